import type { GuestId } from '../../../shared/contract/base.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { WriteDb } from '../db/sql.ts'
import { keepPin } from '../dining/pins.ts'
import { addAllergy, allergiesOf, confirmAllergy } from '../facts/allergies.ts'
import { addPreference } from '../facts/preferences.ts'
import { type DemoBook, inTheNameOf, placed } from './book.ts'
import type { DemoGuest } from './guest.ts'
import { instantOf } from './hotel.ts'
import type { DemoAllergy } from './remarks.ts'

/** What the guest said when the first stay was booked. */
export function enterAllergies(
  tx: WriteDb,
  guestId: GuestId,
  allergies: readonly DemoAllergy[],
  on: IsoDate,
  book: DemoBook,
): void {
  for (const { what, severity } of allergies) {
    const desk = inTheNameOf(tx, book.onDuty('front-desk').id, instantOf(on, '10:30'))
    addAllergy(desk, guestId, { what, severity, origin: 'told', on })
  }
}

/** Asked again at the desk, on arriving. */
export function confirmAllergies(tx: WriteDb, guestId: GuestId, on: IsoDate, book: DemoBook): void {
  for (const { id } of allergiesOf(tx, guestId)) {
    const desk = inTheNameOf(tx, book.onDuty('front-desk').id, instantOf(on, '16:30'))
    confirmAllergy(desk, id, guestId, on)
  }
}

/** Writes what a guest likes, as whoever heard or saw it did: in stays that are over, and in this one. */
export function enterWishes(tx: WriteDb, guestId: GuestId, guest: DemoGuest, book: DemoBook): void {
  const present = guest.stays.find(({ status }) => status === 'in-house')
  for (const { what, origin, on, before, mention } of guest.wishes) {
    const writer = book.onDuty(origin === 'observed' ? 'floor' : 'front-desk')
    const isOfNow = origin === 'observed' && !before && present !== undefined && on >= present.arrive
    for (const day of before ? [before, on] : [on]) {
      addPreference(inTheNameOf(tx, writer.id, instantOf(day, '20:40')), guestId, {
        what: what[writer.language],
        origin,
        on: day,
        scope: isOfNow ? 'stay' : 'always',
        mention,
      })
    }
  }
  if (!guest.pinned) return
  const { outlet, period, seat, on } = guest.pinned
  const { place, seatId } = placed(book, outlet, period, seat)
  const manager = inTheNameOf(tx, book.onDuty('manager').id, instantOf(on, '16:00'))
  keepPin(manager, guestId, place, { seatId, items: null }, on)
}

/** Six days before the first stay that is known of, and before today. */
export function firstHeardOf({ stays: [first] }: Pick<DemoGuest, 'stays'>, today: IsoDate): IsoDate {
  if (!first) throw new Error('a guest who never stayed nor booked')
  return addDays(first.arrive < today ? first.arrive : today, -6)
}
