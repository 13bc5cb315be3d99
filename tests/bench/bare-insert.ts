import type { Database } from 'better-sqlite3'
import { connect } from '../../electron/host/db/connect.ts'

const TABLES = ['guest', 'guest_name', 'guest_contact', 'stay', 'found_by', 'name_key']
const READ_AT_ONCE = 50_000

/**
 * The floor of an import: every row it made, inserted by SQLite alone, in one transaction and in the order of the tables, into
 * an empty encrypted book with the same tables and indexes. Milliseconds; reading the rows is not counted.
 */
export function bareInsert(source: Database, file: string, key: string): number {
  const schema = source
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL
         AND tbl_name IN (${TABLES.map(() => '?').join()})`,
    )
    .pluck()
    .all(...TABLES) as string[]
  const target = connect(file, key)
  target.pragma('foreign_keys = OFF')
  target.pragma('journal_mode = WAL')
  // As the import has it: else the floor would lie too high.
  target.pragma('cache_size = -256000')
  target.pragma('wal_autocheckpoint = 0')
  for (const statement of schema) target.exec(statement)
  let took = 0
  const timed = (work: () => void) => {
    const began = performance.now()
    work()
    took += performance.now() - began
  }
  timed(() => void target.exec('BEGIN'))
  for (const name of TABLES) {
    const rows = source.prepare(`SELECT * FROM ${name}`).raw()
    const columns = rows.columns().length
    const insert = target.prepare(`INSERT INTO ${name} VALUES (${Array(columns).fill('?').join()})`)
    const insertAll = (some: readonly unknown[][]) =>
      timed(() => {
        for (const row of some) insert.run(...row)
      })
    let some: unknown[][] = []
    for (const row of rows.iterate() as Iterable<unknown[]>) {
      some.push(row)
      if (some.length < READ_AT_ONCE) continue
      insertAll(some)
      some = []
    }
    insertAll(some)
  }
  timed(() => void target.exec('COMMIT'))
  target.close()
  return took
}
