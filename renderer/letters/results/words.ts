import type { Verdict } from '../../../shared/domain/letters/results.ts'
import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'

/** What the sentences are made of; shares and points are written as they are shown. */
export type Said = {
  judged: number
  cameBack: number
  share: string
  heldOutJudged: number
  heldOutCameBack: number
  heldOutShare: string
  lift: string
  low: string
  high: string
}

const letters = (count: number) => (count === 1 ? 'one letter' : `${count} letters`)
const guests = (count: number) => (count === 0 ? 'no guest' : count === 1 ? 'one guest' : `${count} guests`)

/** Whether letters worked, in words. */
export const resultWords = spacedWords(
  both({
    en: {
      title: 'Did it work?',
      span: 'Letters of the last',
      years: (count: number) => (count === 1 ? 'One year' : `${count} years`),
      since: (day: string) => `Letters for days since ${day}`,
      none: 'No letter was posted in this time.',
      noneText:
        'A year after the first ones this page says how many guests came back, and what each of them cost.',

      back: ({ judged, cameBack, share }: Said) =>
        `Of ${letters(judged)} a year old, ${guests(cameBack)} came back: ${share}.`,
      noneJudged: 'No letter is a year old yet, so nothing can be said for sure.',
      openBack: (open: number, cameBack: number) =>
        `${open === 1 ? 'One more letter has' : `${open} more have`} their year still before them; ${guests(cameBack)} of these ${cameBack === 1 ? 'is' : 'are'} back already.`.replace(
          'letter has their',
          'letter has its',
        ),
      verdict: {
        'no-hold-out': () =>
          'How many would have come without a letter is not known: none was held out. Under “Rules” some can be, by lot.',
        'hold-out-young': () => 'Some guests were held out to compare with, and their year is not over yet.',
        'too-few': ({ heldOutCameBack, heldOutJudged }: Said) =>
          `Without a letter ${heldOutCameBack} of ${heldOutJudged} did: too few to say whether letters work.`,
        'no-difference': ({ heldOutCameBack, heldOutJudged, heldOutShare, low, high }: Said) =>
          `Without a letter ${heldOutCameBack} of ${heldOutJudged} did: ${heldOutShare}. That is about the same: of every hundred, between ${low} and ${high} more.`,
        more: ({ heldOutCameBack, heldOutJudged, heldOutShare, lift, low, high }: Said) =>
          `Without a letter ${heldOutCameBack} of ${heldOutJudged} did: ${heldOutShare}. Letters bring guests back: ${lift} more of every hundred, very likely between ${low} and ${high}.`,
        fewer: ({ heldOutCameBack, heldOutJudged, heldOutShare, lift, low, high }: Said) =>
          `Without a letter ${heldOutCameBack} of ${heldOutJudged} did: ${heldOutShare}. With one fewer came back: ${lift} of every hundred, very likely between ${low} and ${high}. Look at the words and the addresses before more are sent.`,
      } as Record<Verdict, (said: Said) => string>,
      paid: (cost: string, each: string) =>
        `All of them cost ${cost}, that is ${each} for each guest who came back.`,
      paidNone: (cost: string) => `All of them cost ${cost}.`,

      facts: 'In numbers',
      posted: 'Posted',
      cost: 'Postage',
      returned: 'Returned by the post',
      replied: 'Replied',
      cameBackFact: 'Came back',
      costPerReturn: 'For each who came back',
      of: (some: number, all: number) => `${some} of ${all}`,

      compared: 'Who came back within a year, of a hundred',
      comparedHint:
        'The dot is what was counted. The line is where the truth lies, nineteen times of twenty: the fewer the letters, the longer it is.',
      withLetter: 'With a letter',
      without: 'Without, held out',
      heldOut: (some: number, all: number) => `held out: ${some} of ${all}`,
      range: (low: string, high: string) => `${low} to ${high}`,
      nobodyYet: 'no year over yet',

      byOccasion: 'By occasion',
      byWords: 'By the words',
      occasion: 'Occasion',
      words: 'Words',
      judged: 'A year old',
      back_: 'Came back',
      share: 'Of a hundred',
      drawn: 'Drawn',
      each: 'For each',
      away: (years: number) =>
        years === 0 ? 'however long away' : years === 1 ? 'from one year away' : `from ${years} years away`,
      version: (version: number) => `version ${version}`,
      chance: 'Of many rows compared, some differ by chance alone.',

      byMonth: 'By the month of the day they were for',
      month: 'Month',
      monthOpen: 'the year is not over',
      legend: { posted: 'Posted', back: 'Came back', open: 'Posted, the year not over' },
    },
    zh: {
      title: '有用吗？',
      span: '看最近',
      years: count => `${count} 年`,
      since: day => `${day}以来的信`,
      none: '这段时间没有寄出过信。',
      noneText: '第一批信满一年之后，这里会写明有多少客人回来了，每位花了多少钱。',

      back: ({ judged, cameBack, share }) =>
        `满一年的 ${judged} 封信，回来了 ${cameBack} 位客人，占 ${share}。`,
      noneJudged: '还没有满一年的信，现在还下不了结论。',
      openBack: (open, cameBack) => `另有 ${open} 封还不满一年，其中 ${cameBack} 位已经回来了。`,
      verdict: {
        'no-hold-out': () =>
          '没有信也会回来的有多少，无从知道：没有留下对照。可以在“规矩”里抽签留下几封不寄。',
        'hold-out-young': () => '留下了几位客人作对照，还不满一年。',
        'too-few': ({ heldOutCameBack, heldOutJudged }) =>
          `没有收到信的 ${heldOutJudged} 位里，回来了 ${heldOutCameBack} 位：人数太少，还说不清信有没有用。`,
        'no-difference': ({ heldOutCameBack, heldOutJudged, heldOutShare, low, high }) =>
          `没有收到信的 ${heldOutJudged} 位里，回来了 ${heldOutCameBack} 位，占 ${heldOutShare}。两边差不多：每一百位相差 ${low} 到 ${high} 位。`,
        more: ({ heldOutCameBack, heldOutJudged, heldOutShare, lift, low, high }) =>
          `没有收到信的 ${heldOutJudged} 位里，回来了 ${heldOutCameBack} 位，占 ${heldOutShare}。信是有用的：每一百位多回来 ${lift} 位，很可能在 ${low} 到 ${high} 位之间。`,
        fewer: ({ heldOutCameBack, heldOutJudged, heldOutShare, lift, low, high }) =>
          `没有收到信的 ${heldOutJudged} 位里，回来了 ${heldOutCameBack} 位，占 ${heldOutShare}。收到信的反而回来得少：每一百位少 ${lift} 位，很可能在 ${low} 到 ${high} 位之间。再寄之前，请先看看信稿和地址。`,
      },
      paid: (cost, each) => `一共花了 ${cost}，平均每位回来的客人 ${each}。`,
      paidNone: cost => `一共花了 ${cost}。`,

      facts: '数字',
      posted: '寄出',
      cost: '邮资',
      returned: '被退回',
      replied: '有回音',
      cameBackFact: '回来了',
      costPerReturn: '平均每位回来的客人',
      of: (some, all) => `${some} / ${all}`,

      compared: '一年之内，每一百位回来了几位',
      comparedHint: '圆点是数出来的。横线是真实数字所在的范围，二十次里有十九次落在其中：信越少，线越长。',
      withLetter: '收到信的',
      without: '留作对照、没有寄的',
      heldOut: (some, all) => `对照：${some} / ${all}`,
      range: (low, high) => `${low} 到 ${high}`,
      nobodyYet: '还不满一年',

      byOccasion: '按事由',
      byWords: '按信稿',
      occasion: '事由',
      words: '信稿',
      judged: '满一年',
      back_: '回来了',
      share: '每一百封',
      drawn: '图',
      each: '平均每位',
      away: years => (years === 0 ? '不论多久没来' : `${years} 年以上没来`),
      version: version => `第 ${version} 版`,
      chance: '比较的行数多了，总有几行只是碰巧不同。',

      byMonth: '按信要赶上的月份',
      month: '月份',
      monthOpen: '还不满一年',
      legend: { posted: '寄出', back: '回来了', open: '寄出，还不满一年' },
    },
  }),
)
