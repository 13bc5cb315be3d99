import type { GuestId } from '../../../shared/contract/base.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { recordsBehind } from '../people/merges.ts'
import { type GuestRow, guestRows } from './guest-rows.ts'

/** The records that turned out to be these guests; guests of whom there are none are left out. */
export function behindEach(db: ReadDb, ids: readonly GuestId[]): Map<GuestId, GuestId[]> {
  const kept = all<{ id: GuestId }>(
    db,
    sql`SELECT DISTINCT kept_id AS id
        FROM json_each(${JSON.stringify(ids)}) AS asked CROSS JOIN merge ON kept_id = asked.value
        WHERE undone_at IS NULL`,
  )
  return new Map(kept.map(({ id }) => [id, recordsBehind(db, id)]))
}

/** These guests with what those records say against letters: a word is not lost because it was said under another record. */
export function heedingThoseBehind(
  db: ReadDb,
  rows: readonly GuestRow[],
  behind: ReadonlyMap<GuestId, readonly GuestId[]>,
): GuestRow[] {
  if (behind.size === 0) return [...rows]
  const others = new Map(guestRows(db, [...behind.values()].flat()).map(row => [row.id, row]))
  return rows.map(row => {
    const same = behind.get(row.id)?.flatMap(id => others.get(id) ?? []) ?? []
    const forbidding = same.find(({ consent }) => consent === 'refused' || consent === 'withdrawn')
    return {
      ...row,
      deceased: row.deceased || same.some(({ deceased }) => deceased),
      mailStop: row.mailStop || same.some(({ mailStop }) => mailStop),
      consent: forbidding?.consent ?? row.consent,
    }
  })
}
