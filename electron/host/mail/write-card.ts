import ICAL from 'ical.js'
import type { GuestForm } from '../../../shared/contract/guests.ts'
import type { Address, ImportantDay } from '../../../shared/contract/mail.ts'
import type { GuestName } from '../../../shared/domain/names/names.ts'
import { writeAddress } from './card-address.ts'
import { calendarParams, writtenDate } from './card-dates.ts'
import { type Written, writeDays } from './card-days.ts'

/** Everything a card tells of a guest. What the house thinks of the guest is not the guest's: no mark, no alias, no discretion. */
export type CardOf = {
  id: string
  form: GuestForm
  /** The names with their parts told apart, as the form gives them. */
  names: readonly GuestName[]
  /** How the first name is said, where that is sure. */
  said: string | null
  address: Address | null
  /** Without the birthday of the form. */
  days: readonly ImportantDay[]
}

/** The guest as a vCard 4.0 (RFC 6350, with the components of RFC 9554). */
export function writeCard({ id, form, names, said, address, days }: CardOf): string {
  const { gender, language, country, company, city, phones, emails, birthday } = form
  const own = (key: string, value: string | null): Written[] =>
    value === null ? [] : [[`x-usual-${key}`, {}, 'x-text', value]]
  const properties: Written[] = [
    ['version', {}, 'text', '4.0'],
    ['prodid', {}, 'text', '-//The Usual//EN'],
    ['uid', {}, 'uri', `urn:uuid:${id}`],
    ...writeNames(names, said),
    ...own('say-hint', form.sayHint),
    ...(gender ? [['gender', {}, 'text', gender.toUpperCase()] satisfies Written] : []),
    ...(language ? [['lang', {}, 'language-tag', language] satisfies Written] : []),
    ...(company ? [['org', {}, 'text', [company]] satisfies Written] : []),
    ...phones.map((phone): Written => ['tel', {}, 'text', phone]),
    ...emails.map((email): Written => ['email', {}, 'text', email]),
    ...writeAddress(address, city),
    ...own('city', address && city !== address.city ? (city ?? '') : null),
    ...own('country', country),
    ...own('address-zh', form.addressZh),
    ...own('address-en', form.addressEn),
    ...(birthday ? [writeBirthday(birthday)] : []),
    ...writeDays(days),
  ]
  // Its folding counts without the space a folded line begins with.
  ICAL.foldLength = 74
  return ICAL.stringify(['vcard', properties.map(singleLined), []])
}

/** The whole name and its parts, in each of the writings the house knows; the parts again as they are said, for telephones too. */
function writeNames(names: readonly GuestName[], said: string | null): Written[] {
  const alike = names.length > 1 || said ? { altid: '1' } : {}
  const written = names.flatMap(({ full, family, family2, given, titlePre, titlePost }): Written[] => [
    ['fn', names.length > 1 ? { altid: '1' } : {}, 'text', full],
    [
      'n',
      alike,
      'text',
      // Older readers find a second surname only among the family names.
      [
        family2 ? [family ?? '', family2] : (family ?? ''),
        given ?? '',
        '',
        titlePre ?? '',
        titlePost ?? '',
        family2 ?? '',
        '',
      ],
    ],
  ])
  const [family, ...given] = said?.split(' ') ?? []
  if (!family || given.length === 0) return written
  return [
    ...written,
    [
      'n',
      { altid: '1', phonetic: 'piny', script: 'Latn' },
      'text',
      [family, given.join(' '), '', '', '', '', ''],
    ],
    ['x-phonetic-last-name', {}, 'x-text', family],
    ['x-phonetic-first-name', {}, 'x-text', given.join(' ')],
  ]
}

/** The calendar of BDAY is the civil one and no other. */
function writeBirthday(birthday: NonNullable<GuestForm['birthday']>): Written {
  if (birthday.calendar === 'gregorian') return ['bday', {}, 'date-and-or-time', writtenDate(birthday)]
  const { 'x-calendar': _, ...leap } = calendarParams(birthday)
  return ['x-lunar-bday', leap, 'x-text', writtenDate(birthday)]
}

/** What no field holds and no card may: a line is one line. */
function singleLined([name, params, type, value]: Written): Written {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const plain = (text: string) => text.replace(/[\u0000-\u001f\u007f]+/g, ' ')
  const cleaned = (part: unknown): unknown =>
    typeof part === 'string' ? plain(part) : Array.isArray(part) ? part.map(cleaned) : part
  if (type !== 'x-text') return [name, params, type, cleaned(value)]
  return [name, params, 'unknown', ICAL.design.vcard.value.text.toICAL(String(cleaned(value)), '')]
}
