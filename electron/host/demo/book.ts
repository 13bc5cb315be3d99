import type {
  GiftId,
  MealPeriodId,
  MenuItemId,
  OutletId,
  Role,
  SeatId,
  StaffId,
} from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Language } from '../../../shared/domain/language.ts'
import type { WriteDb } from '../db/sql.ts'

/** An outlet with what the demo calls by its place, as the book knows it. */
export type DemoPlace = {
  outletId: OutletId
  periods: readonly MealPeriodId[]
  seats: readonly SeatId[]
  dishes: readonly MenuItemId[]
}

/** The book being filled: its day and hour, its places, and who is on duty in turn. */
export type DemoBook = {
  today: IsoDate
  /** UTC. */
  now: string
  places: readonly DemoPlace[]
  gifts: readonly GiftId[]
  onDuty: (role: Role) => OnDuty
}

export type OnDuty = { id: StaffId; language: Language }

/** The same transaction, written as somebody else at an earlier instant. */
export function inTheNameOf(tx: WriteDb, by: StaffId, at: string): WriteDb {
  return { ...tx, by, at }
}

/** A place the demo knows by its number, as the book knows it. */
export function placed(book: DemoBook, outlet: number, period: number, seat: number | null) {
  const place = book.places[outlet]
  const mealPeriodId = place?.periods[period]
  if (!place || !mealPeriodId) throw new Error('a meal where none is served')
  return {
    place: { outletId: place.outletId, mealPeriodId },
    seatId: (seat !== null && place.seats[seat]) || null,
    dishes: place.dishes,
  }
}
