import type { Database, Statement } from 'better-sqlite3'
import type { StaffId } from '../../../shared/contract/base.ts'
import type { Topic } from '../../../shared/contract/live.ts'

/** A book that may be read. */
export type ReadDb = { readonly connection: Database }

declare const writable: unique symbol

/** A book inside a transaction. Only `inTransaction` makes one, so a write outside a transaction does not compile. */
export type WriteDb = ReadDb & {
  readonly [writable]: true
  /** The instant of this transaction, UTC: one for all its rows. */
  readonly at: string
  /** Who writes; null for the house itself. */
  readonly by: StaffId | null
  /** Says what the commit changes, so that every open screen reads it again. */
  touch: (...topics: Topic[]) => void
}

export type Author = { at: string; by: StaffId | null }

/** What SQLite takes and gives. */
export type SqlValue = string | number | null | Uint8Array
export type Sql = { readonly text: string; readonly values: readonly SqlValue[] }

/** A statement with its values: `sql\`SELECT name FROM guest WHERE id = ${id}\``. Values never become text. */
export function sql(parts: TemplateStringsArray, ...values: SqlValue[]): Sql {
  return { text: parts.join('?'), values }
}

const prepared = new WeakMap<Database, Map<string, Statement>>()

function statement(db: ReadDb, text: string): Statement {
  const known = prepared.get(db.connection) ?? new Map<string, Statement>()
  prepared.set(db.connection, known)
  const found = known.get(text) ?? db.connection.prepare(text)
  known.set(text, found)
  return found
}

/** All rows. The caller names their shape; `STRICT` tables keep it true. */
export function all<Row>(db: ReadDb, query: Sql): Row[] {
  return statement(db, query.text).all(...query.values) as Row[]
}

/** The only row, or null. */
export function one<Row>(db: ReadDb, query: Sql): Row | null {
  return (statement(db, query.text).get(...query.values) as Row | undefined) ?? null
}

/** Writes, and tells how many rows it changed. */
export function run(tx: WriteDb, query: Sql): number {
  return statement(tx, query.text).run(...query.values).changes
}

/**
 * One transaction: all of `work` or nothing. Returns what `work` returns and the topics it touched.
 * `work` is synchronous, so nobody else's statement can slip in between.
 */
export function inTransaction<Result>(
  db: ReadDb,
  author: Author,
  work: (tx: WriteDb) => Result,
): { result: Result; topics: ReadonlySet<Topic> } {
  if (db.connection.inTransaction)
    throw new Error('a transaction within a transaction: pass the first one down instead')
  const topics = new Set<Topic>()
  const tx = {
    connection: db.connection,
    ...author,
    touch: (...touched: Topic[]) => {
      for (const topic of touched) topics.add(topic)
    },
  } as unknown as WriteDb
  const result = db.connection
    .transaction(() => {
      const made = work(tx)
      if (topics.size === 0)
        throw new Error('a transaction that touches no topic: screens would show yesterday')
      return made
    })
    .immediate()
  return { result, topics }
}
