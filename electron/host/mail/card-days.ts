import type { FestivalId } from '../../../shared/contract/base.ts'
import { type ImportantDay, ImportantDayForm } from '../../../shared/contract/mail.ts'
import { calendarParams, readDate, writtenDate } from './card-dates.ts'
import { type CardProperty, textOf } from './card-properties.ts'

/** How a property is handed to ical.js; `x-text` is text of which no card need be told that it is. */
export type Written = [name: string, params: Record<string, string>, type: string, value: unknown]

const WEDDING = new Set([
  'anniversary',
  'x-anniversary',
  'x-evolution-anniversary',
  'x-kaddressbook-x-anniversary',
])
const IS_WEDDING = /anniversary|结婚|結婚|周年/i

/** A day a card tells, or what it says instead of one. */
export type DayRead = { day: ImportantDayForm } | { instead: string } | null

/** The day a property is about; null where it is about something else. */
export function readDayOf(
  property: CardProperty,
  labels: ReadonlyMap<string, string>,
  { latest, festivals }: { latest: number; festivals: ReadonlySet<FestivalId> },
): DayRead {
  const { name, group, params } = property
  const label = (group && labels.get(group)) || null
  if (name === 'x-android-custom') return ofAndroid(property, latest)
  if (!WEDDING.has(name) && name !== 'x-abdate' && name !== 'x-usual-day') return null
  const said = params['x-occasion']?.[0]
  const occasion = said ?? (WEDDING.has(name) || (label && IS_WEDDING.test(label)) ? 'wedding' : 'own')
  const festivalId = params['x-festival']?.[0] as FestivalId | undefined
  const isKnown = festivalId !== undefined && festivals.has(festivalId)
  const form = ImportantDayForm.safeParse({
    occasion,
    label: (said && !isKnown) || occasion === 'own' ? label : null,
    festivalId: isKnown ? festivalId : null,
    date: isKnown ? null : readDate(property, latest),
    feb29: params['x-feb29']?.[0] ?? 'feb28',
    letter: params['x-letter']?.[0] !== 'no',
  })
  if (form.data) return { day: form.data }
  const instead = [label, textOf(property)].filter(Boolean).join(': ')
  return instead ? { instead } : null
}

/** The days as properties, each with its name beside it in a group of its own. */
export function writeDays(days: readonly ImportantDay[]): Written[] {
  let anniversaries = 0
  return days.flatMap((day, at): Written[] => {
    const { occasion, festival, date, feb29, letter } = day
    const group = `item${at + 1}`
    const params: Record<string, string> = { group, 'x-occasion': occasion }
    if (festival) params['x-festival'] = festival.id
    if (date) Object.assign(params, calendarParams(date))
    if (feb29 === 'mar1') params['x-feb29'] = feb29
    if (!letter) params['x-letter'] = 'no'
    const label = festival ? festival.name.zh : day.label
    const named: Written[] = label ? [['x-ablabel', { group }, 'x-text', label]] : []
    const isCivil = date?.calendar === 'gregorian'
    if (occasion === 'wedding' && isCivil && anniversaries++ === 0)
      return [['anniversary', params, 'date-and-or-time', writtenDate(date)], ...named]
    // What telephones understand, where they can.
    const isWhole = isCivil && date.year !== null && date.month !== null && date.day !== null
    return [[isWhole ? 'x-abdate' : 'x-usual-day', params, 'x-text', date ? writtenDate(date) : ''], ...named]
  })
}

/** Dates of Android's address book: kind 1 is the anniversary, 0 has a name of its own. */
function ofAndroid(property: CardProperty, latest: number): DayRead {
  const [kind = '', value = '', type = '', label = ''] = textOf(property).split(';')
  if (!kind.endsWith('/contact_event')) {
    const what = kind.split('/').at(-1) ?? ''
    return value ? { instead: `${what.toUpperCase()}: ${value}` } : null
  }
  const date = readDate({ ...property, parts: [[value]] }, latest)
  const form = ImportantDayForm.safeParse({
    ...{ occasion: type === '1' ? 'wedding' : 'own', label: type === '1' ? null : label },
    ...{ festivalId: null, date, feb29: 'feb28', letter: true },
  })
  return form.data ? { day: form.data } : { instead: [label, value].filter(Boolean).join(': ') }
}
