import { keyAge } from '../../../shared/domain/search/key-rank.ts'
import { readQuery } from '../../../shared/domain/search/search-keys.ts'
import type { Certainty, SearchQuery, SearchTerm } from '../../../shared/domain/search/search-query.ts'
import { sexSaid } from '../../../shared/domain/search/sex-said.ts'
import type { ReadDb } from '../db/sql.ts'
import { type Answer, type Answers, type Found, isSure, likeliestFirst, takeAll } from './answers.ts'
import { firstDayOf, hasStayedIn, lastDayOf, ofSex } from './checks.ts'
import {
  type Asker,
  type Finder,
  leftBy,
  ofConfirmation,
  ofPlaces,
  ofSlips,
  ofSlipsNearby,
  ofSounds,
  ofTerms,
  ofWords,
  ofWordsNearby,
  withSlips,
} from './gather.ts'
import { memoryOf } from './memory.ts'

/** Of so many namesakes it is asked where they are from and when they were here. */
const MOST_SORTED = 120
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
  // The narrowest first: where a name and a year answer, nothing is guessed about the year as a word.
  for (const reading of readQuery(query).toReversed()) {
    const answers = asSpelled(finder, reading, enough)
    if (answers.size < enough && found.size === 0) takeAll(answers, nearlySo(finder, reading, answers))
    takeAll(found, sortedOut(finder, reading, answers))
  }
  return asAddressed(finder, query, likeliestFirst(found, finder.memory.near))
}

function asSpelled(finder: Finder, { terms, words, places, filters }: SearchQuery, enough: number): Answers {
  const asked = those(terms, 'typed', 'read')
  const answers = ofTerms(finder, asked)
  if (filters.year !== null) takeAll(answers, leftBy(finder, asked, filters.year))
  if (words.length < 2) return answers
  const spelled = words.map(group => those(group, 'typed', 'read'))
  takeAll(answers, ofPlaces(finder, places, spelled))
  // Whoever is near may have more names than were said; in the whole book nobody else is meant by a very name.
  const isWholeName = [...answers.values()].some(isSure)
  const isEnough = isWholeName || answers.size >= enough
  takeAll(answers, isEnough ? ofWordsNearby(finder, spelled) : ofWords(finder, spelled))
  return answers
}

function nearlySo(finder: Finder, reading: SearchQuery, spelled: Answers): Answers {
  const { terms, words } = reading
  // Where somebody is called so, nobody two slips away is meant.
  const slips = spelled.size > 0 ? 1 : 2
  const answers = ofSlipsNearby(finder, reading, slips)
  const isWholeName = words.length > 1 && [...spelled.values()].some(isSure)
  if (isWholeName) return answers
  takeAll(answers, ofSounds(finder, those(terms, 'sound'), reading))
  takeAll(answers, ofSlips(finder, reading, slips))
  if (words.length > 1 && spelled.size + answers.size === 0)
    takeAll(answers, ofWords(finder, withSlips(finder, words)))
  return answers
}

function those(terms: readonly SearchTerm[], ...certainties: Certainty[]): SearchTerm[] {
  return terms.filter(({ by }) => certainties.includes(by))
}

/** Of those who answer by name, whoever is of the country and was here in the year that were asked for. */
function sortedOut(
  { db, memory }: Finder,
  { filters: { country, year } }: SearchQuery,
  answers: Answers,
): Answers {
  if (country === null && year === null) return answers
  const [newest, oldest] = year === null ? [0, 0] : [keyAge(lastDayOf(year)), keyAge(firstDayOf(year))]
  // The last stay is known of everybody, and tells most. Who is near may be here for the first time.
  const wasHere = ({ age }: Answer) => year !== null && age >= newest && age <= oldest
  const mayHaveBeen = ([no, { age }]: [number, Answer]) => year === null || age <= oldest || memory.has(no)
  const [sure, asked]: [number[], number[]] = [[], []]
  for (const each of answers)
    if (country === null && wasHere(each[1])) sure.push(each[0])
    else if (mayHaveBeen(each)) asked.push(each[0])
  const staying = hasStayedIn(db, asked.slice(0, MOST_SORTED), country, year)
  return new Map([...answers].filter(([no]) => sure.includes(no) || staying.has(no)))
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
