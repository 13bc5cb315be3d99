import { headersKnown } from '../../../shared/domain/intake/columns.ts'
import { readDay } from '../../../shared/domain/intake/dates.ts'

/**
 * Which of the first rows names the columns: the one with the most headers we know, else the first when all its cells
 * are different words and none is a value. `null` when the file has no header.
 */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const known = rows.map(headersKnown)
  const most = Math.max(0, ...known)
  const best = known.indexOf(most)
  if (most >= 2 || (most === 1 && best === 0 && readsAsHeader(rows[0] ?? []))) return best
  return readsAsHeader(rows[0] ?? []) ? 0 : null
}

/** How many cells a row has up to its last one that is filled. */
export function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex(cell => cell !== '') + 1
}

/** The width most rows share, when they do: a column without a header is a column all the same. */
export function usualWidth(widths: readonly number[]): number {
  const times = new Map<number, number>()
  for (const width of widths) times.set(width, (times.get(width) ?? 0) + 1)
  const [width, count] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return count * 2 > widths.length ? width : 0
}

function readsAsHeader(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell !== '')
  if (filled.length < 2 || new Set(filled).size < filled.length) return false
  return filled.every(
    cell =>
      cell.length <= 60 && /\p{L}/u.test(cell) && !/@/.test(cell) && !/\d{3}/.test(cell) && !isDay(cell),
  )
}

function isDay(cell: string): boolean {
  return readDay(cell, 'dmy', 2100) !== null || readDay(cell, 'mdy', 2100) !== null
}
