import type { IntakeFile, IntakePlan } from '../../../shared/contract/intake.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { hasHiddenNumber, hideNumbers } from '../../../shared/domain/intake/cards.ts'
import { guessColumns } from '../../../shared/domain/intake/columns.ts'
import { createDateTally, type DateVerdict } from '../../../shared/domain/intake/date-order.ts'
import { columnsOf } from '../../../shared/domain/intake/plan.ts'
import { firstRows, type Table } from './read-file.ts'
import { FileRefusal } from './refusal.ts'

/** Enough rows to guess by, and to look at. */
const GUESSED_BY = 200
const SHOWN = 30
/** What is compared while a file is prepared is held in memory, some hundred bytes a row. */
const MOST_ROWS = 2_000_000

export type Description = Omit<IntakeFile, 'fileId' | 'name'>

/** What a table is, how it was read and what its columns seem to mean. Walks it once. */
export function describeTable(table: Table, today: IsoDate): Description {
  const samples = firstRows(table.each, GUESSED_BY).map(({ cells }) => cells)
  const { columns, refused } = guessColumns(table.headers, samples)
  let rows = 0
  const dates = datesIn(table, { columns }, today, () => {
    if (++rows > MOST_ROWS) throw new FileRefusal('too-large')
  })
  return {
    kind: table.kind,
    encoding: table.encoding,
    separator: table.separator,
    rows,
    headers: table.headers,
    samples: samples
      .slice(0, SHOWN)
      .map(cells => cells.map((cell, column) => shownCell(cell, refused.includes(column)))),
    plan: { columns, dateOrder: dates?.order ?? null },
    dates: dates && { ambiguous: dates.ambiguous, samples: dates.samples },
    refusedColumns: refused,
  }
}

/** What the dates of the mapped columns say about their order; null when nothing hangs on it. */
export function datesIn(
  table: Table,
  plan: Pick<IntakePlan, 'columns'>,
  today: IsoDate,
  onRow: () => void = () => {},
): DateVerdict | null {
  const [[arrive = -1], [depart = -1], birthdays] = [
    columnsOf(plan, 'arrive'),
    columnsOf(plan, 'depart'),
    columnsOf(plan, 'birthday'),
  ]
  const tally = createDateTally(Number(today.slice(0, 4)) + 5)
  table.each((_, cells, fault) => {
    onRow()
    if (!fault)
      tally.see(
        cells[arrive] ?? '',
        cells[depart] ?? '',
        birthdays.map(column => cells[column] ?? ''),
      )
  })
  return tally.verdict()
}

function shownCell(cell: string, refused: boolean): string {
  const short = cell.slice(0, 200)
  if (!refused) return hideNumbers(short)
  return hasHiddenNumber(short) ? hideNumbers(short) : short.replace(/[\p{L}\p{N}]/gu, '•')
}
