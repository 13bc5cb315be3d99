import { describe, expect, test } from 'vitest'
import { Occasion } from '../../shared/contract/occasion.ts'
import type { LetterPerson } from '../../shared/domain/letters/letter-person.ts'
import { createPlanner, type PlanFrame } from '../../shared/domain/letters/plan.ts'
import { PRECEDENCE } from '../../shared/domain/letters/precedence.ts'
import { closedTo } from '../../shared/domain/letters/suppress.ts'
import { anniversaryOf, daysWithAnniversary, yearsBetween } from '../../shared/domain/letters/years-away.ts'
import { day, festivals, frameOf, guestId, person, postWith, rulesWith } from './letter-people.ts'

/** What becomes of the days of these guests, one line each: the day, whose, for what, and its fate. */
function fates(frame: PlanFrame, members: readonly LetterPerson[], oneLetter = true): string[] {
  return createPlanner(frame)({ members, oneLetter }).map(
    ({ target, guestId: id, occasion, is, why, call, together }) =>
      [target, ...(members.length > 1 ? [id] : []), occasion, call ? 'call' : is, ...why, ...together].join(
        ' ',
      ),
  )
}

const june8 = day('birthday', { month: 6, day: 8 })
const rules = (of: Parameters<typeof rulesWith>[0]) => frameOf({ rules: rulesWith(of) })

test('precedence is the order of the occasions in the contract', () => {
  expect(PRECEDENCE).toEqual(Occasion.options)
})

describe('years away', () => {
  test('are whole years at the day of arrival', () => {
    expect(yearsBetween('2023-06-08', '2026-06-07')).toBe(2)
    expect(yearsBetween('2023-06-08', '2026-06-08')).toBe(3)
    expect(yearsBetween('2024-02-29', '2026-02-28')).toBe(2)
    expect(yearsBetween('2026-06-08', '2026-06-07')).toBe(-1)
    const [letter] = createPlanner(frameOf())({
      members: [person({ days: [june8], lastStay: '2023-06-10' })],
      oneLetter: true,
    })
    expect(letter).toMatchObject({ target: '2026-06-08', occasion: 'birthday', yearsAway: 2 })
  })

  test('of every departure and number of years, the anniversary is found back', () => {
    for (let year = 2019; year <= 2026; year++)
      for (const date of [`${year}-02-28`, `${year}-03-01`, ...(year % 4 === 0 ? [`${year}-02-29`] : [])])
        for (let years = 0; years < 6; years++)
          expect(daysWithAnniversary(anniversaryOf(date, years), years)).toContain(date)
    expect(daysWithAnniversary('2027-02-28', 3)).toEqual(['2024-02-28', '2024-02-29'])
    expect(daysWithAnniversary('2028-02-29', 3)).toEqual([])
    expect(daysWithAnniversary('2028-02-28', 4)).toEqual(['2024-02-28'])
  })

  test('make a birthday the letter of the case, and never both', () => {
    const away = person({ days: [june8], lastStay: '2023-06-08' })
    expect(fates(frameOf(), [away])).toEqual([
      '2026-06-08 win-back suppressed another-first',
      '2026-06-08 birthday-away planned',
    ])
    const expected = { ...away, here: [{ arrive: '2026-09-01', depart: '2026-09-03' }] }
    // Whoever has booked is not told how long they have been missed.
    expect(fates(frameOf(), [expected])).toEqual(['2026-06-08 birthday planned'])
  })
})

describe('win-back', () => {
  test('goes on the anniversaries of the last departure, so many times, and then no more', () => {
    const of = (lastStay: string) => fates(frameOf(), [person({ lastStay })])
    expect(of('2023-07-20')).toEqual(['2026-07-20 win-back planned'])
    expect(of('2022-07-20')).toEqual(['2026-07-20 win-back planned'])
    expect(of('2021-07-20')).toEqual([])
    expect(of('2024-07-20')).toEqual([])
  })

  test('goes to nobody who is here or has booked, or stayed too seldom', () => {
    const lapsed = person({ lastStay: '2023-07-20' })
    const booked = [{ arrive: '2027-01-03', depart: '2027-01-05' }]
    expect(fates(frameOf(), [{ ...lapsed, here: booked }])).toEqual([])
    const twice = rulesWith()
    twice.occasions = { ...twice.occasions, 'win-back': { on: true, minStays: 4, mostYearsAway: null } }
    expect(fates(frameOf({ rules: twice }), [lapsed])).toEqual([])
  })
})

