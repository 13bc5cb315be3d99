import type { FestivalId } from '../../../shared/contract/base.ts'
import { GuestForm } from '../../../shared/contract/guests.ts'
import type { CardRead } from '../../../shared/contract/mail.ts'
import { readLanguage } from '../../../shared/domain/intake/languages.ts'
import { MOST_CONTACTS } from '../guests/contacts.ts'
import { readAddress } from './card-address.ts'
import { readDate } from './card-dates.ts'
import { readDayOf } from './card-days.ts'
import { readLines } from './card-lines.ts'
import { readNames } from './card-names.ts'
import { type CardProperty, partOf, propertiesOf, textOf } from './card-properties.ts'
import { MOST_DAYS } from './days.ts'

type Refused = { why: 'not-a-card' | 'more-than-one' | 'too-large' | 'no-name' }

/** What a card may weigh; pictures are why some weigh more than a page. */
const LARGEST = 1_000_000
const LONGEST_NAME = 120
/** What is read elsewhere in this file or beside it, and what tells nothing of the person. */
const READ = new Set([
  ...[
    'fn',
    'n',
    'sound',
    'gender',
    'x-gender',
    'x-wab-gender',
    'lang',
    'org',
    'tel',
    'email',
    'adr',
    'label',
  ],
  ...[
    'bday',
    'x-lunar-bday',
    'anniversary',
    'x-anniversary',
    'x-evolution-anniversary',
    'x-abdate',
    'x-ablabel',
  ],
  ...['x-kaddressbook-x-anniversary', 'x-android-custom', 'version', 'prodid', 'rev', 'uid', 'kind', 'class'],
  ...['mailer', 'source', 'created', 'language', 'clientpidmap', 'x-abadr', 'x-abuid', 'x-class'],
])
/** Pictures and keys: that they are there is told, and nothing of them is taken. */
const NOT_TAKEN = new Set(['photo', 'logo', 'key', 'x-ms-cardpicture'])
const MOST_LEFT_OUT = 60
const LONGEST_LEFT_OUT = 400

/** Reads one vCard of any version; what it says that the house has no place for is handed over in its own words. */
export function readCard(
  file: Buffer,
  known: { latest: number; festivals: ReadonlySet<FestivalId> },
): CardRead | Refused {
  if (file.length > LARGEST) return { why: 'too-large' }
  const read = readLines(file)
  if ('why' in read) return read
  const card = propertiesOf(read.lines, read.version)
  const { names, sayHint } = readNames(card)
  const [name, otherName, ...furtherNames] = names.map(each => each.slice(0, LONGEST_NAME).trim())
  if (!name) return { why: 'no-name' }
  const { address, city, leftOut: leftOfAddress } = readAddress(card)
  const { birthday, days, instead } = readDays(card, known)
  const phones = contacts(card, 'tel')
  const emails = contacts(card, 'email')
  const own = (key: string) => {
    const found = card.find(each => each.name === `x-usual-${key}`)
    return found ? textOf(found).slice(0, LONGEST_NAME).trim() || null : undefined
  }
  const company = card.find(each => each.name === 'org')
  const form: GuestForm = {
    name,
    otherName: otherName ?? null,
    sayHint: sayHint?.slice(0, LONGEST_NAME).trim() || null,
    gender: genderOf(card),
    language: languageOf(card),
    country: own('country')?.slice(0, 3) ?? null,
    company: (company && partOf(company, 0).slice(0, LONGEST_NAME).trim()) || null,
    city: own('city') === undefined ? city : (own('city') ?? null),
    vip: null,
    discretion: 0,
    alias: null,
    addressZh: own('address-zh') ?? null,
    addressEn: own('address-en') ?? null,
    phones: phones.taken,
    emails: emails.taken,
    birthday,
  }
  const department = company ? company.parts.slice(1).flat().join(', ') : ''
  const leftOut = [
    ...furtherNames,
    department,
    ...leftOfAddress,
    ...phones.left,
    ...emails.left,
    ...instead,
    ...card.flatMap(toldOf),
  ].filter(text => text.trim() !== '')
  return {
    form,
    address,
    days,
    leftOut: leftOut.slice(0, MOST_LEFT_OUT).map(text => text.slice(0, LONGEST_LEFT_OUT)),
  }
}

