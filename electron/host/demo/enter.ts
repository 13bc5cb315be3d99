import { v7 as uuid } from 'uuid'
import type {
  GuestId,
  MealPeriodId,
  MenuItemId,
  OutletId,
  Role,
  SeatId,
  StaffId,
} from '../../../shared/contract/base.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { keepPin } from '../dining/pins.ts'
import { addVisit } from '../dining/visits.ts'
import { addAllergy, addPreference } from '../guests/facts.ts'
import { addGuest } from '../guests/store.ts'
import { closeStay, openStay } from '../stays/store.ts'
import type { DemoGuest, DemoStay } from './guest.ts'
import { instantOf } from './hotel.ts'
import type { DemoVisit } from './meals.ts'
import { MENUS } from './menus.ts'

/** An outlet with what the demo calls by its place, as the book knows it. */
export type DemoPlace = {
  outletId: OutletId
  periods: readonly MealPeriodId[]
  seats: readonly SeatId[]
  dishes: readonly MenuItemId[]
}

/** The book being filled: its day, its places, and who is on duty in turn. */
export type DemoBook = {
  today: IsoDate
  places: readonly DemoPlace[]
  onDuty: (role: Role) => { id: StaffId; language: Language }
}

/** Writes the guests with everything that happened, each thing in the name of who wrote it down and when. */
export function enterGuests(tx: WriteDb, guests: readonly DemoGuest[], book: DemoBook): void {
  const entered = guests.map(guest => ({ guest, id: enterGuest(tx, guest, book) }))
  // Tonight comes last: the book lets nobody into a room, even years ago, while somebody else lives in it now.
  for (const { guest, id } of entered) {
    for (const stay of guest.stays) if (stay.status === 'in-house') enterStay(tx, id, stay, book)
  }
}

function enterGuest(tx: WriteDb, guest: DemoGuest, book: DemoBook): GuestId {
  const desk = () => book.onDuty('front-desk').id
  // Six days ahead, and before today.
  const bookedOn = ({ arrive }: DemoStay) => addDays(arrive < book.today ? arrive : book.today, -6)
  const [first] = guest.stays
  if (!first) throw new Error('a guest who never stayed nor booked')
  const firstHeardOf = bookedOn(first)
  const guestId = addGuest(inTheNameOf(tx, desk(), instantOf(firstHeardOf, '10:20')), guest.form)

  for (const stay of guest.stays) {
    const booking = inTheNameOf(tx, desk(), instantOf(bookedOn(stay), '10:25'))
    if (stay.status === 'out') enterStay(tx, guestId, stay, book)
    else if (stay.status !== 'in-house') enterBooking(booking, guestId, stay)
  }
  for (const { what, severity } of guest.allergies) {
    const fact = { what, severity, origin: 'told' as const, on: firstHeardOf }
    addAllergy(inTheNameOf(tx, desk(), instantOf(firstHeardOf, '10:30')), guestId, fact)
  }
  for (const wish of guest.wishes) {
    const writer = book.onDuty(wish.origin === 'observed' ? 'floor' : 'front-desk')
    const fact = { ...wish, what: wish.what[writer.language] }
    addPreference(inTheNameOf(tx, writer.id, instantOf(wish.on, '20:40')), guestId, fact)
  }
  if (guest.pinned) {
    const { outlet, period, seat, on } = guest.pinned
    const { outletId, mealPeriodId, seatId } = placed(book, outlet, period, seat)
    const manager = inTheNameOf(tx, book.onDuty('manager').id, instantOf(on, '16:00'))
    keepPin(manager, guestId, { outletId, mealPeriodId }, { seatId, items: null }, on)
  }
  return guestId
}

function enterStay(tx: WriteDb, guestId: GuestId, stay: DemoStay, book: DemoBook): void {
  const { arrive, depart, room, adults, children } = stay
  if (!room) throw new Error('a stay without a room: the list of guests gives every stay one')
  const desk = book.onDuty('front-desk').id
  const arrival = { guestId, arrive, depart, room, adults, children }
  const id = openStay(inTheNameOf(tx, desk, instantOf(arrive, stay.checkIn)), arrival)
  for (const visit of stay.visits) enterVisit(tx, guestId, visit, book)
  if (stay.status === 'out') {
    const leaving = inTheNameOf(tx, desk, instantOf(depart, '11:30'))
    closeStay(leaving, { id, status: 'in-house', ...arrival }, depart)
  }
}

function enterVisit(tx: WriteDb, guestId: GuestId, visit: DemoVisit, book: DemoBook): void {
  const waiter = book.onDuty('outlet')
  const menu = MENUS[visit.outlet] ?? []
  const { dishes, ...place } = placed(book, visit.outlet, visit.period, visit.seat)
  const items = visit.items.map(({ dish, way, complimentary }) => ({
    menuItemId: dishes[dish] ?? null,
    text: menu[dish]?.name[waiter.language] ?? '',
    modifiers: way?.[waiter.language] ?? null,
    quantity: 1,
    complimentary,
  }))
  const { day, covers } = visit
  const writing = inTheNameOf(tx, waiter.id, instantOf(day, visit.wall))
  addVisit(writing, { guestId, ...place, items, covers, businessDate: day })
}

/** No screen makes bookings yet: they come from the hotel's own system, and here from the demo. */
function enterBooking(
  tx: WriteDb,
  guestId: GuestId,
  { status, arrive, depart, room, adults, children, confirmation }: DemoStay,
): void {
  run(
    tx,
    sql`INSERT INTO stay (id, guest_id, status, arrive, depart, room, adults, children, confirmation,
                          created_at, created_by, updated_at, updated_by)
        VALUES (${uuid()}, ${guestId}, ${status}, ${arrive}, ${depart}, ${room}, ${adults}, ${children}, ${confirmation},
                ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('stays')
}

function placed(book: DemoBook, outlet: number, period: number, seat: number | null) {
  const place = book.places[outlet]
  const mealPeriodId = place?.periods[period]
  if (!place || !mealPeriodId) throw new Error('a meal where none is served')
  return {
    outletId: place.outletId,
    mealPeriodId,
    seatId: (seat !== null && place.seats[seat]) || null,
    dishes: place.dishes,
  }
}

/** The same transaction, written as somebody else at an earlier instant. */
function inTheNameOf(tx: WriteDb, by: StaffId, at: string): WriteDb {
  return { ...tx, by, at }
}
