import * as z from 'zod'
import {
  Both,
  changedMeanwhile,
  command,
  Day,
  GiftId,
  GuestId,
  notThere,
  OptionalLine,
  query,
  StayId,
} from './base.ts'
import { GuestBrief, Nearby } from './guest-brief.ts'
import { PartyRole } from './party-role.ts'

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
  /** Who shares a room is told apart from whose room it is; `mainStayId` names the stay the room belongs to. */
  role: PartyRole,
  mainStayId: StayId.nullable(),
  /** The names of the others in the room, in this stay. */
  with: z.array(z.string()),
  /** How many allergies have not been asked about again in this stay. */
  unconfirmed: z.int(),
  birthday: Nearby.nullable(),
})
export type StayRow = z.infer<typeof StayRow>

const Room = z.object({
  number: z.string(),
  floor: z.string(),
  guest: z.string().nullable(),
  /** Who is expected today and was promised this room. */
  promised: z.string().nullable(),
})

const taken = { ROOM_TAKEN: { status: 409, data: z.object({ room: z.string(), by: z.string() }) } } as const
const inHouseAlready = { ALREADY_IN_HOUSE: { status: 409, data: z.object({ room: z.string() }) } } as const
const notInHouse = { NOT_IN_HOUSE: { status: 409 } } as const
const RoomNumber = z.string().trim().min(1).max(8)
const Companion = z.object({ guestId: GuestId, role: PartyRole.exclude(['main']) })

/** The answers to "will you come again" and "would you send your friends to us". */
export const Answer = z.enum(['yes', 'maybe', 'no'])
export type Answer = z.infer<typeof Answer>

export const Gift = z.object({ id: GiftId, name: Both, rev: z.int() })
export type Gift = z.infer<typeof Gift>

/** What is at hand when a guest leaves. */
export const FarewellSheet = z.object({
  guest: GuestBrief,
  /** Presents this guest was never given. */
  gifts: z.array(Gift),
  given: z.array(z.object({ name: Both, on: Day })),
  /** What the last farewell wanted remembered this time. */
  hint: z.string().nullable(),
  /** Who else is in the room, and would leave too. */
  party: z.array(z.object({ stayId: StayId, guest: GuestBrief })),
})
export type FarewellSheet = z.infer<typeof FarewellSheet>

export const stays = {
  /** Booked to arrive on the business date, or the day before and not here yet. */
  arrivals: query.output(z.array(StayRow)),
  inHouse: query.output(z.array(StayRow)),
  /** In house and due to leave on the business date. */
  departures: query.output(z.array(StayRow)),
  /** Who left within the last day, the latest first: their check-out can be taken back. */
  left: query.output(z.array(StayRow)),
  /** Every room, with the name of who is in it. */
  rooms: query.output(z.array(Room)),
  /**
   * Checks in an arrival (`stayId`), or a walk-in where there is none, with whoever shares the room. `newStayId`, chosen by
   * whoever asks, makes the call safe to repeat for a walk-in.
   */
  checkIn: command
    .errors({
      ...notThere,
      ...taken,
      ...inHouseAlready,
      NOT_ARRIVING: { status: 409 },
      DATES_UNSOUND: { status: 422 },
    })
    .input(
      z.object({
        guestId: GuestId,
        stayId: StayId.optional(),
        newStayId: StayId.optional(),
        room: RoomNumber,
        depart: Day,
        adults: z.int().min(1).max(20).default(1),
        children: z.int().min(0).max(20).default(0),
        companions: z.array(Companion).max(8).default([]),
      }),
    )
    .output(z.object({ stayId: StayId })),
  /**
   * Within a day: who came in by one check-in is booked again as they were; a stay nobody had booked is gone. Whoever came
   * to the room later keeps it, and visits and what was noted stay the guests' own.
   */
  undoCheckIn: command
    .errors({ ...notThere, ...notInHouse, TOO_LATE: { status: 409 } })
    .input(z.object({ stayId: StayId })),
  /** Another guest comes to share the room of a stay. */
  join: command
    .errors({ ...notThere, ...inHouseAlready, ...notInHouse })
    .input(z.object({ stayId: StayId, companion: Companion }))
    .output(z.object({ stayId: StayId })),
  /** Another room for a stay and all who share it. */
  move: command
    .errors({ ...notThere, ...taken, ...notInHouse })
    .input(z.object({ stayId: StayId, room: RoomNumber })),
  farewell: query
    .errors(notThere)
    .input(z.object({ stayId: StayId }))
    .output(FarewellSheet),
  /** With `party`, everybody in the room leaves; without, the room stays with who remains. */
  checkOut: command.errors({ ...notThere, ...notInHouse }).input(
    z.object({
      stayId: StayId,
      party: z.boolean().default(true),
      farewell: z
        .object({
          giftId: GiftId.nullable(),
          hint: OptionalLine.nullable(),
          again: Answer.nullable(),
          refer: Answer.nullable(),
          /** "Anything we missed?" goes into the inbox. */
          missed: z.string().trim().max(400).nullable(),
        })
        .nullable()
        .default(null),
    }),
  ),
  /** Within a day, while the room is still free: everybody who left with this stay is back, the farewell is unsaid. */
  undoCheckOut: command
    .errors({ ...notThere, ...taken, ...inHouseAlready, TOO_LATE: { status: 409 } })
    .input(z.object({ stayId: StayId })),

  gifts: query.output(z.array(Gift)),
  /** A present for the door, new or renamed. */
  saveGift: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(z.object({ gift: z.object({ id: GiftId, rev: z.int() }).nullable(), name: Both }))
    .output(z.object({ giftId: GiftId })),
  /** Given no more; who was given it stays on record. */
  retireGift: command.errors(notThere).input(z.object({ giftId: GiftId })),
}
