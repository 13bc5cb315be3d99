import * as z from 'zod'
import {
  BookTrouble,
  Both,
  changedMeanwhile,
  command,
  Day,
  Language,
  Line,
  Pin,
  query,
  StaffId,
  WallTime,
} from './base.ts'

const TimeZone = z.string().trim().min(1).max(64)

export const HouseStatus = z.object({
  version: z.string(),
  /** `new`: nothing on this machine yet; `open`: a book is open; `closed`: there is one and `trouble` says why it is not. */
  state: z.enum(['new', 'open', 'closed']),
  trouble: BookTrouble.nullable(),
  book: z.enum(['hotel', 'demo']).nullable(),
  /** Where the key of the book is kept on this machine. */
  keyKept: z.enum(['keychain', 'file', 'environment']),
  hotel: z
    .object({
      name: Both,
      timeZone: TimeZone,
      rollTime: WallTime,
      businessDate: Day,
      /** The hotel's wall clock now. */
      localTime: WallTime,
      /** The instant it is for the host, whose clock counts. */
      now: z.iso.datetime(),
      /** Minutes without a touch until a screen locks: at the desk and in the office. */
      autoLockMinutes: z.int(),
      /** The same on the floor and in the restaurants, where a screen is looked at more than touched. */
      serviceLockMinutes: z.int(),
      /** Which version of the settings this is; `changeSettings` says which it was made from. */
      rev: z.int(),
    })
    .nullable(),
})
export type HouseStatus = z.infer<typeof HouseStatus>

const SeatPlan = z.object({
  name: Both,
  number: z.string().trim().max(12),
  window: z.boolean(),
})

/** What a hotel says of itself on its first day. Rooms are given floor by floor. */
export const HotelPlan = z.object({
  name: Both,
  timeZone: TimeZone,
  rollTime: WallTime,
  floors: z
    .array(
      z.object({
        floor: z.string().trim().min(1).max(8),
        rooms: z.array(z.string().trim().min(1).max(8)).min(1).max(400),
      }),
    )
    .min(1)
    .max(80),
  outlets: z
    .array(
      z.object({
        name: Both,
        mealPeriods: z
          .array(z.object({ name: Both, from: WallTime, to: WallTime }))
          .min(1)
          .max(8),
        seats: z.array(SeatPlan).max(400),
      }),
    )
    .max(20),
  manager: z.object({ name: Line, language: Language, pin: Pin }),
})
export type HotelPlan = z.infer<typeof HotelPlan>

export const AuditEntry = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  staff: z.object({ id: StaffId, name: z.string() }).nullable(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string().nullable(),
  /** Which fields changed, or how many rows left the house. Never what they said. */
  detail: z.record(z.string(), z.unknown()),
})

export const house = {
  status: query.output(HouseStatus),
  /** Opens the invented hotel; it starts afresh on every new day. */
  openDemo: command.errors({ NOT_NOW: { status: 409 } }),
  /** Closes the demo and returns to the first screen, or to the hotel's own book. */
  closeDemo: command.errors({ NOT_NOW: { status: 409 } }),
  /** Makes the hotel's book. The recovery code is shown this once and kept nowhere. */
  setUp: command
    .errors({
      NOT_NOW: { status: 409 },
      PLAN_UNSOUND: {
        status: 422,
        data: z.object({
          why: z.enum(['time-zone', 'room-twice', 'meal-times', 'seat-twice']),
          which: z.string(),
        }),
      },
    })
    .input(HotelPlan)
    .output(z.object({ recoveryCode: z.string() })),
  /** Opens a book that came from another machine. */
  recover: command
    .errors({
      NOT_NOW: { status: 409 },
      WRONG_CODE: { status: 422, data: z.object({ why: z.enum(['mistyped', 'other-book']) }) },
    })
    .input(z.object({ code: z.string().max(80) })),
  changeSettings: command
    .errors({
      ...changedMeanwhile,
      PLAN_UNSOUND: { status: 422, data: z.object({ why: z.enum(['time-zone']), which: z.string() }) },
    })
    .input(
      z.object({
        name: Both,
        timeZone: TimeZone,
        rollTime: WallTime,
        autoLockMinutes: z.int().min(1).max(60),
        serviceLockMinutes: z.int().min(1).max(240),
        rev: z.int(),
      }),
    ),
  /** The newest entries of the audit, newest first. */
  audit: query.input(z.object({ before: z.int().optional() })).output(z.array(AuditEntry)),
}
