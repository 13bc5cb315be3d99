import type { IsoDate } from '../days/calendar.ts'

/** The day so many years later; of 29 February the 28th where there is none. */
export function anniversaryOf(day: IsoDate, years: number): IsoDate {
  const year = Number(day.slice(0, 4)) + years
  const later = `${String(year).padStart(4, '0')}${day.slice(4)}`
  return day.endsWith('-02-29') && !isLeapYear(year) ? `${later.slice(0, 8)}28` : later
}

/** Whole years from a day to a later one; negative where the other is earlier. */
export function yearsBetween(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return anniversaryOf(from, years) > to ? years - 1 : years
}

/** Every day whose anniversary after so many years is `day`. */
export function daysWithAnniversary(day: IsoDate, years: number): IsoDate[] {
  const year = Number(day.slice(0, 4)) - years
  const dayOfYear = day.slice(4)
  const then = `${String(year).padStart(4, '0')}${dayOfYear}`
  if (dayOfYear === '-02-29') return isLeapYear(year) ? [then] : []
  const moved = dayOfYear === '-02-28' && isLeapYear(year) && !isLeapYear(year + years)
  return moved ? [then, `${then.slice(0, 8)}29`] : [then]
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}