/** The birthday of the form, that of the civil calendar before the other; every day beside it, and what is none after all. */
function readDays(
  card: readonly CardProperty[],
  known: { latest: number; festivals: ReadonlySet<FestivalId> },
): Pick<CardRead, 'days'> & { birthday: GuestForm['birthday']; instead: string[] } {
  const labels = new Map(
    card.flatMap(({ name, group, ...rest }) =>
      name === 'x-ablabel' && group ? [[group, labelOf(textOf({ name, group, ...rest }))] as const] : [],
    ),
  )
  const written = card.filter(({ name }) => name === 'bday' || name === 'x-lunar-bday')
  const birthdays = written.flatMap(each => readDate(each, known.latest) ?? [])
  const unread = written.filter(each => textOf(each) && !readDate(each, known.latest)).map(textOf)
  const [birthday = null, ...more] = birthdays.toSorted(
    (one, other) => Number(one.calendar === 'chinese') - Number(other.calendar === 'chinese'),
  )
  const second = more.map(
    date =>
      ({ occasion: 'birthday', label: null, festivalId: null, date, feb29: 'feb28', letter: false }) as const,
  )
  const read = card.flatMap(each => readDayOf(each, labels, known) ?? [])
  return {
    birthday,
    days: [...second, ...read.flatMap(each => ('day' in each ? [each.day] : []))].slice(0, MOST_DAYS),
    instead: [...unread, ...read.flatMap(each => ('instead' in each ? [each.instead] : []))],
  }
}

/** Apple's own labels come wrapped: _$!<Anniversary>!$_. */
const labelOf = (written: string) => written.replace(/^_\$!<(.*)>!\$_$/, '$1')

function contacts(card: readonly CardProperty[], name: 'tel' | 'email'): { taken: string[]; left: string[] } {
  const field = name === 'tel' ? GuestForm.shape.phones.element : GuestForm.shape.emails.element
  const written = card
    .filter(each => each.name === name)
    .toSorted((one, other) => Number(isPreferred(other)) - Number(isPreferred(one)))
    .map(each =>
      textOf(each)
        .replace(/^(?:tel|mailto):/i, '')
        .replace(/;ext=/i, ' x'),
    )
    .filter(Boolean)
  const distinct = [...new Set(written)]
  const sound = distinct.filter(value => field.safeParse(value).success)
  const taken = sound.slice(0, MOST_CONTACTS)
  return { taken, left: distinct.filter(value => !taken.includes(value)) }
}

const isPreferred = ({ params }: CardProperty) =>
  params.pref?.[0] === '1' || params.type?.includes('pref') === true

function genderOf(card: readonly CardProperty[]): GuestForm['gender'] {
  const said = card.find(({ name }) => name === 'gender' || name === 'x-gender' || name === 'x-wab-gender')
  const text = said ? partOf(said, 0).toLowerCase() : ''
  if (/^(?:m|male|男|2)$/.test(text)) return 'm'
  return /^(?:f|female|女|1)$/.test(text) ? 'f' : null
}

function languageOf(card: readonly CardProperty[]): string | null {
  const spoken = card
    .filter(({ name }) => name === 'lang')
    .toSorted((one, other) => Number(one.params.pref?.[0] ?? 100) - Number(other.params.pref?.[0] ?? 100))
  const written = spoken[0] ? textOf(spoken[0]) : ''
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(written) && written.length <= 20
  return isTag ? written : readLanguage(written)
}

/** What the house has no field for, as the card says it. */
function toldOf(property: CardProperty): string[] {
  const { name, params } = property
  if (NOT_TAKEN.has(name)) return [name.toUpperCase()]
  const text = textOf(property)
  if (READ.has(name) || /^x-(?:phonetic|usual)-/.test(name) || text === '') return []
  if (name === 'note') return [text]
  const kinds = (params.type ?? []).filter(kind => kind !== 'pref')
  return [`${name.toUpperCase()}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}: ${text}`]
}
