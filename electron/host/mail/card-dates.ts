import ICAL from 'ical.js'
import { PartialDate } from '../../../shared/contract/guest-brief.ts'
import { dateParts } from '../../../shared/domain/days/calendar.ts'
import { readDay } from '../../../shared/domain/intake/dates.ts'
import { type CardProperty, textOf } from './card-properties.ts'

/** As RFC 6350 writes a day of which not all is known, in the form in which ical.js hands it over. */
const STANDARD = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|--\d{2}(?:-\d{2})?|---\d{2})$/

/** The day a property names, as far as it is known; null where it names none. `latest` is the last year somebody may be born in. */
export function readDate(property: CardProperty, latest: number): PartialDate | null {
  const { params } = property
  const isChinese =
    property.name === 'x-lunar-bday' ||
    [params.calscale, params['x-calendar']].some(said => /^chinese$/i.test(said?.[0] ?? ''))
  // The time and the zone would only move the day.
  const text = textOf(property).replace(/(?<=\d)T.*$/, '')
  const parts = partsOf(text, latest)
  if (!parts) return null
  const isOmitted = params['x-apple-omit-year']?.[0] === String(parts.year)
  const isPlausible = parts.year !== null && parts.year >= 1850 && parts.year <= 2150
  const date = { ...parts, year: isPlausible && !isOmitted ? parts.year : null }
  const calendar = isChinese ? ('chinese' as const) : ('gregorian' as const)
  const leap = isChinese && params['x-leap-month'] ? { leapMonth: true } : {}
  return PartialDate.safeParse({ ...date, calendar, ...leap }).data ?? null
}

/** As ical.js takes it; a day of no known month cannot be told beside a year. */
export function writtenDate({ year, month, day }: PartialDate): string {
  const two = (part: number) => String(part).padStart(2, '0')
  if (year !== null) {
    if (month === null) return String(year)
    return [year, two(month), ...(day === null ? [] : [two(day)])].join('-')
  }
  if (month === null) return day === null ? '' : `---${two(day)}`
  return day === null ? `--${two(month)}` : `--${two(month)}-${two(day)}`
}

/** What the calendar is, where it is not the civil one. */
export function calendarParams({ calendar, leapMonth }: PartialDate): Record<string, string> {
  if (calendar === 'gregorian') return {}
  return leapMonth ? { 'x-calendar': 'chinese', 'x-leap-month': '1' } : { 'x-calendar': 'chinese' }
}

type Parts = { year: number | null; month: number | null; day: number | null }

function partsOf(text: string, latest: number): Parts | null {
  // Values of our own and of telephones come as they were written.
  const standard = text
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(/^--(\d{2})(\d{2})$/, '--$1-$2')
  if (STANDARD.test(standard)) {
    const { year, month, day } = ICAL.VCardTime.fromDateAndOrTimeString(standard, 'date') as unknown as Parts
    return { year, month, day }
  }
  const found = readDay(text, null, latest)
  return found ? dateParts(found) : null
}
