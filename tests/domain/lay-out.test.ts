import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from '../../shared/domain/dining/lay-out.ts'
import { numberTwice } from '../../shared/domain/dining/seat-numbers.ts'

const seats = fc.array(fc.record({ window: fc.boolean() }), { maxLength: 400 })

test('no seat stands upon another or in a wall, whatever the house', () => {
  fc.assert(
    fc.property(seats, given => {
      const room = layOut(given)
      expect(room.seats).toHaveLength(given.length)
      expect(new Set(room.seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(given.length)
      for (const { x, y } of room.seats) {
        expect(x).toBeGreaterThanOrEqual(15)
        expect(x).toBeLessThanOrEqual(room.width - 15)
        expect(y).toBeGreaterThanOrEqual(18)
        expect(y).toBeLessThanOrEqual(room.depth - 18)
      }
    }),
  )
})

test('whoever sits at a window sits nearer the wall at the top than everybody else', () => {
  fc.assert(
    fc.property(seats, given => {
      const room = layOut(given)
      const lowest = Math.max(...room.seats.filter(({ window }) => window).map(({ y }) => y), 0)
      for (const seat of room.seats) if (!seat.window) expect(seat.y).toBeGreaterThan(lowest)
    }),
  )
})

test('the seats come back as they were given', () => {
  const given = [
    { window: false, number: 'A' },
    { window: true, number: 'B' },
  ]
  expect(layOut(given).seats.map(({ number }) => number)).toEqual(['A', 'B'])
})

test('a number is the same in full width and small letters; none at all is nobody’s', () => {
  const numbers = (...all: string[]) => numberTwice(all.map(number => ({ number })))
  expect(numbers('T1', 'T2', '', '')).toBeNull()
  expect(numbers('T1', 'ｔ１')).toBe('ｔ１')
  expect(numbers('7', ' 7')).toBe(' 7')
})
