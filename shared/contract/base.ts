import { oc } from '@orpc/contract'
import * as z from 'zod'

/** Who a member of staff is to the house. The order is the order on screen. */
export const Role = z.enum(['manager', 'front-desk', 'floor', 'outlet'])
export type Role = z.infer<typeof Role>

export const Language = z.enum(['zh', 'en'])
export type Language = z.infer<typeof Language>

export const GuestId = z.uuidv7().brand<'guest'>()
export type GuestId = z.infer<typeof GuestId>
export const StaffId = z.uuidv7().brand<'staff'>()
export type StaffId = z.infer<typeof StaffId>
export const StayId = z.uuidv7().brand<'stay'>()
export type StayId = z.infer<typeof StayId>
export const OutletId = z.uuidv7().brand<'outlet'>()
export type OutletId = z.infer<typeof OutletId>
export const MealPeriodId = z.uuidv7().brand<'meal-period'>()
export type MealPeriodId = z.infer<typeof MealPeriodId>
export const SeatId = z.uuidv7().brand<'seat'>()
export type SeatId = z.infer<typeof SeatId>
export const MenuItemId = z.uuidv7().brand<'menu-item'>()
export type MenuItemId = z.infer<typeof MenuItemId>
export const VisitId = z.uuidv7().brand<'visit'>()
export type VisitId = z.infer<typeof VisitId>
export const AllergyId = z.uuidv7().brand<'allergy'>()
export type AllergyId = z.infer<typeof AllergyId>
export const PreferenceId = z.uuidv7().brand<'preference'>()
export type PreferenceId = z.infer<typeof PreferenceId>
export const ObservationId = z.uuidv7().brand<'observation'>()
export type ObservationId = z.infer<typeof ObservationId>
export const LinkId = z.uuidv7().brand<'link'>()
export type LinkId = z.infer<typeof LinkId>
export const MergeId = z.uuidv7().brand<'merge'>()
export type MergeId = z.infer<typeof MergeId>
export const GiftId = z.uuidv7().brand<'gift'>()
export type GiftId = z.infer<typeof GiftId>
export const HeadsUpId = z.uuidv7().brand<'heads-up'>()
export type HeadsUpId = z.infer<typeof HeadsUpId>
export const MannerId = z.uuidv7().brand<'manner'>()
export type MannerId = z.infer<typeof MannerId>
export const DayId = z.uuidv7().brand<'day'>()
export type DayId = z.infer<typeof DayId>
export const FestivalId = z.uuidv7().brand<'festival'>()
export type FestivalId = z.infer<typeof FestivalId>
export const ComplaintId = z.uuidv7().brand<'complaint'>()
export type ComplaintId = z.infer<typeof ComplaintId>
export const TemplateId = z.uuidv7().brand<'template'>()
export type TemplateId = z.infer<typeof TemplateId>
export const LetterId = z.uuidv7().brand<'letter'>()
export type LetterId = z.infer<typeof LetterId>
export const BatchId = z.uuidv7().brand<'batch'>()
export type BatchId = z.infer<typeof BatchId>
export const ImportId = z.uuidv7().brand<'import'>()
export type ImportId = z.infer<typeof ImportId>

/** A day as people write it, YYYY-MM-DD, in the hotel's own calendar of business dates. */
export const Day = z.iso.date()
/** A time of day on the hotel's wall, HH:MM. */
export const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** One line a person typed: trimmed, not empty, short. */
export const Line = z.string().trim().min(1).max(120)
export const OptionalLine = z.string().trim().max(120)
/** A name the house shows in both its languages. */
export const Both = z.object({ zh: Line, en: Line })
export type Both = z.infer<typeof Both>
export const Pin = z.string().regex(/^\d{4,8}$/)

/** Why no book is open. Each has its own sentence on screen, saying what to do next. */
export const BookTrouble = z.enum([
  'none-yet',
  'no-key',
  'wrong-key',
  'foreign-file',
  'from-the-future',
  'damaged',
  'disk-full',
  'read-only',
  'in-use',
])
export type BookTrouble = z.infer<typeof BookTrouble>

const everywhere = {
  NOT_SIGNED_IN: { status: 401 },
  NOT_ALLOWED: { status: 403, data: z.object({ roles: z.array(Role) }) },
  BOOK_CLOSED: { status: 503, data: z.object({ trouble: BookTrouble }) },
  DISK_TROUBLE: { status: 507, data: z.object({ trouble: z.enum(['disk-full', 'read-only', 'damaged']) }) },
  FAULT: { status: 500, data: z.object({ reference: z.string() }) },
} as const

const procedure = oc.$meta<{ writes: boolean }>({ writes: false }).errors(everywhere)

/** A procedure that changes nothing. */
export const query = procedure
/** A procedure that writes: one call, one transaction. */
export const command = procedure.meta({ writes: true })

/** The thing named is not in the book, or not any more. */
export const notThere = {
  NOT_THERE: {
    status: 404,
    data: z.object({
      what: z.enum([
        'guest',
        'stay',
        'room',
        'outlet',
        'meal-period',
        'seat',
        'menu-item',
        'visit',
        'staff',
        'file',
        'import',
        'allergy',
        'preference',
        'observation',
        'link',
        'merge',
        'gift',
        'heads-up',
        'day',
        'festival',
        'complaint',
        'template',
        'letter',
        'batch',
      ]),
    }),
  },
} as const

/** Somebody else changed it since it was read; nothing was written. */
export const changedMeanwhile = {
  CHANGED_MEANWHILE: { status: 409, data: z.object({ by: z.string() }) },
} as const
