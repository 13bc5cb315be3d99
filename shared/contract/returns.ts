import * as z from 'zod'
import { Both, command, Day, query } from './base.ts'
import { GuestBrief } from './guest-brief.ts'
import { LetterLanguage, Occasion } from './occasion.ts'

const Minor = z.int().min(0)
/** 'YYYY-MM'. */
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/**
 * How letters of one kind did. A letter is judged when a year has passed since its day, and not before: to count who came back
 * early, and not yet who did not, would flatter it.
 */
export const LetterResult = z.object({
  posted: z.int(),
  /** What they cost, in the hotel's currency of today. */
  cost: Minor,
  returned: z.int(),
  replied: z.int(),
  judged: z.int(),
  /** Of those judged: a stay began within the year. */
  cameBack: z.int(),
  open: z.int(),
  /** Of the open: back already. */
  openCameBack: z.int(),
  /** The same of guests who were held out. */
  heldOut: z.int(),
  heldOutJudged: z.int(),
  heldOutCameBack: z.int(),
  /** Share of the judged who came back, of a hundred, with its 95 % interval; null where nobody is judged yet. */
  share: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  heldOutShare: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Share above that of the held-out, with its 95 % interval; null without both. */
  lift: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** What all posted so far cost, for each stay that followed so far; null where none did. */
  costPerReturn: Minor.nullable(),
})
export type LetterResult = z.infer<typeof LetterResult>

export const LettersResult = z.object({
  currency: z.string(),
  all: LetterResult,
  occasions: z.array(LetterResult.extend({ occasion: Occasion })),
  templates: z.array(
    LetterResult.extend({
      occasion: Occasion,
      /** The festival whose own words they are. */
      festival: Both.nullable(),
      language: LetterLanguage,
      yearsFrom: z.int(),
      version: z.int(),
    }),
  ),
  /** Posted and came back, judged or not, by the month of the target; months without any are left out. */
  months: z.array(z.object({ month: Month, posted: z.int(), cameBack: z.int() })),
})
export type LettersResult = z.infer<typeof LettersResult>

const Came = z.enum(['first', 'returned', 'came-back', 'lost'])

/** The tenth: returning guests of the last twelve months against those who would fill the house. */
export const Rate = z.object({
  madeAt: z.iso.datetime(),
  /** Guests with a stay in the last twelve months and one before. */
  have: z.int(),
  /** Guests who ever stayed. */
  known: z.int(),
  rooms: z.int(),
  /** Taken for a full house, as the manager set it. */
  occupancyPercent: z.number(),
  /** Room nights of the last twelve months of all there are; null where the book knows more nights than there are. */
  occupancyWas: z.number().nullable(),
  /** Room nights with a returning guest in the room in the twelve months, and per returning guest. */
  nights: z.int(),
  nightsPerGuest: z.number().nullable(),
  /** rooms x 365 x occupancy / nights per guest. */
  need: z.int().nullable(),
  /**
   * What one more round of win-back letters to everybody who may have one would bring, by how those did whose year is over:
   * the share who came, less the share who came unwritten to. Null while nobody may have one.
   */
  wave: z
    .object({
      letters: z.int(),
      cost: Minor,
      judged: z.int(),
      /** Who came after a letter, of a hundred, and between which numbers that share may lie; null while none is judged. */
      sharePercent: z.number().nullable(),
      lowPercent: z.number().nullable(),
      highPercent: z.number().nullable(),
      /** Of those held out; null where nobody was. */
      heldOut: z.object({ judged: z.int(), sharePercent: z.number() }).nullable(),
      /** Guests more; null while nothing says how many. */
      back: z.int().nullable(),
    })
    .nullable(),
  currency: z.string(),
})
export type Rate = z.infer<typeof Rate>

export const returns = {
  /** Did it work: in all, by occasion and by template, of letters with a target between two days. */
  letters: query.input(z.object({ from: Day, to: Day })).output(LettersResult),
  /** Null while it is counted first. */
  rate: query.output(Rate.nullable()),
  setOccupancy: command.input(z.object({ percent: z.number().min(10).max(100) })),
  /** The leaky funnel by month, the oldest first. Null while it is counted first. */
  funnel: query.input(z.object({ months: z.int().min(3).max(36).default(13) })).output(
    z
      .object({
        madeAt: z.iso.datetime(),
        months: z.array(
          z.object({ month: Month, first: z.int(), returned: z.int(), cameBack: z.int(), lost: z.int() }),
        ),
      })
      .nullable(),
  ),
  /**
   * The people behind a number of the funnel, those who had come most often first; or behind the returning guests of the rate
   * (`month` null), most nights first. `nights` are those of the last twelve months there, and of all their stays here.
   */
  people: query
    .input(
      z.object({
        month: Month.nullable(),
        came: Came,
        after: z.int().default(0),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({
        total: z.int(),
        people: z.array(
          z.object({ guest: GuestBrief, stays: z.int(), lastStay: Day.nullable(), nights: z.int() }),
        ),
      }),
    ),
}
