import * as z from 'zod'
import {
  Both,
  changedMeanwhile,
  command,
  MannerId,
  MenuItemId,
  notThere,
  OutletId,
  query,
  SeatId,
} from './base.ts'
import { Allergen } from './facts.ts'

/** What people choose a seat for, besides the window. */
export const SeatTrait = z.enum(['quiet', 'booth', 'light', 'power', 'terrace', 'by-door'])
export type SeatTrait = z.infer<typeof SeatTrait>
export const SeatShape = z.enum(['round', 'square', 'long', 'booth', 'sofa', 'stool'])
export type SeatShape = z.infer<typeof SeatShape>

/** Tenths of a metre from the top left corner of the room, whole numbers. */
const Tenths = z.int().min(0).max(2000)
const Turn = z.int().min(0).max(359)

/** A table as it stands in the room: `x`, `y` its middle, turned `turn` degrees to the right. */
export const PlanSeat = z.object({
  id: SeatId,
  number: z.string().trim().max(12),
  name: Both,
  x: Tenths,
  y: Tenths,
  turn: Turn,
  shape: SeatShape,
  chairs: z.int().min(1).max(24),
  window: z.boolean(),
  traits: z.array(SeatTrait).max(6),
})
export type PlanSeat = z.infer<typeof PlanSeat>

/** What the room is known by; `x`, `y` its middle. */
export const PlanMark = z.object({
  kind: z.enum(['window', 'door', 'wall', 'pillar', 'counter', 'plant', 'piano']),
  x: Tenths,
  y: Tenths,
  width: z.int().min(1).max(2000),
  depth: z.int().min(1).max(2000),
  turn: Turn,
})
export type PlanMark = z.infer<typeof PlanMark>

const size = { width: z.int().min(20).max(2000), depth: z.int().min(20).max(2000) }

export const Plan = z.object({
  outletId: OutletId,
  rev: z.int(),
  ...size,
  seats: z.array(PlanSeat),
  marks: z.array(PlanMark),
  /** Seats no longer there: their history stays, and they can come back. */
  retired: z.array(PlanSeat),
})
export type Plan = z.infer<typeof Plan>

export const Dish = z.object({
  id: MenuItemId,
  rev: z.int(),
  name: Both,
  complimentary: z.boolean(),
  /** What it holds; empty: none of them; null: nobody has said. */
  allergens: z.array(Allergen).nullable(),
  intro: z.object({ zh: z.string(), en: z.string() }).nullable(),
})
export type Dish = z.infer<typeof Dish>

export const Moment = z.enum(['greeting', 'seating', 'complimentary', 'leaving'])
export type Moment = z.infer<typeof Moment>

/** How the house does it, in three lines at most. */
export const Manner = z.object({
  id: MannerId,
  moment: Moment,
  lines: z.array(Both),
  version: z.int(),
  /** Whether whoever asks has read this version. */
  read: z.boolean(),
  /** How many colleagues of the outlet have. */
  readBy: z.int(),
})
export type Manner = z.infer<typeof Manner>

export const outlets = {
  plan: query
    .errors(notThere)
    .input(z.object({ outletId: OutletId }))
    .output(Plan),
  /**
   * The whole plan at once. A seat of an id the outlet does not know is a new one; a seat that is missing is retired, and one
   * that was retired comes back by being there. No visit loses its seat.
   */
  savePlan: command
    .errors({
      ...notThere,
      ...changedMeanwhile,
      SEAT_TWICE: { status: 422, data: z.object({ number: z.string() }) },
    })
    .input(
      z.object({
        outletId: OutletId,
        rev: z.int(),
        ...size,
        seats: z.array(PlanSeat).max(400),
        marks: z.array(PlanMark).max(200),
      }),
    )
    .output(z.object({ rev: z.int() })),
  /** What else a house says of an outlet. */
  settings: query
    .errors(notThere)
    .input(z.object({ outletId: OutletId }))
    .output(z.object({ rev: z.int(), name: Both, extension: z.string().nullable(), queueMinutes: z.int() })),
  saveSettings: command.errors({ ...notThere, ...changedMeanwhile }).input(
    z.object({
      outletId: OutletId,
      rev: z.int(),
      name: Both,
      extension: z.string().trim().max(20).nullable(),
      /** After so long on the way a name fades. */
      queueMinutes: z.int().min(2).max(60),
    }),
  ),
  menu: query
    .errors(notThere)
    .input(z.object({ outletId: OutletId }))
    .output(z.array(Dish)),
  /** A dish, new (`dish` null) or changed. */
  saveDish: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(
      z.object({
        outletId: OutletId,
        dish: z.object({ id: MenuItemId, rev: z.int() }).nullable(),
        name: Both,
        complimentary: z.boolean(),
        allergens: z.array(Allergen).nullable(),
        intro: z.object({ zh: z.string().trim().max(200), en: z.string().trim().max(200) }).nullable(),
      }),
    )
    .output(z.object({ menuItemId: MenuItemId })),
  /** Served no more; who had it stays on record. `retired: false` brings it back. */
  retireDish: command.errors(notThere).input(z.object({ menuItemId: MenuItemId, retired: z.boolean() })),
  manners: query
    .errors(notThere)
    .input(z.object({ outletId: OutletId }))
    .output(z.array(Manner)),
  /** The words for one moment; changed words are a new version, to be read again by everybody. */
  saveManner: command.errors({ ...notThere, ...changedMeanwhile }).input(
    z.object({
      outletId: OutletId,
      moment: Moment,
      /** The version it was made from; 0 where there was none. */
      version: z.int(),
      lines: z.array(Both).max(3),
    }),
  ),
  readManner: command.input(z.object({ mannerId: MannerId, version: z.int() })),
}
