import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf, shareOf } from '../../shared/domain/letters/intervals.ts'
import { lastDayOf, type Outcome, resultOf, verdictOf } from '../../shared/domain/letters/results.ts'

const TODAY = '2026-11-22'
const rounded = (estimate: { value: number; low: number; high: number } | null, places = 4) =>
  estimate && {
    low: Number((estimate.low / 100).toFixed(places)),
    high: Number((estimate.high / 100).toFixed(places)),
  }

describe('the interval of a share', () => {
  // Newcombe, Two-sided confidence intervals for the single proportion (1998), Table I, method 3.
  test.for<[of: number, all: number, low: number, high: number]>([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i, as it was published', ([of, all, low, high]) => {
    expect(rounded(shareOf(of, all))).toEqual({ low, high })
  })

  test('is none where nobody is judged', () => {
    expect(shareOf(0, 0)).toBeNull()
  })

  test('holds the share, and stays within none and all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, part) => {
          const share = shareOf(Math.round(all * part), all)
          if (!share) throw new Error('a share of some is a share')
          expect(share.low).toBeGreaterThanOrEqual(0)
          expect(share.low).toBeLessThanOrEqual(share.value)
          expect(share.high).toBeGreaterThanOrEqual(share.value)
          expect(share.high).toBeLessThanOrEqual(100)
        },
      ),
    )
  })
})

describe('the interval of a difference', () => {
  // Newcombe, Interval estimation for the difference between independent proportions (1998), Table II, method 10.
  test.for<[a: number, all: number, b: number, others: number, low: number, high: number]>([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('%i of %i against %i of %i, as it was published', ([a, all, b, others, low, high]) => {
    expect(rounded(differenceOf(shareOf(a, all), shareOf(b, others)))).toEqual({ low, high })
  })

  test('turns round with the two', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (a, lessA, b, lessB) => {
        const one = shareOf(a, a + lessA + 1)
        const other = shareOf(b, b + lessB + 1)
        const [there, back] = [differenceOf(one, other), differenceOf(other, one)]
        expect(there?.low).toBeCloseTo(-(back?.high ?? Number.NaN))
        expect(there?.high).toBeCloseTo(-(back?.low ?? Number.NaN))
      }),
    )
  })

  test('is none where either group has nobody', () => {
    expect(differenceOf(shareOf(3, 10), null)).toBeNull()
  })
})

const letter = (target: string, nextStay: string | null, more: Partial<Outcome> = {}): Outcome => ({
  guestId: 'yu',
  target,
  heldOut: false,
  cost: 600,
  returned: false,
  replied: false,
  nextStay,
  ...more,
})
const times = (count: number, one: (place: number) => Outcome): Outcome[] =>
  Array.from({ length: count }, (_, place) => one(place))

describe('the year in which a guest comes back', () => {
  test.for<[target: string, last: string]>([
    ['2025-06-08', '2026-06-08'],
    ['2024-02-29', '2025-02-28'],
    ['2023-02-28', '2024-02-28'],
  ])('of %s ends with %s', ([target, last]) => {
    expect(lastDayOf(target)).toBe(last)
  })

  test('has its last day in it and no more', () => {
    const count = (nextStay: string) => resultOf([letter('2025-06-08', nextStay)], TODAY).cameBack
    expect([count('2025-06-08'), count('2026-06-08'), count('2026-06-09')]).toEqual([1, 1, 0])
  })

  test('is over the day after, and judged then', () => {
    const judged = (today: string) => resultOf([letter('2025-11-21', null)], today).judged
    expect([judged('2026-11-21'), judged('2026-11-22')]).toEqual([0, 1])
  })
})

describe('how letters did', () => {
  test('early returns do not flatter: a letter is judged when its year is over', () => {
    const result = resultOf(
      [
        letter('2025-01-01', null),
        letter('2025-02-01', '2025-03-01'),
        letter('2026-09-01', '2026-10-01'),
        letter('2026-09-02', null),
      ],
      TODAY,
    )
    expect(result).toMatchObject({ posted: 4, judged: 2, cameBack: 1, open: 2, openCameBack: 1 })
    expect(result.share?.value).toBe(50)
  })

  test('what they cost is what all of them cost, for each stay that followed', () => {
    const both = [letter('2025-01-01', '2025-03-01'), letter('2025-02-01', '2025-03-01')]
    // Two letters before one stay brought one stay.
    expect(resultOf(both, TODAY)).toMatchObject({ cost: 1200, cameBack: 2, costPerReturn: 1200 })
    expect(resultOf([...both, letter('2025-02-01', null, { cost: null })], TODAY).costPerReturn).toBe(1200)
    expect(resultOf([letter('2025-01-01', null)], TODAY).costPerReturn).toBeNull()
  })

  test('who was held out costs nothing, and is no letter', () => {
    const result = resultOf([letter('2025-01-01', '2025-03-01', { heldOut: true, cost: null })], TODAY)
    expect(result).toMatchObject({
      posted: 0,
      cost: 0,
      share: null,
      heldOut: 1,
      heldOutJudged: 1,
      heldOutCameBack: 1,
      lift: null,
      costPerReturn: null,
    })
  })
})

describe('what may be said', () => {
  const house = (back: number, all: number, backWithout: number, without: number) =>
    verdictOf(
      resultOf(
        [
          ...times(all, place => letter('2025-01-01', place < back ? '2025-05-01' : null)),
          ...times(without, place =>
            letter('2025-01-01', place < backWithout ? '2025-05-01' : null, { heldOut: true }),
          ),
        ],
        TODAY,
      ),
    )

  test('31 of 212 against 4 of 25 are too few', () => expect(house(31, 212, 4, 25)).toBe('too-few'))
  test('150 of 1000 against 5 of 110 are letters that work', () =>
    expect(house(150, 1000, 5, 110)).toBe('more'))
  test('and the other way round that they drive guests away', () =>
    expect(house(50, 1000, 16, 110)).toBe('fewer'))
  test('a narrow interval around nought says there is no difference', () =>
    expect(house(120, 1000, 100, 850)).toBe('no-difference'))
  test('nothing without a hold-out, and nothing before its year is over', () => {
    expect(house(31, 212, 0, 0)).toBe('no-hold-out')
    const young = [letter('2025-01-01', null), letter('2026-10-01', null, { heldOut: true })]
    expect(verdictOf(resultOf(young, TODAY))).toBe('hold-out-young')
  })
})
