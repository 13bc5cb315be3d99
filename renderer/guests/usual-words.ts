import type { Likeness } from '../../shared/contract/dining.ts'
import { both } from '../words/language.ts'

const mealsEn = (meal: string) => {
  const one = meal.toLowerCase()
  if (/(s|x|ch|sh)$/.test(one)) return `${one}es`
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`
}

type Counted = { times: number; of: number }

/** What the card says of the usual seat and order, and of the visits behind them. */
export const usualWords = both({
  en: {
    at: (meal: string, outlet: string) => `${meal} at ${outlet}`,
    otherMeal: 'Another meal',
    seat: {
      usual: 'The usual seat',
      often: 'Often sits here',
      'last-time': 'Last time, sat here',
      pinned: (by: string, on: string) => `Seat. Said by ${by} ${on}`,
    },
    order: {
      usual: 'The usual order',
      often: 'Often orders',
      'last-time': 'Last time, ordered',
      pinned: (by: string, on: string) => `Order. Said by ${by} ${on}`,
    },
    oftenAlso: 'Often also: ',
    us: 'a colleague',
    free: 'free now',
    taken: 'taken now',
    instead: (seat: string, because: string) =>
      because ? `Free instead: ${seat}, ${because}` : `Free instead: ${seat}`,
    like: {
      window: 'also at a window',
      quiet: 'as quiet',
      booth: 'a booth too',
      light: 'as light',
      power: 'with a socket too',
      terrace: 'on the terrace too',
      'by-door': 'by the door too',
      'same-shape': 'the same kind of table',
      near: 'close to it',
    } as Record<Likeness, string>,
    likes: (each: readonly string[]) => each.join(', '),
    hour: (from: string, to: string) => `mostly ${from}–${to}`,
    seatNumber: (number: string) => `seat ${number}`,
    counted: ({ times, of }: Counted, meal: string | null) => {
      const meals = meal ? mealsEn(meal) : 'visits'
      if (times < of) return `${times} of the last ${of} ${meals}`
      if (of === 1) return `once at ${meal?.toLowerCase() ?? 'table'}`
      return of === 2 ? `both of the last two ${meals}` : `all of the last ${of} ${meals}`
    },
    lastOn: (onAgo: string) => `last ${onAgo}`,
    join: (first: string, second: string) => `${first.charAt(0).toUpperCase()}${first.slice(1)}; ${second}`,
    share: ({ times, of }: Counted) => `${times} of ${of}`,
    oftenItem: (item: string, share: string) => `${item}, ${share}`,
    oftenNext: '; ',
    countedOver: (of: number, meal: string | null, onAgo: string | null) => {
      const over = of > 1 ? `Over the last ${of} ${meal ? mealsEn(meal) : 'visits'}` : null
      return [over, onAgo && (over ? `last ${onAgo}` : `Last ${onAgo}`)].filter(Boolean).join('; ')
    },
    lastOrder: (on: string, also: string, without: string) =>
      `Last time, ${on}, ${[also && `also ${also}`, without && `without ${without}`].filter(Boolean).join('; ')}`,
    visits: 'What the visits say',
    visitAt: (seat: string | null, items: string) =>
      [seat, items].filter(Boolean).join(': ') || 'Nothing written down.',
    writtenBy: (by: string) => `written down by ${by}`,
    counts: 'counts for this',
    noVisits: 'No visits left in the book.',
    nothingYet: (meal: string | null) =>
      meal ? `Nothing noted at ${meal.toLowerCase()} yet.` : 'Nothing noted yet.',
  },
  zh: {
    at: (meal, outlet) => `${meal} · ${outlet}`,
    otherMeal: '换一餐看看',
    seat: {
      usual: '老位子',
      often: '常坐这里',
      'last-time': '上次坐这里',
      pinned: (by, on) => `座位 · ${by}${on}说的`,
    },
    order: {
      usual: '老菜单',
      often: '常点',
      'last-time': '上次点的',
      pinned: (by, on) => `菜单 · ${by}${on}说的`,
    },
    oftenAlso: '也常点：',
    us: '同事',
    free: '现在空着',
    taken: '现在有人',
    instead: (seat, because) => (because ? `${seat}空着：${because}` : `${seat}空着`),
    like: {
      window: '也靠窗',
      quiet: '一样安静',
      booth: '也是卡座',
      light: '一样亮堂',
      power: '也有插座',
      terrace: '也在露台',
      'by-door': '也在门边',
      'same-shape': '桌子一样',
      near: '就在近旁',
    },
    likes: each => each.join('，'),
    hour: (from, to) => `多在 ${from}–${to}`,
    seatNumber: number => `${number} 号`,
    counted: ({ times, of }, meal) => {
      const visits = `最近 ${of} 次${meal ?? '用餐'}`
      if (times < of) return `${visits}中有 ${times} 次`
      return of === 1 ? `${meal ?? '用餐'}来过一次` : `${visits}，次次如此`
    },
    lastOn: onAgo => `上次是${onAgo}`,
    join: (first, second) => `${first}；${second}`,
    share: ({ times, of }) => `${of} 次中 ${times} 次`,
    oftenItem: (item, share) => `${item}，${share}`,
    oftenNext: '；',
    countedOver: (of, meal, onAgo) =>
      [of > 1 && `按最近 ${of} 次${meal ?? '用餐'}计`, onAgo && `上次是${onAgo}`].filter(Boolean).join('；'),
    lastOrder: (on, also, without) =>
      `上次（${on}）${[also && `另点了${also}`, without && `没点${without}`].filter(Boolean).join('，')}`,
    visits: '用餐记录是这样的',
    visitAt: (seat, items) => [seat, items].filter(Boolean).join('：') || '没有写下什么。',
    writtenBy: by => `${by}记下`,
    counts: '据此而知',
    noVisits: '客史档案里没有用餐记录了。',
    nothingYet: meal => (meal ? `${meal}还没有记录。` : '还没有记录。'),
  },
})

export type UsualWords = (typeof usualWords)['en']
