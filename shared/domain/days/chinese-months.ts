import { LunarYear } from 'lunar-typescript'
import { dateParts, dayNumber, type IsoDate } from './calendar.ts'

/** A month of the Chinese calendar: `first` is its first day as a day number, `days` 29 or 30. */
export type ChineseMonth = { month: number; leap: boolean; first: number; days: number }

/** A day of the Chinese calendar. Its year is named by the Gregorian year in which its new year falls. */
export type ChineseDate = { year: number; month: number; leap: boolean; day: number; daysInMonth: number }

/** The Julian day that begins at noon of 1 January 1970, the day whose number is 0. */
const JULIAN_1970 = 2_440_588
const tables = new Map<number, readonly ChineseMonth[]>()

/**
 * The twelve or thirteen months of a Chinese year in order. For the host only: it draws in the tables of the Chinese
 * calendar, of which the machine's own (Intl) is wrong by a day in some years. From 1929 to 2099 they are those the Hong
 * Kong Observatory publishes, but for one new moon a few seconds from midnight: it begins the ninth month of 2057 on 28
 * September, says itself that it may be a day off, and by later reckoning (JPL DE440) is; here it begins on the 29th.
 */
export function chineseMonths(year: number): readonly ChineseMonth[] {
  const known = tables.get(year)
  if (known) return known
  const months = LunarYear.fromYear(year)
    .getMonthsInYear()
    .map(month => ({
      month: Math.abs(month.getMonth()),
      leap: month.isLeap(),
      first: month.getFirstJulianDay() - JULIAN_1970,
      days: month.getDayCount(),
    }))
  tables.set(year, months)
  return months
}

/** The day of the Chinese calendar a day is. For the host only. */
export function chineseDateOf(date: IsoDate): ChineseDate {
  const number = dayNumber(date)
  const { year } = dateParts(date)
  // New year falls between 21 January and 21 February.
  for (const candidate of [year, year - 1]) {
    for (const { month, leap, first, days } of chineseMonths(candidate).toReversed())
      if (first <= number) return { year: candidate, month, leap, day: number - first + 1, daysInMonth: days }
  }
  throw new RangeError(`no day of the Chinese calendar: ${date}`)
}

/** Month 1 to 12 of the Chinese calendar, negative for a leap month, and its day. For the host only. */
export function chineseDay(date: IsoDate): { month: number; day: number } {
  const { month, leap, day } = chineseDateOf(date)
  return { month: leap ? -month : month, day }
}
