import type { Database } from 'better-sqlite3'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { SIGNS } from '../../../shared/domain/search/key-kinds.ts'
import { keyRank } from '../../../shared/domain/search/key-rank.ts'
import { all, one, type ReadDb, sql } from '../db/sql.ts'
import { type Present, whoIsNear } from '../guests/presence.ts'
import { heldOf } from './held.ts'
import type { KeyRow } from './ranges.ts'
import { unpackVocabulary, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/**
 * Whoever is near, and whoever changed since the lists were made, with all their keys: a few hundred to a few thousand
 * guests, searched exhaustively. For them nothing else is asked, so what the lists still say of them does not matter.
 */
export type Memory = {
  /** Who is in the house or about to be. */
  readonly near: ReadonlyMap<number, Present>
  /** More changed than is held here: what the lists say of the others may be old. */
  readonly isOverrun: boolean
  /** Whether this guest is answered for here. */
  has: (no: number) => boolean
  /** The guests with a key that begins with a text, or is it. */
  beginning: (text: string, whole: boolean) => KeyRow[]
  /** Every name these guests are found by, for slips. */
  names: () => Vocabulary
  /** The parts of all names in the book, as of the last building; empty before the first. */
  vocabulary: () => Vocabulary
}

type Entry = { key: string; rank: number; no: number }
type Kept = Memory & {
  readonly today: IsoDate
  readonly built: number
  /** Brings it up to a change; false where too much changed since for that. */
  keepUp: (db: ReadDb, seq: number) => boolean
}

/** So many guests who changed are held; the builder sees to it that there are seldom more. */
const MOST_CHANGED = 6000
const memories = new WeakMap<Database, Kept>()

/** The memory of an open book, brought up to its last change. */
export function memoryOf(db: ReadDb, today: IsoDate): Memory {
  const state = one<{ built: number; seq: number | null }>(
    db,
    sql`SELECT built, (SELECT max(seq) FROM search_changed) AS seq FROM search_state`,
  )
  const { built, seq } = state ?? { built: 0, seq: null }
  const known = memories.get(db.connection)
  if (known?.today === today && known.built === built && known.keepUp(db, seq ?? 0)) return known
  const memory = remember(db, today, built, seq ?? 0)
  memories.set(db.connection, memory)
  return memory
}

function remember(db: ReadDb, today: IsoDate, built: number, seq: number): Kept {
  const held = new Set<number>()
  const near = whoIsNear(db, today)
  const changedBefore = changedSince(db, 0)
  let upTo = seq
  let entries: Entry[] = []
  let names: Vocabulary | null = null
  let vocabulary: Vocabulary | null = null

  const take = (no: number) => {
    const { age, keys } = heldOf(db, no)
    held.add(no)
    for (const { key, kind } of keys) entries.push({ key, rank: keyRank(kind, age), no })
  }
  for (const no of new Set([...near.keys(), ...changedBefore])) take(no)
  entries.sort(byKey)

  const keepUp = (book: ReadDb, last: number): boolean => {
    if (last === upTo) return true
    const changed = changedSince(book, upTo)
    if (changed.length === MOST_CHANGED || held.size > near.size + 2 * MOST_CHANGED) return false
    upTo = last
    names = null
    const now = whoIsNear(book, today, changed)
    const old = new Set(changed.filter(no => held.has(no)))
    if (old.size > 0) entries = entries.filter(({ no }) => !old.has(no))
    for (const no of changed) {
      const present = now.get(no)
      if (present) near.set(no, present)
      else near.delete(no)
      take(no)
    }
    // Nearly sorted already, which the sort makes use of.
    entries.sort(byKey)
    return true
  }

  return {
    ...{ today, built, near, keepUp },
    isOverrun: changedBefore.length === MOST_CHANGED,
    has: no => held.has(no),
    beginning: (text, whole) => {
      const rows: KeyRow[] = []
      for (let at = firstFrom(entries, text); at < entries.length; at++) {
        const entry = entries[at]
        if (!entry || (whole ? entry.key !== text : !entry.key.startsWith(text))) break
        rows.push({ no: entry.no, rank: entry.rank, exact: entry.key.length === text.length })
      }
      return rows
    },
    names: () => {
      names ??= vocabularyOf([...new Set(entries.filter(isName).map(({ key }) => key))])
      return names
    },
    vocabulary: () => {
      vocabulary ??= savedVocabulary(db)
      return vocabulary
    },
  }
}

/** Who changed after this change, each once: as many as are held, the latest first. */
function changedSince(db: ReadDb, seq: number): number[] {
  const rows = all<{ no: number }>(
    db,
    sql`SELECT guest_no AS no FROM search_changed WHERE seq > ${seq}
        GROUP BY guest_no ORDER BY max(seq) DESC LIMIT ${MOST_CHANGED}`,
  )
  return rows.map(({ no }) => no)
}

function savedVocabulary(db: ReadDb): Vocabulary {
  const pieces = all<{ nodes: Uint8Array }>(db, sql`SELECT nodes FROM search_vocabulary ORDER BY piece`)
  return unpackVocabulary(Buffer.concat(pieces.map(({ nodes }) => nodes)))
}

function byKey(a: Entry, b: Entry): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank
}

/** Names begin with a letter of some script, every other key with a sign. */
function isName({ key }: Entry): boolean {
  return key.length > 2 && key.length < 40 && !SIGNS.has(key.charAt(0))
}

function firstFrom(entries: readonly Entry[], text: string): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.key ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
