import type { Encoding, IntakeFile, Separator } from '../../../shared/contract/intake.ts'
import { detectSeparator, eachRecord, type VisitRow } from './csv.ts'
import { detectEncoding, toUtf8 } from './encoding.ts'
import { findHeader, lastFilled, usualWidth } from './find-header.ts'
import { FileRefusal } from './refusal.ts'
import { readXlsx } from './xlsx.ts'

/** A file as a table: its columns, and a way to walk its rows as often as wanted. */
export type Table = {
  kind: IntakeFile['kind']
  encoding: Encoding | null
  separator: Separator | null
  headers: string[]
  /** Every row below the header that is not blank, by the number a spreadsheet shows for it; at least a cell per header. */
  each: (visit: VisitRow) => void
}

/** Walks every record of a file from its top. `width` is the number of columns once it is known. */
type Walk = (width: number | null, visit: VisitRow) => void

const MOST_COLUMNS = 200
/** A spreadsheet's own limit for one cell. */
const LONGEST_CELL = 32_767
/** Reports begin with a title and a date: the header is looked for in the first rows only. */
const HEADER_WITHIN = 20
/** How many rows tell how wide the table is. */
const FIRST_ROWS = 200

/** Reads a CSV or XLSX file by what is in it, whatever its name says. Throws `FileRefusal`; writes nothing. */
export async function readTable(
  bytes: Buffer,
  asked: { encoding?: Encoding | undefined; separator?: Separator | undefined } = {},
): Promise<Table> {
  refuseByLook(bytes)
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    const rows = await readXlsx(bytes)
    return tableOf({ kind: 'xlsx', encoding: null, separator: null }, (_, visit) => {
      for (const [at, cells] of rows.entries()) visit(at + 1, cells, null)
    })
  }
  const encoding = asked.encoding ?? detectEncoding(bytes)
  if (!encoding) throw new FileRefusal('not-a-table')
  const text = toUtf8(bytes, encoding)
  const separator = asked.separator ?? detectSeparator(text)
  return tableOf({ kind: 'csv', encoding, separator }, (width, visit) =>
    eachRecord(text, separator, width, visit),
  )
}

/** The first rows of a walk, without walking further. */
export function firstRows(each: Table['each'], count: number): { row: number; cells: string[] }[] {
  const rows: { row: number; cells: string[] }[] = []
  const enough = new Error('enough rows were read')
  try {
    each((row, cells) => {
      rows.push({ row, cells })
      if (rows.length >= count) throw enough
    })
  } catch (error) {
    if (error !== enough) throw error
  }
  return rows
}

const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** How files of other kinds begin: pages, documents, pictures, archives. */
const OTHER_FORMATS = [
  '<',
  '{',
  '%PDF',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  '\x1f\x8b',
  'Rar!',
  '7z\xbc\xaf',
  'PK\x05\x06',
]

function refuseByLook(bytes: Buffer): void {
  if (bytes.subarray(0, 4096).every(byte => byte <= 32) && bytes.toString('latin1').trim() === '') {
    throw new FileRefusal('empty')
  }
  if (bytes.subarray(0, 8).equals(OLD_OFFICE)) {
    // A locked workbook is wrapped in the old container, and says so in its table of contents.
    throw new FileRefusal(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-excel',
    )
  }
  const head = bytes
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (OTHER_FORMATS.some(start => head.startsWith(start)) || /^\[\s*[[{]/.test(head))
    throw new FileRefusal('not-a-table')
}

function tableOf(how: Pick<Table, 'kind' | 'encoding' | 'separator'>, walk: Walk): Table {
  const filled: Table['each'] = visit =>
    walk(null, (row, cells, fault) => {
      const read = cells.map(clean)
      if (lastFilled(read) > 0) visit(row, read, fault)
    })
  const first = firstRows(filled, FIRST_ROWS)
  if (first.length === 0) throw new FileRefusal('empty')
  const header = findHeader(first.slice(0, HEADER_WITHIN).map(({ cells }) => cells))
  const top = header === null ? undefined : first[header]
  if (header === null || !top) {
    throw new FileRefusal(first.every(({ cells }) => lastFilled(cells) < 2) ? 'not-a-table' : 'no-header')
  }
  const below = first.slice(header + 1).map(({ cells }) => lastFilled(cells))
  if (below.length === 0) throw new FileRefusal('no-rows')
  const width = Math.max(lastFilled(top.cells), usualWidth(below))
  if (width > MOST_COLUMNS) throw new FileRefusal('too-many-columns')
  const headers = Array.from({ length: width }, (_, at) =>
    (top.cells[at] ?? '').replace(/\s+/g, ' ').slice(0, 200),
  )
  return { ...how, headers, each: visit => walk(top.cells.length, belowHeader(top.row, width, visit)) }
}

/** Hands on the rows below the header, clean, and with what is wrong with their cells. */
function belowHeader(headerRow: number, width: number, visit: VisitRow): VisitRow {
  return (row, raw, fault) => {
    if (row <= headerRow) return
    const cells = raw.map(clean)
    const count = lastFilled(cells)
    if (count === 0 && !fault) return
    const long = cells.some(cell => cell.length > LONGEST_CELL)
    const reason = fault ?? (long ? 'cell-too-long' : count > width ? 'too-many-cells' : null)
    while (cells.length < width) cells.push('')
    if (cells.length > width) cells.length = Math.max(width, count)
    visit(row, reason && long ? cells.map(cell => cell.slice(0, 200)) : cells, reason)
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs no cell needs; tabs and line breaks stay.
const INVISIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]/g

/** A cell without signs nobody sees and without the ="…" some systems wrap numbers in. */
function clean(cell: string): string {
  const bare = cell.replace(INVISIBLE, '').trim()
  return bare.startsWith('="') && bare.endsWith('"') ? bare.slice(2, -1) : bare
}
