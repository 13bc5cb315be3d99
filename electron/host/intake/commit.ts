import { v7 as uuid } from 'uuid'
import type { ImportId } from '../../../shared/contract/base.ts'
import type { IntakeCounts } from '../../../shared/contract/intake.ts'
import { note } from '../db/audit.ts'
import {
  type Author,
  all,
  inTransaction,
  one,
  type ReadDb,
  run,
  type SqlValue,
  sql,
  type WriteDb,
} from '../db/sql.ts'
import { countStays } from '../stays/counts.ts'
import type { Progress } from './progress.ts'

/** What a word is said to have been given by. */
const HOW = 'booking file'

/** The book is not the one the preview looked at: nothing was written. */
export class BookMoved extends Error {
  constructor(options?: ErrorOptions) {
    super('the book changed since the preview', options)
  }
}

/** How many rows go in between two looks at the clock and at the wish to stop. */
const BATCH = 2000

/**
 * Copies a prepared import, attached as `staging`, into the book in one transaction: all of it or nothing.
 * Throws `BookMoved`, or `Cancelled` from `progress`.
 */
export function commitImport(
  db: ReadDb,
  author: Author,
  progress: Progress,
): { importId: ImportId; counts: IntakeCounts } {
  const rows = all<{ key: string; value: string }>(db, sql`SELECT key, value FROM staging.meta`)
  const meta = new Map(rows.map(({ key, value }) => [key, value]))
  const counts = JSON.parse(meta.get('counts') ?? '') as IntakeCounts
  const importId = uuid() as ImportId
  inTransaction(db, author, tx => {
    if (importsState(tx) !== meta.get('importsState') || someoneIsGone(tx) || someoneSpoke(tx))
      throw new BookMoved()
    run(
      tx,
      sql`INSERT INTO import (id, file_name, sha256, plan, counts, created_at, created_by)
          VALUES (${importId}, ${meta.get('fileName') ?? ''}, ${meta.get('sha256') ?? ''}, ${meta.get('plan') ?? ''},
                  ${meta.get('counts') ?? ''}, ${tx.at}, ${tx.by})`,
    )
    copyAll(tx, importId, progress)
    proveWhole(tx, importId)
    countStays(tx, sql`SELECT guest_id FROM staging.known WHERE came = 1`)
    note(tx, 'imported', 'import', importId, counts)
    tx.touch('guests', 'stays', 'intake', 'letters')
  })
  return { importId, counts }
}

/** A mark that is another after every import and every undo. */
export function importsState(db: ReadDb): string {
  const row = one<{ state: string }>(
    db,
    sql`SELECT count(*) || '/' || count(undone_at) || '/' || coalesce(max(id), '') AS state FROM import`,
  )
  return row?.state ?? ''
}

function someoneIsGone(db: ReadDb): boolean {
  return (
    one(
      db,
      sql`SELECT 1 FROM staging.known WHERE guest_id NOT IN (SELECT id FROM guest WHERE merged_into IS NULL)`,
    ) !== null
  )
}

/** Whether somebody of whom no word was written down has given one since. An address given since is found in its place. */
function someoneSpoke(db: ReadDb): boolean {
  return (
    one(
      db,
      sql`SELECT 1 FROM staging.known JOIN staging.consent AS said USING (guest_id)
          WHERE EXISTS (SELECT 1 FROM consent WHERE consent.guest_id = said.guest_id AND purpose = 'letters')`,
    ) !== null
  )
}

/**
 * The connection that writes an import does not check foreign keys row by row: whoever is not staged with it
 * is known to be there, and a third of the time the book is held went into asking. The stays are asked about here at once.
 */
function proveWhole(db: ReadDb, importId: ImportId): void {
  const lost = one(
    db,
    sql`SELECT 1 FROM stay WHERE import_id = ${importId} AND NOT EXISTS (SELECT 1 FROM guest WHERE id = guest_id)`,
  )
  if (lost) throw new Error('a stay of the import belongs to nobody')
}

