import type { Sitting, VisitRow } from '../../../shared/contract/dining.ts'
import type { Call, SignedIn } from '../context.ts'
import type { ReadDb } from '../db/sql.ts'
import { allergyWordsOf } from '../facts/allergies.ts'
import { birthdaysNear } from '../guests/birthdays.ts'
import { guestBriefs } from '../guests/store.ts'
import { stillSitting } from './free-seats.ts'
import { everyMenuItem, everySeat } from './places.ts'
import type { VisitRecord } from './visits.ts'

/** Visits as screens are told them: what was eaten and where, by the names of the menu and the room. */
export function visitsTold(db: ReadDb, visits: readonly VisitRecord[]): VisitRow[] {
  const seatNames = new Map(everySeat(db).map(seat => [seat.id, seat.name]))
  const dishNames = new Map(everyMenuItem(db).map(item => [item.id, item.name]))
  return visits.map(({ id, seatId, items, createdAt: _, changedBy: __, ...visit }) => ({
    ...visit,
    visitId: id,
    seatId,
    seat: (seatId && seatNames.get(seatId)) ?? null,
    items: items.map(item => ({
      ...item,
      name: (item.menuItemId && dishNames.get(item.menuItemId)) ?? null,
    })),
  }))
}

/** The visits of one meal of today, newest first, with what the room must know of whoever sits there. */
export function sittingsTold(
  { db, today, host }: Call & SignedIn,
  newestFirst: readonly VisitRecord[],
): Sitting[] {
  const guestIds = newestFirst.map(({ guestId }) => guestId)
  const briefs = guestBriefs(db, guestIds)
  const allergies = allergyWordsOf(db, guestIds)
  const birthdays = birthdaysNear(db, guestIds, today)
  const sitting = new Set(stillSitting(newestFirst, host.clock.now()).map(({ id }) => id))
  return visitsTold(db, newestFirst).flatMap(visit => {
    const guest = briefs.get(visit.guestId)
    if (!guest) return []
    return {
      ...visit,
      guest,
      allergies: allergies.get(visit.guestId) ?? [],
      birthday: birthdays.get(visit.guestId) ?? null,
      longAgo: visit.leftAt === null && !sitting.has(visit.visitId),
    }
  })
}
