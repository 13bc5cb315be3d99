import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../shared/domain/days/calendar.ts'
import { needed } from '../../shared/domain/returns/tenth.ts'
import {
  LATEST_LOST,
  lostAfter,
  type Passage,
  passagesOf,
  SOONEST_LOST,
  visitsOf,
} from '../../shared/domain/returns/visits.ts'

const day = dayNumber
const stay = (arrive: string, depart: string) => ({ arrive: day(arrive), depart: day(depart) })
const TODAY = day('2026-11-09')

describe('a visit', () => {
  it('goes on where the next stay begins on the day the last one ended', () => {
    expect(
      visitsOf([
        stay('2026-03-01', '2026-03-04'),
        stay('2026-03-04', '2026-03-07'),
        stay('2026-03-09', '2026-03-10'),
      ]),
    ).toEqual([stay('2026-03-01', '2026-03-07'), stay('2026-03-09', '2026-03-10')])
  })

  it('is one where two bookings lie within each other', () => {
    expect(visitsOf([stay('2026-03-01', '2026-03-09'), stay('2026-03-02', '2026-03-04')])).toEqual([
      stay('2026-03-01', '2026-03-09'),
    ])
  })
})

describe('a guest is given up', () => {
  it('after two years while they have no rhythm: one gap may be chance', () => {
    expect([lostAfter([]), lostAfter([90])]).toEqual([LATEST_LOST, LATEST_LOST])
  })

  it('after twice their own rhythm, the middle of the last five gaps', () => {
    expect(lostAfter([200, 300, 250])).toBe(500)
    expect(lostAfter([200, 300])).toBe(500)
    expect(lostAfter([20, 20, 20, 300, 300, 250, 300, 300])).toBe(600)
  })

  it('never before one year, never after two', () => {
    expect(lostAfter([10, 10, 10])).toBe(SOONEST_LOST)
    expect(lostAfter([600, 600, 600])).toBe(LATEST_LOST)
  })
})

describe('the funnel', () => {
  const told = (passages: Passage[]) =>
    passages.map(({ came, on }) => `${came} ${new Date(on * 86_400_000).toISOString().slice(0, 10)}`)

  it('counts a first visit, a return, a loss on the first day that is too many, and a coming back', () => {
    const visits = visitsOf([
      stay('2021-06-06', '2021-06-08'),
      stay('2022-06-06', '2022-06-08'),
      stay('2026-06-06', '2026-06-08'),
    ])
    expect(told(passagesOf(visits, TODAY))).toEqual([
      'first 2021-06-06',
      'returned 2022-06-06',
      // 8 June 2022 and 730 days are 7 June 2024: the next day is one too many.
      'lost 2024-06-08',
      'came-back 2026-06-06',
    ])
  })

  it('loses a guest of a rhythm sooner than one without', () => {
    const monthly = ['2025-01', '2025-02', '2025-03', '2025-04'].map(month =>
      stay(`${month}-01`, `${month}-03`),
    )
    expect(told(passagesOf(visitsOf(monthly), TODAY)).at(-1)).toBe('lost 2026-04-04')
    expect(told(passagesOf(visitsOf(monthly.slice(-1)), TODAY))).toEqual(['first 2025-04-01'])
  })

  it('loses nobody on the last day there still was time, and does on the next', () => {
    const [only] = visitsOf([stay('2024-11-01', '2024-11-09')])
    const times = (today: string) => passagesOf(only ? [only] : [], day(today)).length
    expect([times('2026-11-09'), times('2026-11-10')]).toEqual([1, 2])
  })

  it('does not lose to another house who has died', () => {
    const visits = visitsOf([stay('2020-01-01', '2020-01-03')])
    expect(told(passagesOf(visits, TODAY, day('2021-05-01')))).toEqual(['first 2020-01-01'])
    expect(told(passagesOf(visits, TODAY, day('2024-05-01')))).toHaveLength(2)
  })

  it('wins back exactly whom it had lost, whatever the stays', () => {
    const stays = fc
      .array(fc.tuple(fc.integer({ min: day('2015-01-01'), max: TODAY }), fc.integer({ min: 0, max: 20 })), {
        maxLength: 12,
      })
      .map(all =>
        all
          .map(([arrive, nights]) => ({ arrive, depart: arrive + nights }))
          .sort((a, b) => a.arrive - b.arrive),
      )
    fc.assert(
      fc.property(stays, all => {
        const visits = visitsOf(all)
        const passages = passagesOf(visits, TODAY)
        const times = (came: Passage['came']) => passages.filter(each => each.came === came).length
        expect(times('first')).toBe(visits.length > 0 ? 1 : 0)
        expect(times('first') + times('returned') + times('came-back')).toBe(visits.length)
        expect(times('lost') - times('came-back')).toBeOneOf([0, 1])
        expect(passages.map(({ on }) => on)).toEqual(passages.map(({ on }) => on).toSorted((a, b) => a - b))
        // A stay takes its nights once, whatever overlaps.
        const nights = new Set(all.flatMap(({ arrive, depart }) => span(arrive, depart)))
        expect(visits.flatMap(({ arrive, depart }) => span(arrive, depart)).length).toBe(nights.size)
      }),
    )
  })
})

describe('the tenth', () => {
  it('is rooms times 365 nights times how full, by the nights of one guest, no half guest', () => {
    expect(needed(120, 80, 2)).toBe(17_520)
    expect(needed(5, 100, 3.5)).toBe(522)
  })

  it('is nothing where nobody has returned or there is no room', () => {
    expect([needed(120, 80, null), needed(0, 80, 2)]).toEqual([null, null])
  })
})

const span = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)
