import type { GuestId, MenuItemId, SeatId, VisitId } from '../../../shared/contract/base.ts'
import type { OrderItem, Usual } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { nearestFree } from '../../../shared/domain/dining/nearest-seat.ts'
import {
  type Evidence,
  type OrderClaim,
  type Pinned,
  type SeatClaim,
  usualOf,
  type VisitSeen,
} from '../../../shared/domain/dining/usual.ts'
import type { Call, SignedIn } from '../context.ts'
import type { ReadDb } from '../db/sql.ts'
import { seatsTaken } from './free-seats.ts'
import { hoursOf } from './hours.ts'
import { type Pin, pinOf } from './pins.ts'
import { everyMenuItem, everySeat, type Place } from './places.ts'
import { type VisitRecord, visitsOf } from './visits.ts'

/** What may be offered to a guest at one place: the visits' claim, or a person's word above it, and what is free now. */
export function usualAt(context: Call & SignedIn, guestId: GuestId, place: Place): Usual {
  const { db, today, hotel } = context
  const pin = pinOf(db, guestId, place)
  const { seat, order, last } = claimsAt(db, guestId, place, today, pin)
  const { outletId, mealPeriodId } = place
  const [hour] = hoursOf(db, [guestId], hotel.timeZone, place).get(guestId) ?? []
  const menu = menuOf(context)
  return {
    outletId,
    mealPeriodId,
    seat: seat && seatNow(context, guestId, place, seat),
    order: order && orderNow(order, pin, menu),
    last: last && {
      visitId: last.id as VisitId,
      date: last.date,
      seat: everySeat(db).find(({ id }) => id === last.seatId)?.name ?? null,
      items: last.items.map(item => {
        const menuItemId = item.itemId as MenuItemId | null
        const { text, modifiers, quantity, complimentary } = item
        return { menuItemId, text, modifiers, quantity, complimentary, name: menu.nameOf(menuItemId) }
      }),
    },
    hour: hour ? { from: hour.from, to: hour.to, times: hour.times, of: hour.of } : null,
  }
}

/** What the visits to one place and a person's word claim, whatever is free or served now. */
export function claimsAt(
  db: ReadDb,
  guestId: GuestId,
  place: Place,
  today: IsoDate,
  pin = pinOf(db, guestId, place),
): ReturnType<typeof usualOf> {
  return usualOf(visitsOf(db, guestId, place).map(seen), today, pinned(pin))
}

/** The seat with whether it is free for this guest, and where else to sit when it is not. */
function seatNow(
  { db, today, host }: Call & SignedIn,
  guestId: GuestId,
  { outletId, mealPeriodId }: Place,
  claim: SeatClaim,
): Usual['seat'] {
  const room = everySeat(db).filter(seat => seat.outletId === outletId)
  const seat = room.find(({ id }) => id === claim.seatId)
  if (!seat) return null
  const taken = seatsTaken(db, outletId, mealPeriodId, today, host.clock.now())
  const isFree = (id: SeatId) => taken.get(id)?.every(sitter => sitter === guestId) ?? true
  // A seat that is no longer there is told for its history, and offered to nobody.
  const free = !seat.retired && isFree(seat.id)
  const next = free
    ? null
    : nearestFree(
        seat,
        room.filter(({ id, retired }) => !retired && isFree(id)),
      )
  return {
    seatId: seat.id,
    name: seat.name,
    number: seat.number,
    free,
    strength: claim.strength,
    confidence: claim.confidence,
    evidence: evidence(claim.evidence),
    pinned: claim.pin,
    instead: next && {
      seatId: next.seat.id,
      name: next.seat.name,
      number: next.seat.number,
      because: next.because,
    },
  }
}

type Menu = ReturnType<typeof menuOf>

function menuOf({ db }: SignedIn) {
  const items = new Map(everyMenuItem(db).map(item => [item.id, item]))
  return {
    nameOf: (id: MenuItemId | null) => (id && items.get(id)?.name) ?? null,
    isServed: (id: MenuItemId | null) => !(id && items.get(id)?.retired),
  }
}

/** The order without what is served no more: nobody is offered what the kitchen cannot bring. */
function orderNow(claim: OrderClaim, pin: Pin | null, menu: Menu): Usual['order'] {
  const { strength } = claim
  const items = servedOf(claim.items, menu)
  const often = servedOf(claim.often, menu)
  if (items.length > 0 || strength === 'pinned') {
    // A person's word may be that there is no usual order.
    return {
      strength,
      items,
      often,
      pinned: strength === 'pinned' && pin ? { by: pin.by, on: pin.on } : null,
    }
  }
  return often.length > 0 ? { strength: 'often', items: often, often: [], pinned: null } : null
}

function servedOf(items: OrderClaim['items'], menu: Menu): NonNullable<Usual['order']>['items'] {
  return items
    .map(({ itemId, ...item }) => ({ ...item, menuItemId: itemId as MenuItemId | null }))
    .filter(({ menuItemId }) => menu.isServed(menuItemId))
    .map(({ menuItemId, text, modifiers, quantity, ...claim }) => ({
      ...{ menuItemId, text, modifiers, quantity },
      complimentary: false,
      name: menu.nameOf(menuItemId),
      confidence: claim.confidence,
      evidence: evidence(claim.evidence),
    }))
}

/** A visit as the rule sees it. */
function seen({ id, date, seatId, items }: VisitRecord): VisitSeen {
  return { id, date, seatId, items: items.map(asSeen) }
}

function pinned(pin: Pin | null): Pinned {
  if (!pin) return {}
  const word = { on: pin.on, by: pin.by }
  return {
    ...(pin.seatId ? { seat: { ...word, seatId: pin.seatId } } : {}),
    ...(pin.items ? { order: { ...word, items: pin.items.map(asSeen) } } : {}),
  }
}

function asSeen({ menuItemId, text, modifiers, quantity, complimentary }: OrderItem) {
  return { itemId: menuItemId, text, modifiers, quantity, complimentary }
}

/** A person's word no visit bears out has no evidence but itself. */
function evidence({ times, of, lastOn, visitIds }: Evidence): NonNullable<Usual['seat']>['evidence'] {
  return times > 0 ? { times, of, lastOn, visitIds: visitIds as VisitId[] } : null
}
