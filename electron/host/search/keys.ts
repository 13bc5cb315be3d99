import { keyRank } from '../../../shared/domain/search/key-rank.ts'
import type { KeyKind, SearchKey } from '../../../shared/domain/search/search-keys.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** All keys of a guest as the row `found_by` keeps them: each on a line, its kind after a tab. A key holds neither. */
export function packKeys(keys: readonly SearchKey[]): string {
  let packed = ''
  for (const { key, kind } of keys) packed += `\n${key}\t${kind}`
  return packed
}

/** The keys again. */
export function unpackKeys(packed: string): SearchKey[] {
  return packed
    .split('\n')
    .slice(1)
    .map(line => {
      const tab = line.lastIndexOf('\t')
      return { key: line.slice(0, tab), kind: Number(line.slice(tab + 1)) as KeyKind }
    })
}

/** Whether one of the packed keys begins with a text, or is it. */
export function hasKey(packed: string, text: string, whole: boolean): boolean {
  return packed.includes(whole ? `\n${text}\t` : `\n${text}`)
}

/**
 * Writes what a guest is found by in place of what there was, and only what differs; no keys: found by nothing. `age` is
 * `keyAge` of the last stay.
 */
export function writeKeys(tx: WriteDb, no: number, age: number, keys: readonly SearchKey[]): void {
  const before = keysOf(tx, no)
  const packed = packKeys(keys)
  run(tx, sql`INSERT INTO search_changed (guest_no) VALUES (${no})`)
  if (before?.age === age && before.keys === packed) return
  const old = new Set(before ? rowsOf(before.age, unpackKeys(before.keys)) : [])
  const now = new Set(rowsOf(age, keys))
  for (const row of old) {
    if (now.has(row)) continue
    const { key, rank } = partsOf(row)
    run(tx, sql`DELETE FROM name_key WHERE key = ${key} AND rank = ${rank} AND guest_no = ${no}`)
  }
  for (const row of now) {
    if (old.has(row)) continue
    const { key, rank } = partsOf(row)
    run(tx, sql`INSERT OR IGNORE INTO name_key (key, rank, guest_no) VALUES (${key}, ${rank}, ${no})`)
  }
  if (keys.length === 0) run(tx, sql`DELETE FROM found_by WHERE guest_no = ${no}`)
  else run(tx, sql`INSERT OR REPLACE INTO found_by (guest_no, age, keys) VALUES (${no}, ${age}, ${packed})`)
}

/** What a guest is found by, packed, and the age in its ranks; null for a guest found by nothing. */
export function keysOf(db: ReadDb, no: number): { age: number; keys: string } | null {
  return one(db, sql`SELECT age, keys FROM found_by WHERE guest_no = ${no}`)
}

/** The packed keys of those of these guests who are found by any. */
export function keysOfEach(db: ReadDb, numbers: readonly number[]): { no: number; keys: string }[] {
  return all(
    db,
    sql`SELECT guest_no AS no, keys FROM found_by
        WHERE guest_no IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`,
  )
}

function rowsOf(age: number, keys: readonly SearchKey[]): string[] {
  return keys.map(({ key, kind }) => `${keyRank(kind, age)} ${key}`)
}

function partsOf(row: string): { rank: number; key: string } {
  const space = row.indexOf(' ')
  return { rank: Number(row.slice(0, space)), key: row.slice(space + 1) }
}
