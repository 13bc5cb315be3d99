import * as z from 'zod'
import { GuestId } from './base.ts'

/** A day of a person's life in parts: any of them may be unknown. Never a timestamp. */
export const PartialDate = z
  .object({
    year: z.int().min(1850).max(2150).nullable(),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
    calendar: z.enum(['gregorian', 'chinese']),
    /** Only of the Chinese calendar: the day lies in the leap month of that number. Absent is false. */
    leapMonth: z.boolean().optional(),
  })
  .refine(isPossible, 'no such day')
export type PartialDate = z.infer<typeof PartialDate>

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Something must be known, and a day that is known must exist in its month; 29 February in a leap year or an unknown one. */
function isPossible(date: {
  year: number | null
  month: number | null
  day: number | null
  calendar: string
}): boolean {
  const { year, month, day, calendar } = date
  if (year === null && month === null && day === null) return false
  if (day === null || month === null) return true
  if (calendar === 'chinese') return day <= 30
  if (day > (DAYS_IN_MONTH[month - 1] ?? 0)) return false
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  return month !== 2 || day < 29 || isLeap
}

/** How public a guest's name may be: 0 freely; 1 not aloud; 2 alias everywhere; 3 no call-ahead either. */
export const Discretion = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

/** A guest as every list shows one. Under discretion 2 and 3 `name` is the alias. */
export const GuestBrief = z.object({
  id: GuestId,
  name: z.string(),
  /** The name in another script, where there is one. */
  otherName: z.string().nullable(),
  sayIt: z.object({ text: z.string(), sure: z.boolean() }).nullable(),
  /** How to address the guest now, in each of the house's languages. */
  address: z.object({ zh: z.string(), en: z.string() }),
  vip: z.string().nullable(),
  discretion: Discretion,
})
export type GuestBrief = z.infer<typeof GuestBrief>

/** How near a birthday is that falls within the stay. */
export const Nearby = z.enum(['yesterday', 'today', 'tomorrow'])