describe('of days that lie near each other', () => {
  const near = person({
    days: [june8, day('wedding', { month: 6, day: 15 }), day('own', { month: 6, day: 5 }, 'the climb')],
  })

  test('the first in precedence gets the letter, whether it comes before or after', () => {
    expect(fates(frameOf(), [near]).slice(0, 3)).toEqual([
      '2026-06-05 own suppressed another-first',
      '2026-06-08 birthday planned',
      '2026-06-15 wedding suppressed another-first',
    ])
  })

  test('each gets one where they are not taken for one occasion', () => {
    const each = fates(rules({ togetherDays: 0 }), [near]).slice(0, 3)
    expect(each.every(fate => fate.endsWith('planned'))).toBe(true)
  })

  test('what is written already comes first, unless somebody decided not to send it', () => {
    const row = { target: '2026-06-15', occasion: 'wedding', festivalId: null } as const
    const fateWith = (status: 'drafted' | 'held-out' | 'called' | 'dropped') =>
      fates(frameOf(), [{ ...near, letters: [{ ...row, status }] }])[1]
    expect(fateWith('drafted')).toBe('2026-06-08 birthday suppressed another-first')
    expect(fateWith('held-out')).toBe('2026-06-08 birthday suppressed another-first')
    expect(fateWith('called')).toBe('2026-06-08 birthday suppressed another-first')
    expect(fateWith('dropped')).toBe('2026-06-08 birthday planned')
  })

  test('none gives way to one that nobody will get', () => {
    const own = (of: Partial<LetterPerson>) => fates(frameOf(), [{ ...near, ...of }])[0]
    expect(own({})).toBe('2026-06-05 own suppressed another-first')
    const dropped = { occasion: 'birthday', festivalId: null, status: 'dropped' } as const
    const rows = ['2026-06-08', '2026-06-15'].map(target => ({ ...dropped, target }))
    expect(own({ letters: rows })).toBe('2026-06-05 own planned')
    // Here on the birthday and on the wedding day: what is left is the day before.
    expect(own({ here: [{ arrive: '2026-06-07', depart: '2026-06-16' }] })).toBe('2026-06-05 own planned')
  })

  test('a day that can no longer be reached stands in nobody’s way', () => {
    const post = postWith({ home: { days: 9, cost: 600 } })
    expect(fates(frameOf({ post }), [near]).slice(0, 3)).toEqual([
      '2026-06-05 own suppressed another-first',
      '2026-06-08 birthday missed',
      '2026-06-15 wedding planned',
    ])
  })

  test('two of one occasion on one day are one letter that names both', () => {
    const twins = [day('child', { month: 7, day: 1 }, 'Tom'), day('child', { month: 7, day: 1 }, '小雨')]
    const [letter, ...others] = createPlanner(frameOf())({
      members: [person({ days: twins })],
      oneLetter: true,
    })
    expect(letter).toMatchObject({ target: '2026-07-01', label: { zh: 'Tom、小雨', en: 'Tom & 小雨' } })
    expect(others.filter(({ occasion }) => occasion === 'child')).toEqual([])
  })

  test('of two birthdays in two calendars one gets the letter', () => {
    const lunar = day('birthday', { calendar: 'chinese', month: 5, day: 5 })
    const both = fates(frameOf({ last: '2026-12-31' }), [person({ days: [lunar, june8] })])
    expect(both).toEqual(['2026-06-19 birthday planned'])
  })
})

