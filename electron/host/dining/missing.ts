import type { GuestId, OutletId, SeatId } from '../../../shared/contract/base.ts'
import type { OrderItem } from '../../../shared/contract/dining.ts'
import type { ReadDb } from '../db/sql.ts'
import { guestExists } from '../guests/store.ts'
import { everyMenuItem, mealPeriods, type Place, seats } from './places.ts'

/** True when that meal is served at that outlet. */
export function isPlace(db: ReadDb, place: Place): boolean {
  return mealPeriods(db).some(({ id, outletId }) => id === place.mealPeriodId && outletId === place.outletId)
}

/** True for a seat of that outlet, and for none at all. */
export function isSeatOf(db: ReadDb, seatId: SeatId | null, outletId: OutletId): boolean {
  return seatId === null || seats(db).some(seat => seat.id === seatId && seat.outletId === outletId)
}

type Meal = Place & {
  guestId: GuestId
  with?: readonly GuestId[]
  seatId: SeatId | null
  items: readonly OrderItem[] | null
}

/**
 * What a meal speaks of and the book does not have; null when all is there. Items in free words are always there, and so is
 * a dish that was served once: whoever corrects a visit writes down what was eaten.
 */
export function missingFrom(db: ReadDb, { guestId, with: others = [], seatId, items, ...place }: Meal) {
  if (![guestId, ...others].every(id => guestExists(db, id))) return 'guest'
  if (!isPlace(db, place)) return 'meal-period'
  if (seatId && !seats(db).some(({ id }) => id === seatId)) return 'seat'
  const dishes = new Set(everyMenuItem(db).map(({ id }) => id))
  return items?.some(({ menuItemId }) => menuItemId && !dishes.has(menuItemId)) ? 'menu-item' : null
}
