import { v7 as uuid } from 'uuid'
import type { GuestId, ObservationId, StaffId, StayId } from '../../../shared/contract/base.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { staffName } from '../staff/store.ts'

export type ObservationRow = {
  id: ObservationId
  rev: number
  guestId: GuestId
  stayId: StayId | null
  kind: 'noticed' | 'missed'
  text: string
  status: 'new' | 'kept' | 'nothing' | 'withdrawn'
  /** What became of it, as the decision left it, to be taken back. */
  became: string | null
  becameId: string | null
  at: string
  byId: StaffId | null
  decidedAt: string | null
  decidedBy: StaffId | null
}

const select = (where: string) =>
  `SELECT id, rev, guest_id AS guestId, stay_id AS stayId, kind, text, status, became, became_id AS becameId, created_at AS at,
          created_by AS byId, decided_at AS decidedAt, decided_by AS decidedBy
   FROM observation WHERE ${where}`

type NewObservation = {
  id?: ObservationId | undefined
  guestId: GuestId
  stayId: StayId | null
  kind: 'noticed' | 'missed'
  text: string
}

/** What somebody saw or heard, as they said it; with an id that is in the book already nothing is written. */
export function addObservation(
  tx: WriteDb,
  { id = uuid() as ObservationId, ...seen }: NewObservation,
): ObservationId {
  run(
    tx,
    sql`INSERT INTO observation (id, guest_id, stay_id, kind, text, created_at, created_by)
        VALUES (${id}, ${seen.guestId}, ${seen.stayId}, ${seen.kind}, ${seen.text}, ${tx.at}, ${tx.by})
        ON CONFLICT (id) DO NOTHING`,
  )
  tx.touch('inbox')
  return id
}

/** What waits for a decision, the oldest first. */
export function waitingObservations(db: ReadDb): (ObservationRow & { by: string | null })[] {
  return all<ObservationRow>(db, {
    text: `${select("status = 'new'")} ORDER BY created_at, id LIMIT 500`,
    values: [],
  }).map(row => ({ ...row, by: staffName(db, row.byId) }))
}

export function observationRecord(db: ReadDb, id: ObservationId): ObservationRow | null {
  return one(db, { text: select('id = ?'), values: [id] })
}

/** Closes an observation with what became of it. */
export function closeObservation(
  tx: WriteDb,
  id: ObservationId,
  to: { status: 'kept' | 'nothing' | 'withdrawn'; became?: string; becameId?: string | null },
): void {
  run(
    tx,
    sql`UPDATE observation SET status = ${to.status}, became = ${to.became ?? null}, became_id = ${to.becameId ?? null},
               decided_at = ${tx.at}, decided_by = ${tx.by}, rev = rev + 1
        WHERE id = ${id}`,
  )
  tx.touch('inbox')
}

/** It waits for a decision again. */
export function reopenObservation(tx: WriteDb, id: ObservationId): void {
  run(
    tx,
    sql`UPDATE observation SET status = 'new', became = NULL, became_id = NULL, rev = rev + 1 WHERE id = ${id}`,
  )
  tx.touch('inbox')
}
