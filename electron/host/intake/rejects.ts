import type { Database } from 'better-sqlite3'
import type { RejectReason } from '../../../shared/contract/intake.ts'
import { csvLine, UTF8_MARK } from '../../../shared/domain/csv.ts'

const reasons: Record<RejectReason, string> = {
  'no-name': 'No name · 没有姓名',
  'no-arrival': 'No day of arrival · 没有抵店日期',
  'date-unreadable': 'A date cannot be read · 日期无法识别',
  'departs-before-arrival': 'Leaves before arriving · 离店早于抵店',
  'status-unknown': 'What became of the booking is not clear · 预订状态不明',
  'too-many-cells': 'More cells than columns · 单元格多于列数',
  'cell-too-long': 'A cell is too long · 单元格内容过长',
  'quote-open': 'A quotation mark is not closed · 引号未闭合',
  'already-in-house': 'The guest is in the house already · 客人已在住',
}

/** A download past this is no help to anybody mending rows by hand. */
const LARGEST = 32 * 1024 * 1024

/**
 * The rejected rows with their number and reason, under the file's own headers, as a CSV a spreadsheet opens in any
 * language. Cells that a spreadsheet would run as a formula are made text.
 */
export function rejectsAsCsv(staging: Database, headers: readonly string[]): string {
  const rows = staging.prepare('SELECT row, reason, cells FROM reject ORDER BY row').iterate()
  const lines = [csvLine(['Row · 行', 'Reason · 原因', ...headers])]
  let size = 0
  for (const row of rows as Iterable<{ row: number; reason: RejectReason; cells: string }>) {
    const cells = JSON.parse(row.cells) as string[]
    const line = csvLine([String(row.row), reasons[row.reason], ...cells])
    size += line.length
    if (size > LARGEST) break
    lines.push(line)
  }
  return `${UTF8_MARK}${lines.join('\r\n')}\r\n`
}
