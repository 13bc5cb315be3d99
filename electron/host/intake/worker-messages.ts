import type { ImportId } from '../../../shared/contract/base.ts'
import type {
  Encoding,
  IntakeCounts,
  IntakePlan,
  IntakeProgress,
  Separator,
} from '../../../shared/contract/intake.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { BookAccess } from '../db/connect.ts'
import type { Author } from '../db/sql.ts'
import type { Description } from './describe.ts'
import type { Prepared } from './prepare.ts'
import type { FileTrouble } from './refusal.ts'
import type { Undone } from './undo.ts'

/** What the host asks of a worker, one thing at a time, and what it answers. */
export type Work = {
  open: {
    ask: {
      bytes: ArrayBuffer
      name: string
      encoding?: Encoding | undefined
      separator?: Separator | undefined
      today: IsoDate
    }
    answer: Description
  }
  preview: { ask: { book: BookAccess; staging: string; plan: IntakePlan; today: IsoDate }; answer: Prepared }
  rejects: { ask: { book: BookAccess; staging: string }; answer: string }
  commit: {
    ask: { book: BookAccess; staging: string; author: Author }
    answer: { importId: ImportId; counts: IntakeCounts }
  }
  undo: { ask: { book: BookAccess; importId: ImportId; author: Author }; answer: Undone | null }
}

export type WorkName = keyof Work

export type Ask = { [Name in WorkName]: { work: Name } & Work[Name]['ask'] }[WorkName]

/** Why a piece of work came to nothing. A fault carries no message: it may quote a guest's words. */
export type Failure =
  | { how: 'refused'; why: FileTrouble; row: number | null }
  | { how: 'plan-incomplete'; missing: 'name' | 'arrive' | 'depart' | 'date-order' }
  | { how: 'cancelled' }
  | { how: 'book-moved' }
  | { how: 'fault'; name: string; code: string | null; stack: string }

export type Told =
  | { is: 'progress'; progress: IntakeProgress }
  | { is: 'done'; answer: Work[WorkName]['answer'] }
  | { is: 'failed'; failure: Failure }
