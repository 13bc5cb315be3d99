import { readQuery } from '../../../shared/domain/search/search-keys.ts'
import type { Certainty, SearchQuery, SearchTerm } from '../../../shared/domain/search/search-query.ts'
import { sexSaid } from '../../../shared/domain/search/sex-said.ts'
import type { ReadDb } from '../db/sql.ts'
import { type Answers, type Found, isSure, likeliestFirst, takeAll } from './answers.ts'
import { hasStayedIn, ofSex } from './checks.ts'
import {
  type Asker,
  type Finder,
  ofConfirmation,
  ofPlaces,
  ofSlips,
  ofSlipsNearby,
  ofTerms,
  ofWords,
  ofWordsNearby,
  withSlips,
} from './gather.ts'
import { memoryOf } from './memory.ts'

/** Where a country or a year sorts out among namesakes, so many are looked through, the newest first. */
const NAMESAKES_TO_SORT = 250
/** Of so many it is asked whether they are Mr or Ms. */
const ASKED_FOR_SEX = 64

/**
 * Everybody a query may mean, the likeliest first. What takes longer to ask is asked only where fewer than `enough` answer
 * what was typed: what sounds like it, and what is a slip of the finger away; of the whole book not even then, if somebody has
 * the very name. Contacts, company and city are searched only for those who are told of them.
 */
export function findGuests(db: ReadDb, asker: Asker, query: string, enough: number): Found[] {
  const finder = { db, memory: memoryOf(db, asker.today), ...asker }
  const found = ofConfirmation(finder, query)
  for (const reading of readQuery(query)) {
    const answers = asSpelled(finder, reading)
    if (answers.size < enough) takeAll(answers, nearlySo(finder, reading, answers))
    takeAll(found, sortedOut(finder, reading, answers))
  }
  return asAddressed(finder, query, likeliestFirst(found, finder.memory.near))
}

function asSpelled(finder: Finder, { terms, words, places, filters }: SearchQuery): Answers {
  const isSorted = filters.country !== null || filters.year !== null
  const answers = ofTerms(finder, those(terms, 'typed', 'read'), isSorted ? NAMESAKES_TO_SORT : undefined)
  if (words.length < 2) return answers
  takeAll(answers, ofPlaces(finder, places))
  const spelled = words.map(group => those(group, 'typed', 'read'))
  takeAll(answers, answers.size > 0 ? ofWordsNearby(finder, spelled) : ofWords(finder, spelled))
  return answers
}

function nearlySo(finder: Finder, reading: SearchQuery, spelled: Answers): Answers {
  const { terms, words } = reading
  // Where somebody is called so, nobody two slips away is meant.
  const slips = spelled.size > 0 ? 1 : 2
  const answers = ofSlipsNearby(finder, reading, slips)
  const isWholeName = words.length > 1 && [...spelled.values()].some(isSure)
  if (isWholeName) return answers
  takeAll(answers, ofTerms(finder, those(terms, 'sound')))
  takeAll(answers, ofSlips(finder, reading, slips))
  if (words.length > 1 && spelled.size + answers.size === 0)
    takeAll(answers, ofWords(finder, withSlips(finder, words)))
  return answers
}

function those(terms: readonly SearchTerm[], ...certainties: Certainty[]): SearchTerm[] {
  return terms.filter(({ by }) => certainties.includes(by))
}

/** Of those who answer by name, whoever is of the country and was here in the year that were asked for. */
function sortedOut({ db }: Finder, { filters: { country, year } }: SearchQuery, answers: Answers): Answers {
  if (country === null && year === null) return answers
  const staying = hasStayedIn(db, [...answers.keys()], country, year)
  return new Map([...answers].filter(([no]) => staying.has(no)))
}

/** "Mr Li" means no woman: of the likeliest, those who are known to be of the other sex come last. */
function asAddressed({ db }: Finder, query: string, found: Found[]): Found[] {
  const sex = sexSaid(query)
  if (sex === null) return found
  const likeliest = found.slice(0, ASKED_FOR_SEX)
  const other = ofSex(
    db,
    likeliest.map(({ no }) => no),
    sex === 'm' ? 'f' : 'm',
  )
  return [
    ...likeliest.filter(({ no }) => !other.has(no)),
    ...likeliest.filter(({ no }) => other.has(no)),
    ...found.slice(ASKED_FOR_SEX),
  ]
}
