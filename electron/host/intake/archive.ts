import { inflateRawSync } from 'node:zlib'
import { FileRefusal } from './refusal.ts'

/** One part of a ZIP archive, as its table of contents tells it. */
export type Entry = {
  name: string
  method: number
  packed: number
  unpacked: number
  offset: number
  encrypted: boolean
}

const MOST_ENTRIES = 2000

/** The table of contents of a ZIP archive, read before anything is unpacked. Throws `FileRefusal`. */
export function entriesOf(bytes: Buffer): Entry[] {
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

/**
 * Unpacks one part and proves that it is as large as the table of contents says: a few kilobytes can become gigabytes.
 * Throws `FileRefusal`.
 */
export function unpack(bytes: Buffer, { method, packed, unpacked, offset }: Entry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) throw new FileRefusal('broken')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) throw new FileRefusal('broken')
  const content = bytes.subarray(start, start + packed)
  if (method === 0 && packed === unpacked) return content
  if (method !== 8) throw new FileRefusal('broken')
  try {
    const inflated = inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) })
    if (inflated.length === unpacked) return inflated
  } catch {
    // Said below: whatever is wrong with it, it is not what the archive says.
  }
  throw new FileRefusal('broken')
}
