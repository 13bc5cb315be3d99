import * as z from 'zod'
import {
  changedMeanwhile,
  command,
  Day,
  GuestId,
  Language,
  Line,
  MealPeriodId,
  notThere,
  OptionalLine,
  OutletId,
  query,
  StayId,
} from './base.ts'
import { Usual } from './dining.ts'

const Gender = z.enum(['m', 'f'])

/** A day of a person's life in parts: any of them may be unknown. Never a timestamp. */
export const PartialDate = z
  .object({
    year: z.int().min(1850).max(2150).nullable(),
    month: z.int().min(1).max(12).nullable(),
    day: z.int().min(1).max(31).nullable(),
    calendar: z.enum(['gregorian', 'chinese']),
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
const Discretion = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)])

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

export const SearchRow = GuestBrief.extend({
  /** `in-house`, `arriving` and `leaving` are today's; `soon` arrives within seven days. */
  presence: z.enum(['in-house', 'leaving', 'arriving', 'soon', 'away']),
  /** A second fact that tells namesakes apart, already allowed to this role; `year` is that of the last stay. */
  fact: z
    .object({ kind: z.enum(['room', 'company', 'city', 'year', 'country']), text: z.string() })
    .nullable(),
  stays: z.int(),
  lastStay: Day.nullable(),
  allergy: z.boolean(),
  /** Which of the keys answered. */
  why: z.enum([
    'name',
    'pinyin',
    'initials',
    'sound',
    'romanisation',
    'phone',
    'email',
    'room',
    'confirmation',
    'company',
    'city',
  ]),
})
export type SearchRow = z.infer<typeof SearchRow>

const AllergySeverity = z.enum(['intolerance', 'allergy', 'anaphylaxis', 'unknown'])
const FactOrigin = z.enum(['told', 'asked', 'observed', 'imported'])

/** Who wrote a fact down, when, and how it is known. */
const Known = z.object({ by: z.string().nullable(), on: Day, origin: FactOrigin })

const CardFacts = z.object({
  id: GuestId,
  rev: z.int(),
  name: z.string(),
  otherName: z.string().nullable(),
  sayIt: z.object({ text: z.string(), sure: z.boolean() }).nullable(),
  sayHint: z.string().nullable(),
  address: z.object({ zh: z.string(), en: z.string() }),
  language: z.string().nullable(),
  country: z.string().nullable(),
  vip: z.string().nullable(),
  discretion: Discretion,
})

export const Card = z.object({
  guest: CardFacts,
  allergies: z.array(z.object({ id: z.string(), what: z.string(), severity: AllergySeverity, known: Known })),
  /** One sentence to say, in the guest's language, made only of facts that may be mentioned. */
  sentence: z.object({ text: z.string(), language: Language }).nullable(),
  stays: z.object({
    /** Stays that happened or are happening; the present one included. */
    count: z.int(),
    /** The last stay that ended. */
    last: z.object({ arrive: Day, depart: Day }).nullable(),
  }),
  now: z.object({ stayId: StayId, room: z.string().nullable(), arrive: Day, depart: Day }).nullable(),
  /** The usual of the outlet and meal asked for; else of the meal it is now, or of the one this guest had most often. */
  usual: Usual.nullable(),
  /** Newest confirmed first; one older than a year is worded as a question. */
  preferences: z.array(z.object({ id: z.string(), what: z.string(), ask: z.boolean(), known: Known })),
  birthday: z.object({ date: PartialDate, inStay: z.boolean() }).nullable(),
  /** Only the front desk and managers are told. */
  private: z
    .object({
      phones: z.array(z.string()),
      emails: z.array(z.string()),
      company: z.string().nullable(),
      city: z.string().nullable(),
      history: z.array(
        z.object({
          stayId: StayId,
          status: z.enum(['booked', 'in-house', 'out', 'no-show', 'cancelled']),
          arrive: Day,
          depart: Day,
          room: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
})
export type Card = z.infer<typeof Card>

const Phone = z.string().trim().min(3).max(40)
const Email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/)

/** What the form of a guest holds. */
export const GuestForm = z.object({
  name: Line,
  /** The same name in another script: YU Jianguo for 于建国. */
  otherName: OptionalLine.nullable(),
  sayHint: OptionalLine.nullable(),
  gender: Gender.nullable(),
  language: z.string().trim().max(20).nullable(),
  country: z.string().trim().max(3).nullable(),
  company: OptionalLine.nullable(),
  city: OptionalLine.nullable(),
  vip: z.string().trim().max(40).nullable(),
  discretion: Discretion,
  alias: OptionalLine.nullable(),
  phones: z.array(Phone).max(6),
  emails: z.array(Email).max(6),
  birthday: PartialDate.nullable(),
})
export type GuestForm = z.infer<typeof GuestForm>

export const guests = {
  search: query
    .input(z.object({ text: z.string().max(10_000), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(SearchRow)),
  card: query
    .errors(notThere)
    .input(
      z.object({ guestId: GuestId, outletId: OutletId.optional(), mealPeriodId: MealPeriodId.optional() }),
    )
    .output(Card),
  /** The form as it stands, to correct it. */
  form: query
    .errors(notThere)
    .input(z.object({ guestId: GuestId }))
    .output(GuestForm.extend({ rev: z.int() })),
  /** Who in the book may be the person being typed in; at most five, the likeliest first. */
  similar: query
    .input(
      z.object({
        name: z.string().max(200),
        phones: z.array(z.string().max(40)).max(6),
        emails: z.array(z.string().max(254)).max(6),
      }),
    )
    .output(
      z.array(
        SearchRow.extend({
          evidence: z.array(z.enum(['name', 'email', 'phone', 'birthday', 'country', 'external-id'])),
        }),
      ),
    ),
  create: command.input(GuestForm).output(z.object({ guestId: GuestId })),
  update: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(GuestForm.extend({ guestId: GuestId, rev: z.int() }))
    .output(z.object({ rev: z.int() })),
  noteAllergy: command.errors(notThere).input(
    z.object({
      guestId: GuestId,
      what: Line,
      severity: AllergySeverity,
      origin: FactOrigin.exclude(['imported']),
    }),
  ),
  notePreference: command
    .errors(notThere)
    .input(z.object({ guestId: GuestId, what: Line, origin: FactOrigin.exclude(['imported']) })),
}
