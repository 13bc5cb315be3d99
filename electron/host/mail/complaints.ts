import type { ComplaintId, GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type ComplaintRow = {
  id: ComplaintId
  guestId: GuestId
  what: string
  on: IsoDate
  by: string | null
  settledOn: IsoDate | null
  settledHow: string | null
  settledBy: string | null
}

const columns = `id, guest_id AS guestId, what, day AS "on", created_by AS "by", settled_on AS settledOn,
                 settled_how AS settledHow, settled_by AS settledBy`

/** Every complaint of a guest: those that are open first, each the newest first. */
export function complaintsOf(db: ReadDb, guestId: GuestId): ComplaintRow[] {
  return all(db, {
    text: `SELECT ${columns} FROM complaint WHERE guest_id = ?
           ORDER BY settled_on IS NOT NULL, day DESC, created_at DESC, id DESC`,
    values: [guestId],
  })
}

export function complaintRecord(db: ReadDb, id: ComplaintId): ComplaintRow | null {
  return one(db, { text: `SELECT ${columns} FROM complaint WHERE id = ?`, values: [id] })
}

export function addComplaint(
  tx: WriteDb,
  guestId: GuestId,
  { id, what, on }: Pick<ComplaintRow, 'id' | 'what' | 'on'>,
): void {
  run(
    tx,
    sql`INSERT INTO complaint (id, guest_id, what, day, created_at, created_by)
        VALUES (${id}, ${guestId}, ${what}, ${on}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('letters')
}

/** Settled, and how; null opens it again. */
export function writeSettled(
  tx: WriteDb,
  id: ComplaintId,
  settled: { on: IsoDate; how: string } | null,
): void {
  run(
    tx,
    sql`UPDATE complaint SET settled_on = ${settled?.on ?? null}, settled_how = ${settled?.how ?? null},
               settled_by = ${settled && tx.by} WHERE id = ${id}`,
  )
  tx.touch('letters')
}
