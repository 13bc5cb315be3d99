import { expect } from 'vitest'
import { parseName } from '../../shared/domain/names/names.ts'
import { readQuery } from '../../shared/domain/search/read-query.ts'
import { type SearchedPerson, searchKeys } from '../../shared/domain/search/search-keys.ts'
import type { Certainty, SearchQuery, SearchTerm } from '../../shared/domain/search/search-query.ts'

const ALL: readonly Certainty[] = ['typed', 'read', 'sound']
/** By what was typed or may be read so, without what only sounds alike. */
export const SPELLED: readonly Certainty[] = ['typed', 'read']

export function person(
  names: readonly string[],
  known: Partial<Omit<SearchedPerson, 'names'>> = {},
): SearchedPerson {
  return { names: names.map(parseName), phones: [], emails: [], company: null, city: null, ...known }
}

/** The query as it stands; further readings only narrow it. */
export function plainReading(query: string): SearchQuery {
  const [plain] = readQuery(query)
  if (!plain) throw new Error(`no reading of ${query}`)
  return plain
}

/** What a host does: a guest is found by any term, by one of every word's, or by a place and the beginning of the name. */
export function answers(guest: SearchedPerson, { terms, words, places }: SearchQuery, by = ALL): boolean {
  const keys = searchKeys(guest).map(({ key }) => key)
  const met = (term: SearchTerm) =>
    by.includes(term.by) && keys.some(key => (term.whole ? key === term.text : key.startsWith(term.text)))
  return (
    terms.some(met) || (words.length > 0 && words.every(group => group.some(met))) || isPlaced(keys, places)
  )
}

/** Whether a place and the beginning of a name are met at once, by one range of the table. */
export function isPlaced(keys: readonly string[], places: SearchQuery['places']): boolean {
  const placed = keys.filter(key => /^[~&]/.test(key)).map(key => key.slice(1).split(' '))
  return places.some(({ place, name }) =>
    placed.some(([where = '', called = '']) => where.startsWith(place) && called.startsWith(name)),
  )
}

function finds(guest: SearchedPerson, query: string, by = ALL): boolean {
  // Characters can but sound like a name the house has in letters only.
  const isKnownSo = guest.names.some(({ script }) => script === 'Hani')
  const isAsked = /\p{Script=Han}/u.test(query)
  return answers(guest, plainReading(query), isAsked && !isKnownSo ? ALL : by)
}

export function expectFound(guest: SearchedPerson, queries: readonly string[], by = ALL): void {
  const names = guest.names.map(({ full }) => full).join(' = ')
  const missed = queries.filter(query => !finds(guest, query, by)).map(query => `${names} by ${query}`)
  expect(missed).toEqual([])
}

export function expectNotFound(guest: SearchedPerson, queries: readonly string[], by = ALL): void {
  expect(queries.filter(query => finds(guest, query, by))).toEqual([])
}
