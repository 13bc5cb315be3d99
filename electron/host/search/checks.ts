import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { KEY_KIND, type KeyKind, SIGN } from '../../../shared/domain/search/key-kinds.ts'
import type { SearchTerm } from '../../../shared/domain/search/search-query.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { DOUBT } from './answers.ts'
import { hasKey, keysOfEach } from './keys.ts'

const PLACES = [KEY_KIND.company, KEY_KIND.city] as const

/** How well keys answer every word: the doubt about the least sure, and the kind of a word that is a place and no name. */
export type Met = { doubt: number; place: KeyKind | null }

/** Which of these guests have a key for every group of terms, and how well they meet them. */
export function answering(
  db: ReadDb,
  numbers: readonly number[],
  groups: readonly (readonly SearchTerm[])[],
): Map<number, Met> {
  const answers = new Map<number, Met>()
  for (const { no, keys } of keysOfEach(db, numbers)) {
    const met = groups.map(group => metBy(keys, group))
    if (met.every(each => each !== null))
      answers.set(no, {
        doubt: Math.max(...met.map(({ doubt }) => doubt)),
        place: met.find(({ place }) => place)?.place ?? null,
      })
  }
  return answers
}

function metBy(keys: string, group: readonly SearchTerm[]): Met | null {
  const met = group.filter(({ text, whole }) => hasKey(keys, text, whole))
  if (met.length === 0) return null
  const doubt = Math.min(...met.map(({ by }) => DOUBT[by]))
  const places = met.map(({ text }) => PLACES.find(kind => text.startsWith(SIGN[kind])) ?? null)
  return { doubt, place: places.includes(null) ? null : (places[0] ?? null) }
}

/** The first day of a year. */
export function firstDayOf(year: number): IsoDate {
  return `${year}-01-01`
}

/** The last. */
export function lastDayOf(year: number): IsoDate {
  return `${year}-12-31`
}

/** Which of these guests are of a country and were in the house in a year; null asks nothing. */
export function hasStayedIn(
  db: ReadDb,
  numbers: readonly number[],
  country: string | null,
  year: number | null,
): Set<number> {
  const [first, last] = [firstDayOf(year ?? 0), lastDayOf(year ?? 0)]
  const rows = all<{ no: number }>(
    db,
    sql`SELECT no FROM guest
        WHERE no IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))
          AND (${country} IS NULL OR country = ${country})
          AND (${year} IS NULL OR EXISTS (
            SELECT 1 FROM stay WHERE guest_id = guest.id AND status IN ('out', 'in-house')
              AND arrive <= ${last} AND depart >= ${first}))`,
  )
  return new Set(rows.map(({ no }) => no))
}

/** Which of these guests are of a sex; of many it is not known. */
export function ofSex(db: ReadDb, numbers: readonly number[], sex: 'm' | 'f'): Set<number> {
  const rows = all<{ no: number }>(
    db,
    sql`SELECT no FROM guest
        WHERE no IN (SELECT value FROM json_each(${JSON.stringify(numbers)})) AND gender = ${sex}`,
  )
  return new Set(rows.map(({ no }) => no))
}

/**
 * Which of these guests have a name at most half of whose letters are other than those typed: what only sounds alike in its
 * consonants, Groß for Garcia, is nobody who was meant. A guest without a name in Latin letters passes.
 */
export function lookingLike(db: ReadDb, numbers: readonly number[], typed: readonly string[]): Set<number> {
  const wholes = [typed.join(''), typed.toReversed().join('')]
  return new Set(
    keysOfEach(db, numbers)
      .filter(({ keys }) => {
        const names = [...keys.matchAll(LATIN_NAME)].map(([, name = '']) => name)
        return names.length === 0 || names.some(name => wholes.some(whole => isAlike(whole, name)))
      })
      .map(({ no }) => no),
  )
}

/** Keys of a whole name, a family name, a name in pinyin or another spelling. */
const LATIN_NAME = /\n([a-z]+)\t[1246](?=\n|$)/g

function isAlike(typed: string, name: string): boolean {
  return lettersOff(typed, name) * 2 <= typed.length
}

/** How many letters must be added, left out or changed to make of what was typed the beginning of a name. */
function lettersOff(typed: string, name: string): number {
  let above = Array.from({ length: typed.length + 1 }, (_, at) => at)
  let least = typed.length
  for (const letter of name.slice(0, typed.length * 2)) {
    const row = [(above[0] ?? 0) + 1]
    for (let at = 1; at <= typed.length; at++) {
      const changed = (above[at - 1] ?? 0) + (typed[at - 1] === letter ? 0 : 1)
      row.push(Math.min(changed, (above[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1))
    }
    least = Math.min(least, row[typed.length] ?? least)
    above = row
  }
  return least
}
