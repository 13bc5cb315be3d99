import * as z from 'zod'
import { command, Day, GuestId, notThere, query, StayId } from './base.ts'
import { GuestBrief } from './guests.ts'

export const StayRow = z.object({
  stayId: StayId,
  guest: GuestBrief,
  /** Not told to the outlets. */
  room: z.string().nullable(),
  floor: z.string().nullable(),
  arrive: Day,
  depart: Day,
  /** Which stay this is: 1 for a first-timer. */
  ordinal: z.int(),
  lastStay: z.object({ arrive: Day, depart: Day }).nullable(),
  allergy: z.boolean(),
  adults: z.int(),
  children: z.int(),
})
export type StayRow = z.infer<typeof StayRow>

const Room = z.object({
  number: z.string(),
  floor: z.string(),
  guest: z.string().nullable(),
  /** Who is expected today and was promised this room. */
  promised: z.string().nullable(),
})

export const stays = {
  /** Booked to arrive on the business date, or the day before and not here yet. */
  arrivals: query.output(z.array(StayRow)),
  inHouse: query.output(z.array(StayRow)),
  /** In house and due to leave on the business date. */
  departures: query.output(z.array(StayRow)),
  /** Every room, with the name of who is in it. */
  rooms: query.output(z.array(Room)),
  /** Checks in an arrival (`stayId`), or a walk-in where there is none. */
  checkIn: command
    .errors({
      ...notThere,
      ROOM_TAKEN: { status: 409, data: z.object({ room: z.string(), by: z.string() }) },
      ALREADY_IN_HOUSE: { status: 409, data: z.object({ room: z.string() }) },
      NOT_ARRIVING: { status: 409 },
      DATES_UNSOUND: { status: 422 },
    })
    .input(
      z.object({
        guestId: GuestId,
        stayId: StayId.optional(),
        room: z.string().trim().min(1).max(8),
        depart: Day,
        adults: z.int().min(1).max(20).default(1),
        children: z.int().min(0).max(20).default(0),
      }),
    )
    .output(z.object({ stayId: StayId })),
  checkOut: command
    .errors({ ...notThere, NOT_IN_HOUSE: { status: 409 } })
    .input(z.object({ stayId: StayId })),
}
