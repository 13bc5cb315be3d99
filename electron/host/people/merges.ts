import type { GuestId, MergeId } from '../../../shared/contract/base.ts'
import { all, one, type ReadDb, sql } from '../db/sql.ts'

export type MergeRow = {
  mergeId: MergeId
  keptId: GuestId
  goneId: GuestId
  at: string
  by: string | null
}

/** The record a guest's id stands for today: itself, or the one it turned out to be, however often that was merged on. */
export function standsFor(db: ReadDb, id: GuestId): GuestId {
  const last = one<{ id: GuestId }>(
    db,
    sql`WITH RECURSIVE chain (id, next) AS (
          SELECT id, merged_into FROM guest WHERE id = ${id}
          UNION ALL SELECT guest.id, guest.merged_into FROM chain CROSS JOIN guest ON guest.id = chain.next)
        SELECT id FROM chain WHERE next IS NULL`,
  )
  return last?.id ?? id
}

/** The records that were merged into a guest, and into those, without the guest's own. */
export function recordsBehind(db: ReadDb, id: GuestId): GuestId[] {
  return all<{ id: GuestId }>(
    db,
    sql`WITH RECURSIVE behind (id) AS (
          SELECT gone_id FROM merge WHERE kept_id = ${id} AND undone_at IS NULL
          UNION SELECT gone_id FROM behind CROSS JOIN merge ON kept_id = behind.id WHERE undone_at IS NULL)
        SELECT id FROM behind`,
  ).map(row => row.id)
}

const columns = 'id AS mergeId, kept_id AS keptId, gone_id AS goneId, created_at AS at, created_by AS "by"'

/** The merges into a guest that stand, the newest first. */
export function mergesInto(db: ReadDb, keptId: GuestId): MergeRow[] {
  return all(db, {
    text: `SELECT ${columns} FROM merge WHERE kept_id = ? AND undone_at IS NULL ORDER BY created_at DESC, id DESC`,
    values: [keptId],
  })
}

/** A merge that stands, or null. */
export function standingMerge(db: ReadDb, id: MergeId): MergeRow | null {
  return one(db, { text: `SELECT ${columns} FROM merge WHERE id = ? AND undone_at IS NULL`, values: [id] })
}

/** What a record was merged into, one step on; null while it stands for itself. */
export function mergedInto(db: ReadDb, id: GuestId): GuestId | null {
  return (
    one<{ into: GuestId | null }>(db, sql`SELECT merged_into AS "into" FROM guest WHERE id = ${id}`)?.into ??
    null
  )
}
