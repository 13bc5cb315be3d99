import { all, one, type ReadDb, sql } from '../db/sql.ts'

/** A key of a guest that answered: its rank, and whether it is the very text. */
export type KeyRow = { no: number; rank: number; exact: boolean }

/** What a text begins: the best of it, and whether that is all there is. */
export type Range = { rows: KeyRow[]; all: boolean }

/** Sorts after every text that begins with what stands before it. */
const AFTER_ALL = '\u{10FFFF}'
/** As many keys may share a beginning before it has a list of its own; the builder keeps to the same. */
export const MOST_WITHOUT_LIST = 96
/** The longest beginning that has a list, in UTF-16 units with the sign. */
export const LONGEST_LISTED = 14
/** Where there is no list yet, as many keys are read of those a text begins. */
const MOST_READ = 200

/** The guests with this very key, best first, at most `most`; from a rank on where one is given. */
export function withKey(db: ReadDb, key: string, most: number, from = 0): Range {
  const rows = all<{ rank: number; no: number }>(
    db,
    sql`SELECT rank, guest_no AS no FROM name_key WHERE key = ${key} AND rank >= ${from} ORDER BY rank LIMIT ${most}`,
  )
  return { rows: rows.map(({ rank, no }) => ({ no, rank, exact: true })), all: rows.length < most }
}

/**
 * The guests with a key that begins with a text. Those who have that very key come first, best first, at most `most`; then the
 * best of all it begins: from the list of a beginning that many share, else every one.
 */
export function beginningWith(db: ReadDb, text: string, most: number): Range {
  const list = text.length <= LONGEST_LISTED ? listOf(db, text) : null
  if (list) return { rows: [...withKey(db, text, most).rows, ...list], all: false }
  const rows = all<{ key: string; rank: number; no: number }>(
    db,
    sql`SELECT key, rank, guest_no AS no FROM name_key WHERE key >= ${text} AND key < ${text + AFTER_ALL} LIMIT ${MOST_READ}`,
  )
  return {
    rows: rows.map(({ key, rank, no }) => ({ no, rank, exact: key === text })),
    all: rows.length < MOST_READ,
  }
}

/** The places, in plain letters, that begin with a text, at most `most`: the first word of the keys under a sign. */
export function placesBeginning(db: ReadDb, sign: string, text: string, most: number): string[] {
  const places: string[] = []
  let from = sign + text
  while (places.length < most) {
    const next = one<{ key: string }>(
      db,
      sql`SELECT key FROM name_key WHERE key >= ${from} AND key < ${sign + text + AFTER_ALL} LIMIT 1`,
    )
    if (!next) break
    const place = next.key.slice(sign.length).split(' ')[0] ?? ''
    places.push(place)
    // A space is what ends a place, and "!" comes after the space.
    from = `${sign}${place}!`
  }
  return places
}

function listOf(db: ReadDb, prefix: string): KeyRow[] | null {
  const list = one<{ best: Uint8Array }>(db, sql`SELECT best FROM search_list WHERE prefix = ${prefix}`)
  if (!list) return null
  const pairs = new Uint32Array(new Uint8Array(list.best).buffer)
  const rows: KeyRow[] = []
  for (let at = 0; at + 1 < pairs.length; at += 2)
    rows.push({ no: pairs[at] ?? 0, rank: pairs[at + 1] ?? 0, exact: false })
  return rows
}
