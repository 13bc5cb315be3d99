import type { GuestId, MenuItemId, SeatId, VisitId } from '../../../shared/contract/base.ts'
import type { OrderItem, Usual } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { type Evidence, usualOf, type VisitSeen } from '../../../shared/domain/dining/usual.ts'
import type { ReadDb } from '../db/sql.ts'
import { pinOf } from './pins.ts'
import { menuItems, type Place, seats } from './places.ts'
import { seatsTaken, type VisitRecord, visitsOf } from './visits.ts'

/** What may be offered to a guest at one place: the visits' claim, or a person's word above it. */
export function usualAt(db: ReadDb, guestId: GuestId, place: Place, today: IsoDate): Usual {
  const claim = usualOf(visitsOf(db, guestId, place).map(seen), today)
  const pin = pinOf(db, guestId, place)
  const seatPlan = new Map(seats(db).map(seat => [seat.id, seat]))
  const itemNames = new Map(menuItems(db).map(item => [item.id, item.name]))
  const named = (item: OrderItem) => ({
    ...item,
    name: (item.menuItemId && itemNames.get(item.menuItemId)) ?? null,
  })
  const pinned = pin && { by: pin.by, on: pin.on }

  const seat = seatPlan.get((pin?.seatId ?? claim.seat?.seatId) as SeatId)
  const taken = seat ? seatsTaken(db, place.outletId, place.mealPeriodId, today) : null
  return {
    outletId: place.outletId,
    mealPeriodId: place.mealPeriodId,
    seat: seat
      ? {
          seatId: seat.id,
          name: seat.name,
          number: seat.number,
          free: !taken?.has(seat.id),
          strength: pin?.seatId ? 'pinned' : (claim.seat?.strength ?? 'last-time'),
          confidence: pin?.seatId ? 1 : (claim.seat?.confidence ?? 0),
          evidence: claim.seat?.seatId === seat.id ? evidence(claim.seat.evidence) : null,
          pinned: pin?.seatId ? pinned : null,
        }
      : null,
    order: pin?.items
      ? {
          strength: 'pinned',
          items: pin.items.map(item => ({ ...named(item), confidence: 1, evidence: null })),
          pinned,
        }
      : claim.order && {
          strength: claim.order.strength,
          items: claim.order.items.map(item => ({
            ...named({ ...item, menuItemId: item.itemId as MenuItemId | null, complimentary: false }),
            confidence: item.confidence,
            evidence: evidence(item.evidence),
          })),
          pinned: null,
        },
    last: claim.last && {
      visitId: claim.last.id as VisitId,
      date: claim.last.date,
      seat: seatPlan.get(claim.last.seatId as SeatId)?.name ?? null,
      items: claim.last.items.map(({ itemId, ...item }) =>
        named({ ...item, menuItemId: itemId as MenuItemId | null }),
      ),
    },
  }
}

/** A visit as the rule sees it. */
function seen({ id, date, seatId, items }: VisitRecord): VisitSeen {
  return {
    id,
    date,
    seatId,
    items: items.map(({ menuItemId, ...item }) => ({ ...item, itemId: menuItemId })),
  }
}

function evidence({ times, of, lastOn, visitIds }: Evidence) {
  return { times, of, lastOn, visitIds: visitIds as VisitId[] }
}
