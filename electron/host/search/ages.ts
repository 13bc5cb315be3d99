import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { keyAge, keyRank } from '../../../shared/domain/search/key-rank.ts'
import { all, run, type Sql, sql, type WriteDb } from '../db/sql.ts'
import { unpackKeys } from './keys.ts'

/** The keys of so many guests are moved at once: half a million. */
const GUESTS_AT_ONCE = 50_000

type Moved = { no: number; age: number }

/**
 * Ranks anew, among the guests a query names, those whose last stay is another than when their keys were written. An import
 * may name a hundred thousand: their keys are moved in the order of their table, where neighbours lie together.
 */
export function writeAges(tx: WriteDb, guests: Sql): void {
  const rows = all<{ no: number; lastStay: IsoDate | null; age: number | null }>(tx, {
    text: `SELECT no, last_stay AS lastStay, age FROM guest LEFT JOIN found_by ON guest_no = no
           WHERE id IN (${guests.text})`,
    values: guests.values,
  })
  const moved = rows
    .map(({ lastStay, ...row }) => ({ ...row, now: keyAge(lastStay) }))
    .filter(({ age, now }) => age !== now)
  // Of whoever has no keys yet the builder may have read the last stay already: it must know that this is another.
  run(
    tx,
    sql`INSERT INTO search_changed (guest_no) SELECT value FROM json_each(${JSON.stringify(moved.map(({ no }) => no))})`,
  )
  const keyed = moved.flatMap(({ no, age, now }) => (age === null ? [] : [{ no, age: now }]))
  for (let at = 0; at < keyed.length; at += GUESTS_AT_ONCE) move(tx, keyed.slice(at, at + GUESTS_AT_ONCE))
}

function move(tx: WriteDb, moved: readonly Moved[]): void {
  const ages = new Map(moved.map(({ no, age }) => [no, age]))
  const packed = all<{ no: number; age: number; keys: string }>(
    tx,
    sql`SELECT guest_no AS no, age, keys FROM json_each(${JSON.stringify([...ages.keys()])})
        CROSS JOIN found_by ON guest_no = value`,
  )
  const rows = packed.flatMap(({ no, age: before, keys }) => {
    const age = ages.get(no) ?? before
    return unpackKeys(keys).map(({ key, kind }) => ({
      key,
      no,
      was: keyRank(kind, before),
      rank: keyRank(kind, age),
    }))
  })
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const moveKey = tx.connection.prepare(
    'UPDATE OR REPLACE name_key SET rank = ? WHERE key = ? AND rank = ? AND guest_no = ?',
  )
  const moveGuest = tx.connection.prepare('UPDATE found_by SET age = ? WHERE guest_no = ?')
  for (const { key, was, rank, no } of rows) moveKey.run(rank, key, was, no)
  for (const { no, age } of moved) moveGuest.run(age, no)
}
