import { expect, it } from 'vitest'
import type { PartialDate } from '../../shared/contract/guest-brief.ts'
import { isKeptOn, isKeptWithin, nearbyOf } from '../../shared/domain/days/birthdays.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'

const of = (month: number | null, day: number | null, calendar: PartialDate['calendar'] = 'gregorian') =>
  ({ year: 1966, month, day, calendar }) satisfies PartialDate
const lunar = (month: number, day: number) => of(month, day, 'chinese')

/** Every day of a year on which it is kept. */
function keptIn(year: number, birthday: PartialDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
    if (isKeptOn(birthday, day)) days.push(day)
  return days
}

it('keeps a birthday once a year on its day', () => {
  expect(keptIn(2026, of(11, 9))).toEqual(['2026-11-09'])
})

it('keeps 29 February on the 28th where there is none', () => {
  expect(keptIn(2026, of(2, 29))).toEqual(['2026-02-28'])
  expect(keptIn(2028, of(2, 29))).toEqual(['2028-02-29'])
})

// The machine's own calendar is a day late in the first months of 2027 and 2030.
it.each<[number, PartialDate, IsoDate]>([
  [2027, lunar(1, 1), '2027-02-06'],
  [2030, lunar(1, 1), '2030-02-03'],
  [2026, lunar(8, 15), '2026-09-25'],
  [2026, lunar(10, 14), '2026-11-22'],
])('in %i keeps a day of the Chinese calendar, %j, on %s', (year, birthday, day) => {
  expect(keptIn(year, birthday)).toEqual([day])
})

it('keeps one of a month that comes twice in the plain one', () => {
  // 2025 has a sixth month and a leap sixth, whose first day is 25 July.
  expect(keptIn(2025, lunar(6, 1))).toEqual(['2025-06-25'])
})

it('keeps the 30th on the 29th where the month has no more, every lunar year once', () => {
  for (let year = 2024; year < 2040; year++) {
    for (let month = 1; month <= 12; month++) {
      const [thirtieth] = keptIn(year, lunar(month, 30))
      const [last] = keptIn(year, lunar(month, 29))
      if (!thirtieth || !last) continue
      expect([last, addDays(last, 1)], `${year}, month ${month}`).toContain(thirtieth)
    }
  }
})

it('is near the day before, on the day and the day after', () => {
  const days = ['2026-11-07', '2026-11-08', '2026-11-09', '2026-11-10', '2026-11-11']
  expect(days.map(day => nearbyOf(of(11, 9), day))).toEqual([null, 'tomorrow', 'today', 'yesterday', null])
  expect(nearbyOf(lunar(1, 1), '2027-02-05')).toBe('tomorrow')
})

it('is never kept where the month or the day is not known', () => {
  expect(keptIn(2026, of(11, null))).toEqual([])
  expect(keptIn(2026, of(null, 9))).toEqual([])
})

it('falls within a stay, over the turn of the year as well', () => {
  expect(isKeptWithin(of(1, 1), '2026-12-30', '2027-01-02')).toBe(true)
  expect(isKeptWithin(of(1, 3), '2026-12-30', '2027-01-02')).toBe(false)
  expect(isKeptWithin(of(1, 2), '2026-12-30', '2027-01-02')).toBe(true)
  expect(isKeptWithin(of(6, 6), '2026-01-01', '2030-01-01')).toBe(true)
})
