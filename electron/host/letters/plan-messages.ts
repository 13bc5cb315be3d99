import type { Planned } from '../../../shared/contract/letters.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { BookAccess } from '../db/connect.ts'
import type { Unfinished } from '../db/in-thread.ts'
import type { LettersCalendar } from './calendar.ts'
import type { ComingDay, DuePlan, PlanAround } from './day-plan.ts'
import type { YearPlan } from './year.ts'

/** What the thread that plans is started with. It ends when `ended` is no longer 0. */
export type ToPlan = {
  book: BookAccess
  today: IsoDate
  what: 'day' | 'year' | 'calendar'
  ended: SharedArrayBuffer
}

/**
 * Plans as they are handed over and held: thousands of letters, of which one day at a time is asked for, stay text until then. To
 * take them apart all at once would hold up the host's only thread.
 */
export type PackedDue = Omit<DuePlan, 'due'> & { due: PackedLetters }
export type PackedAround = Omit<PlanAround, 'missed' | 'coming'> & {
  missed: PackedLetters
  coming: (Omit<ComingDay, 'planned'> & { planned: PackedLetters })[]
}

declare const packed: unique symbol
/** Planned letters as JSON. */
export type PackedLetters = string & { readonly [packed]: true }

/** How far it is, `due` before the rest of a day and of a year a number between 0 and 1; and how it ended. */
export type PlanTold =
  | { is: 'progress'; done: number }
  | { is: 'due'; due: PackedDue }
  | { is: 'around'; around: PackedAround }
  | { is: 'year'; year: YearPlan }
  | { is: 'calendar'; calendar: LettersCalendar }
  | Unfinished

export function packDue({ due, ...plan }: DuePlan): PackedDue {
  return { ...plan, due: pack(due) }
}

export function packAround({ missed, coming, ...plan }: PlanAround): PackedAround {
  return {
    ...plan,
    missed: pack(missed),
    coming: coming.map(({ planned, ...ofDay }) => ({ ...ofDay, planned: pack(planned) })),
  }
}

export function pack(letters: readonly Planned[]): PackedLetters {
  return JSON.stringify(letters) as PackedLetters
}

export function unpack(letters: PackedLetters): Planned[] {
  return JSON.parse(letters) as Planned[]
}
