import { v7 as uuid } from 'uuid'
import { inTransaction, run, sql } from '../../electron/host/db/sql.ts'
import { countStays } from '../../electron/host/stays/counts.ts'
import type { GuestId, StayId } from '../../shared/contract/base.ts'
import type { TestHouse } from '../house.ts'

type Booking = {
  arrive: string
  depart: string
  status?: 'booked' | 'out' | 'no-show' | 'cancelled'
  confirmation?: string
  room?: string
  /** Whose room it will be, where it is booked for more than one. */
  partyOf?: StayId
}

/** A stay as an import brings it: bookings are made in the hotel’s own system, and here only read. */
export function book({ host, clock }: TestHouse, guestId: GuestId, booking: Booking): StayId {
  const open = host.books.current()
  if (!open) throw new Error('no book is open')
  const { arrive, depart, status = 'booked', confirmation = null, room = null, partyOf = null } = booking
  return inTransaction(open, { at: clock.now().toISOString(), by: null }, tx => {
    const id = uuid() as StayId
    run(
      tx,
      sql`INSERT INTO stay (id, guest_id, status, arrive, depart, confirmation, room, adults, children, party_of, created_at, updated_at)
          VALUES (${id}, ${guestId}, ${status}, ${arrive}, ${depart}, ${confirmation}, ${room}, 2, 1, ${partyOf}, ${tx.at}, ${tx.at})`,
    )
    countStays(tx, sql`SELECT ${guestId}`)
    tx.touch('stays')
    return id
  }).result
}
