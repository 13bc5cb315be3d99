import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { CAST_ARRIVING, CAST_AWAY } from './cast.ts'
import { castInHouse } from './cast-in-house.ts'
import { castLetters } from './cast-letters.ts'
import { between, type Dice, diceFor, happens } from './dice.ts'
import { inventFarewell } from './farewells.ts'
import type { CastMember, DemoGuest, DemoStay } from './guest.ts'
import { habitOf } from './habits.ts'
import { createRooms, eveningsOf, pastSpans, type Rooms, type Span, spansEndingOn } from './history.ts'
import { instantOf, RIVERSIDE } from './hotel.ts'
import { createSeats, inventVisits, type Seats } from './meals.ts'
import { MR_YU_ROOM, MR_YU_SEAT, mrYu } from './mr-yu.ts'
import { withCompanions } from './party.ts'
import { inventForm } from './people.ts'
import { inventAllergies, inventWishes } from './remarks.ts'

const IN_HOUSE = 62
const ARRIVING = 12
const AWAY = 2_000

/** What all guests share: the day, the rooms and the seats. */
type House = { today: IsoDate; now: string; rooms: Rooms; seats: Seats }

/** A guest in the making: dice of their own, and what is in the house's books from today on. */
type Made = { no: number; dice: Dice; member: CastMember; next: Next[] }
type Next = Span & { status: DemoStay['status']; room: string | null }

/**
 * Everybody the demo knows on a business date. `now`, UTC, ends the last meal; the guests, their stays and their rooms
 * are the same all day.
 */
export function inventGuests(today: IsoDate, now: string): DemoGuest[] {
  const rooms = createRooms(RIVERSIDE.floors.flatMap(floor => floor.rooms))
  const house: House = { today, now, rooms, seats: createSeats() }
  const yu = mrYu(today)
  const dice = diceFor('Mr Yu')
  for (const stay of yu.stays) {
    rooms.take(dice, stay, MR_YU_ROOM)
    for (const { outlet, period, day, seat } of stay.visits)
      house.seats.take(dice, outlet, period, day, seat ?? 0)
  }
  // He has not been down yet, and his seat is kept.
  house.seats.take(dice, MR_YU_SEAT.outlet, MR_YU_SEAT.period, today, MR_YU_SEAT.seat)

  // Rooms of tonight are given first; the years fill what is left.
  const inHouse = fillUp(castInHouse(today), IN_HOUSE - 1, 1, (dice, at) => {
    const isLeaving = at % 6 === 5
    const arrive = addDays(today, -between(dice, 1, 5))
    const depart = isLeaving ? today : addDays(today, between(dice, 1, 4))
    // Held for one night more: whoever arrives today is not sent to a room that is still lived in.
    const room = rooms.take(dice, { arrive, depart: addDays(depart, 1) })
    return [{ arrive, depart, status: 'in-house', room }]
  })
  const arriving = fillUp(CAST_ARRIVING, ARRIVING, 1001, (dice, at) => {
    const span = { arrive: today, depart: addDays(today, between(dice, 1, 4)) }
    return [{ ...span, status: 'booked', room: at % 3 === 2 ? null : rooms.take(dice, span) }]
  })
  const away = fillUp(
    [...CAST_AWAY, ...castLetters(today).map(({ member }) => member)],
    AWAY,
    2001,
    (dice, at) => bookingOf(dice, at, today),
  )
  return [yu, ...[...inHouse, ...arriving, ...away].map(made => live(house, made))]
}

/** The cast first, then people thrown, numbered from `firstNo`. */
function fillUp(
  cast: readonly CastMember[],
  count: number,
  firstNo: number,
  nextOf: (dice: Dice, at: number) => Next[],
): Made[] {
  return Array.from({ length: count }, (_, at) => {
    const no = firstNo + at
    const dice = diceFor(`guest ${no}`)
    return { no, dice, member: cast[at] ?? inventMember(dice, no), next: nextOf(dice, at) }
  })
}

