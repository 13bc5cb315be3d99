import * as z from 'zod'
import {
  BatchId,
  Both,
  changedMeanwhile,
  command,
  Day,
  FestivalId,
  GuestId,
  LetterId,
  Line,
  notThere,
  OptionalLine,
  query,
  TemplateId,
} from './base.ts'
import { GuestBrief } from './guest-brief.ts'
import { Blocked, LetterLanguage, Occasion, Suppressed } from './occasion.ts'

/** Money in the smallest unit of its currency: 600 is six yuan. */
const Minor = z.int().min(0).max(100_000_000)
const Country = z.string().regex(/^[A-Z]{2}$/)
const Days = z.int().min(0).max(120)

/** What somebody complained of, and when they said so. */
const Call = z.object({ complaint: z.string(), on: Day })

/** A letter the facts call for; it is no row of the book until it is drafted. */
export const Planned = z.object({
  guest: GuestBrief,
  occasion: Occasion,
  festivalId: FestivalId.nullable(),
  /** The child's name, the festival's, or what the own day is. */
  label: Both.nullable(),
  /** The day it should arrive. */
  target: Day,
  /** The first working day on which what is printed arrives no more than three days early. */
  printOn: Day,
  /** The last working day on which what is printed still arrives in time. */
  latestOn: Day,
  /** When it would arrive, printed today or, while that is to come, on `printOn`. */
  arrivesOn: Day,
  language: LetterLanguage,
  country: Country.nullable(),
  city: z.string().nullable(),
  /** Whole years between the last departure and the target; null where that stay has not ended. */
  yearsAway: z.int().nullable(),
  lastStay: Day.nullable(),
  stays: z.int(),
  /** Who else of the household the letter is for. */
  together: z.array(z.string()),
  blocked: z.array(Blocked),
  /** An open complaint: a call to make instead of a letter. */
  call: Call.nullable(),
})
export type Planned = z.infer<typeof Planned>

/** One letter is one guest on one day: what a planned letter is named by. */
export const PlannedKey = z.object({ guestId: GuestId, target: Day })
export type PlannedKey = z.infer<typeof PlannedKey>

export const LetterStatus = z.enum([
  'drafted',
  'approved',
  'printed',
  'posted',
  'called',
  'dropped',
  'held-out',
])
export type LetterStatus = z.infer<typeof LetterStatus>

/** A letter that is a row of the book, as lists show it. */
export const LetterRow = z.object({
  id: LetterId,
  rev: z.int(),
  guest: GuestBrief,
  occasion: Occasion,
  label: Both.nullable(),
  target: Day,
  latestOn: Day,
  status: LetterStatus,
  language: LetterLanguage,
  country: Country.nullable(),
  city: z.string().nullable(),
  yearsAway: z.int().nullable(),
  changedByHand: z.boolean(),
  /** Why it may not go out although it is drafted: what has become known since. */
  suppressed: z.array(Suppressed),
  /** A complaint that has come up since and is open: a call to make instead, as long as the letter is in the house. */
  call: Call.nullable(),
  printedAt: z.iso.datetime().nullable(),
  postedOn: Day.nullable(),
  /** When the post should have it there. */
  dueOn: Day.nullable(),
  cost: Minor.nullable(),
  returnedOn: Day.nullable(),
  repliedOn: Day.nullable(),
  /** The first stay within twelve months of the target. */
  cameBack: Day.nullable(),
})
export type LetterRow = z.infer<typeof LetterRow>

/** The house's own sheet: what stands at the head of a letter and on the back of an envelope. */
export const Letterhead = z.object({
  name: Both,
  /** One line each, in each language. */
  address: z.object({ zh: z.array(Line).max(4), en: z.array(Line).max(4) }),
  postcode: z.string().trim().max(16),
  country: Country,
  phone: OptionalLine,
  web: OptionalLine,
  email: OptionalLine,
  /** Who signs. */
  signer: Both,
  signerTitle: Both,
})
export type Letterhead = z.infer<typeof Letterhead>

/** What stands on an envelope or a label, line by line, laid out for the destination. */
export const Envelope = z.object({
  /** Largest part first, as in China; the name stands last. */
  order: z.enum(['name-first', 'largest-first']),
  /** The addressee's line. */
  name: z.string(),
  /** The lines of the address without name, postcode box and country. */
  lines: z.array(z.string()),
  /** Only where the destination has boxes for it; elsewhere it stands in a line. */
  boxes: z.string().nullable(),
  /** In the sender's language; null within the country. */
  country: z.string().nullable(),
})
export type Envelope = z.infer<typeof Envelope>

