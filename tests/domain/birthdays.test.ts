import { expect, it } from 'vitest'
import { isKeptWithin, type Nearby, nearbyOf } from '../../shared/domain/days/birthdays.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import type { KeptDay } from '../../shared/domain/days/kept-days.ts'

const of = (month: number | null, day: number | null): KeptDay => ({
  year: 1966,
  month,
  day,
  calendar: 'gregorian',
})
const lunar = (month: number, day: number, leapMonth = false): KeptDay => ({
  year: 1966,
  month,
  day,
  calendar: 'chinese',
  leapMonth,
})

/** How near it is on each of five days, of which `middle` is the third. */
const around = (birthday: KeptDay, middle: IsoDate): (Nearby | null)[] =>
  [-2, -1, 0, 1, 2].map(days => nearbyOf(birthday, addDays(middle, days)))
const near = [null, 'tomorrow', 'today', 'yesterday', null]

it('is near the day before, on the day and the day after', () => {
  expect(around(of(11, 9), '2026-11-09')).toEqual(near)
})

it('is near over the turn of the year, and where a calendar has no such day', () => {
  expect(around(of(1, 1), '2027-01-01')).toEqual(near)
  expect(around(of(2, 29), '2027-02-28')).toEqual(near)
  expect(around({ ...of(2, 29), feb29: 'mar1' }, '2027-03-01')).toEqual(near)
  expect(around(of(2, 29), '2028-02-29')).toEqual(near)
})

it('is near by the Chinese calendar, in the month it was born in', () => {
  expect(around(lunar(1, 1), '2027-02-06')).toEqual(near)
  expect(around(lunar(6, 1, true), '2025-07-25')).toEqual(near)
  // Kept on the 29th of a month that has no 30th, which is the eve of the new year.
  expect(around(lunar(12, 30), '2027-02-05')).toEqual(near)
})

it('is never near where the month or the day is not known', () => {
  expect(around(of(11, null), '2026-11-09')).toEqual([null, null, null, null, null])
  expect(around(of(null, 9), '2026-11-09')).toEqual([null, null, null, null, null])
})

it('falls within a stay, over the turn of the year as well', () => {
  expect(isKeptWithin(of(1, 1), '2026-12-30', '2027-01-02')).toBe(true)
  expect(isKeptWithin(of(1, 3), '2026-12-30', '2027-01-02')).toBe(false)
  expect(isKeptWithin(of(1, 2), '2026-12-30', '2027-01-02')).toBe(true)
  expect(isKeptWithin(of(6, 6), '2026-01-01', '2030-01-01')).toBe(true)
})
