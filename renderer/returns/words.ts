import { both } from '../words/language.ts'
import { spacedWords } from '../words/spaced-words.ts'

export type Kind = 'first' | 'returned' | 'came-back' | 'lost'

const guests = (count: string) => `${count} ${count === '1' ? 'guest' : 'guests'}`

/** The words of the return rate and of the leaky funnel. Numbers come as they are written. */
export const returnWords = spacedWords(
  both({
    en: {
      title: 'Who comes back',
      line: 'If enough of those who know the house return each year, it is full.',
      counting: 'The book is being counted for the first time today. A few seconds…',
      small: (have: string, need: string) => `${have} of ${need}`,
      smallOpen: (have: string, need: string) =>
        `${have} of ${need} returning guests that would fill this house. Show how it is reckoned`,
      nobodyYet: 'Nobody has come back yet',
      rate: (need: string) => `of the ${need} returning guests that would fill this house`,
      ofKnown: (share: string, known: string) =>
        `Those who would fill it are ${share} of the ${known} guests who ever stayed here.`,
      moreThanKnown: (known: string) =>
        `That is more than the ${known} guests who ever stayed here: new ones are needed as well.`,
      full: 'Enough guests return to fill this house.',
      noneTitle: 'Nobody has come back within the last twelve months.',
      noneLine: 'With the first guest who does, this says how many of them would fill the house.',
      how: 'How this is reckoned',
      formula: {
        rooms: (rooms: string): string => (rooms === '1' ? 'room' : 'rooms'),
        nights: 'nights of a year',
        full: 'of them taken',
        each: 'nights by each returning guest',
        need: 'returning guests',
      },
      percent: 'Occupancy that counts as full, of a hundred',
      percentBad: 'From 10 to 100.',
      percentSave: 'Reckon with this',
      was: (share: string) => `In the last twelve months ${share} of all room nights were taken.`,
      returning: (have: string, nights: string) =>
        `${guests(have)} with a stay in the last twelve months and one before it, in rooms for ${nights} ${nights === '1' ? 'night' : 'nights'}. Who shares a room counts as a guest and takes no second room; stays that follow on each other are one.`,
      see: 'See who they are',
      wave: 'One more round of letters',
      waveLetters: (letters: string, cost: string) =>
        `${letters} ${letters === '1' ? 'guest' : 'guests'} who stayed away for years may have a win-back letter now: ${cost} of postage.`,
      waveYoung: 'What that brings nobody can say yet: no win-back letter is a year old.',
      waveShare: (judged: string, share: string, low: string, high: string) =>
        `Of ${judged} such letters whose year is over, ${share} in a hundred were followed by a stay; with so many letters it may be anything from ${low} to ${high}.`,
      waveHeldOut: (judged: string, share: string) =>
        `Of ${judged} guests who were held out, ${share} in a hundred came without a letter.`,
      waveNoHoldOut: 'Nobody was held out, so some of them would have come without a letter.',
      waveBack: (back: string) => `So it would bring about ${guests(back)}.`,
      waveNone: 'So it would bring nobody who does not come anyway.',
      toLetters: 'Open Letters',
      funnel: 'Month by month',
      balance: (months: number, won: string, back: string, lost: string) =>
        `In the last ${months} whole months ${won} came for the first time, ${back} came back after they were lost, and ${lost} were lost.`,
      more: (by: string) => `That is ${by} more won than lost.`,
      fewer: (by: string) => `That is ${by} more lost than won.`,
      even: 'As many were won as were lost: what looks like standing still is a leak.',
      kind: {
        first: 'First time',
        returned: 'Returned',
        'came-back': 'Came back',
        lost: 'Lost',
      } as Record<Kind, string>,
      kindOf: {
        first: 'For the first time here',
        returned: 'Returned',
        'came-back': 'Came back after they were lost',
        lost: 'Lost',
      } as Record<Kind, string>,
      month: 'Month',
      drawn: 'Drawn: lost to the left, won to the right',
      thisMonth: 'so far',
      whoIn: (count: string, kind: string, month: string) => `${kind}, ${month}: ${count}. See who`,
      meaning: 'What counts as lost',
      meaningText:
        'A guest is lost when no visit came for more than twice their own rhythm, but never before twelve months and always after twenty-four. The rhythm is the middle of the last five gaps between visits; who came only once or twice has none yet, and is waited for twenty-four months. Whoever stays again after that has come back. Nobody who has died is lost. A guest counts once a month.',
      returningTitle: 'Returning guests of the last twelve months',
      inMonth: (kind: string, month: string) => `${kind}, ${month}`,
      byNights: 'Most nights first.',
      byStays: 'Those who had come most often first.',
      people: guests,
      stays: (stays: string, nights: string) =>
        `${stays} ${stays === '1' ? 'stay' : 'stays'}, ${nights} ${nights === '1' ? 'night' : 'nights'}`,
      nightsOfYear: (stays: string, nights: string) =>
        `${stays} ${stays === '1' ? 'stay' : 'stays'}, ${nights} ${nights === '1' ? 'night' : 'nights'} in twelve months`,
      last: (when: string) => `last here ${when}`,
      inHouse: 'here for the first time now',
      nobody: 'Nobody any more: the list has been counted again.',
    },
    zh: {
      title: '回头客',
      line: '认得本店的客人里，每年有足够的人回来，酒店就满了。',
      counting: '今天第一次清点客史档案，几秒钟就好……',
      small: (have, need) => `${have} / ${need}`,
      smallOpen: (have, need) => `${have} / ${need}：回头客与住满本店所需的人数。看看怎么算的`,
      nobodyYet: '还没有回头客',
      rate: need => `位回头客；住满本店需要 ${need} 位`,
      ofKnown: (share, known) => `住过本店的客人共 ${known} 位，其中 ${share} 回来就能住满。`,
      moreThanKnown: known => `住过本店的客人一共才 ${known} 位：还需要新客人。`,
      full: '回头客已经足够住满本店。',
      noneTitle: '最近十二个月还没有回头客。',
      noneLine: '有了第一位，这里就会告诉您需要多少位才能住满。',
      how: '怎么算的',
      formula: {
        rooms: () => '间房',
        nights: '夜，一年',
        full: '住上就算满',
        each: '夜，每位回头客一年',
        need: '位回头客',
      },
      percent: '出租率到百分之几算住满',
      percentBad: '请填 10 到 100。',
      percentSave: '按这个算',
      was: share => `最近十二个月，实际出租率是 ${share}。`,
      returning: (have, nights) =>
        `最近十二个月住过、之前也住过的客人共 ${have} 位，住了 ${nights} 间夜。同住的客人也算一位，但不另占一间；前后相接的几次入住算一次。`,
      see: '看看是哪些客人',
      wave: '再寄一轮信',
      waveLetters: (letters, cost) => `多年没来、现在可以去信的客人有 ${letters} 位，邮费 ${cost}。`,
      waveYoung: '能换回多少人，现在还没人说得准：还没有一封久别问候满一年。',
      waveShare: (judged, share, low, high) =>
        `已满一年的 ${judged} 封这样的信里，每百封有 ${share} 封之后客人来住过；只有这么多信，实际可能在 ${low} 到 ${high} 之间。`,
      waveHeldOut: (judged, share) => `留作对照、没有寄信的 ${judged} 位里，每百位有 ${share} 位自己来了。`,
      waveNoHoldOut: '没有留对照，其中有些人不寄信也会来。',
      waveBack: back => `照此估计，大约能换回 ${back} 位客人。`,
      waveNone: '照此估计，换不回本来不会来的人。',
      toLetters: '打开信函',
      funnel: '逐月看',
      balance: (months, won, back, lost) =>
        `最近完整的 ${months} 个月里，${won} 位第一次来，${back} 位流失后又回来，${lost} 位流失。`,
      more: by => `来的比流失的多 ${by} 位。`,
      fewer: by => `流失的比来的多 ${by} 位。`,
      even: '来的和走的一样多：看着没变，其实在漏。',
      kind: { first: '初次', returned: '再来', 'came-back': '失而复来', lost: '流失' },
      kindOf: { first: '第一次来', returned: '再来', 'came-back': '流失后又回来', lost: '流失' },
      month: '月份',
      drawn: '图：左边是流失，右边是来客',
      thisMonth: '至今',
      whoIn: (count, kind, month) => `${month}${kind}：${count} 位。看看是谁`,
      meaning: '怎样算流失',
      meaningText:
        '超过自己平常间隔的两倍还没有再来，就算流失；但不满十二个月不算，过了二十四个月一定算。平常间隔取最近五次间隔的中间值；只来过一两次的还没有规律，等满二十四个月。此后再来入住，就是失而复来。已过世的客人不算流失。同一位客人一个月只计一次。',
      returningTitle: '最近十二个月的回头客',
      inMonth: (kind, month) => `${month}${kind}`,
      byNights: '住得最多的在前。',
      byStays: '来得最勤的在前。',
      people: count => `${count} 位`,
      stays: (stays, nights) => `来过 ${stays} 次，共 ${nights} 夜`,
      nightsOfYear: (stays, nights) => `来过 ${stays} 次，十二个月里 ${nights} 夜`,
      last: when => `上次来是${when}`,
      inHouse: '第一次来，正住着',
      nobody: '现在没有了：名单已重新清点。',
    },
  }),
)
