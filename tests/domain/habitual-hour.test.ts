import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { habitualHour, type VisitBegun } from '../../shared/domain/dining/habitual-hour.ts'

/** Visits on days one after the other, the first on the oldest. */
const begunAt = (...walls: (string | null)[]): VisitBegun[] =>
  walls.map((wall, at) => ({ date: `2026-10-${String(at + 1).padStart(2, '0')}`, wall }))

describe('the hour a guest is used to', () => {
  test('is the stretch in which most of the last five visits began, on the five minutes', () => {
    expect(habitualHour(begunAt('07:12', '07:28', '09:50', '07:19', '07:25'))).toEqual({
      from: '07:10',
      to: '07:30',
      times: 4,
      of: 5,
    })
  })

  test('is not said of two visits, however alike', () => {
    expect(habitualHour(begunAt('07:12', '07:12'))).toBeNull()
    expect(habitualHour(begunAt('07:12', '07:12', null, null))).toBeNull()
  })

  test('is not said of visits that scatter', () => {
    expect(habitualHour(begunAt('06:30', '07:30', '08:30', '09:30', '10:15'))).toBeNull()
    expect(habitualHour(begunAt('07:00', '07:10', '08:50', '09:00', '10:00'))).toBeNull()
  })

  test('leaves out visits of which nobody knows when they began', () => {
    expect(habitualHour(begunAt('07:12', null, '07:28', null, '07:19'))).toMatchObject({ times: 3, of: 3 })
  })

  test('is that of late when the guest has changed', () => {
    const early = Array<string>(9).fill('06:40')
    expect(habitualHour(begunAt(...early, '09:00', '09:10', '09:05'))).toMatchObject({
      from: '09:00',
      to: '09:10',
      times: 3,
      of: 5,
    })
  })

  test('is a stretch of time even for a guest of clockwork', () => {
    expect(habitualHour(begunAt('07:10', '07:10', '07:10'))).toMatchObject({ from: '07:10', to: '07:15' })
    expect(habitualHour(begunAt('23:58', '23:57', '23:59'))).toMatchObject({ from: '23:55', to: '23:59' })
  })
})

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 })
const wallOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
const minuteOf = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

describe('whatever the visits', () => {
  test('the hour lies among them, is at most forty minutes, and counts right', () => {
    fc.assert(
      fc.property(fc.array(minutes, { maxLength: 12 }), begun => {
        const hour = habitualHour(begunAt(...begun.map(wallOf)))
        if (!hour) return
        const [from, to] = [minuteOf(hour.from), minuteOf(hour.to)]
        const looked = begun.slice(-5)
        expect(from).toBeGreaterThan(Math.min(...looked) - 5)
        expect(to).toBeLessThan(Math.max(...looked) + 6)
        expect(to - from).toBeGreaterThan(0)
        expect(to - from).toBeLessThanOrEqual(40)
        expect(hour.times).toBe(looked.filter(minute => from <= minute && minute <= to).length)
        expect(hour.of).toBe(looked.length)
        expect(hour.times).toBeGreaterThanOrEqual(3)
        expect(hour.times * 2).toBeGreaterThan(hour.of)
      }),
    )
  })

  test('three within half an hour of five are found', () => {
    const near = fc.integer({ min: 0, max: 30 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 * 60 }),
        fc.tuple(near, near, near),
        fc.tuple(minutes, minutes),
        (start, habit, others) => {
          const walls = [...others, ...habit.map(after => start + after)].map(wallOf)
          expect(habitualHour(begunAt(...walls))).not.toBeNull()
        },
      ),
    )
  })

  test('two are never a habit', () => {
    fc.assert(
      fc.property(fc.array(minutes, { maxLength: 2 }), begun => {
        expect(habitualHour(begunAt(...begun.map(wallOf)))).toBeNull()
      }),
    )
  })

  test('the order in which they are told does not matter', () => {
    const visits = begunAt('08:40', '07:12', '07:28', '09:50', '07:19', '07:25', '07:40', '09:00')
    fc.assert(
      fc.property(fc.shuffledSubarray(visits, { minLength: visits.length }), shuffled => {
        expect(habitualHour(shuffled)).toEqual(habitualHour(visits))
      }),
    )
  })
})
