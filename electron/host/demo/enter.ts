import { v7 as uuid } from 'uuid'
import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { addGuest } from '../guests/store.ts'
import { putLink } from '../people/links.ts'
import { sayFarewell } from '../stays/farewells.ts'
import { closeStay, openStay } from '../stays/store.ts'
import { type DemoBook, inTheNameOf, type OnDuty } from './book.ts'
import { confirmAllergies, enterAllergies, enterWishes, firstHeardOf } from './enter-facts.ts'
import { enterVisit } from './enter-visit.ts'
import type { DemoCompanion, DemoGuest, DemoStay } from './guest.ts'
import { instantOf } from './hotel.ts'

/** A guest of the list, and who they are in the book. */
export type Entered = {
  guest: DemoGuest
  id: GuestId
  companions: { companion: DemoCompanion; id: GuestId }[]
  /** Who writes down what they have, so that one way of having it is not told in two languages. */
  waiter: OnDuty
}

/** Writes the guests with everything that happened, each thing in the name of who wrote it down and when. */
export function enterGuests(tx: WriteDb, guests: readonly DemoGuest[], book: DemoBook): Entered[] {
  const entered = guests.map(guest => enterGuest(tx, guest, book))
  // Tonight comes last: the book lets nobody into a room, even years ago, while somebody else lives in it now.
  for (const one of entered) enterStays(tx, one, 'in-house', book)
  for (const { guest, id, companions } of entered) {
    enterWishes(tx, id, guest, book)
    const present = guest.stays.find(({ status }) => status === 'in-house')
    if (!present || !guest.askedAgain) continue
    for (const each of [id, ...companions.map(({ id }) => id)])
      confirmAllergies(tx, each, present.arrive, book)
  }
  return entered
}

function enterGuest(tx: WriteDb, guest: DemoGuest, book: DemoBook): Entered {
  const desk = () => book.onDuty('front-desk').id
  const since = firstHeardOf(guest, book.today)
  const writing = inTheNameOf(tx, desk(), instantOf(since, '10:20'))
  const id = addGuest(writing, guest.form)
  enterAllergies(tx, id, guest.allergies, since, book)
  const companions = guest.companions.map(companion => {
    const otherId = addGuest(writing, companion.form)
    enterAllergies(tx, otherId, companion.allergies, since, book)
    if (companion.link) putLink(writing, { guestId: id, otherId, ...companion.link })
    return { companion, id: otherId }
  })
  const entered = { guest, id, companions, waiter: book.onDuty('outlet') }
  enterStays(tx, entered, 'out', book)
  for (const stay of guest.stays) {
    if (stay.status === 'out' || stay.status === 'in-house') continue
    const booked = firstHeardOf({ stays: [stay] }, book.today)
    enterBooking(inTheNameOf(tx, desk(), instantOf(booked, '10:25')), id, stay)
  }
  return entered
}

function enterStays(tx: WriteDb, one: Entered, status: 'out' | 'in-house', book: DemoBook): void {
  for (const [at, stay] of one.guest.stays.entries()) {
    if (stay.status === status) enterStay(tx, one, stay, at, book)
  }
}

/** One room with everybody in it: they come together, sit down together and leave together. */
function enterStay(tx: WriteDb, one: Entered, stay: DemoStay, at: number, book: DemoBook): void {
  const { arrive, depart, room, adults, children } = stay
  if (!room) throw new Error('a stay without a room: the list of guests gives every stay one')
  const arriving = inTheNameOf(tx, book.onDuty('front-desk').id, instantOf(arrive, stay.checkIn))
  const id = openStay(arriving, { guestId: one.id, arrive, depart, room, adults, children })
  for (const visit of stay.visits) enterVisit(tx, one.id, visit, one.waiter, book)
  const party = [{ id, guestId: one.id }]
  for (const { companion, id: guestId } of one.companions) {
    const along = companion.stays.find(stay => stay.at === at)
    if (!along) continue
    const place = { room: null, adults: 1, children: 0, partyOf: id, partyRole: companion.role }
    party.push({ id: openStay(arriving, { guestId, arrive, depart, ...place }), guestId })
    for (const visit of along.visits) enterVisit(tx, guestId, visit, one.waiter, book)
  }
  if (stay.status === 'out') sayGoodbye(tx, party, stay, book)
}

function sayGoodbye(tx: WriteDb, party: { id: StayId; guestId: GuestId }[], stay: DemoStay, book: DemoBook) {
  const { arrive, depart, room, farewell } = stay
  const { id: desk, language } = book.onDuty('front-desk')
  const leaving = inTheNameOf(tx, desk, instantOf(depart, '11:30'))
  const [main] = party
  for (const each of party) closeStay(leaving, { ...each, arrive, room }, depart)
  if (!farewell || !main) return
  const { gift, hint, again, refer } = farewell
  const giftId = (gift !== null && book.gifts[gift]) || null
  sayFarewell(leaving, main, { giftId, hint: hint?.[language] ?? null, again, refer }, depart)
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
