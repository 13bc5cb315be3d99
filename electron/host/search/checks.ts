import type { SearchTerm } from '../../../shared/domain/search/search-query.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { DOUBT } from './answers.ts'
import { hasKey } from './keys.ts'

/** Which of these guests have a key for every group of terms, with the doubt about the least sure of them. */
export function answering(
  db: ReadDb,
  numbers: readonly number[],
  groups: readonly (readonly SearchTerm[])[],
): Map<number, number> {
  const rows = all<{ no: number; keys: string }>(
    db,
    sql`SELECT guest_no AS no, keys FROM found_by
        WHERE guest_no IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`,
  )
  const answers = new Map<number, number>()
  for (const { no, keys } of rows) {
    let doubt = 0
    for (const group of groups) {
      const met = group.filter(({ text, whole }) => hasKey(keys, text, whole)).map(({ by }) => DOUBT[by])
      doubt = Math.max(doubt, Math.min(...met))
    }
    if (Number.isFinite(doubt)) answers.set(no, doubt)
  }
  return answers
}

/** Which of these guests are of a country and were in the house in a year; null asks nothing. */
export function hasStayedIn(
  db: ReadDb,
  numbers: readonly number[],
  country: string | null,
  year: number | null,
): Set<number> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
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
