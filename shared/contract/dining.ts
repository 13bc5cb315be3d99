import * as z from 'zod'
import {
  Both,
  changedMeanwhile,
  command,
  Day,
  GuestId,
  MealPeriodId,
  MenuItemId,
  notThere,
  OutletId,
  query,
  SeatId,
  VisitId,
  WallTime,
} from './base.ts'
import { Allergen, AllergySeverity } from './facts.ts'
import { GuestBrief, Nearby } from './guest-brief.ts'

const Seat = z.object({
  id: SeatId,
  number: z.string(),
  name: Both,
  window: z.boolean(),
  free: z.boolean(),
})
const MenuItem = z.object({ id: MenuItemId, name: Both, complimentary: z.boolean() })
const MealPeriod = z.object({
  id: MealPeriodId,
  name: Both,
  from: WallTime,
  to: WallTime,
  now: z.boolean(),
})
export const Outlet = z.object({
  id: OutletId,
  name: Both,
  mealPeriods: z.array(MealPeriod),
  seats: z.array(Seat),
  menu: z.array(MenuItem),
})
export type Outlet = z.infer<typeof Outlet>

/** One thing eaten or drunk: of the menu, or in free words. */
export const OrderItem = z.object({
  menuItemId: MenuItemId.nullable(),
  text: z.string().trim().min(1).max(120),
  modifiers: z.string().trim().max(120).nullable(),
  quantity: z.int().min(1).max(99),
  complimentary: z.boolean(),
})
export type OrderItem = z.infer<typeof OrderItem>

/** How much may be claimed. `last-time` says what happened once and no more; `pinned` is a person's word. */
const Strength = z.enum(['usual', 'often', 'last-time', 'pinned'])

const Evidence = z.object({
  /** In how many of how many visits looked at. */
  times: z.int(),
  of: z.int(),
  lastOn: Day,
  visitIds: z.array(VisitId),
})

/** What makes another seat like one that is taken. */
export const Likeness = z.enum([
  'window',
  'quiet',
  'booth',
  'light',
  'power',
  'terrace',
  'by-door',
  'same-shape',
  'near',
])
export type Likeness = z.infer<typeof Likeness>

/** When a guest is used to coming: most of the visits looked at began between `from` and `to`. */
export const Hour = z.object({ from: WallTime, to: WallTime, times: z.int(), of: z.int() })
export type Hour = z.infer<typeof Hour>

const UsualItem = OrderItem.extend({
  name: Both.nullable(),
  confidence: z.number().min(0).max(1),
  evidence: Evidence.nullable(),
})

/** What the house may offer a guest at one meal of one outlet; computed from the visits, never stored. */
export const Usual = z.object({
  outletId: OutletId,
  mealPeriodId: MealPeriodId,
  seat: z
    .object({
      seatId: SeatId,
      name: Both,
      number: z.string(),
      free: z.boolean(),
      strength: Strength,
      confidence: z.number().min(0).max(1),
      evidence: Evidence.nullable(),
      pinned: z.object({ by: z.string(), on: Day }).nullable(),
      /** When it is taken: the free seat most like it, and in what. */
      instead: z
        .object({ seatId: SeatId, name: Both, number: z.string(), because: z.array(Likeness) })
        .nullable(),
    })
    .nullable(),
  order: z
    .object({
      strength: Strength,
      items: z.array(UsualItem),
      /** Often had besides a usual order: to be known, never to be promised. Empty beside an order of any other strength. */
      often: z.array(UsualItem),
      pinned: z.object({ by: z.string(), on: Day }).nullable(),
    })
    .nullable(),
  last: z
    .object({
      visitId: VisitId,
      date: Day,
      seat: Both.nullable(),
      items: z.array(OrderItem.extend({ name: Both.nullable() })),
    })
    .nullable(),
  /** From three visits on. */
  hour: Hour.nullable(),
})
export type Usual = z.infer<typeof Usual>

export const Reaction = z.enum(['liked', 'left'])
export type Reaction = z.infer<typeof Reaction>

export const VisitRow = z.object({
  visitId: VisitId,
  rev: z.int(),
  guestId: GuestId,
  outletId: OutletId,
  mealPeriodId: MealPeriodId,
  date: Day,
  at: z.iso.datetime(),
  seatId: SeatId.nullable(),
  seat: Both.nullable(),
  covers: z.int(),
  /** When the seat was given free again; null while they sit. */
  leftAt: z.iso.datetime().nullable(),
  items: z.array(OrderItem.extend({ name: Both.nullable(), reaction: Reaction.nullable() })),
  by: z.string().nullable(),
})
export type VisitRow = z.infer<typeof VisitRow>

/** A visit of today, with what the room must know of whoever sits there. */
export const Sitting = VisitRow.extend({
  guest: GuestBrief,
  allergies: z.array(z.string()),
  birthday: Nearby.nullable(),
  /** Taken to have left though nobody said so: the seat counts as free. */
  longAgo: z.boolean(),
})
export type Sitting = z.infer<typeof Sitting>

/** In the house and not seen at this meal yet. */
export const Expected = z.object({
  guest: GuestBrief,
  ordinal: z.int(),
  hour: Hour.nullable(),
  allergies: z.array(z.string()),
  birthday: Nearby.nullable(),
  /** The names of who shares the room. */
  with: z.array(z.string()),
})
export type Expected = z.infer<typeof Expected>

