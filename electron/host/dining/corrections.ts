import type { MenuItemId, SeatId, VisitId } from '../../../shared/contract/base.ts'
import type { OrderItem, Reaction } from '../../../shared/contract/dining.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { stillSitting } from './free-seats.ts'
import { type VisitRecord, visitsOn, writeItems } from './visits.ts'

/** Another seat, another order; day and time stay. How a dish from the house was taken stays with the dish. */
export function rewriteVisit(
  tx: WriteDb,
  visit: VisitRecord,
  now: { seatId: SeatId | null; items: readonly OrderItem[]; covers: number },
): void {
  run(
    tx,
    sql`UPDATE visit SET seat_id = ${now.seatId}, covers = ${now.covers}, rev = rev + 1, updated_by = ${tx.by}
        WHERE id = ${visit.id}`,
  )
  const given = visit.items.filter(item => item.complimentary && item.menuItemId)
  const reactionTo = ({ menuItemId, complimentary }: OrderItem) =>
    given.find(item => complimentary && item.menuItemId === menuItemId)?.reaction ?? null
  writeItems(
    tx,
    visit.id,
    now.items.map(item => ({ ...item, reaction: reactionTo(item) })),
  )
  tx.touch('dining')
}

/** What a correction changes of a visit, by name. */
export function fieldsCorrected(
  visit: VisitRecord,
  now: { seatId: SeatId | null; items: readonly OrderItem[]; covers: number },
): string[] {
  const before = visit.items.map(({ reaction: _, ...item }) => item)
  return [
    ...(visit.seatId === now.seatId ? [] : ['seat']),
    ...(JSON.stringify(before) === JSON.stringify(now.items) ? [] : ['items']),
    ...(visit.covers === now.covers ? [] : ['covers']),
  ]
}

/** The table is free: everybody who still sits there leaves with this guest. */
export function leaveTable(tx: WriteDb, visit: VisitRecord): void {
  tx.touch('dining')
  if (visit.leftAt) return
  const sitting = stillSitting(visitsOn(tx, visit, visit.date), new Date(tx.at))
  const isThere = visit.seatId !== null && sitting.some(({ id }) => id === visit.id)
  const leaving = isThere ? sitting.filter(({ seatId }) => seatId === visit.seatId) : [visit]
  for (const { id } of leaving) run(tx, sql`UPDATE visit SET left_at = ${tx.at} WHERE id = ${id}`)
}

/** They have not left after all: this guest sits there again, and everybody who left in the same moment. */
export function backAtTable(tx: WriteDb, visit: VisitRecord): void {
  run(
    tx,
    sql`UPDATE visit SET left_at = NULL
        WHERE outlet_id = ${visit.outletId} AND meal_period_id = ${visit.mealPeriodId}
          AND business_date = ${visit.date} AND left_at = ${visit.leftAt}
          AND (id = ${visit.id} OR seat_id = ${visit.seatId})`,
  )
  tx.touch('dining')
}

/** Notes how a dish from the house was taken; false when that visit had none. */
export function noteReaction(
  tx: WriteDb,
  id: VisitId,
  menuItemId: MenuItemId,
  reaction: Reaction | null,
): boolean {
  tx.touch('dining')
  return (
    run(
      tx,
      sql`UPDATE visit_item SET reaction = ${reaction}
          WHERE visit_id = ${id} AND menu_item_id = ${menuItemId} AND is_complimentary = 1`,
    ) > 0
  )
}
