import { differenceInMonths } from 'date-fns/differenceInMonths'

/** A day of the civil calendar, 'YYYY-MM-DD'. Text, never a timestamp, so that no time zone can move it. */
export type IsoDate = string

const DAY = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * The day a moment belongs to in the house's books. Guests still up after midnight belong to the evening before, so a
 * moment earlier than `roll` ('HH:MM' on the house's own clock) counts for the previous day. Only wall-clock readings
 * are compared, which is why the hour lost or repeated by summer time cannot shift a day.
 */
export function businessDate(instant: Date, timeZone: string, roll: string): IsoDate {
  const { date, time } = wallClock(instant, timeZone)
  return time < roll ? addDays(date, -1) : date
}

/** What the clock on the wall of the house shows at a moment, 'HH:MM', 00:00 to 23:59. */
export function localTime(instant: Date, timeZone: string): string {
  let clock = timesOfDay.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', { timeZone, ...TIME_OF_DAY })
    timesOfDay.set(timeZone, clock)
  }
  // Whole houses of visits are asked: two figures in one piece cost a third of what the parts of a date do.
  return clock.format(instant)
}

/** The day `count` days later; earlier when negative. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return fromDayNumber(dayNumber(date) + count)
}

/** How many days lie from one day to another: positive when `to` is later. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** How many whole months lie from one day to a later one: none from 31 January to 27 February, one to the 28th. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  return differenceInMonths(localMidnight(to), localMidnight(from))
}

/** Nights slept between arrival and departure; 0 for day use, and for a departure entered before the arrival. */
export function nights(arrive: IsoDate, depart: IsoDate): number {
  return Math.max(0, daysBetween(arrive, depart))
}

/** Whether a text is a day that exists: '2024-02-29' is one, '2025-02-29' and '2025-6-8' are not. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text)
  return parts !== null && fromDayNumber(dayNumber(text)) === text
}

/** Year, month 1-12 and day 1-31 of a day. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  const parts = ISO.exec(date)
  if (!parts) throw new RangeError(`a day is written YYYY-MM-DD: ${date}`)
  return { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }
}

/** For date-fns, which reckons by the fields of a local date: no zone moves them. */
function localMidnight(date: IsoDate): Date {
  const { year, month, day } = dateParts(date)
  return new Date(year, month - 1, day)
}

/** Days since 1 January 1970, for reckoning with many days at once; negative before. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = dateParts(date)
  // Date.UTC takes the years 0-99 for 1900-1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY
}

/** The day of a day number. */
export function fromDayNumber(number: number): IsoDate {
  return new Date(number * DAY).toISOString().slice(0, 10)
}

const TIME_OF_DAY = {
  numberingSystem: 'latn',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
} as const
const timesOfDay = new Map<string, Intl.DateTimeFormat>()
const clocks = new Map<string, Intl.DateTimeFormat>()

function wallClock(instant: Date, timeZone: string): { date: IsoDate; time: string } {
  let clock = clocks.get(timeZone)
  if (!clock) {
    // Building a formatter costs some hundred times what using one does.
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'iso8601',
      ...TIME_OF_DAY,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    clocks.set(timeZone, clock)
  }
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const part of clock.formatToParts(instant)) shown[part.type] = part.value
  const year = (shown.year ?? '').padStart(4, '0')
  return { date: `${year}-${shown.month}-${shown.day}`, time: `${shown.hour}:${shown.minute}` }
}