describe('in a year', () => {
  const months = [7, 9, 11, 12].map(month => day('own', { month, day: 20 }, 'a day'))
  const frame = (mostPerYear: number) => frameOf({ rules: rulesWith({ mostPerYear }), last: '2027-12-31' })

  test('nobody gets more than so many, in the order of their days', () => {
    expect(fates(frame(2), [person({ days: months })]).map(fate => fate.slice(0, 31))).toEqual([
      '2026-07-20 own planned',
      '2026-09-20 own planned',
      '2026-11-20 own suppressed too-m',
      '2026-12-20 own suppressed too-m',
      '2027-07-20 own planned',
      '2027-09-20 own planned',
      '2027-11-20 own suppressed too-m',
      '2027-12-20 own suppressed too-m',
    ])
  })

  test('what was written counts, what was dropped, held out or called does not', () => {
    const written = (status: 'posted' | 'dropped' | 'held-out' | 'called') =>
      fates(frame(1), [
        person({
          days: months,
          letters: [{ target: '2026-03-02', occasion: 'festival', festivalId: null, status }],
        }),
      ])[0]
    expect(written('posted')).toBe('2026-07-20 own suppressed too-many')
    for (const status of ['dropped', 'held-out', 'called'] as const)
      expect(written(status)).toBe('2026-07-20 own planned')
  })

  test('what was written for a later day counts as well', () => {
    const later = { target: '2026-12-24', occasion: 'festival', festivalId: null, status: 'drafted' } as const
    expect(fates(frame(1), [person({ days: months.slice(0, 1), letters: [later] })])[0]).toBe(
      '2026-07-20 own suppressed too-many',
    )
  })

  test('a call is no letter: it is made however many were written', () => {
    const complaint = { what: 'the lift', on: '2026-05-02' }
    const posted = { target: '2026-06-20', occasion: 'own', festivalId: null, status: 'posted' } as const
    const angry = person({ days: months, letters: [posted], complaint })
    expect(fates(frame(1), [angry]).slice(0, 2)).toEqual(['2026-07-20 own call', '2026-09-20 own call'])
  })

  test('the same day of the Chinese calendar never counts twice, though its years are shorter', () => {
    const lunar = person({
      days: [day('own', { calendar: 'chinese', month: 5, day: 5 }, 'a day')],
      lastStay: '2026-05-01',
    })
    const years = frameOf({ rules: rulesWith({ mostPerYear: 1, winBackTimes: 0 }), last: '2032-12-31' })
    expect(fates(years, [lunar])).toHaveLength(7)
    expect(fates(years, [lunar]).every(fate => fate.endsWith('planned'))).toBe(true)
  })

  test('a household counts together', () => {
    const [one, two] = [1, 2].map(at => person({ id: guestId(at), days: months.slice(at, at + 1) }))
    if (!one || !two) throw new Error('two were made')
    expect(fates(frame(1), [one, two]).slice(0, 2)).toEqual([
      '2026-09-20 guest-1 own planned',
      '2026-11-20 guest-2 own suppressed too-many',
    ])
  })
})

