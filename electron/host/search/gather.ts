import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { CONTACT_SIGNS } from '../../../shared/domain/search/key-kinds.ts'
import { classOf, keyAge, rankFrom } from '../../../shared/domain/search/key-rank.ts'
import type { SearchQuery, SearchTerm } from '../../../shared/domain/search/search-query.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import {
  type Answers,
  answerBy,
  answerBySlips,
  byNumber,
  DOUBT,
  isOfPlace,
  likeliestFirst,
  take,
} from './answers.ts'
import { answering, lastDayOf, lookingLike } from './checks.ts'
import type { Memory } from './memory.ts'
import { beginningWith, type KeyRow, placesBeginning, type Range, withKey } from './ranges.ts'
import { namesMeant, nearNamesMeant, slipsAllowed, wordsMeant } from './slips.ts'

/** Who asks: what they are told of a guest is what they may search by. */
export type Asker = { today: IsoDate; contact: boolean; room: boolean }
/** Where is searched, and for whom. */
export type Finder = Asker & { db: ReadDb; memory: Memory }
type Text = Pick<SearchTerm, 'text' | 'whole'>

/** Of one key so many guests are read: forty namesakes are more than anybody reads down. */
const NAMESAKES = 40
/** So many guests are asked, one by one, whether they answer every word. */
const MOST_ASKED = 64
/** Of those who sound alike so many are looked at. */
const MOST_ALIKE = 32
const MOST_PLACES = 3
/** One of several words is looked for in so many spellings it may have meant. */
const MOST_MEANT = 6
/** Of several words, one so short is what it is. */
const FEWEST_LETTERS = 4
/** Of each name that somebody may have meant. */
const OF_EACH_SLIP = 8
const CONFIRMATION_LENGTHS = [4, 40] as const
/** The first digits of a telephone number mean nobody. */
const FEWEST_DIGITS = 3

/** Whoever answers one of the terms. */
export function ofTerms(finder: Finder, terms: readonly SearchTerm[]): Answers {
  const answers = ofTermsNearby(finder, terms, isMeantAlone)
  for (const term of terms) {
    if (!maySearchBy(finder, term)) continue
    for (const row of inBook(finder, term).rows)
      if (isMeantAlone(term, row)) take(answers, row.no, answerBy(term.by, asWhole(term, row)))
  }
  return answers
}

/** Whoever has one of these very names and left for the last time in a year, or before it: the latest first. */
export function leftBy(finder: Finder, terms: readonly SearchTerm[], year: number): Answers {
  const answers: Answers = new Map()
  const from = rankFrom(keyAge(lastDayOf(year)))
  for (const term of terms)
    for (const row of withKey(finder.db, term.text, NAMESAKES, from).rows)
      if (maySearchBy(finder, term) && !finder.memory.has(row.no))
        take(answers, row.no, answerBy(term.by, row))
  return answers
}

/** Whoever answers every word, in any order: of those in memory all, of the others as many as are asked. */
export function ofWords(finder: Finder, groups: readonly SearchTerm[][]): Answers {
  const answers = ofWordsNearby(finder, groups)
  const allowed = groups.map(group => group.filter(term => maySearchBy(finder, term)))
  if (allowed.some(group => group.length === 0)) return answers
  const ranges = allowed.map(group => rangesOf(finder, group))
  // Of a word that few answer, all are asked about the others; else the best of each.
  const rarest = ranges.filter(({ all }) => all).toSorted((a, b) => a.answers.size - b.answers.size)[0]
  const candidates: Answers = new Map()
  for (const range of rarest ? [rarest] : ranges)
    for (const [no, answer] of range.answers) if (!candidates.has(no)) candidates.set(no, answer)
  const asked = [...candidates.keys()].slice(0, MOST_ASKED)
  for (const [no, { doubt, place }] of answering(finder.db, asked, allowed)) {
    const answer = candidates.get(no)
    if (!answer) continue
    const kind = place ?? answer.kind
    take(answers, no, { ...answer, kind, exact: false, doubt: Math.max(answer.doubt, doubt) })
  }
  return answers
}

