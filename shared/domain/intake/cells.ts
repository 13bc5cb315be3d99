import type { DateOrder, IntakeField } from '../../contract/intake.ts'
import type { IsoDate } from '../days/calendar.ts'
import { hideNumbers } from './cards.ts'

/** How the cells of one file are read. */
export type RowReading = {
  /** Column number, from 0, to meaning. */
  columns: Readonly<Record<string, IntakeField>>
  /** Columns of cards and papers: never read, whatever `columns` says. */
  refused: readonly number[]
  dateOrder: DateOrder | null
  /** The business date: what has happened, what is to come. */
  today: IsoDate
}

/** The cells of one row by meaning, card numbers hidden. */
export type Cells = {
  /** The first filled cell of that meaning, or ''. */
  one: (field: IntakeField) => string
  /** Every filled cell of that meaning. */
  all: (field: IntakeField) => string[]
  /** Whether the file has such a column. */
  has: (field: IntakeField) => boolean
}

/** Prepares reading a file's rows by meaning. */
export function cellsBy({ columns, refused }: RowReading): (row: readonly string[]) => Cells {
  const columnsOf = new Map<IntakeField, number[]>()
  for (const [column, field] of Object.entries(columns)) {
    if (refused.includes(Number(column))) continue
    columnsOf.set(field, [...(columnsOf.get(field) ?? []), Number(column)])
  }
  const none: readonly number[] = []
  return row => {
    const all = (field: IntakeField) => {
      const found: string[] = []
      for (const column of columnsOf.get(field) ?? none) {
        const cell = row[column]
        if (cell) found.push(hideNumbers(cell))
      }
      return found
    }
    return { all, one: field => all(field)[0] ?? '', has: field => columnsOf.has(field) }
  }
}
