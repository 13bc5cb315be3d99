import type { PartialDate } from '../../contract/guest-brief.ts'
import { addDays, dateParts, fromDayNumber, type IsoDate } from './calendar.ts'
import { chineseDateOf, chineseMonths } from './chinese-months.ts'

/**
 * For the host only: it draws in the tables of the Chinese calendar. On which days a day of somebody's life is kept.
 *
 * 29 February is kept in common years on the 28th, or on 1 March if whose day it is says so. A day of a leap month of the
 * Chinese calendar is kept in that leap month in years that have it, else in the plain month of its number; a day of the
 * plain month always in the plain one. The 30th of a Chinese month is kept on the 29th where the month has no more. A
 * Chinese day may fall twice in a Gregorian year, or never. A day without month or day is never kept. The year plays no part.
 */
export type KeptDay = PartialDate & { feb29?: 'feb28' | 'mar1' }

/** A form a day is stored in. With `feb29` only those are meant that are kept so; Gregorian ones never have a leap month. */
export type KeptPart = {
  calendar: PartialDate['calendar']
  month: number
  day: number
  leapMonth: boolean
  feb29?: 'feb28' | 'mar1'
}

/** Whether it is kept on a day. */
export function isKeptOn(day: KeptDay, date: IsoDate): boolean {
  const { year } = day.calendar === 'chinese' ? chineseDateOf(date) : dateParts(date)
  return keptInYear(day, year) === date
}

/** Whether it is kept on one of the days from `first` to `last`, both included. */
export function isKeptWithin(day: KeptDay, first: IsoDate, last: IsoDate): boolean {
  const next = nextKept(day, first)
  return next !== null && next <= last
}

/** The first day it is kept on `from` or later; null where month or day is not known. */
export function nextKept(day: KeptDay, from: IsoDate): IsoDate | null {
  const { year } = day.calendar === 'chinese' ? chineseDateOf(from) : dateParts(from)
  const kept = keptInYear(day, year)
  return kept === null || kept >= from ? kept : keptInYear(day, year + 1)
}

/** Every day from `first` to `last`, both included, on which it is kept. */
export function keptWithin(day: KeptDay, first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let kept = nextKept(day, first); kept !== null && kept <= last; kept = nextKept(day, addDays(kept, 1)))
    days.push(kept)
  return days
}

/** Every stored form that is kept on a day: who is to be asked for in the book. */
export function partsKeptOn(date: IsoDate): KeptPart[] {
  return [...gregorianParts(date), ...chineseParts(date)]
}

/** The one day of a year of its own calendar on which it is kept; null where month or day is not known, or no such day is. */
function keptInYear(day: KeptDay, year: number): IsoDate | null {
  if (day.month === null || day.day === null) return null
  return day.calendar === 'chinese'
    ? chineseKeptIn(year, day.month, day.day, day.leapMonth === true)
    : gregorianKeptIn(year, day.month, day.day, day.feb29)
}

function gregorianKeptIn(year: number, month: number, day: number, feb29: KeptDay['feb29']): IsoDate | null {
  if (month === 2 && day === 29 && !isLeapYear(year))
    return feb29 === 'mar1' ? isoDate(year, 3, 1) : isoDate(year, 2, 28)
  return day <= daysInMonth(year, month) ? isoDate(year, month, day) : null
}

function chineseKeptIn(year: number, month: number, day: number, leapMonth: boolean): IsoDate | null {
  if (day > 30) return null
  const months = chineseMonths(year).filter(found => found.month === month)
  const kept = months.find(found => found.leap === leapMonth) ?? months[0]
  return kept ? fromDayNumber(kept.first + Math.min(day, kept.days) - 1) : null
}

function gregorianParts(date: IsoDate): KeptPart[] {
  const { year, month, day } = dateParts(date)
  const own: KeptPart = { calendar: 'gregorian', month, day, leapMonth: false }
  if (isLeapYear(year)) return [own]
  const moved: KeptPart = { calendar: 'gregorian', month: 2, day: 29, leapMonth: false }
  if (month === 2 && day === 28) return [own, { ...moved, feb29: 'feb28' }]
  if (month === 3 && day === 1) return [own, { ...moved, feb29: 'mar1' }]
  return [own]
}

function chineseParts(date: IsoDate): KeptPart[] {
  const { year, month, leap, day, daysInMonth } = chineseDateOf(date)
  const days = day === 29 && daysInMonth === 29 ? [29, 30] : [day]
  const comesTwice = chineseMonths(year).some(found => found.leap && found.month === month)
  const born = leap ? [true] : comesTwice ? [false] : [false, true]
  return born.flatMap(leapMonth =>
    days.map((stored): KeptPart => ({ calendar: 'chinese', month, day: stored, leapMonth })),
  )
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
