import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PostHoliday, PostRules } from '../../shared/contract/letters.ts'
import { addDays, daysBetween, type IsoDate } from '../../shared/domain/days/calendar.ts'
import {
  arrivalOf,
  dueOn,
  neverOpens,
  type PostCalendar,
  postageOf,
  postCalendar,
  timesFor,
} from '../../shared/domain/letters/post.ts'
import { defaultPostRules } from '../../shared/domain/letters/post-defaults.ts'

const plain: PostRules = {
  houseDays: 1,
  closed: [0, 6],
  holidays: [],
  home: { days: 5, cost: 600 },
  abroad: { days: 30, cost: 600 },
  countries: [{ country: 'GB', days: 21, cost: 700 }],
}
const once = (from: IsoDate, to: IsoDate): PostHoliday => ({
  name: { zh: '假', en: 'Holiday' },
  day: { kind: 'once', from, to },
})
const at = (rules: PostRules, home = 'CN') => postCalendar(rules, home)

describe('working days', () => {
  it('are not those of the weekend, nor of a holiday of one year', () => {
    const { isOpen } = at({ ...plain, holidays: [once('2026-11-11', '2026-11-12')] })
    const open = Array.from({ length: 8 }, (_, day) => isOpen(addDays('2026-11-09', day)))
    // Monday 9 November to Monday 16.
    expect(open).toEqual([true, true, false, false, true, false, false, true])
    expect(isOpen('2027-11-11')).toBe(true)
  })

  it('before 1970 have their weekdays as well', () => {
    expect([at(plain).isOpen('1969-12-27'), at(plain).isOpen('1969-12-29')]).toEqual([false, true])
  })

  it('of China leave out Spring Festival from the eve on, wherever it falls and however long the month is', () => {
    const { isOpen } = at({ ...defaultPostRules('CN'), closed: [] })
    const closedFrom = (first: IsoDate) =>
      [-1, 0, 1, 7, 8].map(day => (isOpen(addDays(first, day)) ? 'open' : 'closed')).join(' ')
    // The eve is the 29th of its month before 17 February 2026 and 6 February 2027, and the 30th before 26 January 2028.
    for (const eve of ['2026-02-16', '2027-02-05', '2028-01-25'])
      expect(closedFrom(eve), eve).toBe('open closed closed closed open')
  })

  it('of China leave out its other holidays, 25 days in 2026', () => {
    const { isOpen } = at({ ...defaultPostRules('CN'), closed: [] })
    // Dragon Boat and Mid-Autumn of 2026, National Day, New Year over the turn of the year.
    for (const day of ['2026-06-19', '2026-09-25', '2026-10-01', '2026-10-07', '2027-01-01', '2026-04-05'])
      expect(isOpen(day), day).toBe(false)
    for (const day of ['2026-06-18', '2026-09-26', '2026-10-08', '2026-12-31', '2026-04-06'])
      expect(isOpen(day), day).toBe(true)
    const closed = Array.from({ length: 365 }, (_, day) => addDays('2026-01-01', day)).filter(
      day => !isOpen(day),
    )
    expect(closed).toHaveLength(25)
  })
})

describe('postage', () => {
  it('is that of the country, of abroad, or of home where the country is not known', () => {
    expect(postageOf('GB', plain, 'CN')).toEqual({ days: 21, cost: 700 })
    expect(postageOf('FR', plain, 'CN')).toEqual(plain.abroad)
    expect(postageOf('CN', plain, 'CN')).toEqual(plain.home)
    expect(postageOf(null, plain, 'CN')).toEqual(plain.home)
    // A house that lies in a country of the list posts at home there.
    expect(postageOf('GB', plain, 'GB')).toEqual(plain.home)
  })
})

