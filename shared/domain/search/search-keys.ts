import type { GuestName } from '../names/names.ts'
import { isJunkEmail, normalisePhone } from '../people/contact-identity.ts'
import { fold } from './folding.ts'
import { KEY_KIND, type KeyKind, LONGEST_KEY, SIGN } from './key-kinds.ts'
import { nameKeys } from './name-keys.ts'
import { placeLetters } from './place-letters.ts'

export { KEY_KIND, type KeyKind } from './key-kinds.ts'
export { readQuery } from './read-query.ts'

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

const NAME_KEYS = 14
const SOUND_KEYS = 2

/**
 * The keys under which a guest stands in the table of keys, for the host only: folded, each once with the surest kind and its
 * sign, some ten for most guests and never more than thirty. Whatever a person is called is the *beginning* of one of them,
 * so a search is one range of the table per `SearchTerm`. Variation that is the same for all names (ü as v or u, Hepburn or
 * Kunrei, ue for ü, Chan for 陈) is left to the query: a key costs two million rows, a second range a few microseconds.
 */
export function searchKeys(person: SearchedPerson): SearchKey[] {
  const ofNames = new Map<string, KeyKind>()
  const addName = adder(ofNames)
  for (const name of person.names) nameKeys(name, addName)
  const keys = surest(ofNames)
  const called = canonicalName(ofNames)
  const add = adder(keys)
  for (const word of words(person.sayHint ?? '').slice(0, 2)) add(word, KEY_KIND.spelling)
  for (const phone of person.phones.slice(0, 2)) phoneKeys(phone, add)
  for (const email of person.emails.slice(0, 2)) {
    if (!isJunkEmail(email)) add(email.trim().toLowerCase(), KEY_KIND.email)
  }
  for (const key of placeKeys(person.company ?? '')) add(`${key} ${called}`, KEY_KIND.company)
  for (const key of placeKeys(person.city ?? '')) add(`${key} ${called}`, KEY_KIND.city)
  const found: SearchKey[] = []
  for (const [key, kind] of keys) found.push({ key, kind })
  return found
}

/** The keys of names that are kept, of a person with more of them than anybody needs. */
function surest(ofNames: ReadonlyMap<string, KeyKind>): Map<string, KeyKind> {
  const sounds = [...ofNames].filter(([, kind]) => kind === KEY_KIND.sound)
  if (ofNames.size <= NAME_KEYS && sounds.length <= SOUND_KEYS) return new Map(ofNames)
  const others = [...ofNames].filter(([, kind]) => kind !== KEY_KIND.sound)
  others.sort(([, a], [, b]) => a - b)
  return new Map([...others.slice(0, NAME_KEYS), ...sounds.slice(0, SOUND_KEYS)])
}

/** The name by which a guest stands under a city or a company: as most would type it, family name first. */
function canonicalName(ofNames: ReadonlyMap<string, KeyKind>): string {
  let native = ''
  for (const [key, kind] of ofNames) {
    if (kind !== KEY_KIND.name && kind !== KEY_KIND.pinyin && kind !== KEY_KIND.spelling) continue
    if (/^[a-z]/.test(key)) return key
    native ||= key
  }
  return native
}

function adder(keys: Map<string, KeyKind>): (key: string, kind: KeyKind) => void {
  return (key, kind) => {
    if (key === '') return
    const signed = SIGN[kind] + (key.length > LONGEST_KEY ? key.slice(0, LONGEST_KEY).toWellFormed() : key)
    const known = keys.get(signed)
    if (known === undefined || kind < known) keys.set(signed, kind)
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

/** A company or a city by each of its words; of characters also what follows the first two, which mostly name the town. */
function placeKeys(place: string): string[] {
  const parts = words(place)
  const plain = parts.join('')
  if (plain === '') return []
  if (/\p{Script=Han}/u.test(plain)) {
    const natives = [...plain].length > 3 ? [plain, [...plain].slice(2).join('')] : [plain]
    return natives.map(characters => placeLetters(characters.slice(0, 8)))
  }
  const telling = parts.slice(1).filter(word => word.length > 1 && !NOTHING_SAID.has(word))
  return [plain, ...telling.slice(0, 2)].map(placeLetters)
}

function words(text: string): string[] {
  return fold(text.slice(0, 80)).split(' ').filter(Boolean)
}
