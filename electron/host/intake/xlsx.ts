import { inflateRawSync } from 'node:zlib'
import readWorkbook from 'read-excel-file/node'
import { headersKnown } from '../../../shared/domain/intake-columns.ts'
import { FileRefusal } from './refusal.ts'

/** What a spreadsheet may unpack to: 200,000 bookings of 36 columns are about 300 MB of XML. */
const LARGEST_UNPACKED = 512 * 1024 * 1024
const MOST_ENTRIES = 2000

type Entry = {
  name: string
  method: number
  packed: number
  unpacked: number
  offset: number
  encrypted: boolean
}

/** The rows of the sheet that looks most like bookings, cells as text, days as YYYY-MM-DD. Throws `FileRefusal`. */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  const entries = checkArchive(bytes)
  if (!entries.some(entry => entry.name === 'xl/workbook.xml')) throw new FileRefusal('not-a-table')
  const sheets = await readWorkbook(bytes, { parseNumber: asWritten }).catch(() => {
    throw new FileRefusal('broken')
  })
  const known = (rows: readonly unknown[][]) =>
    Math.max(0, ...rows.slice(0, 20).map(row => headersKnown(row.map(asText))))
  const tables = sheets.map(({ data }) => data as unknown[][]).filter(rows => rows.length > 0)
  const best = tables.reduce<unknown[][] | null>((a, b) => (a && known(a) >= known(b) ? a : b), null)
  return (best ?? []).map(row => row.map(asText))
}

/**
 * Reads the archive's table of contents before anything is unpacked, then proves that each part is as large as it says:
 * a few kilobytes can claim to be, or become, gigabytes.
 */
function checkArchive(bytes: Buffer): Entry[] {
  const entries = entriesOf(bytes)
  if (entries.some(entry => entry.encrypted)) throw new FileRefusal('encrypted')
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > LARGEST_UNPACKED) throw new FileRefusal('too-large')
  for (const entry of entries) if (/\.(xml|rels)$/.test(entry.name)) proveSize(bytes, entry)
  return entries
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 > bytes.length) throw new FileRefusal('broken')
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new FileRefusal('too-large')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let read = 0; read < count; read++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new FileRefusal('broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString(),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function proveSize(bytes: Buffer, { method, packed, unpacked, offset }: Entry): void {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new FileRefusal('broken')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw new FileRefusal('broken')
  if (method === 0 && packed === unpacked) return
  if (method !== 8) throw new FileRefusal('broken')
  try {
    const content = inflateRawSync(bytes.subarray(start, start + packed), {
      maxOutputLength: Math.max(1, unpacked),
    })
    if (content.length !== unpacked) throw new FileRefusal('broken')
  } catch {
    throw new FileRefusal('broken')
  }
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