describe('a household', () => {
  const keeps = {
    occasion: 'festival',
    festivalId: festivals[2]?.id ?? null,
    label: null,
    date: null,
  } as const
  const [one, two, three] = [1, 2, 3].map(at =>
    person({ id: guestId(at), stays: at + 1, days: [keeps, june8] }),
  )
  if (!one || !two || !three) throw new Error('three were made')
  const frame = frameOf({ festivals, rules: rulesWith({ mostPerYear: 9 }), last: '2026-12-31' })
  const christmas = (members: readonly LetterPerson[], oneLetter = true) =>
    fates(frame, members, oneLetter).filter(fate => fate.startsWith('2026-12-25'))

  test('gets one letter for a festival, which goes to whoever stayed most often and names the others', () => {
    expect(christmas([one, two, three])).toEqual([
      '2026-12-25 guest-2 festival suppressed household',
      '2026-12-25 guest-1 festival suppressed household',
      '2026-12-25 guest-3 festival planned guest-1 guest-2',
    ])
    expect(fates(frame, [one, two]).filter(fate => fate.includes('birthday'))).toEqual([
      '2026-06-08 guest-1 birthday planned',
      '2026-06-08 guest-2 birthday planned',
    ])
  })

  test('that wants no common letter gets one each', () => {
    expect(christmas([one, two], false)).toEqual([
      '2026-12-25 guest-1 festival planned',
      '2026-12-25 guest-2 festival planned',
    ])
  })

  test('is never reminded of whoever died or wants no letters', () => {
    expect(christmas([one, { ...two, consent: 'refused' }, { ...three, deceased: true }])).toEqual([
      '2026-12-25 guest-2 festival suppressed refused',
      '2026-12-25 guest-3 festival suppressed deceased',
      '2026-12-25 guest-1 festival planned',
    ])
  })

  test('is called where one of them has a complaint that is open', () => {
    const angry = { ...one, complaint: { what: 'the lift', on: '2026-05-02' } }
    expect(christmas([angry, two])).toEqual([
      '2026-12-25 guest-2 festival suppressed household',
      '2026-12-25 guest-1 festival call guest-2',
    ])
  })

  test('has its letter go where there is an address', () => {
    expect(christmas([one, { ...two, hasAddress: false }]).at(-1)).toBe(
      '2026-12-25 guest-1 festival planned guest-2',
    )
  })

  test('has its letter go to whom it still reaches', () => {
    const late = frameOf({ festivals, today: '2026-12-15', last: '2026-12-31' })
    expect(fates(late, [one, { ...two, country: 'US' }])).toEqual([
      '2026-12-25 guest-2 festival suppressed household',
      '2026-12-25 guest-1 festival planned guest-2',
    ])
  })

  test('that has its letter gets no second, whatever became of the first', () => {
    const row = { target: '2026-12-25', occasion: 'festival', festivalId: keeps.festivalId } as const
    for (const status of ['drafted', 'dropped'] as const)
      expect(christmas([one, { ...two, letters: [{ ...row, status }] }])).toEqual([
        '2026-12-25 guest-2 festival written',
        '2026-12-25 guest-1 festival suppressed household',
      ])
  })
})

describe('festivals', () => {
  const frame = frameOf({ festivals, last: '2027-02-28' })

  test('are kept with whoever keeps them, or with all who come often enough and lately', () => {
    expect(fates(frame, [person()])).toEqual(['2026-09-25 festival planned'])
    const rule = rulesWith()
    rule.occasions = { ...rule.occasions, festival: { on: true, minStays: 3, mostYearsAway: 2 } }
    const regulars = frameOf({ festivals, rules: rule })
    expect(fates(regulars, [person({ lastStay: '2024-09-25' })])).toEqual(['2026-09-25 festival planned'])
    expect(fates(regulars, [person({ lastStay: '2024-09-24' })])).toEqual([])
    expect(fates(regulars, [person({ stays: 2 })])).toEqual([])
  })

  test('are not kept with whoever is to be spared', () => {
    const spared = festivals.map(({ id }) => id)
    expect(fates(frame, [person({ spared })])).toEqual([])
  })

  test('that are switched off are kept with nobody', () => {
    const off = frameOf({ festivals: festivals.map(festival => ({ ...festival, on: false })) })
    expect(fates(off, [person()])).toEqual([])
  })
})

describe('whoever is in the house on the day', () => {
  test('is greeted, and so is who has come since', () => {
    const here = [{ arrive: '2026-06-06', depart: '2026-06-08' }]
    expect(fates(frameOf(), [person({ days: [june8], here })])).toEqual(['2026-06-08 birthday greeted'])
    const since = person({ days: [day('birthday', { month: 5, day: 25 })], lastStay: '2026-05-28' })
    expect(fates(frameOf({ first: '2026-05-18', last: '2026-06-30' }), [since])).toEqual([
      '2026-05-25 birthday greeted',
    ])
  })

  test('and should have left is here until somebody says otherwise', () => {
    const here = [{ arrive: '2026-05-20', depart: '2026-05-25' }]
    const days = [day('birthday', { month: 6, day: 1 })]
    expect(fates(frameOf({ last: '2026-06-01' }), [person({ days, here })])).toEqual([
      '2026-06-01 birthday greeted',
    ])
  })
})