/** One letter, ready for paper. Never given for somebody who may not be written to. */
export const Sheet = z.object({
  id: LetterId,
  rev: z.int(),
  language: LetterLanguage,
  occasion: Occasion,
  /** The date the letter bears, in words. */
  date: z.string(),
  /** The text as approved: greeting, paragraphs and closing, a blank line between them. */
  body: z.string(),
  letterhead: Letterhead,
  envelope: Envelope,
  /** How often this sheet has been on paper. */
  prints: z.int(),
})
export type Sheet = z.infer<typeof Sheet>

const Batch = z.object({
  batchId: BatchId,
  done: z.int(),
  /** Letters of the call that stayed as they were, and why. */
  left: z.array(
    z.object({
      key: PlannedKey.nullable(),
      letterId: LetterId.nullable(),
      name: z.string(),
      why: z.enum([
        'suppressed',
        'blocked',
        'moved-on',
        'changed',
        'held-out',
        'too-late',
        'call',
        'not-planned',
      ]),
      suppressed: z.array(Suppressed),
      blocked: z.array(Blocked),
    }),
  ),
})
export type Batch = z.infer<typeof Batch>

/** What the words of a letter stand on; `card` is A5, folded once. */
export const LetterPaper = z.enum(['a4', 'us-letter', 'card'])
export type LetterPaper = z.infer<typeof LetterPaper>
/** What the address stands on: envelopes DL, C5 and ZL of GB/T 1416, or sheets of labels. */
export const PostPaper = z.enum(['dl', 'c5', 'zl', 'l7163', 'avery-5160', 'none'])
export type PostPaper = z.infer<typeof PostPaper>

const ids = z.object({ letterIds: z.array(LetterId).min(1).max(2000) })

const Weekday = z.int().min(0).max(6)
export const PostHoliday = z.object({
  name: Both,
  /** A day of every year, or days of one. */
  day: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('yearly'),
      calendar: z.enum(['gregorian', 'chinese']),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      /** How many days it lasts. */
      days: z.int().min(1).max(15),
    }),
    z.object({ kind: z.literal('once'), from: Day, to: Day }),
  ]),
})
export type PostHoliday = z.infer<typeof PostHoliday>

/** What a stamp costs and how many days the post takes, at the worst. */
const Postage = z.object({ days: Days.min(1), cost: Minor })

export const PostRules = z.object({
  /** Working days between printing and the letter box: signing, stamps, the walk. */
  houseDays: z.int().min(0).max(10),
  /** 0 is Sunday. Days on which nothing is printed, posted or delivered at home. */
  closed: z.array(Weekday).max(6),
  holidays: z.array(PostHoliday).max(80),
  home: Postage,
  /** What is not in the list goes by this. */
  abroad: Postage,
  countries: z.array(Postage.extend({ country: Country })).max(200),
})
export type PostRules = z.infer<typeof PostRules>

const OccasionRule = z.object({
  on: z.boolean(),
  /** Only for guests who stayed so often. */
  minStays: z.int().min(1).max(50),
  /** Only for guests whose last stay ended no longer ago; null is no limit. */
  mostYearsAway: z.int().min(1).max(50).nullable(),
})

export const LetterRules = z.object({
  /** `refused`: until somebody says no; `asked`: only to whoever said yes. */
  basis: z.enum(['until-refused', 'asked']),
  /** From so many years away a birthday letter is the letter of the case, and a win-back letter is written. */
  awayYears: z.int().min(1).max(20),
  occasions: z.record(Occasion, OccasionRule),
  /** So many win-back letters go unanswered, a year apart, until the guest is left in peace. */
  winBackTimes: z.int().min(1).max(5),
  /** Letters of one guest, and of one household, within twelve months. */
  mostPerYear: z.int().min(1).max(12),
  /** Days that lie so near are one occasion: the first in precedence gets the letter. */
  togetherDays: z.int().min(0).max(60),
  /** Nobody younger is written to. */
  adultFrom: z.int().min(12).max(21),
  /** Of a hundred letters so many are not sent, to see whether letters work; 0 is none. */
  holdOutPercent: z.int().min(0).max(50),
})
export type LetterRules = z.infer<typeof LetterRules>

