import * as z from 'zod'
import { Both, command, Day, MealPeriodId, OutletId, query, StayId } from './base.ts'
import { Hour } from './dining.ts'
import { PreferenceFact } from './facts.ts'
import { GuestBrief, Nearby } from './guest-brief.ts'
import { PartyRole } from './party-role.ts'

/** One of tonight's guests as the floor knows them. */
export const Tonight = z.object({
  stayId: StayId,
  guest: GuestBrief,
  role: PartyRole,
  /** BCP 47, as far as it is known. */
  language: z.string().nullable(),
  arrive: Day,
  depart: Day,
  /** Which stay this is: 1 for a first-timer. */
  ordinal: z.int(),
  /** What they must not eat or touch, the gravest first, in the words it was noted in. */
  allergies: z.array(z.string()),
  birthday: Nearby.nullable(),
  /** When they are used to coming to which meal; only from three visits on. Those of today's meals, the earliest first. */
  hours: z.array(Hour.extend({ outletId: OutletId, mealPeriodId: MealPeriodId, meal: Both, outlet: Both })),
  /** Where they are likely to go now, and why: their own habit, or only the hour. Null under discretion 3. */
  likely: z.object({ outletId: OutletId, because: z.enum(['habit', 'hour']) }).nullable(),
  /** What belongs in the room, three at most. */
  wishes: z.array(PreferenceFact),
})
export type Tonight = z.infer<typeof Tonight>

export const FloorSheet = z.object({
  /** Null: every floor. */
  floor: z.string().nullable(),
  businessDate: Day,
  /** When this list was made. */
  madeAt: z.iso.datetime(),
  /** Every room of the floor in its order; empty ones have nobody in them. */
  rooms: z.array(z.object({ number: z.string(), floor: z.string(), guests: z.array(Tonight) })),
})
export type FloorSheet = z.infer<typeof FloorSheet>

export const floor = {
  /** The floors of the house, with how many rooms each has and how many of them are taken. */
  floors: query.output(z.array(z.object({ floor: z.string(), rooms: z.int(), taken: z.int() }))),
  tonight: query.input(z.object({ floor: z.string().max(8).nullable() })).output(FloorSheet),
  /** Puts on record that names went onto paper. */
  printed: command.input(z.object({ floor: z.string().max(8).nullable(), paper: z.enum(['a4', '80mm']) })),
}
