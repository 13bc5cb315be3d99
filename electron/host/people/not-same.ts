import type { GuestId } from '../../../shared/contract/base.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { recordsBehind, standsFor } from './merges.ts'

/** Puts on record that two are two people. Said again, it stands as it was first said. */
export function tellApart(tx: WriteDb, one: GuestId, other: GuestId, reason: string | null): void {
  const [first, second] = inOrder(one, other)
  run(
    tx,
    sql`INSERT OR IGNORE INTO not_same (one_id, other_id, reason, created_at, created_by)
        VALUES (${first}, ${second}, ${reason}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('guests')
}

/** Takes that back; false when nobody had said so. */
export function forgetTellingApart(tx: WriteDb, one: GuestId, other: GuestId): boolean {
  const [first, second] = inOrder(one, other)
  tx.touch('guests')
  return run(tx, sql`DELETE FROM not_same WHERE one_id = ${first} AND other_id = ${second}`) > 0
}

/** Everybody who is somebody else than this guest, also where it was said of records that were merged into either since. */
export function toldApartFrom(db: ReadDb, id: GuestId): Set<GuestId> {
  const own = JSON.stringify([id, ...recordsBehind(db, id)])
  return new Set(
    all<{ id: GuestId }>(
      db,
      sql`SELECT other_id AS id FROM not_same WHERE one_id IN (SELECT value FROM json_each(${own}))
          UNION SELECT one_id FROM not_same WHERE other_id IN (SELECT value FROM json_each(${own}))`,
    ).map(row => standsFor(db, row.id)),
  )
}

function inOrder(one: GuestId, other: GuestId): [GuestId, GuestId] {
  return one < other ? [one, other] : [other, one]
}
