import type { PartialDate } from '../../contract/guest-brief.ts'
import type { IntakeField, RejectReason } from '../../contract/intake.ts'
import type { GuestName } from '../names/names.ts'
import { isJunkEmail, isRelayEmail, normaliseEmail, normalisePhone } from '../people/contact-identity.ts'
import type { Cells, RowReading } from './cells.ts'
import { readCountry } from './countries.ts'
import { readDay, readings } from './dates.ts'
import { readLanguage } from './languages.ts'
import { readNames } from './names.ts'

type IntakeContact = { value: string; normal: string }

/** What a row says of a person. */
export type IntakePerson = {
  name: GuestName
  /** The same person in another script. */
  otherName: GuestName | null
  gender: 'm' | 'f' | null
  emails: IntakeContact[]
  phones: IntakeContact[]
  birthday: PartialDate | null
  country: string | null
  language: string | null
  city: string | null
  company: string | null
  vip: string | null
  externalId: string | null
}

/** As long as the guest's own form takes. */
const longest: Partial<Record<IntakeField, number>> = { city: 120, company: 120, vip: 40, 'external-id': 80 }
const MOST_CONTACTS = 6

/** The person of a row, or why there is none. */
export function readPerson(cells: Cells, reading: RowReading): IntakePerson | RejectReason {
  const names = readNames(cells)
  if (typeof names === 'string') return names
  for (const [field, limit] of Object.entries(longest) as [IntakeField, number][]) {
    if (cells.one(field).length > limit) return 'cell-too-long'
  }
  return {
    ...names,
    gender: readGender(cells.one('gender')),
    emails: contacts(cells.all('email'), /[\s;,、，；]+/, emailOf),
    phones: contacts(cells.all('phone'), /[;,、，；\n]+|\s\/\s/, phoneOf),
    birthday: birthdayOf(cells.one('birthday'), reading),
    country: readCountry(cells.one('country')),
    language: readLanguage(cells.one('language')),
    city: cells.one('city') || null,
    company: cells.one('company') || null,
    vip: cells.one('vip') || null,
    externalId: cells.one('external-id') || null,
  }
}

function contacts(
  written: readonly string[],
  between: RegExp,
  read: (text: string) => IntakeContact | null,
): IntakeContact[] {
  const found = new Map<string, IntakeContact>()
  for (const cell of written) {
    for (const text of cell.split(between)) {
      const contact = text ? read(text.trim()) : null
      if (contact && !found.has(contact.normal) && found.size < MOST_CONTACTS)
        found.set(contact.normal, contact)
    }
  }
  return [...found.values()]
}

/**
 * An address typed to get past a required field is nobody's, and a booking site's relay dies with its booking: neither
 * is kept. To write to a guest through a relay before he comes is the reservation system's business.
 */
function emailOf(text: string): IntakeContact | null {
  if (text.length > 254 || isJunkEmail(text) || isRelayEmail(text)) return null
  return { value: text, normal: normaliseEmail(text) }
}

function phoneOf(text: string): IntakeContact | null {
  const normal = text.length <= 40 ? normalisePhone(text) : ''
  const digits = normal.replace(/\D/g, '')
  if (digits.length < 5 || digits.length > 15 || /^(\d)\1+$/.test(digits)) return null
  return { value: text, normal }
}

/** Days typed because the form asked for one: nobody was born on them as often as they are written. */
const PLACEHOLDER_DAYS = new Set([
  '1900-01-01',
  '1901-01-01',
  '1899-12-30',
  '1899-12-31',
  '1970-01-01',
  '2000-01-01',
])

function birthdayOf(written: string, { dateOrder, today }: RowReading): PartialDate | null {
  if (written === '') return null
  const day = readDay(written, dateOrder, Number(today.slice(0, 4)))
  if (day) {
    if (PLACEHOLDER_DAYS.has(day) || day > today) return null
    return {
      year: Number(day.slice(0, 4)),
      month: Number(day.slice(5, 7)),
      day: Number(day.slice(8)),
      calendar: 'gregorian',
    }
  }
  return withoutYear(written, dateOrder)
}

/** "8 June", "6月8日" or "08/06": a birthday whose year the guest kept to himself. A leap year lets every day be. */
function withoutYear(written: string, order: RowReading['dateOrder']): PartialDate | null {
  const text = written
    .normalize('NFKC')
    .trim()
    .replace(/^--/, '')
    .replace(/[.,-]$/, '')
  const inChinese = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(text)
  const read = inChinese
    ? readings(`2000-${inChinese[1]}-${inChinese[2]}`, 2000)
    : /^\d{1,2}[-/. ]\d{1,2}$|^\d{1,2}\D+$|^\D+\d{1,2}$/.test(text)
      ? readings(`${text.replaceAll(/[. ]/g, '/')}/2000`, 2000)
      : null
  if (!read) return null
  const day =
    read.dmy === read.mdy
      ? read.dmy
      : order === 'ymd'
        ? read.mdy
        : order
          ? read[order]
          : read.dmy && read.mdy
            ? null
            : (read.dmy ?? read.mdy)
  return day
    ? { year: null, month: Number(day.slice(5, 7)), day: Number(day.slice(8)), calendar: 'gregorian' }
    : null
}

function readGender(written: string): 'm' | 'f' | null {
  const word = written.normalize('NFKC').trim().toLowerCase().replace(/\.$/, '')
  if (/^(?:m|male|man|mr|男|男性|男士|先生|herr|h|masculino|homme)$/.test(word)) return 'm'
  return /^(?:f|female|woman|w|mrs|ms|miss|女|女性|女士|小姐|frau|femenino|feminino|femme)$/.test(word)
    ? 'f'
    : null
}
