import type { IntakeField } from '../../contract/intake.ts'
import { withOneAddress } from './address-columns.ts'
import { meaningOf, plainHeader } from './aliases.ts'
import { refusedColumns } from './cards.ts'
import { isEmail, looksLike } from './looks-like.ts'

/** Fields that several columns may fill: all telephones count, children and babies are added up, an address has lines. */
export const severalColumns: ReadonlySet<IntakeField> = new Set<IntakeField>([
  'phone',
  'email',
  'children',
  'note',
  'address',
  'opt-in',
  'opt-out',
  'email-opt-in',
])

/** Below this share of cells that look right, a header is not believed. */
const ENOUGH = 0.5
/** A guess from the cells alone, ranked behind every header that says so itself. */
const BY_CELLS = 1000

type Guess = { column: number; field: IntakeField; rank: number }

/**
 * What each column of a file means, by its header and by what stands in it; columns of cards and papers get no
 * meaning at all. `samples` are the first rows of cells. Column numbers start at 0.
 */
export function guessColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): { columns: Record<string, IntakeField>; refused: number[] } {
  const refused = refusedColumns(headers, samples)
  const guesses: Guess[] = []
  for (const [column, header] of headers.entries()) {
    if (refused.includes(column)) continue
    const filled = samples.map(row => row[column]?.trim() ?? '').filter(cell => cell !== '')
    const guess = guessOne(column, header, filled)
    if (guess) guesses.push(guess)
  }
  guesses.sort((a, b) => a.rank - b.rank || a.column - b.column)
  const columns: Record<string, IntakeField> = {}
  const taken = new Set<IntakeField>()
  for (const { column, field } of guesses) {
    if (taken.has(field) && !severalColumns.has(field)) continue
    taken.add(field)
    columns[column] = field
  }
  return { columns: withOneAddress(withoutContradictions(columns, samples), headers, refused), refused }
}

/** How many headers a row of cells would explain, were it the header. */
export function headersKnown(cells: readonly string[]): number {
  return new Set(cells.map(cell => meaningOf(cell)?.field).filter(field => field !== undefined)).size
}

function guessOne(column: number, header: string, filled: readonly string[]): Guess | null {
  const said = meaningOf(header)
  if (said?.field === 'external-id' && areRowNumbers(filled)) return null
  if (said && believed(said.field, filled)) return { column, ...said }
  const hinted = hint(plainHeader(header))
  if (hinted && filled.length > 0 && believed(hinted, filled))
    return { column, field: hinted, rank: BY_CELLS - 1 }
  if (said) return null
  return share(filled, isEmail) > ENOUGH ? { column, field: 'email', rank: BY_CELLS } : null
}

/** Parts of a header that say what the whole does not. */
function hint(plain: string): IntakeField | null {
  const hints: [RegExp, IntakeField][] = [
    [/email|邮箱|メール/, 'email'],
    [/phone|mobile|手机|电话/, 'phone'],
    [/birth|生日|出生/, 'birthday'],
    [/^(arriv|checkin)|入住日|抵店|到店/, 'arrive'],
    [/^(depart|checkout)|退房|离店/, 'depart'],
    [/status|状态/, 'status'],
  ]
  return hints.find(([words]) => words.test(plain))?.[1] ?? null
}

function believed(field: IntakeField, filled: readonly string[]): boolean {
  if (filled.length === 0) return true
  const test = looksLike[field]
  return !test || share(filled, test) >= ENOUGH
}

function share(filled: readonly string[], test: (cell: string) => boolean): number {
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}

/** "Id" may number the guests or only the rows of the file: rows are numbered one after the other. */
function areRowNumbers(filled: readonly string[]): boolean {
  return filled.every((cell, at) => Number(cell) === Number(filled[0]) + at)
}

/** One whole date beats its parts, and one count of nights beats its halves. */
function withoutContradictions(
  columns: Record<string, IntakeField>,
  samples: readonly (readonly string[])[],
): Record<string, IntakeField> {
  const columnOf = (field: IntakeField) => Object.keys(columns).find(column => columns[column] === field)
  const drop = new Set<IntakeField>()
  const parts = ['arrive-year', 'arrive-month', 'arrive-day'] as const
  if (columnOf('arrive') || !parts.every(columnOf)) for (const part of parts) drop.add(part)
  if (columnOf('nights')) for (const half of ['weekend-nights', 'week-nights'] as const) drop.add(half)
  const [full, family, given] = [columnOf('full-name'), columnOf('family'), columnOf('given')]
  if (full && family && given) drop.add('full-name')
  const settled = { ...columns }
  if (full && given && !family) {
    // OPERA writes the family name under NAME and the given name under FIRST; others repeat the given name in both.
    const repeats = samples.filter(
      row => row[Number(given)] && row[Number(full)]?.includes(row[Number(given)] ?? ''),
    )
    if (repeats.length > 0 && repeats.length * 2 >= samples.length) drop.add('given')
    else settled[full] = 'family'
  }
  return Object.fromEntries(Object.entries(settled).filter(([, field]) => !drop.has(field)))
}
