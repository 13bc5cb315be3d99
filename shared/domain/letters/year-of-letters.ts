import { dayNumber, type IsoDate } from '../days/calendar.ts'

/**
 * How long a letter counts. A year of the Chinese calendar may have 353 days, and the last day of its month one less: twelve of
 * its months must not make two letters of one day of the year fall together.
 */
const YEAR = 350

/** Whether one more letter would make more than so many within a year, whatever year of days one looks at. */
export function exceeds(targets: readonly IsoDate[], more: IsoDate, most: number): boolean {
  if (targets.length < most) return false
  const added = dayNumber(more)
  const near = [added, ...targets.map(dayNumber).filter(day => Math.abs(day - added) < YEAR)]
  if (near.length <= most) return false
  return near.some(
    from => from <= added && near.filter(day => from <= day && day < from + YEAR).length > most,
  )
}