export const Festival = z.object({
  id: FestivalId,
  rev: z.int(),
  name: Both,
  calendar: z.enum(['gregorian', 'chinese']),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  /** Guests of whom it is known that they keep it, or all who come often. */
  audience: z.enum(['keepers', 'regulars']),
  on: z.boolean(),
})
export type Festival = z.infer<typeof Festival>

export const LettersSettings = z.object({
  rev: z.int(),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  post: PostRules,
  rules: LetterRules,
  letterhead: Letterhead,
  festivals: z.array(Festival),
  /** Whether calendars may read the days and print dates at `feed`, an address with a secret in it. */
  feed: z.string().nullable(),
})
export type LettersSettings = z.infer<typeof LettersSettings>

const Planning = z.object({
  /** When the plan shown was made; null before the first. */
  madeAt: z.iso.datetime().nullable(),
  running: z.boolean(),
  /** How long it took, in milliseconds. */
  tookMs: z.int().nullable(),
  /** The last planning came to no end; it is tried again by itself. */
  failed: z.boolean(),
})

/** Planned letters, the first thousand, and how many there are. */
const Shown = z.object({ letters: z.array(Planned), inAll: z.int() })
export type Shown = z.infer<typeof Shown>

export const letters = {
  /** What the plan and the round hold now. Never waits for planning. */
  today: query.output(
    z.object({
      planning: Planning,
      /** Can be written: to be printed today at the earliest and posted in time. The one with the least time left first, as below. */
      write: Shown,
      /** Waits for something nobody has filled in. */
      mend: Shown,
      /** Whom to call instead, whatever else may be missing for a letter. */
      call: Shown,
      /** The next two weeks, by the day of printing; days without any are left out. */
      coming: z.array(z.object({ printOn: Day, letters: z.int(), blocked: z.int(), calls: z.int() })),
      /** Whose day can no longer be reached in time and lies not more than two weeks back; the newest, two hundred at most. */
      missed: Shown,
      /** How many are not written to today, and why. */
      suppressed: z.array(z.object({ why: Suppressed, guests: z.int() })),
      /** Rows of the book that wait for somebody, by status. */
      drafted: z.int(),
      approved: z.int(),
      printed: z.int(),
      /** Posted within the last twelve months. */
      posted: z.int(),
    }),
  ),
  /** Who is to be written to on a day of the next two weeks. */
  coming: query.input(z.object({ printOn: Day })).output(Shown),
  /** Letters of the book, by status, the one that must go first on top; what is done, the newest first. */
  list: query
    .input(
      z.object({
        status: z.array(LetterStatus).min(1),
        after: LetterId.nullable().default(null),
        limit: z.int().min(1).max(2000).default(500),
      }),
    )
    .output(z.object({ rows: z.array(LetterRow), more: z.boolean() })),
  /** One letter as it stands, or as it stood: text, envelope and what happened to it. */
  letter: query
    .errors(notThere)
    .input(z.object({ letterId: LetterId }))
    .output(
      z.object({
        row: LetterRow,
        sheet: Sheet,
        template: z.object({ id: TemplateId, version: z.int() }).nullable(),
        steps: z.array(z.object({ to: z.string(), at: z.iso.datetime(), by: z.string().nullable() })),
        reply: z.string().nullable(),
        returnedWhy: z.string().nullable(),
        /** What was said in a call, or why it was dropped. */
        note: z.string().nullable(),
      }),
    ),
  /** How a planned letter would read if it were drafted now. */
  preview: query
    .errors({ ...notThere, NOT_PLANNED: { status: 409 } })
    .input(PlannedKey)
    .output(z.object({ planned: Planned, sheet: Sheet.omit({ id: true, rev: true }).nullable() })),

  /** Writes planned letters into the book, each in the words of its template. */
  draft: command.input(z.object({ planned: z.array(PlannedKey).min(1).max(2000) })).output(Batch),
  /** The text changed by hand, before it is approved. */
  change: command
    .errors({ ...notThere, ...changedMeanwhile, NOT_NOW: { status: 409 } })
    .input(z.object({ letterId: LetterId, rev: z.int(), body: z.string().trim().min(1).max(8000) }))
    .output(z.object({ rev: z.int() })),
  /** Each as it was read: one whose words were changed since stays where it is. */
  approve: command
    .input(
      z.object({
        letters: z
          .array(LetterRow.pick({ id: true, rev: true }))
          .min(1)
          .max(2000),
      }),
    )
    .output(Batch),
  /** What is to be put on paper: at most fifty at a time, approved or printed already. Asking marks nothing. */
  sheets: query
    .input(z.object({ letterIds: z.array(LetterId).min(1).max(50) }))
    .output(z.object({ sheets: z.array(Sheet), left: Batch.shape.left })),
  /** They are on paper. A sheet printed again counts its prints and nothing else. */
  printed: command.input(ids.extend({ letters: LetterPaper, post: PostPaper })).output(Batch),
  /** They are in the post; without a cost each goes by the postage of its country. */
  posted: command
    .errors({ DAY_UNSOUND: { status: 422 } })
    .input(ids.extend({ on: Day, cost: Minor.nullable() }))
    .output(Batch),
  /** The list for a mail house, as CSV; the letters in it count as printed. */
  mailHouse: command.input(ids).output(Batch.extend({ name: z.string(), csv: z.string() })),
  /** It came back: the address is marked, and nothing goes there again until it is mended. */
  returned: command
    .errors({ ...notThere, NOT_NOW: { status: 409 }, DAY_UNSOUND: { status: 422 } })
    .input(z.object({ letterId: LetterId, on: Day, why: Line })),
  replied: command
    .errors({ ...notThere, NOT_NOW: { status: 409 }, DAY_UNSOUND: { status: 422 } })
    .input(z.object({ letterId: LetterId, on: Day, reply: z.string().trim().max(400) })),
  /** The call was made instead of a letter that is planned, or of one that was begun before somebody complained; and what was said. */
  called: command
    .errors({ ...notThere, NOT_PLANNED: { status: 409 } })
    .input(PlannedKey.extend({ said: z.string().trim().min(1).max(400) }))
    .output(z.object({ batchId: BatchId })),
  /** Not this time: planned letters and those of the book, for good. */
  drop: command
    .input(
      z.object({
        planned: z.array(PlannedKey).max(2000),
        letterIds: z.array(LetterId).max(2000),
        why: OptionalLine,
      }),
    )
    .output(Batch),
  /** Takes a bulk step back, for each letter that has not moved on since. */
  undo: command
    .errors(notThere)
    .input(z.object({ batchId: BatchId }))
    .output(z.object({ done: z.int(), movedOn: z.int() })),

  /** Plans again now. */
  planAgain: query,
  /** The year to come, by the day of printing. Null while it is being planned; `done` says how far. */
  year: query.input(z.object({ again: z.boolean().default(false) })).output(
    z.object({
      done: z.number().min(0).max(1),
      year: z
        .object({
          from: Day,
          to: Day,
          madeAt: z.iso.datetime(),
          tookMs: z.int(),
          days: z.array(
            z.object({ day: Day, letters: z.int(), blocked: z.int(), calls: z.int(), cost: Minor }),
          ),
          occasions: z.array(z.object({ occasion: Occasion, letters: z.int(), blocked: z.int() })),
          suppressed: z.array(z.object({ why: Suppressed, guests: z.int() })),
          cost: Minor,
        })
        .nullable(),
    }),
  ),

  settings: query.output(LettersSettings),
  saveSettings: command
    .errors({
      ...changedMeanwhile,
      RULES_UNSOUND: {
        status: 422,
        data: z.object({
          why: z.enum(['currency', 'country', 'country-twice', 'never-open', 'holiday']),
          which: z.string(),
        }),
      },
    })
    .input(LettersSettings.pick({ rev: true, currency: true, post: true, rules: true, letterhead: true }))
    .output(z.object({ rev: z.int() })),
  saveFestival: command
    .errors({ ...notThere, ...changedMeanwhile })
    .input(
      Festival.omit({ id: true, rev: true }).extend({
        newFestivalId: FestivalId.nullable(),
        festival: z.object({ id: FestivalId, rev: z.int() }).nullable(),
      }),
    )
    .output(z.object({ festivalId: FestivalId })),
  /** Opens or shuts the address calendars read; opening makes a new secret. */
  setFeed: command.input(z.object({ on: z.boolean() })).output(z.object({ feed: z.string().nullable() })),
  /** The days and print dates of the next twelve months as an iCalendar file. On record: it leaves the house. */
  calendar: command.output(z.object({ name: z.string(), text: z.string() })),
}
