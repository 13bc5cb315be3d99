import type { GuestId, VisitId } from '../../../shared/contract/base.ts'
import { all, run, sql, type WriteDb } from '../db/sql.ts'
import { seatHeadsUp, unseatHeadsUp } from '../heads-ups/store.ts'
import { addVisit, type NewVisit } from './visits.ts'

/**
 * Writes the visit of a guest and one for each who sits down with them, at the same seat; what was ordered is the one's
 * alone. `covers` counts everybody at the table, so whoever has a visit of their own is taken off it. All of them are on
 * the way no more.
 */
export function sitDown(tx: WriteDb, visit: NewVisit, others: readonly GuestId[]): VisitId {
  const covers = Math.max(1, visit.covers - others.length)
  const id = addVisit(tx, { ...visit, covers })
  seatHeadsUp(tx, visit.guestId, id)
  for (const guestId of others) {
    const own = { ...visit, id: undefined, seatedWith: id, guestId, items: [], covers: 1 }
    seatHeadsUp(tx, guestId, addVisit(tx, own))
  }
  return id
}

/** Takes back a visit and those of whoever it brought to the table: they count nowhere. Returns how many. */
export function takeBack(tx: WriteDb, id: VisitId): number {
  const together = all<{ id: VisitId }>(
    tx,
    sql`SELECT id FROM visit WHERE (id = ${id} OR seated_with = ${id}) AND void_at IS NULL`,
  )
  for (const visit of together) {
    run(tx, sql`UPDATE visit SET void_at = ${tx.at}, void_by = ${tx.by} WHERE id = ${visit.id}`)
    unseatHeadsUp(tx, visit.id)
  }
  tx.touch('dining')
  return together.length
}