/** The same of those in memory alone. */
export function ofWordsNearby(finder: Finder, groups: readonly SearchTerm[][]): Answers {
  const [first, ...others] = groups.map(group => ofTermsNearby(finder, group))
  const answers: Answers = new Map()
  for (const [no, answer] of first ?? []) {
    const rest = others.flatMap(other => other.get(no) ?? [])
    if (rest.length < others.length) continue
    const doubt = Math.max(answer.doubt, ...rest.map(each => each.doubt))
    const byRoom = rest.find(({ kind }) => kind === 'room')
    const byPlace = rest.find(isOfPlace)
    answers.set(no, { ...(byRoom ?? byPlace ?? answer), exact: byRoom !== undefined, doubt })
  }
  return answers
}

/**
 * Whoever of that name is of a city or a company: one range however many either has. The range is in plain letters: where
 * `words` hold characters, whoever has others with the same reading only sounds alike.
 */
export function ofPlaces(
  finder: Finder,
  places: SearchQuery['places'],
  words: readonly SearchTerm[][],
): Answers {
  const answers = ofPlacesInLetters(finder, places)
  if (!words.some(group => group.some(({ text }) => /^\p{Script=Han}/u.test(text)))) return answers
  const asWritten = answering(finder.db, [...answers.keys()], words)
  for (const [no, answer] of answers)
    if (!asWritten.has(no)) answers.set(no, { ...answer, doubt: DOUBT.sound })
  return answers
}

function ofPlacesInLetters(finder: Finder, places: SearchQuery['places']): Answers {
  const { db, memory, contact } = finder
  const answers: Answers = new Map()
  if (!contact) return answers
  for (const { place, name } of places)
    for (const sign of ['~', '&']) {
      const named = (whole: string) => inBook(finder, { text: `${sign}${whole} ${name}`, whole: false }).rows
      const rows = named(place)
      const begun = rows.length > 0 ? rows : placesBeginning(db, sign, place, MOST_PLACES).flatMap(named)
      const nearby = memory.beginning(`${sign}${place} ${name}`, false)
      for (const row of [...nearby, ...begun])
        take(answers, row.no, { ...answerBy('typed', row), exact: false })
    }
  return answers
}

/** Whoever sounds alike, and looks it as well: of the likeliest as many as are asked. */
export function ofSounds(finder: Finder, terms: readonly SearchTerm[], { spelled }: SearchQuery): Answers {
  const answers = ofTerms(finder, terms)
  const typed = spelled.join('')
  if (!/^[a-z]{3,}$/.test(typed)) return answers
  const likeliest = likeliestFirst(answers, finder.memory.near).slice(0, MOST_ALIKE)
  const alike = lookingLike(
    finder.db,
    likeliest.map(({ no }) => no),
    spelled,
  )
  return new Map([...answers].filter(([no]) => alike.has(no)))
}

/** Whose stay has this very confirmation number. */
export function ofConfirmation({ db, contact }: Finder, query: string): Answers {
  const number = query.normalize('NFKC').trim()
  const [shortest, longest] = CONFIRMATION_LENGTHS
  if (!contact || number.length < shortest || number.length > longest) return new Map()
  const rows = all<{ no: number }>(
    db,
    sql`SELECT DISTINCT guest.no FROM stay JOIN guest ON guest.id = stay.guest_id
        WHERE confirmation IN (${number}, ${number.toUpperCase()}) LIMIT ${NAMESAKES}`,
  )
  return new Map(rows.map(({ no }) => [no, byNumber('confirmation')]))
}

/** Whoever is near and has a name at most so many slips away. */
export function ofSlipsNearby({ memory }: Finder, { spelled }: SearchQuery, most: number): Answers {
  const answers: Answers = new Map()
  for (const { word, slips } of nearNamesMeant(memory.names(), spelled, most))
    for (const row of memory.beginning(word, false)) take(answers, row.no, answerBySlips(slips, row))
  return answers
}

