import readWorkbook from 'read-excel-file/node'
import { headersKnown } from '../../../shared/domain/intake/columns.ts'
import { entriesOf, unpack } from './archive.ts'
import { FileRefusal } from './refusal.ts'

/** What a workbook may unpack to: 200,000 bookings of 36 columns are about 300 MB of XML. */
const LARGEST_UNPACKED = 400 * 1024 * 1024
const MOST_COLUMNS = 200
/** A sheet is held whole, gaps and all: one cell in the last row of a wide sheet would fill the memory. */
const MOST_CELLS = 9_000_000
/** Styles and tables of contents are small; only sheets and their texts may be large. */
const LARGEST_OTHER = 16 * 1024 * 1024

/** The rows of the sheet that looks most like bookings, cells as text, days as YYYY-MM-DD. Throws `FileRefusal`. */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  prove(bytes)
  const sheets = await readWorkbook(bytes, { parseNumber: asWritten }).catch(() => {
    throw new FileRefusal('broken')
  })
  const known = (rows: readonly unknown[][]) =>
    Math.max(0, ...rows.slice(0, 20).map(row => headersKnown(row.map(asText))))
  const tables = sheets.map(({ data }) => data as unknown[][]).filter(rows => rows.length > 0)
  const best = tables.reduce<unknown[][] | null>((a, b) => (a && known(a) >= known(b) ? a : b), null)
  return (best ?? []).map(row => row.map(asText))
}

/** Whether a workbook can be held in memory is known before it is read: running out of it would take the host along. */
function prove(bytes: Buffer): void {
  const entries = entriesOf(bytes)
  if (entries.some(entry => entry.encrypted)) throw new FileRefusal('encrypted')
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) throw new FileRefusal('not-a-table')
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > LARGEST_UNPACKED) throw new FileRefusal('too-large')
  let cells = 0
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue
    const content = unpack(bytes, entry)
    if (/^xl\/worksheets\//.test(entry.name)) cells += extentOf(content)
    else if (/sharedStrings/i.test(entry.name)) proveStrings(content)
    else if (content.length > LARGEST_OTHER) throw new FileRefusal('too-large')
  }
  if (cells > MOST_CELLS) throw new FileRefusal('too-large')
}

/** How many cells a sheet spans, from the places its rows and cells name. */
function extentOf(sheet: Buffer): number {
  let [rows, columns, seen] = [0, 0, 0]
  inSlices(sheet, text => {
    for (const [, element, attributes = ''] of text.matchAll(/<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^>]*)/g)) {
      if (++seen > 2 * MOST_CELLS) throw new FileRefusal('too-large')
      const place = /(?:^|\s)(?:\w+:)?r\s*=\s*["']([^"']*)/.exec(attributes)
      if (!place) {
        if (element === 'row') rows++
        continue
      }
      const named = /^([A-Z]{0,3})(\d{1,7})$/.exec(place[1] ?? '')
      if (!named) throw new FileRefusal('broken')
      rows = Math.max(rows, Number(named[2]))
      columns = Math.max(columns, columnOf(named[1] ?? ''))
      if (columns > MOST_COLUMNS) throw new FileRefusal('too-many-columns')
      if (rows * Math.max(1, columns) > MOST_CELLS) throw new FileRefusal('too-large')
    }
  })
  return rows * columns
}

function proveStrings(strings: Buffer): void {
  let count = 0
  inSlices(strings, text => {
    count += text.split('<').length
    if (count > 5 * MOST_CELLS) throw new FileRefusal('too-large')
  })
}

/** A large XML as texts of a few megabytes, cut between tags. */
function inSlices(xml: Buffer, look: (text: string) => void): void {
  const SLICE = 4 * 1024 * 1024
  for (let start = 0; start < xml.length; ) {
    const rough = start + SLICE
    const cut = rough >= xml.length ? xml.length : xml.lastIndexOf(0x3c, rough)
    const end = cut > start ? cut : Math.min(rough, xml.length)
    look(xml.toString('latin1', start, end))
    start = end
  }
}

function columnOf(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** Numbers stay as written: a telephone number is no quantity. Only 1.38E+10 is spelled out. */
function asWritten(number: string): string {
  const value = Number(number)
  return /e/i.test(number) && Number.isFinite(value) ? BigInt(Math.round(value)).toString() : number
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
}
