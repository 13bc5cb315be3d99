import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { query, StaffId } from './base.ts'
import { IntakeProgress } from './intake.ts'

/** What a commit may have changed. A screen that shows one of these reads it again; `audit` alone: only the audit. */
export const Topic = z.enum([
  'house',
  'staff',
  'guests',
  'stays',
  'dining',
  'heads-ups',
  'inbox',
  'intake',
  'letters',
  'returns',
  'audit',
])
export type Topic = z.infer<typeof Topic>

/** The parts of the contract that are read. */
type Area =
  | 'house'
  | 'staff'
  | 'guests'
  | 'facts'
  | 'people'
  | 'stays'
  | 'floor'
  | 'headsUps'
  | 'dining'
  | 'outlets'
  | 'intake'
  | 'mail'
  | 'letters'
  | 'templates'
  | 'returns'

/**
 * Which answers may be stale when a topic changed: a card shows stays and visits, an arrival shows its guest. The audit
 * is stale after every change and so in no list. Reading must never end in a topic that makes what was read stale: a
 * screen would read it again for ever.
 */
export const stale: Record<Topic, readonly Area[]> = {
  house: [
    'house',
    'staff',
    'guests',
    'stays',
    'floor',
    'dining',
    'outlets',
    'headsUps',
    'letters',
    'returns',
  ],
  staff: ['staff'],
  guests: ['guests', 'facts', 'people', 'stays', 'floor', 'dining', 'headsUps', 'mail', 'letters'],
  stays: ['stays', 'guests', 'people', 'floor', 'dining', 'headsUps', 'mail', 'returns'],
  dining: ['dining', 'guests', 'floor', 'outlets', 'headsUps'],
  'heads-ups': ['headsUps'],
  inbox: ['facts'],
  intake: ['intake'],
  // A plan that was made is told by this too.
  letters: ['letters', 'mail', 'templates', 'returns'],
  // Who returns and who is lost was counted again.
  returns: ['returns'],
  // That a card was looked at, or rows were downloaded, is seen nowhere else.
  audit: [],
}

export const Change = z.union([
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('changed'), topics: z.array(Topic) }),
  /** Who has a form open, whenever that changes; `what` names the form and what it is about. */
  z.object({
    type: z.literal('editing'),
    what: z.string(),
    by: z.array(z.object({ staffId: StaffId, name: z.string() })),
  }),
  z.object({ type: z.literal('progress'), fileId: z.string(), progress: IntakeProgress }),
])
export type Change = z.infer<typeof Change>

export const live = {
  /** Every change from now on; the first event says the line is open. */
  changes: query.output(eventIterator(Change)),
  /**
   * Says that the caller has a form open, or no longer; to be said again every ten seconds, and forgotten after thirty. Answers
   * who else has. Held in memory only.
   */
  editing: query
    .input(z.object({ what: z.string().min(1).max(80), open: z.boolean() }))
    .output(z.array(z.object({ staffId: StaffId, name: z.string() }))),
}
