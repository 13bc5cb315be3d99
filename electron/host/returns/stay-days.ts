import { dayNumber, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { StayDays } from '../../../shared/domain/returns/visits.ts'
import type { ReadDb } from '../db/sql.ts'

/** A guest who is to be counted: the number the book knows them by, and the day of their death where they died. */
type Counted = { no: number; died: number | null }
/** A stay of the last twelve months: whose it is, its nights in them, and a name for the room it shares. */
export type Lately = { place: number; from: number; to: number; room: string }

/** Every guest who ever stayed with their stays in the order of arrival; `place` is that in `guests`. */
export type AllStays = {
  guests: readonly Counted[]
  lately: readonly Lately[]
  each: (take: (place: number, stays: StayDays[]) => void) => void
}

// One number a stay, so that a million are put in order at once: guest, arrival, nights. 21 + 16 + 12 bits of the 53 it holds.
const NIGHTS = 2 ** 12
const DAYS = 2 ** 16
const EVERY = 8192

/**
 * Reads all stays that happened or are happening, past the index: a scan reads pages in their order, where the index would ask for each
 * stay of each guest alone. `since` to `today` is what `lately` is about. `going` is asked now and then and throws to end it.
 */
export function readStays(db: ReadDb, since: number, today: number, going: () => void): AllStays {
  const { guests, placeOf } = readGuests(db, going)
  const packed: number[] = []
  const lately: Lately[] = []
  const dayOf = remembered(dayNumber)
  const sharedRoom = roomNames()
  const rows = db.connection
    .prepare(
      `SELECT guest_id, arrive, depart, status = 'in-house', coalesce(party_of, id), room FROM stay
       WHERE status IN ('out', 'in-house')`,
    )
    .raw()
    .iterate() as IterableIterator<[string, IsoDate, IsoDate, 0 | 1, string, string | null]>
  for (const [guestId, arrived, left, isHere, party, number] of rows) {
    const place = placeOf.get(guestId)
    if (place === undefined) continue
    const arrive = dayOf(arrived)
    // Who stays on past the day they were to leave is still here.
    const depart = isHere ? Math.max(dayOf(left), today) : dayOf(left)
    packed.push(pack(place, arrive, depart))
    if (depart > since && arrive < today)
      lately.push({
        place,
        from: Math.max(arrive, since),
        to: Math.min(depart, today),
        room: sharedRoom(party, number && `${number} ${arrived}`),
      })
    if (packed.length % EVERY === 0) going()
  }
  const inOrder = Float64Array.from(packed).sort()
  return { guests, lately, each: take => eachGuest(inOrder, take, going) }
}

/**
 * Names rooms by the party that took them. A booking file does not say who shares; but a room that is taken twice on one day is taken
 * by one party.
 */
function roomNames(): (party: string, taken: string | null) => string {
  const first = new Map<string, string>()
  return (party, taken) => {
    if (taken === null) return party
    const room = first.get(taken) ?? party
    first.set(taken, room)
    return room
  }
}

/** Nobody who was merged into another; their stays went with them. */
function readGuests(db: ReadDb, going: () => void): { guests: Counted[]; placeOf: Map<string, number> } {
  const guests: Counted[] = []
  const placeOf = new Map<string, number>()
  const rows = db.connection
    .prepare('SELECT no, id, deceased_on FROM guest WHERE merged_into IS NULL')
    .raw()
    .iterate() as IterableIterator<[number, string, IsoDate | null]>
  for (const [no, id, deceasedOn] of rows) {
    placeOf.set(id, guests.length)
    guests.push({ no, died: deceasedOn === null ? null : dayNumber(deceasedOn) })
    if (guests.length % EVERY === 0) going()
  }
  return { guests, placeOf }
}

function pack(place: number, arrive: number, depart: number): number {
  const day = Math.min(Math.max(arrive, 0), DAYS - 1)
  return (place * DAYS + day) * NIGHTS + Math.min(depart - arrive, NIGHTS - 1)
}

function eachGuest(
  inOrder: Float64Array,
  take: (place: number, stays: StayDays[]) => void,
  going: () => void,
): void {
  let stays: StayDays[] = []
  let whose = -1
  for (const [at, number] of inOrder.entries()) {
    const place = Math.floor(number / NIGHTS / DAYS)
    if (place !== whose && stays.length > 0) {
      take(whose, stays)
      stays = []
    }
    whose = place
    const arrive = Math.floor(number / NIGHTS) % DAYS
    stays.push({ arrive, depart: arrive + (number % NIGHTS) })
    if (at % EVERY === 0) going()
  }
  if (stays.length > 0) take(whose, stays)
}

/** A million stays lie on a few thousand days. */
function remembered(reckon: (date: IsoDate) => number): (date: IsoDate) => number {
  const known = new Map<IsoDate, number>()
  return date => {
    const found = known.get(date) ?? reckon(date)
    known.set(date, found)
    return found
  }
}
