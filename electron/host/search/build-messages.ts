import type { BookAccess } from '../db/connect.ts'
import type { Unfinished } from '../db/in-thread.ts'

/** What the thread that builds is started with, and how it is told to wait or to end. */
export type Building = { book: BookAccess; control: SharedArrayBuffer }

export const CONTROL = { go: 0, wait: 1, end: 2 } as const

/** How far the keys are, in guests, and how it ended. */
export type Told = { is: 'progress'; done: number; total: number } | { is: 'done' } | Unfinished
