import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { BookAccess } from '../db/connect.ts'
import type { Unfinished } from '../db/in-thread.ts'
import type { Count } from './count.ts'
import type { Wave } from './wave.ts'

/** What the thread that counts is started with; the first number of `ended` becomes 1 when it is to end. */
export type ToCount = { book: BookAccess; today: IsoDate; ended: SharedArrayBuffer }

/** What it says in the end. */
export type CountTold = { is: 'done'; count: Count; wave: Wave | null; tookMs: number } | Unfinished
