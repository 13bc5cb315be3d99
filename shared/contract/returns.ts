import * as z from 'zod'
import { command, Day, query } from './base.ts'
import { GuestBrief } from './guest-brief.ts'
import { LetterLanguage, Occasion } from './occasion.ts'

const Minor = z.int().min(0)
/** 'YYYY-MM'. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** How letters of one kind did. Whoever was posted to less than a year ago counts among `open` until they come or the year is over. */
export const LetterResult = z.object({
  posted: z.int(),
  cost: Minor,
  returned: z.int(),
  replied: z.int(),
  /** Posted twelve months ago or more, or come back already. */
  judged: z.int(),
  cameBack: z.int(),
  open: z.int(),
  /** The same of guests who were held out. */
  heldOut: z.int(),
  heldOutJudged: z.int(),
  heldOutCameBack: z.int(),
  /** Share who came back, of a hundred, with its 95 % interval; null where nobody is judged yet. */
  share: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  heldOutShare: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Share above that of the held-out, with its 95 % interval; null without both. */
  lift: z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable(),
  /** Cost for each guest who came back; null where nobody did. */
  costPerReturn: Minor.nullable(),
})
export type LetterResult = z.infer<typeof LetterResult>

const Came = z.enum(['first', 'returned', 'came-back', 'lost'])

export const returns = {
  /** Did it work: in all, by occasion and by template, of letters with a target between two days. */
  letters: query.input(z.object({ from: Day, to: Day })).output(
    z.object({
      currency: z.string(),
      all: LetterResult,
      occasions: z.array(LetterResult.extend({ occasion: Occasion })),
      templates: z.array(
        LetterResult.extend({
          occasion: Occasion,
          language: LetterLanguage,
          yearsFrom: z.int(),
          version: z.int(),
        }),
      ),
      /** Posted and came back by the month of the target. */
      months: z.array(z.object({ month: Month, posted: z.int(), cameBack: z.int() })),
    }),
  ),
  /** The tenth: returning guests of the last twelve months against those who would fill the house. Null while it is counted first. */
  rate: query.output(
    z
      .object({
        madeAt: z.iso.datetime(),
        /** Guests with a stay in the last twelve months and one before. */
        have: z.int(),
        /** Guests who ever stayed. */
        known: z.int(),
        rooms: z.int(),
        occupancyPercent: z.number(),
        /** Room nights of returning guests in the twelve months, and per returning guest. */
        nights: z.int(),
        nightsPerGuest: z.number().nullable(),
        /** rooms x 365 x occupancy / nights per guest. */
        need: z.int().nullable(),
        /** What one more round of win-back letters to everybody who may have one would bring, by how the last ones did. */
        wave: z.object({ letters: z.int(), sharePercent: z.number(), back: z.int(), cost: Minor }).nullable(),
        currency: z.string(),
      })
      .nullable(),
  ),
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
  /** The people behind a number of the funnel, or behind the returning guests of the rate (`month` null). */
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
