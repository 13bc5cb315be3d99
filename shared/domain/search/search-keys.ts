import type { GuestName } from '../names/names.ts'
import { pinyinOf } from '../names/pinyin.ts'
import { isJunkEmail, normalisePhone } from '../people/contact-identity.ts'
import { fold } from './folding.ts'
import { KEY_KIND, type KeyKind } from './key-kinds.ts'
import { nameKeys } from './name-keys.ts'

export { KEY_KIND, type KeyKind } from './key-kinds.ts'
export { type SearchTerm, searchTerms } from './search-terms.ts'

export type SearchKey = { key: string; kind: KeyKind }

/** What a guest is found by, besides stays. Names in every script the house has of the person. */
export type SearchedPerson = {
  names: readonly GuestName[]
  phones: readonly string[]
  emails: readonly string[]
  company: string | null
  city: string | null
  sayHint?: string | null
}

const LONGEST_KEY = 48
const NAME_KEYS = 16

/**
 * The keys under which a guest stands in the table of keys, for the host only: folded, without spaces, each once with the
 * surest kind, some ten for most guests and never more than thirty. Whatever a person is called is the *beginning* of one
 * of them, so a search is one range of the table per `SearchTerm`. Variation that is the same for all names (ü as v or u,
 * Hepburn or Kunrei, ue for ü) is left to the query: a key costs two million rows, a second range a few microseconds.
 */
export function searchKeys(person: SearchedPerson): SearchKey[] {
  const keys = new Map<string, KeyKind>()
  const hasLatin = person.names.some(name => name.script === 'Latn')
  for (const name of person.names) nameKeys(name, hasLatin, adder(keys))
  const ofNames = [...keys].toSorted(([, a], [, b]) => a - b).slice(0, NAME_KEYS)
  const all = new Map(ofNames)
  const add = adder(all)
  for (const word of words(person.sayHint ?? '').slice(0, 2)) add(word, KEY_KIND.spelling)
  for (const phone of person.phones.slice(0, 2)) phoneKeys(phone, add)
  for (const email of person.emails.slice(0, 2)) {
    if (!isJunkEmail(email)) add(email.trim().toLowerCase(), KEY_KIND.email)
  }
  for (const key of placeKeys(person.company ?? '')) add(key, KEY_KIND.company)
  for (const key of placeKeys(person.city ?? '')) add(key, KEY_KIND.city)
  return [...all].map(([key, kind]) => ({ key, kind }))
}

/** A confirmation number as a key, and as it is looked for: letters and digits only. */
export function confirmationKey(number: string): SearchKey {
  return { key: fold(number).replaceAll(' ', '').slice(0, LONGEST_KEY), kind: KEY_KIND.confirmation }
}

function adder(keys: Map<string, KeyKind>): (key: string, kind: KeyKind) => void {
  return (key, kind) => {
    const short = key.length > LONGEST_KEY ? key.slice(0, LONGEST_KEY).toWellFormed() : key
    const known = keys.get(short)
    if (short !== '' && (known === undefined || kind < known)) keys.set(short, kind)
  }
}

function phoneKeys(phone: string, add: (key: string, kind: KeyKind) => void): void {
  const digits = normalisePhone(phone).replace(/^\+?0*/, '')
  if (digits.length < 5) return
  // Nobody begins a mainland mobile number with the country.
  add(digits.replace(/^86(?=1[3-9]\d{9}$)/, ''), KEY_KIND.phone)
  add([...digits].toReversed().join(''), KEY_KIND.phoneEnd)
}

const NOTHING_SAID = new Set(
  'co ltd inc llc gmbh limited corp corporation company group holding holdings the and of de la ag sa srl bv plc pte'.split(
    ' ',
  ),
)

/** A company or a city by each of its words; in characters also after the first two, which mostly name the town, and in pinyin. */
function placeKeys(place: string): string[] {
  const parts = words(place)
  const plain = parts.join('')
  if (!/\p{Script=Han}/u.test(plain)) {
    return [
      plain,
      ...parts
        .slice(1)
        .filter(word => word.length > 1 && !NOTHING_SAID.has(word))
        .slice(0, 2),
    ]
  }
  const natives = [...plain].length > 3 ? [plain, [...plain].slice(2).join('')] : [plain]
  return [...natives, ...natives.map(characters => pinyinOf(characters.slice(0, 8)))]
}

function words(text: string): string[] {
  return fold(text.slice(0, 80)).split(' ').filter(Boolean)
}
