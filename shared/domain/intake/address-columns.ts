import type { IntakeField } from '../../contract/intake.ts'
import { meaningOf, plainHeader } from './aliases.ts'

const MOST_LINES = 4
/** What only belongs to an address. */
const besides = ['region', 'postcode', 'address-country'] as const satisfies readonly IntakeField[]

/**
 * The columns with those of one address settled: of a home and a mailing address the better, with the lines that belong to
 * it. Where the guest's country is the nationality, a column of countries besides is that of the address. Without any line
 * of street and house there is no address, and its other columns mean nothing.
 */
export function withOneAddress(
  columns: Readonly<Record<string, IntakeField>>,
  headers: readonly string[],
  refused: readonly number[],
): Record<string, IntakeField> {
  const entries = Object.entries(columns)
  const headerOf = (column: string) => headers[Number(column)] ?? ''
  const found = entries.filter(([, field]) => field === 'address').map(([column]) => column)
  if (found.length === 0) return without(columns, column => isBesides(columns[column]))
  const lines = linesOfOne(found, headerOf)
  const kept = without(columns, column => columns[column] === 'address' && !lines.includes(column))
  if (entries.some(([, field]) => field === 'address-country')) return kept
  const isFree = (column: number) => !(column in columns) && !refused.includes(column)
  const country = headers.findIndex(
    (header, column) => isFree(column) && meaningOf(header)?.field === 'country' && !isNationality(header),
  )
  return country >= 0 ? { ...kept, [country]: 'address-country' } : kept
}

/** The lines of the best of the addresses, in the order of the file. */
function linesOfOne(columns: readonly string[], headerOf: (column: string) => string): string[] {
  const read = columns.map(column => {
    const header = headerOf(column)
    return { column, rank: meaningOf(header)?.rank ?? 0, ...partsOf(header) }
  })
  const best = read.filter(({ whole }) => whole).toSorted((a, b) => a.rank - b.rank)[0]
  const firstOnes = new Set(read.filter(({ whole }) => whole).map(({ stem }) => stem))
  return read
    .filter(({ stem, whole }) => !best || stem === best.stem || (!whole && !firstOnes.has(stem)))
    .map(({ column }) => column)
    .slice(0, MOST_LINES)
}

/** Whose line a header is, and whether it can be an address's first. */
function partsOf(header: string): { stem: string; whole: boolean } {
  const plain = plainHeader(header)
  const number = /[1-4]$/.exec(plain)?.[0] ?? '1'
  const within = /^(?:apt|apartment)/.test(plain)
  return { stem: plain.replace(/(?:line|行)?[1-4]?$/, ''), whole: number === '1' && !within }
}

const isNationality = (header: string) => /national|国籍|國籍/.test(plainHeader(header))
const isBesides = (field: IntakeField | undefined) => besides.some(each => each === field)

function without(
  columns: Readonly<Record<string, IntakeField>>,
  drop: (column: string) => boolean,
): Record<string, IntakeField> {
  return Object.fromEntries(Object.entries(columns).filter(([column]) => !drop(column)))
}