function inventMember(dice: Dice, no: number): CastMember {
  const form = inventForm(dice, no)
  return {
    form,
    past: null,
    allergy: inventAllergies(dice),
    lastHere: null,
    pinned: null,
    unsaid: null,
    notDownYet: false,
  }
}

/** A few of those who are away come again within the week, a few later; some never came. */
function bookingOf(dice: Dice, at: number, today: IsoDate): Next[] {
  const booked = (status: DemoStay['status'], arrive: IsoDate): Next[] => [
    { status, arrive, depart: addDays(arrive, between(dice, 1, 4)), room: null },
  ]
  if (at % 80 === 7) return booked('booked', addDays(today, between(dice, 1, 7)))
  if (at % 100 === 11) return booked('booked', addDays(today, between(dice, 8, 40)))
  if (at % 35 === 3) return booked('cancelled', addDays(today, between(dice, -300, 20)))
  if (at % 90 === 5) return booked('no-show', addDays(today, -between(dice, 3, 500)))
  return []
}

/** Gives a guest a past, a habit and everything that follows from them. */
function live({ today, now, rooms, seats }: House, made: Made): DemoGuest {
  const { dice, member, next } = made
  const { form, allergy: allergies } = member
  const past = pastOf(made, today)
  const habit = habitOf(dice, member)
  // What is said at the door is thrown apart: what it was changes nobody's room.
  const doorDice = diceFor(`farewell of guest ${made.no}`)
  const given = new Set<number>()
  // What is eaten depends on the hour the demo is made, so it has dice to itself.
  const tableDice = diceFor(`table of guest ${made.no}`)
  const until = member.notDownYet ? instantOf(today, RIVERSIDE.rollTime) : now
  const stayed = ({ arrive, depart, status, room }: Next): DemoStay => ({
    arrive,
    depart,
    status,
    room,
    adults: happens(dice, 0.3) ? 2 : 1,
    children: happens(dice, 0.06) ? between(dice, 1, 2) : 0,
    checkIn: `${between(dice, 14, 16)}:${between(dice, 10, 59)}`,
    confirmation: happened(status) ? null : `RV${70_000 + made.no}`,
    visits: happened(status) ? inventVisits(tableDice, habit, { arrive, depart }, until, seats) : [],
    farewell: null,
  })
  let room: string | null = null
  const stays = past.flatMap((span, at) => {
    // Whoever comes back is given the room they had.
    room = rooms.take(dice, span, room)
    if (!room) return []
    const isAwaited = next.some(({ arrive }) => arrive === today) && at === past.length - 1
    const farewell = inventFarewell(doorDice, given, isAwaited)
    return [{ ...stayed({ ...span, status: 'out', room }), farewell }]
  })
  stays.push(...next.map(stayed))
  const evenings = stays.filter(({ status }) => happened(status)).flatMap(stay => eveningsOf(stay, today))
  const pinned = member.pinned && { ...member.pinned, on: past.at(-1)?.depart ?? today }
  const guest = {
    form,
    allergies,
    wishes: inventWishes(dice, evenings, member.unsaid),
    pinned,
    askedAgain: made.no % 2 === 0,
  }
  const isHere = next.some(({ status }) => status === 'in-house')
  return isHere ? withCompanions({ ...guest, stays, companions: [] }) : { ...guest, stays, companions: [] }
}

function pastOf({ dice, member, next }: Made, today: IsoDate): Span[] {
  const isExpected = next.some(({ status, arrive }) => status === 'in-house' || arrive === today)
  if (member.past === null && !isExpected) return pastSpans(dice, today)
  const count = member.past ?? (happens(dice, 0.65) ? between(dice, 1, 7) : 0)
  return spansEndingOn(dice, addDays(today, -(member.lastHere ?? between(dice, 20, 260))), count)
}

const happened = (status: DemoStay['status']) => status === 'out' || status === 'in-house'
