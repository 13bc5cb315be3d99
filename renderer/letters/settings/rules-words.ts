import { both } from '../../words/language.ts'
import { spacedWords } from '../../words/spaced-words.ts'

const years = (count: number) => (count === 1 ? 'one year' : `${count} years`)
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)

/** The words of who is written to, how often, and who is left in peace. */
export const rulesWords = spacedWords(
  both({
    en: {
      line: 'Whoever has died, is a child, said no, or whose letter came back is never written to, whatever stands here.',
      basis: 'Who may be written to',
      bases: {
        'until-refused': 'Everybody, until they say no',
        asked: 'Only who said yes',
      },
      basisHints: {
        'until-refused': 'Guests who stayed and have never said no to letters.',
        asked:
          'Nobody who was not asked. The law of some countries demands it: ask whoever advises the house.',
      },
      basisSaid: {
        'until-refused': 'Whoever stayed here and has not said no is written to.',
        asked: 'Only guests who said yes are written to.',
      },
      awayYears: 'Missed after so many years',
      awayYearsHint:
        'From then on a birthday letter says how long it has been, and on the day they last left a letter goes out that nobody expects.',
      winBackTimes: 'So often, if nobody answers',
      winBackTimesHint: 'Letters to somebody missed, a year apart. Then the guest is left in peace.',
      awaySaid: (away: number, often: number) =>
        `Who has not been here for ${years(away)} is missed: on the day they last left they are written to, ${times(often)} at most, a year apart.`,
      mostPerYear: 'Letters in twelve months, at most',
      mostPerYearHint: 'To one guest, and to one household.',
      togetherDays: 'Days that lie so near are one',
      togetherDaysHint:
        'Of several days within so many, only the first in the list of occasions gets a letter. 0 keeps each apart.',
      mostSaid: (most: number, together: number) => {
        const often = `Nobody, and no household, gets more than ${most === 1 ? 'one letter' : `${most} letters`} in twelve months.`
        return together === 0 ? often : `${often} Of days within ${together} of each other one gets a letter.`
      },
      adultFrom: 'Nobody younger than',
      adultFromHint:
        'Years of age on the day. A guest who only ever came as a child of somebody counts as one.',
      adultSaid: (age: number) => `Nobody under ${age} is written to.`,
      holdOut: 'Held out, of a hundred guests',
      holdOutHint:
        'So many, drawn by lot each year, get no letter. A year later the house sees how many come back without one. A few guests miss a letter they would have liked; otherwise nobody can say whether letters work, or whether these guests would have come anyway. 0 writes to everybody.',
      holdOutSaid: (percent: number) =>
        percent === 0
          ? 'Nobody is held out: whether letters work cannot be told then.'
          : `Of a hundred guests ${percent}, drawn by lot each year, get no letter, to see whether letters work.`,

      occasions: 'Occasions, the first goes first',
      occasion: 'Occasion',
      on: 'Letters',
      onNamed: (occasion: string) => `Letters: ${occasion}`,
      off: 'no letters',
      minStays: 'Stays, at least',
      minStaysOf: (occasion: string) => `Stays, at least: ${occasion}`,
      mostYears: 'Years away, at most',
      mostYearsOf: (occasion: string) => `Years away, at most: ${occasion}`,
      noLimit: 'no limit',
      stays: (count: number) => (count === 1 ? 'one stay' : `${count} stays`),
      yearsAway: (most: number | null) =>
        most === null ? 'however long ago' : `at most ${years(most)} away`,
      who: (stays: string, away: string) => `from ${stays}, ${away}`,
      order: 'Where two days lie near each other, the one further up gets the letter.',
    },
    zh: {
      line: '已过世的、还是孩子的、说过不要信的、信被退回的客人，无论这里怎么写，都不会再去信。',
      basis: '可以写给谁',
      bases: { 'until-refused': '所有客人，直到对方说不要', asked: '只写给同意过的客人' },
      basisHints: {
        'until-refused': '住过本店、从没说过不要信的客人。',
        asked: '没有问过的一律不写。有些国家的法律这样要求，请问问酒店的法律顾问。',
      },
      basisSaid: {
        'until-refused': '住过本店、没有说过不要信的客人，都可以写信。',
        asked: '只写给同意过收信的客人。',
      },
      awayYears: '几年没来算久别',
      awayYearsHint: '从那时起，生日信会写上多久没见；到上次离店的那一天，还会寄一封对方想不到的信。',
      winBackTimes: '没有回音，最多写几次',
      winBackTimesHint: '写给久别客人的信，每年一封。之后不再打扰。',
      awaySaid: (away, often) =>
        `${away} 年没来就算久别：到上次离店的那一天写一封问候，每年一封，最多 ${often} 封。`,
      mostPerYear: '十二个月里最多几封',
      mostPerYearHint: '一位客人、一户人家都按这个数。',
      togetherDays: '相隔几天以内算一个日子',
      togetherDaysHint: '几个日子挨在一起时，只按事由的先后写一封。0 表示各写各的。',
      mostSaid: (most, together) => {
        const often = `一位客人、一户人家，十二个月里最多收到 ${most} 封。`
        return together === 0 ? often : `${often}相隔 ${together} 天以内的日子只写一封。`
      },
      adultFrom: '满几岁才写',
      adultFromHint: '以当天的年龄为准。只以孩子身份来过的，也算孩子。',
      adultSaid: age => `未满 ${age} 岁的不写。`,
      holdOut: '每一百位客人留几位不写',
      holdOutHint:
        '每年抽签决定，这几位当年不写信。一年后就能看到没收到信的客人有多少回来了。代价是有几位客人收不到信；不这样做，就说不清是信起了作用，还是他们本来就会来。0 表示都写。',
      holdOutSaid: percent =>
        percent === 0
          ? '没有留人作对照；这样就说不清信有没有用。'
          : `每一百位客人每年抽出 ${percent} 位不写信，用来看信有没有用。`,

      occasions: '事由，排在前面的优先',
      occasion: '事由',
      on: '写信',
      onNamed: occasion => `写信：${occasion}`,
      off: '不写信',
      minStays: '至少住过几次',
      minStaysOf: occasion => `至少住过几次：${occasion}`,
      mostYears: '最多几年没来',
      mostYearsOf: occasion => `最多几年没来：${occasion}`,
      noLimit: '不限',
      stays: count => `住过 ${count} 次以上`,
      yearsAway: most => (most === null ? '多久没来都写' : `${most} 年之内来过`),
      who: (stays, away) => `${stays}，${away}`,
      order: '两个日子挨得近时，写排在上面的那一封。',
    },
  }),
)
