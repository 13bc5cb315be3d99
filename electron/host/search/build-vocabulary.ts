import type { Database } from 'better-sqlite3'
import { KEY_KIND, type KeyKind } from '../../../shared/domain/search/search-keys.ts'
import { unpackKeys } from './keys.ts'
import { packVocabulary } from './vocabulary.ts'

const READ_AT_ONCE = 5000
const PIECE = 512 * 1024
const WHOLE_NAMES: readonly KeyKind[] = [KEY_KIND.name, KEY_KIND.pinyin, KEY_KIND.spelling]
const PART = /^\p{L}{2,24}$/u

/** The parts names are made of, each once: what is family and what is left of every whole name that begins with it. */
export function buildVocabulary(connection: Database, tell: () => void): Uint8Array {
  const parts = new Set<string>()
  const read = connection
    .prepare(`SELECT guest_no, keys FROM found_by WHERE guest_no > ? ORDER BY guest_no LIMIT ${READ_AT_ONCE}`)
    .raw()
  let rows: [number, string][]
  let last = 0
  do {
    rows = read.all(last) as typeof rows
    for (const [, packed] of rows) addParts(packed, parts)
    last = rows.at(-1)?.[0] ?? last
    tell()
  } while (rows.length === READ_AT_ONCE)
  return packVocabulary([...parts].filter(part => PART.test(part)).sort())
}

function addParts(packed: string, parts: Set<string>): void {
  const keys = unpackKeys(packed)
  const families = keys.filter(({ kind }) => kind === KEY_KIND.family)
  // Of two family names only the first begins a whole name.
  for (const { key } of families) parts.add(key)
  for (const { key, kind } of keys) {
    if (!WHOLE_NAMES.includes(kind)) continue
    for (const { key: family } of families) {
      if (key.length <= family.length || !key.startsWith(family)) continue
      parts.add(key.slice(family.length))
    }
  }
}

/** Puts the vocabulary in place of what there was. A part of one with a part of another is none: for one transaction. */
export function writeVocabulary(connection: Database, vocabulary: Uint8Array): void {
  connection.prepare('DELETE FROM search_vocabulary').run()
  const put = connection.prepare('INSERT INTO search_vocabulary (piece, nodes) VALUES (?, ?)')
  for (let at = 0; at * PIECE < vocabulary.length; at++)
    put.run(at, vocabulary.subarray(at * PIECE, (at + 1) * PIECE))
}
