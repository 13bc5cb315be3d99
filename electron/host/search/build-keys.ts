import type { Database } from 'better-sqlite3'
import { keyRank } from '../../../shared/domain/search/key-rank.ts'
import { batchesOf, type NextBatch, OF_GUEST } from './build-people.ts'
import { type Slices, slicesOf } from './build-slices.ts'
import { heldOf } from './held.ts'
import { packKeys } from './keys.ts'

/** Of so many guests the keys are sorted in memory at once: half a million rows. */
const RUN = 50_000
/** Of the time a run takes, about so much goes into finding the keys. */
const FINDING = 0.6
/** `keyed_to` when every guest has keys, those to come included. */
const EVERYBODY = Number.MAX_SAFE_INTEGER

/**
 * Writes the keys of every guest who has none yet, in runs. Keys written in the order of their table go in many times
 * faster than guest by guest. Each step leaves the book such that the run can be begun again.
 */
export function buildKeys(
  connection: Database,
  progress: (done: number, total: number) => void,
  readFrom: (after: number) => NextBatch = after => batchesOf(connection, after),
): void {
  const keyedTo = connection.prepare('SELECT keyed_to FROM search_state').pluck()
  const count = connection.prepare('SELECT count(*) FROM guest WHERE no <= ?').pluck()
  const slices = slicesOf(connection)
  let from = Number(keyedTo.get())
  if (from >= EVERYBODY) return
  const passBy = changesFromHereOn(connection)
  const next = readFrom(from)
  try {
    for (; from < EVERYBODY; from = Number(keyedTo.get())) {
      const [before, total] = [Number(count.get(from)), Number(count.get(EVERYBODY))]
      // Not all before the run is ended: whoever waits for it asks for them right away.
      const tell = (done: number) => progress(Math.min(total - 1, before + Math.round(done)), total)
      tell(0)
      const { to, done } = findKeys(connection, passBy, next, from, part => tell(part * FINDING))
      writeKeys(connection, slices, passBy, share => tell(done * (FINDING + (1 - FINDING) * share)))
      endRun(connection, passBy, from, to)
    }
  } finally {
    connection.exec(
      'DROP TABLE IF EXISTS temp.found; DROP TABLE IF EXISTS temp.sorted; DROP TABLE IF EXISTS temp.changed',
    )
  }
}

/** Finds the keys of the next guests, keeps them in memory and writes the rows `found_by`; up to which guest, and how many. */
function findKeys(
  connection: Database,
  passBy: () => void,
  next: NextBatch,
  from: number,
  progress: (done: number) => void,
): { to: number; done: number } {
  connection.exec(
    'DROP TABLE IF EXISTS temp.found; CREATE TEMP TABLE found (key TEXT NOT NULL, place INTEGER NOT NULL)',
  )
  const keep = connection.prepare('INSERT INTO temp.found SELECT value ->> 0, value ->> 1 FROM json_each(?)')
  // A guest who was taken away meanwhile is nobody to keep keys of.
  const pack = connection.prepare(
    `INSERT OR IGNORE INTO found_by (guest_no, age, keys) SELECT no, value ->> 1, value ->> 2
     FROM json_each(?) CROSS JOIN guest ON no = value ->> 0 WHERE no NOT IN (SELECT no FROM temp.changed)`,
  )
  const write = connection.transaction((packed: string) => {
    passBy()
    pack.run(packed)
  })
  let [to, done] = [from, 0]
  while (done < RUN) {
    const { last, count, keys, packed } = next()
    if (count === 0) break
    to = last
    done += count
    keep.run(keys)
    write.immediate(packed)
    progress(done)
  }
  return { to, done }
}

function writeKeys(
  connection: Database,
  slices: Slices,
  passBy: () => void,
  progress: (share: number) => void,
): void {
  connection.exec(`
    DROP TABLE IF EXISTS temp.sorted;
    CREATE TEMP TABLE sorted AS SELECT key, place FROM temp.found ORDER BY key, place;
    DROP TABLE temp.found`)
  const rows = Number(connection.prepare('SELECT count(*) FROM temp.sorted').pluck().get())
  const copy = connection.prepare(
    `INSERT OR IGNORE INTO name_key (key, rank, guest_no) SELECT key, place / ${OF_GUEST}, place % ${OF_GUEST} FROM temp.sorted
     WHERE rowid > ? AND rowid <= ? AND place % ${OF_GUEST} NOT IN (SELECT no FROM temp.changed)`,
  )
  slices(
    rows,
    (from, to) => {
      passBy()
      copy.run(from, to)
    },
    done => progress(done / rows),
  )
}

/** Nobody between the two is without keys once this is written. */
function endRun(connection: Database, passBy: () => void, from: number, to: number): void {
  const changed = connection.prepare('SELECT no FROM temp.changed WHERE no > ? AND no <= ?').pluck()
  connection
    .transaction(() => {
      passBy()
      for (const no of changed.all(from, to) as number[]) mend(connection, no)
      const more = connection.prepare('SELECT 1 FROM guest WHERE no > ? LIMIT 1').get(to)
      connection.prepare('UPDATE search_state SET keyed_to = ?').run(more ? to : EVERYBODY)
    })
    .immediate()
}

/**
 * What notes who was written by somebody since: what was read of them before may be old, so they are passed by. For the
 * transaction that writes, so that nobody can slip in between.
 */
function changesFromHereOn(connection: Database): () => void {
  connection.exec('DROP TABLE IF EXISTS temp.changed; CREATE TEMP TABLE changed (no INTEGER PRIMARY KEY)')
  const latest = connection.prepare('SELECT coalesce(max(seq), 0) FROM search_changed').pluck()
  const note = connection.prepare(
    'INSERT OR IGNORE INTO temp.changed SELECT guest_no FROM search_changed WHERE seq > ?',
  )
  let seen = Number(latest.get())
  return () => {
    note.run(seen)
    seen = Math.max(seen, Number(latest.get()))
  }
}

/** Writes what a guest is found by who was passed by: whoever wrote the guest believed in keys that were not there yet. */
function mend(connection: Database, no: number): void {
  const { age, keys } = heldOf({ connection }, no)
  if (keys.length === 0) return
  connection.prepare('INSERT OR IGNORE INTO found_by VALUES (?, ?, ?)').run(no, age, packKeys(keys))
  const put = connection.prepare('INSERT OR IGNORE INTO name_key (key, rank, guest_no) VALUES (?, ?, ?)')
  for (const { key, kind } of keys) put.run(key, keyRank(kind, age), no)
}
