import { both } from '../words/language.ts'
import type { Origin, Severity } from './facts.ts'

const times = ['', 'once', 'twice']
const timesEn = (count: number) => times[count] ?? `${count} times`
const mealsEn = (meal: string) => {
  const one = meal.toLowerCase()
  if (/(s|x|ch|sh)$/.test(one)) return `${one}es`
  return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`
}

type Counted = { times: number; of: number }

/** What the recognition card says. */
export const cardWords = both({
  en: {
    card: (name: string) => `Card of ${name}`,
    sureOfSaying: 'How the name is said',
    unsureOfSaying:
      'We are not sure this is how the name is said. Ask once, then write it down under “Say it”.',
    discreet: 'Do not say this name where others can hear it.',
    underAlias: 'Known in the house under this name only.',
    noCallAhead: 'Known under this name only; do not announce them to anybody.',
    firstTime: 'First time with us.',
    neverHere: 'Has not stayed with us yet.',
    thisStay: (nth: string) => `${nth.charAt(0).toUpperCase()}${nth.slice(1)} stay with us`,
    stayed: (count: number) => `Stayed with us ${timesEn(count)}`,
    lastHere: (ago: string) => `last here ${ago}`,
    lastStay: 'The last stay',
    room: (room: string) => `Room ${room}`,
    inHouse: 'In the house',
    until: (day: string) => `until ${day}`,
    leavesToday: 'leaves today',
    overdue: (day: string) => `was to leave ${day}`,
    allergies: 'Allergies',
    severity: {
      intolerance: 'intolerance',
      allergy: 'allergy',
      anaphylaxis: 'anaphylaxis: danger to life',
      unknown: 'How serious? Please ask.',
    } as Record<Severity, string>,
    notThisStay: 'Not confirmed this stay: ask again.',
    sayThis: 'To say',
    howKnown: 'How do we know?',
    known: {
      told: (by: string | null, on: string) =>
        by ? `The guest told ${by} ${on}.` : `The guest told us ${on}.`,
      asked: (by: string | null, on: string) => (by ? `${by} asked ${on}.` : `We asked ${on}.`),
      observed: (by: string | null, on: string) => (by ? `${by} noticed it ${on}.` : `We noticed it ${on}.`),
      imported: (_by: string | null, on: string) => `It came with the bookings that were imported ${on}.`,
    } as Record<Origin, (by: string | null, on: string) => string>,
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
    us: 'a colleague',
    free: 'free now',
    taken: 'taken now',
    nearest: (seat: string, window: boolean) =>
      window ? `Nearest free at a window: ${seat}` : `Nearest free: ${seat}`,
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
    preferences: 'Likes',
    again: (what: string) => `Still: ${what}?`,
    askAgain: 'More than a year old, so ask before you act on it.',
    more: (count: number) => `${count} more`,
    open: 'Coming up',
    birthdayInStay: (day: string) => `Birthday during this stay: ${day}`,
    fromRecord: 'It stands in the guest’s own record.',
    noteAllergy: 'Note an allergy',
    notePreference: 'Note a preference',
    correct: 'Correct the usual',
    noteUsual: 'Note the usual',
  },
  zh: {
    card: name => `${name}的客史卡`,
    sureOfSaying: '名字这样念',
    unsureOfSaying: '这个读音还拿不准。请问一次客人，再记到“读音提示”里。',
    discreet: '有旁人时请勿说出这位客人的姓名。',
    underAlias: '店内一律只用这个称呼。',
    noCallAhead: '店内一律只用这个称呼，也请勿向任何人通报行踪。',
    firstTime: '第一次光临。',
    neverHere: '还没有住过。',
    thisStay: nth => `${nth}次入住`,
    stayed: count => `住过 ${count} 次`,
    lastHere: ago => `上次是${ago}`,
    lastStay: '上一次入住',
    room: room => `${room} 房`,
    inHouse: '在店',
    until: day => `住到${day}`,
    leavesToday: '今天离店',
    overdue: day => `原定${day}离店`,
    allergies: '过敏',
    severity: {
      intolerance: '不耐受',
      allergy: '过敏',
      anaphylaxis: '严重过敏，有生命危险',
      unknown: '轻重不明，请问清',
    },
    notThisStay: '这次入住还没有核对，请再问一次。',
    sayThis: '可以这样说',
    howKnown: '怎么知道的？',
    known: {
      told: (by, on) => (by ? `${on}客人告诉${by}的。` : `${on}客人说的。`),
      asked: (by, on) => (by ? `${on}${by}问到的。` : `${on}问到的。`),
      observed: (by, on) => (by ? `${on}${by}留意到的。` : `${on}留意到的。`),
      imported: (_by, on) => `${on}导入预订时带来的。`,
    },
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
    us: '同事',
    free: '现在空着',
    taken: '现在有人',
    nearest: (seat, window) => (window ? `最近的靠窗空位：${seat}` : `最近的空位：${seat}`),
    seatNumber: number => `${number} 号`,
    counted: ({ times, of }, meal) => {
      const visits = `最近 ${of} 次${meal ?? '用餐'}`
      if (times < of) return `${visits}中有 ${times} 次`
      return of === 1 ? `${meal ?? '用餐'}来过一次` : `${visits}，次次如此`
    },
    lastOn: onAgo => `上次是${onAgo}`,
    join: (first, second) => `${first}；${second}`,
    share: ({ times, of }) => `${of} 次中 ${times} 次`,
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
    preferences: '喜好',
    again: what => `${what}，这次还要吗？`,
    askAgain: '已过一年，请先问一声再照办。',
    more: count => `还有 ${count} 条`,
    open: '将要到来',
    birthdayInStay: day => `这次入住期间过生日：${day}`,
    fromRecord: '客人资料里写着。',
    noteAllergy: '记过敏',
    notePreference: '记喜好',
    correct: '更正老规矩',
    noteUsual: '记下老规矩',
  },
})

export type CardWords = (typeof cardWords)['en']
