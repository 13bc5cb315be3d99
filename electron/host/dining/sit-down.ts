import type { GuestId, VisitId } from '../../../shared/contract/base.ts'
import { all, run, sql, type WriteDb } from '../db/sql.ts'
import { seatHeadsUp, unseatHeadsUp } from '../heads-ups/store.ts'
import { addVisit, type NewVisit, type VisitRecord } from './visits.ts'

/** As many as may sit down with somebody in one call. */
const MOST_WITH = 20

/**
 * Writes the visit of a guest and one for each who sits down with them, at the same seat; what was ordered is the one's
 * alone. `covers` counts everybody at the table, so whoever has a visit of their own is taken off it. All of them are on
 * the way no more.
 */
export function sitDown(tx: WriteDb, visit: NewVisit, others: readonly GuestId[]): VisitId {
  const covers = Math.max(1, visit.covers - others.length)
  const id = addVisit(tx, { ...visit, covers })
  seatHeadsUp(tx, visit.guestId, id)
  const ids = idsAfter(id)
  for (const [at, guestId] of others.entries()) {
    const otherId = addVisit(tx, { ...visit, id: ids[at], guestId, items: [], covers: 1 })
    seatHeadsUp(tx, guestId, otherId)
  }
  return id
}

/** Takes back a visit and those of whoever sat down in the same call: they count nowhere. Returns how many. */
export function takeBack(tx: WriteDb, { id, createdAt }: VisitRecord): number {
  const together = all<{ id: VisitId }>(
    tx,
    sql`SELECT id FROM visit WHERE id IN (SELECT value FROM json_each(${JSON.stringify([id, ...idsAfter(id)])}))
          AND created_at = ${createdAt} AND void_at IS NULL`,
  )
  for (const visit of together) {
    run(tx, sql`UPDATE visit SET void_at = ${tx.at}, void_by = ${tx.by} WHERE id = ${visit.id}`)
    unseatHeadsUp(tx, visit.id)
  }
  tx.touch('dining')
  return together.length
}

/** Whoever sits down with somebody is written under the ids that follow: so one call can be found, and taken back, whole. */
function idsAfter(id: VisitId): VisitId[] {
  const start = id.slice(0, -12)
  const end = Number.parseInt(id.slice(-12), 16)
  return Array.from({ length: MOST_WITH }, (_, at) => {
    const next = (end + 1 + at) % 2 ** 48
    return `${start}${next.toString(16).padStart(12, '0')}` as VisitId
  })
}