/** Whoever else has such a name. */
export function ofSlips({ db, memory }: Finder, { spelled }: SearchQuery, most: number): Answers {
  const answers: Answers = new Map()
  for (const { word, slips } of namesMeant(memory.vocabulary(), spelled, most))
    for (const row of withKey(db, word, OF_EACH_SLIP).rows)
      if (!memory.has(row.no)) take(answers, row.no, answerBySlips(slips, row))
  return answers
}

/** Every group with what its word may have meant. */
export function withSlips({ memory }: Finder, groups: readonly SearchTerm[][]): SearchTerm[][] {
  return groups.map(group => {
    const word = group.find(({ text }) => /^\p{L}/u.test(text))?.text ?? ''
    const most = word.length < FEWEST_LETTERS ? 0 : slipsAllowed(word)
    const meant = [
      ...wordsMeant(memory.names(), word, most, 'beginning'),
      ...wordsMeant(memory.vocabulary(), word, most),
    ].toSorted((a, b) => a.slips - b.slips)
    const words = new Set(meant.filter(({ slips }) => slips > 0).map(each => each.word))
    return [
      ...group,
      ...[...words].slice(0, MOST_MEANT).map(text => ({ text, by: 'slip' as const, whole: false })),
    ]
  })
}

function ofTermsNearby(
  finder: Finder,
  terms: readonly SearchTerm[],
  isMeant: (term: Text, row: KeyRow) => boolean = () => true,
): Answers {
  const { memory } = finder
  const answers: Answers = new Map()
  for (const term of terms) {
    if (term.text.startsWith('+'))
      for (const no of inRoom(finder, term.text.slice(1))) answers.set(no, byNumber('room'))
    if (!maySearchBy(finder, term)) continue
    for (const row of memory.beginning(term.text, term.whole))
      if (isMeant(term, row)) take(answers, row.no, answerBy(term.by, asWhole(term, row)))
  }
  return answers
}

/** A room is known by its number, with or without the leading zero; only guests in it now. */
function inRoom({ memory, room: isTold }: Finder, digits: string): number[] {
  const wanted = digits.replace(/^0+/, '')
  if (!isTold || wanted === '') return []
  return [...memory.near].flatMap(([no, { presence, room }]) =>
    (presence === 'in-house' || presence === 'leaving') && room?.replace(/^0+/, '') === wanted ? [no] : [],
  )
}

function maySearchBy({ contact }: Asker, { text }: SearchTerm): boolean {
  const sign = text.charAt(0)
  if (sign === '+' || sign === '-') return contact && text.length > FEWEST_DIGITS
  return contact || !CONTACT_SIGNS.includes(sign)
}

function rangesOf(finder: Finder, group: readonly SearchTerm[]): { answers: Answers; all: boolean } {
  const answers: Answers = new Map()
  let all = true
  for (const term of group) {
    const range = inBook(finder, term)
    all &&= range.all
    for (const row of range.rows) take(answers, row.no, answerBy(term.by, row))
  }
  return { answers, all }
}

/** What the book has of a term of those who are not in memory. */
function inBook({ db, memory }: Finder, term: Text): Range {
  const { rows, all } = term.whole
    ? withKey(db, term.text, NAMESAKES)
    : beginningWith(db, term.text, NAMESAKES)
  const others = rows.filter(({ no }) => !memory.has(no))
  if (!memory.isOverrun) return { rows: others, all }
  const numbers = others.map(({ no }) => no)
  const still = answering(db, numbers, [[{ ...term, by: 'typed' }]])
  return { rows: others.filter(({ no }) => still.has(no)), all }
}

/** The sound of a whole family name ends in a space. */
function asWhole({ text }: Text, row: KeyRow): KeyRow {
  return text.endsWith(' ') ? { ...row, exact: true } : row
}

/** One letter alone begins too much of everybody: only what their names begin with. */
function isMeantAlone({ text }: Text, { rank }: KeyRow): boolean {
  return classOf(rank) === 0 || !/^[\x20-\x7e]$/.test(text)
}