describe('what can no longer arrive in time', () => {
  const days = [day('birthday', { month: 6, day: 2 })]
  const frame = (since: string | null) => frameOf({ since, last: '2026-06-30' })

  test('is missed, but not before the house began with letters', () => {
    const late = person({ days, lastStay: '2026-01-01' })
    expect(fates(frame('2026-05-31'), [late])).toEqual(['2026-06-02 birthday missed'])
    expect(fates(frame('2026-06-01'), [late])).toEqual(['2026-06-02 birthday before'])
    expect(fates(frame(null), [late])).toEqual(['2026-06-02 birthday before'])
  })
})

describe('nothing goes to', () => {
  const ask = (
    of: Partial<LetterPerson>,
    on = '2026-06-08',
    basis: 'until-refused' | 'asked' = 'until-refused',
  ) => closedTo(person(of), { basis, adultFrom: 18 }, on)
  const born = (date: Parameters<typeof day>[1]) => {
    const { date: parts } = day('birthday', date)
    return { born: parts ? [parts] : [] }
  }

  test('the dead, the unwilling, whom the house stopped writing to, and addresses things came back from', () => {
    expect(ask({})).toEqual([])
    expect(ask({ deceased: true, mailStop: true, returned: true, consent: 'withdrawn' })).toEqual([
      ...['deceased', 'refused', 'mail-stop', 'returned'],
    ])
    expect(ask({ consent: 'refused' })).toEqual(['refused'])
  })

  test('whoever was not asked, where the house asks', () => {
    expect(ask({}, '2026-06-08', 'asked')).toEqual(['no-consent'])
    expect(ask({ consent: 'given' }, '2026-06-08', 'asked')).toEqual([])
    expect(ask({ consent: 'refused' }, '2026-06-08', 'asked')).toEqual(['refused'])
  })

  test('children, up to the day they are of age', () => {
    expect(ask({ onlyAsChild: true })).toEqual(['child'])
    expect(ask(born({ year: 2008, month: 6, day: 8 }), '2026-06-07')).toEqual(['child'])
    expect(ask(born({ year: 2008, month: 6, day: 8 }), '2026-06-08')).toEqual([])
    // The fifth of the fifth month of 2008 was 8 June.
    expect(ask(born({ calendar: 'chinese', year: 2008, month: 5, day: 5 }), '2026-06-07')).toEqual(['child'])
    expect(ask(born({ calendar: 'chinese', year: 2008, month: 5, day: 5 }), '2026-06-08')).toEqual([])
    // The last month of a Chinese year lies in the next.
    expect(ask(born({ calendar: 'chinese', year: 2008, month: 12, day: 20 }), '2027-01-14')).toEqual([
      'child',
    ])
    expect(ask(born({ calendar: 'chinese', year: 2008, month: 12, day: 20 }), '2027-01-15')).toEqual([])
  })

  test('whoever may still be a child, where the day is not known', () => {
    expect(ask(born({ year: 2008, month: null, day: null }), '2026-12-30')).toEqual(['child'])
    expect(ask(born({ year: 2008, month: null, day: null }), '2026-12-31')).toEqual([])
    expect(ask(born({ year: 2008, month: 6, day: null }), '2026-06-30')).toEqual(['child'])
    expect(ask(born({ year: 2008, month: 6, day: null }), '2026-07-01')).toEqual([])
    expect(ask(born({ calendar: 'chinese', year: 2008, month: null, day: null }), '2027-02-01')).toEqual([
      'child',
    ])
    expect(ask(born({ year: null }))).toEqual([])
  })
})