type Step = { from: string; write: string; values: SqlValue[] }

/** What each staged table becomes, in the order the foreign keys ask for. Every statement ends with a range of rows. */
function stepsOf(tx: WriteDb, importId: ImportId): Step[] {
  const firstNo = one<{ no: number }>(tx, sql`SELECT coalesce(max(no), 0) AS no FROM guest`)?.no ?? 0
  const signed: SqlValue[] = [importId, tx.at, tx.by, tx.at, tx.by]
  const name = 'guest_id, rank, "full", script, name_order, family, family2, given, title_pre, title_post'
  const contact = 'guest_id, kind, rank, value, normal'
  const date = 'guest_id, occasion, calendar, year, month, day'
  const guest = 'gender, language, country, company, city, vip, stays, last_stay'
  const stay = 'id, guest_id, status, arrive, depart, room, adults, children, confirmation, note'
  const address = 'guest_id, lines, city, region, postcode, country'
  const signature = 'import_id, created_at, created_by, updated_at, updated_by'
  return [
    {
      from: 'guest',
      write: `INSERT INTO guest (no, id, ${guest}, ${signature}) SELECT ? + n, id, ${guest}, ?, ?, ?, ?, ?`,
      values: [firstNo, ...signed],
    },
    { from: 'guest_name', write: `INSERT INTO guest_name (${name}) SELECT ${name}`, values: [] },
    { from: 'guest_contact', write: `INSERT INTO guest_contact (${contact}) SELECT ${contact}`, values: [] },
    { from: 'guest_date', write: `INSERT INTO guest_date (${date}) SELECT ${date}`, values: [] },
    {
      from: 'guest_external',
      write: `INSERT INTO guest_external (system, external_id, guest_id, import_id) SELECT 'file', external_id, guest_id, ?`,
      values: [importId],
    },
    {
      from: 'guest',
      write: 'INSERT INTO found_by (guest_no, age, keys) SELECT ? + n, age, keys',
      values: [firstNo],
    },
    {
      from: 'name_key',
      write: 'INSERT INTO name_key (key, rank, guest_no) SELECT key, rank, ? + n',
      values: [firstNo],
    },
    { from: 'guest', write: 'INSERT INTO search_changed (guest_no) SELECT ? + n', values: [firstNo] },
    {
      from: 'stay',
      write: `INSERT INTO stay (${stay}, ${signature}) SELECT ${stay}, ?, ?, ?, ?, ?`,
      values: signed,
    },
    {
      from: 'guest_address',
      write: `INSERT INTO guest_address (${address}, ${signature}) SELECT ${address}, ?, ?, ?, ?, ?`,
      values: signed,
    },
    {
      from: 'consent',
      write: `INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, import_id, created_at, created_by)
              SELECT id, guest_id, 'post', 'letters', state, day, '${HOW}', ?, ?, ?`,
      values: [importId, tx.at, tx.by],
    },
  ]
}

function copyAll(tx: WriteDb, importId: ImportId, progress: Progress): void {
  const steps = stepsOf(tx, importId).map(step => ({
    ...step,
    last:
      one<{ last: number }>(tx, {
        text: `SELECT coalesce(max(rowid), 0) AS last FROM staging.${step.from}`,
        values: [],
      })?.last ?? 0,
  }))
  progress.begin(
    'writing',
    steps.reduce((sum, { last }) => sum + last, 0),
  )
  for (const { from, write, values, last } of steps) {
    const text = `${write} FROM staging.${from} WHERE staging.${from}.rowid BETWEEN ? AND ?`
    for (let start = 1; start <= last; start += BATCH) {
      try {
        run(tx, { text, values: [...values, start, start + BATCH - 1] })
      } catch (error) {
        // Somebody was put into the same room, or given the same number or an address, while the preview was read.
        throw isTaken(error) ? new BookMoved({ cause: error }) : error
      }
      progress.step(Math.min(BATCH, last - start + 1))
    }
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}
