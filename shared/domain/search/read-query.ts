import { fold } from './folding.ts'
import { isNumber } from './number-terms.ts'
import { nameLetters } from './other-readings.ts'
import { pieceTerms, queryTerms } from './piece-terms.ts'
import { placeLetters } from './place-letters.ts'
import { LONGEST_QUERY, pieceWords, withoutJoints } from './query-words.ts'
import { readFilters } from './read-filters.ts'
import type { SearchQuery } from './search-query.ts'

const MOST_PLACES = 8
/** Two letters begin too many places to mean one. */
const SHORTEST_PLACE = 3
const NO_FILTERS: SearchQuery['filters'] = { country: null, year: null }

/**
 * Turns what was typed into ranges of the table of `searchKeys`, for the host only. Total over any text; an empty query,
 * or one of signs alone, has no terms and finds nobody. The first is the query as it stands; a second takes a year or a
 * country among its words as what narrows the search for the others.
 */
export function readQuery(query: string): SearchQuery[] {
  const text = query
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .trim()
    // O Brien is one name.
    .replace(/(?<=^|\s)([Oo])\s(?=[A-Za-z]{3})/g, "$1'")
  const plain = readName(text, NO_FILTERS)
  const filtered = readFilters(text)
  return filtered ? [plain, readName(filtered.rest, filtered.filters)] : [plain]
}

/** Makes the tables that the first queries would wait for, up to a tenth of a second; to be called when nobody waits. */
export function prepareQueries(): void {
  for (const text of ['yu jianguo 2023', '陈大文', 'สมชาย']) readQuery(text)
}

function readName(text: string, filters: SearchQuery['filters']): SearchQuery {
  const terms = queryTerms(text)
  if (isNumber(text)) return { terms, words: [], places: [], filters, spelled: [] }
  const pieces = pieceWords(withoutJoints(text))
  const letters = pieces.filter(piece => !isNumber(piece) && !piece.includes('@')).map(fold)
  const spelled = letters.filter(word => word !== '' && !/\p{Script=Han}/u.test(word))
  if (pieces.length < 2) return { terms, words: [], places: [], filters, spelled }
  const words = pieces.map(piece => [...pieceTerms(piece)]).filter(group => group.length > 0)
  return { terms, words, places: placesIn(letters), filters, spelled }
}

/** The words at one end as a place and the rest as a name, given name first or last, in every way until there are enough. */
function placesIn(words: readonly string[]): SearchQuery['places'] {
  const found: SearchQuery['places'] = []
  for (let at = 1; at < words.length; at += 1) {
    const [before, after] = [words.slice(0, at), words.slice(at)]
    for (const [place, name] of [
      [after, before],
      [before, after],
    ] as const) {
      const where = placeLetters(place.join(''))
      const orders = name.length > 1 ? [name, [...name.slice(-1), ...name.slice(0, -1)]] : [name]
      for (const order of orders) found.push({ place: where, name: nameLetters(order.join(' ')) })
    }
  }
  return found
    .filter(({ place, name }) => place.length >= SHORTEST_PLACE && name !== '')
    .slice(0, MOST_PLACES)
}
