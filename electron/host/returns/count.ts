import { dateParts, dayNumber, fromDayNumber, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { type Came, type Passage, passagesOf, visitsOf } from '../../../shared/domain/returns/visits.ts'
import type { ReadDb } from '../db/sql.ts'
import { type Lately, readStays } from './stay-days.ts'

/** So many months of the funnel are kept ready. */
const MONTHS = 36
const YEAR = 365

/** What was counted of a book. Guests are told by their numbers, whoever came most often first. */
export type Count = {
  today: IsoDate
  /** How many ever stayed. */
  known: number
  /** Who returned within the last 365 nights, most nights in them first. */
  returning: Int32Array
  /** Room nights with somebody in the room who returned; whoever shares it takes no second one. */
  roomNights: number
  /** Those with anybody in it. */
  allRoomNights: number
  /** The oldest first; the last is that of `today`. */
  months: { month: string; people: Record<Came, Int32Array> }[]
}

/** Counts a whole book: 200,000 guests and a million stays in some two seconds, so for a thread of its own. See `readStays`. */
export function countReturns(db: ReadDb, today: IsoDate, going: () => void = () => {}): Count {
  const now = dayNumber(today)
  const since = now - YEAR
  const { guests, lately, each } = readStays(db, since, now, going)
  const funnel = emptyFunnel(today)
  const returned = new Uint8Array(guests.length)
  let known = 0
  each((place, stays) => {
    const guest = guests[place]
    if (!guest) return
    known++
    const visits = visitsOf(stays)
    funnel.add(guest.no, passagesOf(visits, now, guest.died))
    if (visits.length > 1 && (visits.at(-1)?.depart ?? 0) > since) returned[place] = 1
  })
  const ofReturning = lately.filter(({ place }) => returned[place] === 1)
  const nights = new Map<number, number>()
  for (const [place] of returned.entries()) if (returned[place] === 1) nights.set(place, 0)
  for (const { place, from, to } of ofReturning) nights.set(place, (nights.get(place) ?? 0) + to - from)
  const returning = ordered([...nights].map(([place, many]) => ranked(many, guests[place]?.no ?? 0)))
  const [roomNights, allRoomNights] = [roomNightsOf(ofReturning), roomNightsOf(lately)]
  return { today, known, returning, roomNights, allRoomNights, months: funnel.months() }
}

/** The nights in each room from the first to the last day that one of them was in it. */
function roomNightsOf(stays: readonly Lately[]): number {
  const rooms = new Map<string, { from: number; to: number }>()
  for (const { room, from, to } of stays) {
    const taken = rooms.get(room)
    if (!taken) rooms.set(room, { from, to })
    else {
      taken.from = Math.min(taken.from, from)
      taken.to = Math.max(taken.to, to)
    }
  }
  let nights = 0
  for (const { from, to } of rooms.values()) nights += to - from
  return nights
}

function emptyFunnel(today: IsoDate) {
  const last = monthAt(dayNumber(today))
  const months = Array.from({ length: MONTHS }, (_, at) => last - MONTHS + 1 + at)
  const opens = dayNumber(`${nameOf(last - MONTHS + 1)}-01`)
  const people = months.map(
    (): Record<Came, number[]> => ({
      first: [],
      returned: [],
      'came-back': [],
      lost: [],
    }),
  )
  return {
    /** A guest counts once in a month, however often they came in it. */
    add: (no: number, passages: readonly Passage[]) => {
      for (const { came, on, visit } of passages) {
        const list = on >= opens ? people[monthAt(on) - last + MONTHS - 1]?.[came] : undefined
        if (!list) continue
        if (noOf(list.at(-1) ?? 0) === no) list.pop()
        list.push(ranked(visit, no))
      }
    },
    months: (): Count['months'] =>
      people.map((kinds, at) => ({
        month: nameOf(months[at] ?? last),
        people: {
          first: ordered(kinds.first),
          returned: ordered(kinds.returned),
          'came-back': ordered(kinds['came-back']),
          lost: ordered(kinds.lost),
        },
      })),
  }
}

// A guest with what they are put in order by, as one number: the most first, the newest guest first among equals.
const GUESTS = 2 ** 32
const ranked = (weight: number, no: number) => weight * GUESTS + no
const noOf = (ranking: number) => ranking % GUESTS
const ordered = (rankings: readonly number[]) =>
  Int32Array.from(Float64Array.from(rankings).sort().reverse(), noOf)

/** Months since the year 0. */
function monthAt(day: number): number {
  const { year, month } = dateParts(fromDayNumber(day))
  return year * 12 + month - 1
}

function nameOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}