describe('the times of a letter', () => {
  it('of the case: at home it is in the box a day after it is printed and there five days later', () => {
    // Friday 20 November: posted on Monday, there on Saturday, so delivered on Monday 30.
    expect(arrivalOf('2026-11-20', 'CN', at(plain))).toBe('2026-11-30')
    expect(arrivalOf('2026-11-19', 'CN', at(plain))).toBe('2026-11-25')
    expect(timesFor('2026-11-30', 'CN', at(plain))).toEqual({ printOn: '2026-11-20', latestOn: '2026-11-24' })
  })

  it('abroad count calendar days, whatever is closed at home', () => {
    expect(arrivalOf('2026-11-20', 'GB', at(plain))).toBe('2026-12-14')
    expect(dueOn('2026-11-23', 'GB', at(plain))).toBe('2026-12-14')
    expect(timesFor('2026-12-13', 'GB', at(plain))).toEqual({ printOn: '2026-11-18', latestOn: '2026-11-19' })
  })

  it('what is printed on a closed day goes as if printed on the next open one', () => {
    for (const country of ['CN', 'GB'])
      expect(arrivalOf('2026-11-21', country, at(plain))).toBe(arrivalOf('2026-11-23', country, at(plain)))
  })

  it('before a long holiday is early, because later would be late', () => {
    const rules = { ...plain, holidays: [once('2026-02-16', '2026-02-23')] }
    // Wednesday 18 February, in the middle of it: what is printed on the 6th comes when it is over.
    expect(arrivalOf('2026-02-06', 'CN', at(rules))).toBe('2026-02-24')
    expect(arrivalOf('2026-02-05', 'CN', at(rules))).toBe('2026-02-11')
    expect(timesFor('2026-02-18', 'CN', at(rules))).toEqual({ printOn: '2026-02-05', latestOn: '2026-02-05' })
  })

  it('are worked out once for a day and a length of post, and no two countries are mixed up', () => {
    const calendar = at({ ...plain, countries: [{ country: 'JP', days: 5, cost: 0 }] })
    const [home, japan] = [timesFor('2026-11-28', 'CN', calendar), timesFor('2026-11-28', 'JP', calendar)]
    // The same five days, but on a Saturday nothing is delivered at home.
    expect(home.latestOn).toBe('2026-11-19')
    expect(japan.latestOn).toBe('2026-11-20')
    expect(timesFor('2026-11-28', null, calendar)).toEqual(home)
  })
})