const Dish = z.object({
  menuItemId: MenuItemId,
  name: Both,
  /** What to say when it is set down; null where nobody has written it. */
  intro: z.object({ zh: z.string(), en: z.string() }).nullable(),
})

/** The small dish from the house: what may be given, and what not and why. */
export const Complimentary = z.object({
  /** Never given to this guest, and harmful to nobody at the table. */
  offers: z.array(Dish),
  ruledOut: z.array(
    Dish.extend({
      because: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('given'), on: Day, reaction: Reaction.nullable() }),
        z.object({ kind: z.literal('holds'), allergen: Allergen, guest: z.string() }),
        /** Nobody has said what the dish holds, and somebody at the table must be careful. */
        z.object({ kind: z.literal('dish-unknown') }),
        /** The words of somebody's allergy name nothing a dish can be checked for: ask the kitchen. */
        z.object({ kind: z.literal('allergy-unknown'), what: z.string(), guest: z.string() }),
      ]),
    }),
  ),
  /** Every allergy at the table, the gravest first, by who has it. */
  table: z.array(z.object({ guest: GuestBrief, what: z.string(), severity: AllergySeverity })),
})
export type Complimentary = z.infer<typeof Complimentary>

const place = { guestId: GuestId, outletId: OutletId, mealPeriodId: MealPeriodId }

const seatRefusals = {
  SEAT_ELSEWHERE: { status: 422 },
  /** Somebody was given that seat meanwhile: sit together, or choose another. */
  SEAT_TAKEN: { status: 409, data: z.object({ by: z.string() }) },
} as const

export const dining = {
  /** Outlets with meal periods, seats and menu; a seat is free when nobody of this meal was seated there yet. */
  outlets: query.output(z.array(Outlet)),
  usual: query
    .errors(notThere)
    .input(z.object({ guestId: GuestId, outletId: OutletId, mealPeriodId: MealPeriodId }))
    .output(Usual),
  /** A guest's visits, newest first: the evidence behind a claim. */
  visits: query
    .input(
      z.object({ guestId: GuestId, outletId: OutletId.optional(), mealPeriodId: MealPeriodId.optional() }),
    )
    .output(z.array(VisitRow)),
  /** Today's visits of one meal, newest first. */
  today: query.input(z.object({ outletId: OutletId, mealPeriodId: MealPeriodId })).output(z.array(Sitting)),
  /** Who is in the house and has not been seen at this meal, those whose hour it is first. */
  expected: query
    .input(z.object({ outletId: OutletId, mealPeriodId: MealPeriodId }))
    .output(z.array(Expected)),
  /**
   * Seats a guest with what they have, and whoever sits down with them, each with a visit of their own. A guest who was on the
   * way is on the way no more. `visitId`, chosen by whoever asks, makes the call safe to repeat.
   */
  recordVisit: command
    .errors({
      ...notThere,
      ...seatRefusals,
      /** Somebody wrote the guest down at this meal meanwhile. */
      SEATED_MEANWHILE: { status: 409, data: z.object({ by: z.string() }) },
    })
    .input(
      z.object({
        ...place,
        visitId: VisitId.optional(),
        seatId: SeatId.nullable(),
        items: z.array(OrderItem).max(40),
        covers: z.int().min(1).max(60).default(1),
        with: z.array(GuestId).max(20).default([]),
        /** Sits down with whoever sits there already. */
        together: z.boolean().default(false),
        /** The guest's visits to this meal that are known to whoever asks; any other refuses. Without it none is looked for. */
        known: z.array(VisitId).max(20).optional(),
      }),
    )
    .output(z.object({ visitId: VisitId })),
  /** Within a day: another seat, another order. */
  correctVisit: command
    .errors({ ...notThere, ...seatRefusals, ...changedMeanwhile, TOO_LATE: { status: 409 } })
    .input(
      z.object({
        visitId: VisitId,
        rev: z.int(),
        seatId: SeatId.nullable(),
        items: z.array(OrderItem).max(40),
        covers: z.int().min(1).max(60),
        together: z.boolean().default(false),
      }),
    ),
  /** They have left: the seat is free. `left: false` takes that back. */
  leave: command.errors(notThere).input(z.object({ visitId: VisitId, left: z.boolean() })),
  /** How a dish from the house was taken. */
  react: command
    .errors(notThere)
    .input(z.object({ visitId: VisitId, menuItemId: MenuItemId, reaction: Reaction.nullable() })),
  /** What the house may give to this guest, thinking of everybody at the table. */
  complimentary: query
    .errors(notThere)
    .input(
      z.object({
        ...place,
        /** Whoever sits at this seat now is at the table. */
        seatId: SeatId.nullable(),
        with: z.array(GuestId).max(20),
      }),
    )
    .output(Complimentary),
  /** Takes back a visit recorded within the last day; it then counts nowhere. */
  undoVisit: command.errors({ ...notThere, TOO_LATE: { status: 409 } }).input(z.object({ visitId: VisitId })),
  /** A person's word on the usual: it stands above the visits until taken back. */
  pinUsual: command
    .errors({ ...notThere, SEAT_ELSEWHERE: { status: 422 } })
    .input(z.object({ ...place, seatId: SeatId.nullable(), items: z.array(OrderItem).max(40).nullable() })),
}
