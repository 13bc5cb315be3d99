import type { Database } from 'better-sqlite3'
import type { IntakeCounts } from '../../../shared/contract/intake.ts'
import type { IntakeStay } from '../../../shared/domain/intake/stay.ts'
import type { KnownPeople } from './known-people.ts'

/** The stays of an import, each kept as what it became: a cancelled one is no visit to the house. */
export type StagedStays = {
  /** Whether this guest has this stay already, in the book or further up in the file. */
  has: (guestId: string, stay: IntakeStay) => boolean
  /** Whether the row puts a guest in the house who is there already. `guestId` is null for a new guest. */
  isTwice: (guestId: string | null, stay: IntakeStay) => boolean
  add: (guestId: string, stay: IntakeStay) => void
  counts: () => Pick<IntakeCounts, 'stays' | 'cancelled' | 'noShows' | 'booked' | 'inHouse'>
}

export function stagedStays(staging: Database, book: KnownPeople | null, newId: () => string): StagedStays {
  const insert = staging.prepare('INSERT INTO stay VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const seen = new Set<string>()
  const inHouse = new Set<string>()
  const roomsTaken = new Set<string>()
  const counts: Record<IntakeStay['status'], number> = {
    out: 0,
    cancelled: 0,
    'no-show': 0,
    booked: 0,
    'in-house': 0,
  }
  // Two rooms of one guest on the same days are two stays; the same room twice is one row twice.
  const keyOf = (guestId: string, { arrive, depart, room, confirmation }: IntakeStay) =>
    [guestId, arrive, depart, room, confirmation].join('|')

  return {
    has: (guestId, stay) => {
      if (seen.has(keyOf(guestId, stay))) return true
      return book?.hasStay(guestId, stay.arrive, stay.depart, stay.confirmation) ?? false
    },
    isTwice: (guestId, { status }) => {
      if (status !== 'in-house' || guestId === null) return false
      return inHouse.has(guestId) || (book?.isInHouse(guestId) ?? false)
    },
    add: (guestId, stay) => {
      counts[stay.status]++
      seen.add(keyOf(guestId, stay))
      if (stay.status === 'in-house') inHouse.add(guestId)
      const { status, arrive, depart, adults, children, confirmation, note } = stay
      insert.run(
        newId(),
        guestId,
        status,
        arrive,
        depart,
        roomFor(stay),
        adults,
        children,
        confirmation,
        note,
      )
    },
    counts: () => ({
      stays: counts.out,
      cancelled: counts.cancelled,
      noShows: counts['no-show'],
      booked: counts.booked,
      inHouse: counts['in-house'],
    }),
  }

  /** Somebody who shares a room is in the house without one: the book gives a room to one guest at a time. */
  function roomFor({ status, room }: IntakeStay): string | null {
    if (status !== 'in-house' || room === null) return room
    if (roomsTaken.has(room) || book?.isRoomTaken(room)) return null
    roomsTaken.add(room)
    return room
  }
}