describe('whatever the rules', () => {
  const anyDay = fc.integer({ min: 0, max: 3000 }).map(day => addDays('2024-01-01', day))
  const postage = fc.record({ days: fc.integer({ min: 1, max: 40 }), cost: fc.constant(600) })
  const holiday: fc.Arbitrary<PostHoliday> = fc
    .oneof(
      fc.record({
        kind: fc.constant('yearly' as const),
        calendar: fc.constantFrom('gregorian' as const, 'chinese' as const),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 31 }),
        days: fc.integer({ min: 1, max: 15 }),
      }),
      fc
        .tuple(anyDay, fc.integer({ min: 0, max: 20 }))
        .map(([from, length]) => ({ kind: 'once' as const, from, to: addDays(from, length) })),
    )
    .map(day => ({ name: { zh: '假', en: 'Holiday' }, day }))
  const anyRules: fc.Arbitrary<PostRules> = fc
    .record({
      houseDays: fc.integer({ min: 0, max: 10 }),
      closed: fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
      holidays: fc.array(holiday, { maxLength: 12 }),
      home: postage,
      abroad: postage,
      countries: fc.constant<PostRules['countries']>([]),
    })
    .filter(rules => !neverOpens(rules, '2023-06-01') && !neverOpens(rules, '2029-01-01'))
  const anyCountry = fc.constantFrom('CN', 'GB', null)

  it('no letter printed in its days comes late, and one printed on the next open day does', () => {
    fc.assert(
      fc.property(anyRules, anyDay, anyCountry, (rules, target, country) => {
        const calendar = at(rules)
        const { printOn, latestOn } = timesFor(target, country, calendar)
        expect(printOn <= latestOn && latestOn < target).toBe(true)
        expect([calendar.isOpen(printOn), calendar.isOpen(latestOn)]).toEqual([true, true])
        for (let day = printOn; day <= latestOn; day = addDays(day, 1))
          expect(arrivalOf(day, country, calendar) <= target).toBe(true)
        expect(arrivalOf(nextOpen(latestOn, calendar), country, calendar) > target).toBe(true)
      }),
    )
  })

  it('printOn is the first working day whose letter is no more than three days early, or the last of all', () => {
    fc.assert(
      fc.property(anyRules, anyDay, anyCountry, (rules, target, country) => {
        const calendar = at(rules)
        const { printOn, latestOn } = timesFor(target, country, calendar)
        const early = (day: IsoDate) => daysBetween(arrivalOf(day, country, calendar), target) > 3
        if (printOn !== latestOn) expect(early(printOn)).toBe(false)
        for (let day = addDays(target, -150); day < printOn; day = addDays(day, 1))
          if (calendar.isOpen(day)) expect(early(day), day).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('the later printed, the later there; and at home only ever on an open day', () => {
    fc.assert(
      fc.property(anyRules, anyDay, anyCountry, (rules, day, country) => {
        const calendar = at(rules)
        const arrives = arrivalOf(day, country, calendar)
        expect(arrives <= arrivalOf(addDays(day, 1), country, calendar)).toBe(true)
        if (country !== 'GB') expect(calendar.isOpen(arrives)).toBe(true)
        expect(daysBetween(day, arrives)).toBeGreaterThanOrEqual(postageOf(country, rules, 'CN').days)
      }),
    )
  })
})

describe('rules that never open', () => {
  it('are told, and no planning with them goes on for ever', () => {
    const shut = { ...plain, holidays: [once('2026-01-01', '2027-12-31')] }
    expect(neverOpens(shut, '2026-11-22')).toBe(true)
    expect(neverOpens(shut, '2029-01-01')).toBe(false)
    expect(() => timesFor('2026-12-24', 'CN', at(shut))).toThrow(RangeError)
    const yearly = Array.from({ length: 12 }, (_, month) =>
      [1, 16].map(day => ({ month: month + 1, day })),
    ).flat()
    const always: PostRules = {
      ...plain,
      closed: [],
      holidays: yearly.map(({ month, day }) => ({
        name: { zh: '假', en: 'Holiday' },
        day: { kind: 'yearly', calendar: 'gregorian', month, day, days: 15 },
      })),
    }
    // Fifteen days twice a month leave the 31st, and one weekday in seven is not that often.
    expect(neverOpens(always, '2026-01-01')).toBe(false)
    expect(neverOpens({ ...always, closed: [0, 1, 2, 3, 4, 5] }, '2026-01-01')).toBe(true)
    expect(neverOpens({ ...plain, closed: [0, 1, 2, 3, 4, 5] }, '2026-01-01')).toBe(false)
  })
})

describe('the rules a house begins with', () => {
  it.each(['CN', 'TH', 'GB', 'US', 'ZZ'])('are sound for %s, and open', home => {
    const rules = defaultPostRules(home)
    expect(PostRules.parse(rules)).toEqual(rules)
    expect(neverOpens(rules, '2026-01-01')).toBe(false)
    const countries = rules.countries.map(({ country }) => country)
    expect(new Set(countries).size).toBe(countries.length)
    expect(countries).not.toContain(home)
    for (const { days } of rules.countries)
      expect(days > rules.home.days && days <= rules.abroad.days, home).toBe(true)
  })

  it('for China: six yuan, nearer countries sooner than farther ones', () => {
    const rules = defaultPostRules('CN')
    const days = (country: string) => postageOf(country, rules, 'CN').days
    expect(rules.home).toEqual({ days: 5, cost: 600 })
    expect([days('HK'), days('JP'), days('TH'), days('GB'), days('US'), days('BR')]).toEqual([
      10, 15, 15, 21, 21, 30,
    ])
  })

  it('elsewhere: what the neighbours need, and no cost that nobody has said', () => {
    const rules = defaultPostRules('DE')
    expect(postageOf('FR', rules, 'DE').days).toBe(10)
    expect(postageOf('CN', rules, 'DE').days).toBe(21)
    expect(new Set([rules.home, rules.abroad, ...rules.countries].map(({ cost }) => cost))).toEqual(
      new Set([0]),
    )
    const { isOpen } = at(rules, 'DE')
    expect([isOpen('2026-12-25'), isOpen('2027-01-01'), isOpen('2026-10-01')]).toEqual([false, false, true])
  })
})

function nextOpen(day: IsoDate, { isOpen }: PostCalendar): IsoDate {
  let next = addDays(day, 1)
  while (!isOpen(next)) next = addDays(next, 1)
  return next
}
