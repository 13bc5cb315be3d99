import { CsvError, parse } from 'csv-parse/sync'
import type { RejectReason, Separator } from '../../../shared/contract/intake.ts'
import { headersKnown } from '../../../shared/domain/intake/columns.ts'
import { FileRefusal } from './refusal.ts'

/** One row of a file. `fault` says why it cannot be read as a row of this table. */
export type VisitRow = (row: number, cells: string[], fault: RejectReason | null) => void

const separators: readonly Separator[] = [',', ';', '\t', '|']
/** A record longer than this, or over more lines, has lost its closing quote. */
const LONGEST_RECORD = 1024 * 1024
const MOST_LINES = 100
/** Past this many broken rows a file is no longer a table with faults but a fault. */
const MOST_BROKEN = 1000

/** The separator under which the first rows have the same number of cells, preferring one that makes known headers. */
export function detectSeparator(text: Buffer): Separator {
  const declared = /^sep=([,;|\t])\r?\n/i.exec(text.subarray(0, 10).toString('latin1'))
  if (declared) return declared[1] as Separator
  const head = text.subarray(0, 64 * 1024)
  const whole = head.length === text.length ? head : head.subarray(0, head.lastIndexOf(10) + 1)
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of separators) {
    const widths = new Map<number, number>()
    let [rows, known] = [0, 0]
    eachRecord(whole, separator, null, (_, cells) => {
      if (cells.every(cell => cell === '')) return
      rows++
      if (rows <= 20) known = Math.max(known, headersKnown(cells))
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
    })
    const [width, times] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0])
    const score = width < 2 ? 0 : (times / rows) ** 2 * width * (1 + known)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

/**
 * Every record of a CSV text, numbered as a spreadsheet numbers rows. A row whose quotes do not close is handed over
 * with its fault, and reading goes on with the next line. `width` is the number of columns, where it is known.
 */
export function eachRecord(text: Buffer, separator: Separator, width: number | null, visit: VisitRow): void {
  let start = /^sep=[,;|\t]\r?\n/i.test(text.subarray(0, 10).toString('latin1')) ? text.indexOf(10) + 1 : 0
  let row = start > 0 ? 1 : 0
  let broken = 0
  while (start < text.length) {
    const reading = readUntilFault(text.subarray(start), separator, width, (cells, fault) =>
      visit(++row, cells, fault),
    )
    if (reading === 'done') return
    start += reading
    const end = endOfLine(text, start)
    const line = text.subarray(start, end)
    if (++broken > MOST_BROKEN) throw new FileRefusal('broken', row + 1)
    const mended = mend(line, separator, width)
    visit(++row, mended ?? roughCells(line, separator, width), mended ? null : faultOf(line))
    start = afterLine(text, end)
  }
}

/** Reads records until one breaks; returns how many bytes were well, or `done`. */
function readUntilFault(
  text: Buffer,
  separator: Separator,
  width: number | null,
  visit: (cells: string[], fault: RejectReason | null) => void,
): 'done' | number {
  let good = 0
  let lines = 0
  const runaway = new Error('a record runs over more lines than a row has')
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_RECORD,
      on_record: (cells: string[], context) => {
        const spans = context.lines - lines
        if (spans > MOST_LINES || (spans > 1 && width !== null && cells.length !== width)) throw runaway
        lines = context.lines
        visit(cells, null)
        good = context.bytes
        return null
      },
    })
    return 'done'
  } catch (error) {
    if (error !== runaway && !(error instanceof CsvError)) throw error
    return good
  }
}

/** A line with quotes inside its cells (John "Jack" Smith) still reads as a row when its cells are as many as the columns. */
function mend(line: Buffer, separator: Separator, width: number | null): string[] | null {
  if (width === null || line.length > LONGEST_RECORD) return null
  try {
    const records: string[][] = parse(line, {
      delimiter: separator,
      relax_quotes: true,
      relax_column_count: true,
    })
    return records.length === 1 && records[0]?.length === width ? records[0] : null
  } catch {
    return null
  }
}

function faultOf(line: Buffer): RejectReason {
  return line.length > LONGEST_RECORD ? 'cell-too-long' : 'quote-open'
}

function roughCells(line: Buffer, separator: Separator, width: number | null): string[] {
  return line
    .subarray(0, LONGEST_RECORD)
    .toString()
    .split(separator)
    .slice(0, width ?? 200)
}

function endOfLine(text: Buffer, start: number): number {
  const feed = text.indexOf(10, start)
  const end = feed < 0 ? text.length : feed
  const back = text.subarray(start, end).indexOf(13)
  return back < 0 ? end : start + back
}

function afterLine(text: Buffer, end: number): number {
  return text[end] === 13 && text[end + 1] === 10 ? end + 2 : end + 1
}
