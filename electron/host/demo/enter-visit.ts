import type { GuestId } from '../../../shared/contract/base.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { addVisit } from '../dining/visits.ts'
import { type DemoBook, inTheNameOf, type OnDuty, placed } from './book.ts'
import { instantOf } from './hotel.ts'
import type { DemoVisit } from './meals.ts'
import { MENUS } from './menus.ts'

/** Writes what somebody had, as their waiter did. */
export function enterVisit(
  tx: WriteDb,
  guestId: GuestId,
  visit: DemoVisit,
  waiter: OnDuty,
  book: DemoBook,
): void {
  const menu = MENUS[visit.outlet] ?? []
  const { place, seatId, dishes } = placed(book, visit.outlet, visit.period, visit.seat)
  const items = visit.items.map(({ dish, way, ...item }) => ({
    menuItemId: dishes[dish] ?? null,
    text: menu[dish]?.name[waiter.language] ?? '',
    modifiers: way?.[waiter.language] ?? null,
    quantity: 1,
    ...item,
  }))
  const { day, covers } = visit
  const began = instantOf(day, visit.wall)
  const writing = inTheNameOf(tx, waiter.id, began)
  const id = addVisit(writing, { guestId, ...place, seatId, items, covers, businessDate: day })
  const left = new Date(Date.parse(began) + visit.minutes * 60_000).toISOString()
  // Of earlier days nobody asks when a seat was free again.
  if (day === book.today && left <= book.now)
    run(tx, sql`UPDATE visit SET left_at = ${left} WHERE id = ${id}`)
}
