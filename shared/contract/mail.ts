import * as z from 'zod'
import {
  Both,
  ComplaintId,
  changedMeanwhile,
  command,
  Day,
  DayId,
  FestivalId,
  GuestId,
  LetterId,
  Line,
  notThere,
  OptionalLine,
  query,
} from './base.ts'
import { GuestBrief, PartialDate } from './guest-brief.ts'
import { GuestForm } from './guests.ts'
import { Blocked, DayOccasion, Occasion, Suppressed } from './occasion.ts'

/** Where somebody's post goes, as it was given; `lines` are street, house and room, the way they are written there. */
export const Address = z.object({
  careOf: OptionalLine.nullable(),
  lines: z.array(Line).max(5),
  city: OptionalLine.nullable(),
  /** Province, state or prefecture. */
  region: OptionalLine.nullable(),
  postcode: z.string().trim().max(16).nullable(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
})
export type Address = z.infer<typeof Address>

/** When a day of 29 February is kept in a common year. */
export const Feb29 = z.enum(['feb28', 'mar1'])
export type Feb29 = z.infer<typeof Feb29>

/** What the form of a day holds. A festival's date is the festival's own, so `date` is null for it and for nothing else. */
export const ImportantDayForm = z
  .object({
    occasion: DayOccasion,
    /** The child's name, the company's, or what the day is. */
    label: OptionalLine.nullable(),
    festivalId: FestivalId.nullable(),
    date: PartialDate.nullable(),
    feb29: Feb29,
    /** Whether a letter goes for it. Of two birthdays in two calendars one gets the letter. */
    letter: z.boolean(),
  })
  .refine(day => (day.occasion === 'festival') === (day.festivalId !== null), 'a festival, or a day')
  .refine(day => (day.festivalId === null) === (day.date !== null), 'a day needs its date')
  .refine(day => day.occasion !== 'own' || Boolean(day.label), 'an own day needs its name')
export type ImportantDayForm = z.infer<typeof ImportantDayForm>

export const ImportantDay = z.object({
  /** Null for the birthday of the guest's form, of which there is one. */
  id: DayId.nullable(),
  rev: z.int(),
  occasion: DayOccasion,
  label: z.string().nullable(),
  festival: z.object({ id: FestivalId, name: Both }).nullable(),
  date: PartialDate.nullable(),
  feb29: Feb29,
  letter: z.boolean(),
  /** The next day it is kept, today included; null where month or day is not known. */
  next: Day.nullable(),
  by: z.string().nullable(),
})
export type ImportantDay = z.infer<typeof ImportantDay>

const ConsentState = z.enum(['given', 'refused', 'withdrawn'])

const HouseholdMember = GuestBrief

/** Everything the house knows that decides whether, when, where and how it writes to somebody. */
export const MailSheet = z.object({
  guest: GuestBrief,
  address: Address.extend({
    rev: z.int(),
    by: z.string().nullable(),
    on: Day,
    /** The day a letter came back from there. */
    returnedOn: Day.nullable(),
    returnedWhy: z.string().nullable(),
  }).nullable(),
  /** As it would stand on an envelope today; empty without an address. */
  envelope: z.array(z.string()),
  days: z.array(ImportantDay),
  consent: z.object({
    /** May the house write: yes, because asked or because nobody said no; no, and why. */
    may: z.boolean(),
    history: z.array(
      z.object({
        state: ConsentState,
        on: Day,
        how: z.string(),
        by: z.string().nullable(),
        /** Which wording was put to the guest. */
        textVersion: z.string().nullable(),
      }),
    ),
  }),
  deceasedOn: Day.nullable(),
  mailStop: z.object({ why: z.string(), on: Day }).nullable(),
  household: z.object({ oneLetter: z.boolean(), others: z.array(HouseholdMember) }).nullable(),
  complaints: z.array(
    z.object({
      id: ComplaintId,
      what: z.string(),
      on: Day,
      by: z.string().nullable(),
      settled: z.object({ on: Day, how: z.string(), by: z.string().nullable() }).nullable(),
    }),
  ),
  /** The next letter the plan holds for this guest, within a year. */
  next: z
    .object({ occasion: Occasion, target: Day, printOn: Day, latestOn: Day, blocked: z.array(Blocked) })
    .nullable(),
  /** Why no letter would go out today, whatever the day. */
  suppressed: z.array(Suppressed),
  /** Letters of earlier, the newest first. */
  letters: z.array(
    z.object({
      id: LetterId,
      occasion: Occasion,
      target: Day,
      status: z.string(),
      postedOn: Day.nullable(),
      cameBack: Day.nullable(),
      /** What was said in the call that was made instead of a letter. */
      said: z.string().nullable(),
    }),
  ),
})
export type MailSheet = z.infer<typeof MailSheet>

/** What a business card says, to be looked at before it becomes a guest or is added to one. */
export const CardRead = z.object({
  form: GuestForm,
  address: Address.nullable(),
  days: z.array(ImportantDayForm),
  /** What the card says besides, in its own words: notes, a photograph that was not taken. */
  leftOut: z.array(z.string()),
})
export type CardRead = z.infer<typeof CardRead>

const ofGuest = z.object({ guestId: GuestId })

export const mail = {
  sheet: query.errors(notThere).input(ofGuest).output(MailSheet),
  /** `rev` is that of the address it was made from, null where there was none. Clears a returned mark when something changed. */
  saveAddress: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(ofGuest.extend({ address: Address, rev: z.int().nullable() })),
  removeAddress: command.errors(notThere).input(ofGuest),
  /** A day, new or changed. `dayId` null with `birthday` changes the birthday of the form. */
  saveDay: command
    .errors({ ...notThere, ...changedMeanwhile, TOO_MANY: { status: 422 } })
    .input(
      ofGuest.extend({
        /** Chosen by whoever asks, so that the call may be repeated. */
        newDayId: DayId.nullable(),
        day: z.object({ id: DayId.nullable(), rev: z.int() }).nullable(),
        form: ImportantDayForm,
      }),
    )
    .output(z.object({ dayId: DayId.nullable() })),
  removeDay: command.errors(notThere).input(ofGuest.extend({ dayId: DayId })),
  restoreDay: command.errors(notThere).input(ofGuest.extend({ dayId: DayId })),
  /** What the guest said of letters. Never changed; the newest counts. */
  sayConsent: command
    .errors(notThere)
    .input(ofGuest.extend({ state: ConsentState, on: Day, how: Line, textVersion: OptionalLine.nullable() })),
  /** The house's own decision; null lifts it. */
  stopMail: command.errors(notThere).input(ofGuest.extend({ why: Line.nullable() })),
  setDeceased: command.errors(notThere).input(ofGuest.extend({ on: Day.nullable() })),
  /** The two live at one address; whoever has a household brings it. */
  joinHousehold: command
    .errors({ ...notThere, SAME_RECORD: { status: 422 } })
    .input(ofGuest.extend({ otherId: GuestId, oneLetter: z.boolean() })),
  setOneLetter: command.errors(notThere).input(ofGuest.extend({ oneLetter: z.boolean() })),
  leaveHousehold: command.errors(notThere).input(ofGuest),
  noteComplaint: command
    .errors(notThere)
    .input(ofGuest.extend({ id: ComplaintId, what: z.string().trim().min(1).max(400) })),
  settleComplaint: command.errors(notThere).input(
    ofGuest.extend({
      id: ComplaintId,
      /** Null opens it again. */
      how: z.string().trim().min(1).max(400).nullable(),
    }),
  ),
  /** Reads one vCard, 2.1 to 4.0, as bytes so that its own charset counts; of a megabyte at most. */
  readCard: query
    .errors({
      CARD_UNREADABLE: {
        status: 422,
        data: z.object({ why: z.enum(['not-a-card', 'more-than-one', 'too-large', 'no-name']) }),
      },
    })
    .input(z.object({ file: z.file() }))
    .output(CardRead),
  /** The guest as a vCard 4.0. On record: it leaves the house. */
  writeCard: command
    .errors(notThere)
    .input(ofGuest)
    .output(z.object({ name: z.string(), text: z.string() })),
}
