import type { Client } from '../../shared/contract/index.ts'
import type { IntakeCounts } from '../../shared/contract/intake.ts'

/** What an import brings, or takes away again when it is taken back. */
export type Brought = {
  guests: number
  /** Bookings of any kind: those that happened, and those that did not. */
  bookings: number
  addresses: number
  /** What guests said of letters. */
  words: number
}

export function broughtBy(counts: IntakeCounts): Brought {
  const { newGuests, stays, cancelled, noShows, booked, inHouse, addresses, saidYes, saidNo } = counts
  return {
    guests: newGuests,
    bookings: stays + cancelled + noShows + booked + inHouse,
    addresses,
    words: saidYes + saidNo,
  }
}

export function takenBy(undone: Awaited<ReturnType<Client['intake']['undo']>>): Brought {
  const { removedGuests, removedStays, removedAddresses, removedWords } = undone
  return { guests: removedGuests, bookings: removedStays, addresses: removedAddresses, words: removedWords }
}

/** Whether a file only told more of guests and bookings that are in the book already. */
export function isOnlyPost({ guests, bookings, addresses, words }: Brought): boolean {
  return guests + bookings === 0 && addresses + words > 0
}
