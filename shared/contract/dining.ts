import * as z from 'zod'
import {
  Both,
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
export const Strength = z.enum(['usual', 'often', 'last-time', 'pinned'])
export type Strength = z.infer<typeof Strength>

const Evidence = z.object({
  /** In how many of how many visits looked at. */
  times: z.int(),
  of: z.int(),
  lastOn: Day,
  visitIds: z.array(VisitId),
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
    })
    .nullable(),
  order: z
    .object({
      strength: Strength,
      items: z.array(
        OrderItem.extend({
          name: Both.nullable(),
          confidence: z.number().min(0).max(1),
          evidence: Evidence.nullable(),
        }),
      ),
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
})
export type Usual = z.infer<typeof Usual>

export const VisitRow = z.object({
  visitId: VisitId,
  guestId: GuestId,
  outletId: OutletId,
  mealPeriodId: MealPeriodId,
  date: Day,
  at: z.iso.datetime(),
  seat: Both.nullable(),
  items: z.array(OrderItem.extend({ name: Both.nullable() })),
  by: z.string().nullable(),
})
export type VisitRow = z.infer<typeof VisitRow>

const place = { guestId: GuestId, outletId: OutletId, mealPeriodId: MealPeriodId }

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
  today: query
    .input(z.object({ outletId: OutletId, mealPeriodId: MealPeriodId }))
    .output(z.array(VisitRow.extend({ guestName: z.string() }))),
  recordVisit: command
    .errors({ ...notThere, SEAT_ELSEWHERE: { status: 422 } })
    .input(
      z.object({
        ...place,
        seatId: SeatId.nullable(),
        items: z.array(OrderItem).max(40),
        covers: z.int().min(1).max(60).default(1),
      }),
    )
    .output(z.object({ visitId: VisitId })),
  /** Takes back a visit recorded within the last day; it then counts nowhere. */
  undoVisit: command.errors({ ...notThere, TOO_LATE: { status: 409 } }).input(z.object({ visitId: VisitId })),
  /** A person's word on the usual: it stands above the visits until taken back. */
  pinUsual: command
    .errors({ ...notThere, SEAT_ELSEWHERE: { status: 422 } })
    .input(z.object({ ...place, seatId: SeatId.nullable(), items: z.array(OrderItem).max(40).nullable() })),
}
