import type { Database } from 'better-sqlite3'
import { slicesOf } from './build-slices.ts'
import { listMaker } from './lists.ts'

const READ_AT_ONCE = 20_000
const WRITTEN_AT_ONCE = 4000

/** Makes every list anew from the table of keys; writes those that differ and takes away those that are no more. */
export function buildLists(connection: Database, tell: () => void): void {
  const slices = slicesOf(connection)
  const put = connection.prepare(
    `INSERT INTO search_list (prefix, best) VALUES (?, ?)
     ON CONFLICT (prefix) DO UPDATE SET best = excluded.best WHERE best <> excluded.best`,
  )
  const made = new Set<string>()
  let waiting: [string, Uint8Array][] = []
  const write = () => {
    waiting.sort(([a], [b]) => (a < b ? -1 : 1))
    slices(waiting.length, (from, to) => {
      for (const [prefix, best] of waiting.slice(from, to)) put.run(prefix, best)
    })
    waiting = []
  }
  const lists = listMaker((prefix, best) => {
    made.add(prefix)
    waiting.push([prefix, new Uint8Array(best.buffer)])
    if (waiting.length >= WRITTEN_AT_ONCE) write()
  })
  // By the piece, so that no reader keeps the log from being moved into the book.
  const read = connection
    .prepare(
      `SELECT key, rank, guest_no FROM name_key WHERE (key, rank, guest_no) > (?, ?, ?)
       ORDER BY key, rank, guest_no LIMIT ${READ_AT_ONCE}`,
    )
    .raw()
  let rows: [string, number, number][]
  let last: [string, number, number] = ['', 0, 0]
  do {
    rows = read.all(...last) as typeof rows
    for (const [key, rank, no] of rows) lists.add(key, rank, no)
    last = rows.at(-1) ?? last
    tell()
  } while (rows.length === READ_AT_ONCE)
  lists.end()
  write()
  removeOthers(connection, made)
}

function removeOthers(connection: Database, made: ReadonlySet<string>): void {
  const prefixes = connection.prepare('SELECT prefix FROM search_list').pluck().all() as string[]
  const remove = connection.prepare('DELETE FROM search_list WHERE prefix = ?')
  const gone = prefixes.filter(prefix => !made.has(prefix))
  slicesOf(connection)(gone.length, (from, to) => {
    for (const prefix of gone.slice(from, to)) remove.run(prefix)
  })
}
