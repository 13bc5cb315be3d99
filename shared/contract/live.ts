import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { query } from './base.ts'
import { IntakeProgress } from './intake.ts'

/** What a commit may have changed. A screen that shows one of these reads it again; `audit` alone: only the audit. */
export const Topic = z.enum(['house', 'staff', 'guests', 'stays', 'dining', 'intake', 'audit'])
export type Topic = z.infer<typeof Topic>

export const Change = z.union([
  z.object({ type: z.literal('hello') }),
  z.object({ type: z.literal('changed'), topics: z.array(Topic) }),
  z.object({ type: z.literal('progress'), fileId: z.string(), progress: IntakeProgress }),
])
export type Change = z.infer<typeof Change>

export const live = {
  /** Every change from now on; the first event says the line is open. */
  changes: query.output(eventIterator(Change)),
}
