import * as z from 'zod'
import {
  Both,
  changedMeanwhile,
  command,
  Day,
  GuestId,
  Line,
  MealPeriodId,
  notThere,
  OptionalLine,
  OutletId,
  query,
  StayId,
} from './base.ts'
import { Usual } from './dining.ts'
import { AllergyFact, Known, PreferenceFact } from './facts.ts'
import { Discretion, GuestBrief, Nearby, PartialDate } from './guest-brief.ts'
import { PartyRole } from './party-role.ts'
import { LinkKind } from './people.ts'

const Gender = z.enum(['m', 'f'])

const Marks = z.array(z.tuple([z.int(), z.int()]))

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
  /** Which of the keys answered; `typo` when none did but one that is a slip of the finger away. */
  why: z.enum([
    'name',
    'pinyin',
    'initials',
    'sound',
    'typo',
    'romanisation',
    'phone',
    'email',
    'room',
    'confirmation',
    'company',
    'city',
  ]),
  /** What the query matched in the names shown: from and to, in UTF-16 units, in order and apart. */
  marks: z.object({ name: Marks, otherName: Marks }),
  /** The spelling that answered, where it is none of those shown: 'chan'. */
  also: z.string().nullable(),
})
export type SearchRow = z.infer<typeof SearchRow>

const CardFacts = z.object({
  id: GuestId,
  rev: z.int(),
  name: z.string(),
  otherName: z.string().nullable(),
  sayIt: z.object({ text: z.string(), sure: z.boolean() }).nullable(),
  /** The readings there are, where the characters leave a choice nobody has made yet; empty otherwise. */
  readings: z.array(z.string()),
  sayHint: z.string().nullable(),
  address: z.object({ zh: z.string(), en: z.string() }),
  language: z.string().nullable(),
  country: z.string().nullable(),
  vip: z.string().nullable(),
  discretion: Discretion,
})

export const Card = z.object({
  guest: CardFacts,
  /** The gravest first. */
  allergies: z.array(AllergyFact),
  /**
   * One sentence to say, in the guest's language, made only of facts that may be mentioned: with how it sounds for whoever
   * cannot read it, and what it means. Null where nothing may be said aloud.
   */
  sentence: z
    .object({
      text: z.string(),
      language: z.enum(['zh', 'en', 'ja', 'th']),
      sound: z.string().nullable(),
      meaning: Both,
    })
    .nullable(),
  stays: z.object({
    /** Stays that happened or are happening; the present one included. */
    count: z.int(),
    /** The last stay that ended. */
    last: z.object({ arrive: Day, depart: Day }).nullable(),
    /** For a guest of no earlier stay: `perhaps` when somebody in the book may be the same person. */
    first: z.enum(['yes', 'perhaps']).nullable(),
  }),
  now: z.object({ stayId: StayId, room: z.string().nullable(), arrive: Day, depart: Day }).nullable(),
  /** The usual of the outlet and meal asked for; else of the meal it is now, or of the one this guest had most often. */
  usual: Usual.nullable(),
  /** Newest confirmed first, at most forty; the screen shows five. */
  preferences: z.array(PreferenceFact),
  birthday: z.object({ date: PartialDate, inStay: z.boolean(), nearby: Nearby.nullable() }).nullable(),
  /** Who is here with this guest in the present stay; nobody of any other. */
  party: z.array(z.object({ guest: GuestBrief, role: PartyRole, allergies: z.array(z.string()) })),
  /** Only links that may be mentioned: what the other is to this guest. */
  links: z.array(z.object({ guest: GuestBrief, kind: LinkKind })),
  /** What whoever said goodbye last time wanted remembered. */
  hint: z.object({ text: z.string(), known: Known }).nullable(),
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
  /** How this guest wishes to be addressed, where it is not what the rules make of the name. */
  addressZh: OptionalLine.nullable(),
  addressEn: OptionalLine.nullable(),
  phones: z.array(Phone).max(6),
  emails: z.array(Email).max(6),
  birthday: PartialDate.nullable(),
})
export type GuestForm = z.infer<typeof GuestForm>

export const guests = {
  search: query
    .input(z.object({ text: z.string().max(10_000), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(SearchRow)),
  /** Whether the keys by which guests are found are still being made: how many guests have theirs; null when all do. */
  searchState: query.output(z.object({ building: z.object({ done: z.int(), total: z.int() }).nullable() })),
  card: query
    .errors(notThere)
    .input(
      z.object({ guestId: GuestId, outletId: OutletId.optional(), mealPeriodId: MealPeriodId.optional() }),
    )
    .output(Card),
  /** The form as it stands, to correct it, and who wrote it last. */
  form: query
    .errors(notThere)
    .input(z.object({ guestId: GuestId }))
    .output(GuestForm.extend({ rev: z.int(), by: z.string().nullable() })),
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
  /**
   * A new guest. Who was shown as perhaps the same goes into `despite`, with why it is somebody else: those pairs are never
   * offered again.
   */
  create: command
    .errors(notThere)
    .input(
      GuestForm.extend({
        id: GuestId.optional(),
        despite: z
          .object({ guestIds: z.array(GuestId).min(1).max(5), reason: Line })
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ guestId: GuestId })),
  update: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(GuestForm.extend({ guestId: GuestId, rev: z.int() }))
    .output(z.object({ rev: z.int() })),
}
