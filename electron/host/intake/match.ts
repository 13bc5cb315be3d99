import type { IntakeRow } from '../../../shared/domain/intake/row.ts'
import {
  areToldApart,
  isToldByContacts,
  type PersonFacts,
  samePerson,
} from '../../../shared/domain/people/duplicates.ts'
import { compareNames } from '../../../shared/domain/people/same-name.ts'
import { FILE_SYSTEM, type KnownPeople, phoneEnding } from './known-people.ts'

/** A guest of the file by its number, or of the book by its id. */
type GuestRef = number | string

/** Whom a row is about. `likely` is for people to look at: the row makes a new guest all the same. */
export type Match =
  | { is: 'known'; guest: GuestRef }
  | { is: 'new'; likely: { name: string; evidence: string[] } | null }

/** What of a row tells who it is about. */
type Told = Pick<IntakeRow, 'person' | 'stay'>

/** Finds whom a row is about, in the book and among the rows before it. Never by a name alone. */
export type Matcher = {
  find: (row: Told, nameKeys: () => readonly string[]) => Match
  /** Guest `n` of the file now has these facts, so that later rows find them. */
  remember: (n: number, row: Told, nameKeys: readonly string[]) => void
}

/** An agency's telephone stands on thousands of rows: only the newest of them are compared. */
const MOST_SHARING = 50
const MOST_NAMESAKES = 3

export function createMatcher(book: KnownPeople | null, factsOf: (n: number) => PersonFacts): Matcher {
  const byEmail = new Map<string, number[]>()
  const byPhone = new Map<string, number[]>()
  const byExternal = new Map<string, number[]>()
  const byConfirmation = new Map<string, number[]>()
  const byName = new Map<string, number[]>()
  /** Guests who have both an e-mail and a telephone: whoever shares neither with one is told apart from him. */
  const reachable = new Set<number>()

  const facts = (ref: GuestRef) => (typeof ref === 'number' ? factsOf(ref) : (book?.facts(ref) ?? nobody))

  const nameOf = (ref: GuestRef) =>
    typeof ref === 'number' ? (factsOf(ref).names[0]?.full ?? '') : (book?.calledBy(ref) ?? '')

  const sharing = ({ person }: Told): Set<GuestRef> => {
    const found = new Set<GuestRef>()
    const add = (refs: readonly GuestRef[] | undefined) => {
      for (const ref of refs ?? []) found.add(ref)
    }
    for (const { normal } of person.emails) add(byEmail.get(normal))
    for (const { normal } of person.phones) add(byPhone.get(phoneEnding(normal)))
    if (person.externalId) add(byExternal.get(person.externalId))
    if (book) {
      const normals = (contacts: { normal: string }[]) => contacts.map(({ normal }) => normal)
      add([...book.byContacts(normals(person.emails), normals(person.phones), person.externalId)])
    }
    return found
  }

  return {
    find: (row, nameKeys) => {
      const asked = factsOfRow(row)
      let likely: { name: string; evidence: string[] } | null = null
      const look = (ref: GuestRef): boolean => {
        const found = facts(ref)
        const { verdict, evidence } = samePerson(asked, found)
        if (verdict === 'same') return true
        if (verdict === 'likely' && !likely && !areToldApart(asked, found)) {
          const agreeing = evidence.filter(({ agrees }) => agrees).map(({ fact }) => fact)
          likely = { name: nameOf(ref), evidence: [...new Set(agreeing)] }
        }
        return false
      }
      for (const ref of sharing(row)) if (look(ref)) return { is: 'known', guest: ref }
      const { confirmation } = row.stay
      if (confirmation) {
        const others = [
          ...(byConfirmation.get(confirmation) ?? []),
          ...(book?.byConfirmation(confirmation) ?? []),
        ]
        const same = others.find(ref => compareNames(asked.names, facts(ref).names) === 'same')
        if (same !== undefined) return { is: 'known', guest: same }
      }
      if (!likely && (asked.country || asked.birthday)) {
        const isReachable = isToldByContacts(asked)
        const keys = nameKeys()
        const namesakes = keys
          .flatMap(key => byName.get(key) ?? [])
          .filter(n => !(isReachable && reachable.has(n)))
        for (const ref of new Set<GuestRef>([...namesakes, ...(book?.byName(keys) ?? [])])) look(ref)
      }
      return { is: 'new', likely }
    },
    remember: (n, { person, stay }, nameKeys) => {
      for (const { normal } of person.emails) share(byEmail, normal, n, MOST_SHARING)
      for (const { normal } of person.phones) share(byPhone, phoneEnding(normal), n, MOST_SHARING)
      if (person.externalId) share(byExternal, person.externalId, n, MOST_SHARING)
      if (stay.confirmation) share(byConfirmation, stay.confirmation, n, MOST_SHARING)
      for (const key of nameKeys) share(byName, key, n, MOST_NAMESAKES)
      if (isToldByContacts(factsOfRow({ person }))) reachable.add(n)
    },
  }
}

const nobody: PersonFacts = {
  names: [],
  emails: [],
  phones: [],
  birthday: null,
  country: null,
  externalIds: [],
}

/** What a row tells of a person, to compare with others. */
function factsOfRow({ person }: Pick<Told, 'person'>): PersonFacts {
  return {
    names: person.otherName ? [person.name, person.otherName] : [person.name],
    emails: person.emails.map(({ value }) => value),
    phones: person.phones.map(({ value }) => value),
    birthday: person.birthday,
    country: person.country,
    externalIds: person.externalId ? [{ system: FILE_SYSTEM, id: person.externalId }] : [],
  }
}

function share(map: Map<string, number[]>, key: string, n: number, most: number): void {
  if (key === '') return
  const known = map.get(key)
  if (!known) map.set(key, [n])
  else if (known.at(-1) !== n) {
    known.push(n)
    if (known.length > most) known.shift()
  }
}
