import type { ImportId } from '../../../shared/contract/base.ts'
import { keyRank } from '../../../shared/domain/search/key-rank.ts'
import { note } from '../db/audit.ts'
import {
  type Author,
  all,
  inTransaction,
  one,
  type ReadDb,
  run,
  type Sql,
  sql,
  type WriteDb,
} from '../db/sql.ts'
import { unpackKeys } from '../search/keys.ts'
import { countStays } from '../stays/counts.ts'
import type { Progress } from './progress.ts'
import { takePostBack } from './undo-post.ts'

export type Undone = {
  removedGuests: number
  removedStays: number
  keptGuests: number
  keptStays: number
  removedAddresses: number
  removedWords: number
}

/** How many rows go between two looks at the wish to stop. */
const BATCH = 1000

/**
 * Takes a whole import back in one transaction. What people have worked with since stays, and is counted: a stay that
 * was changed; a guest who was changed, has eaten here, told us something, was written to, or came again. A guest of an import taken back
 * before, whom only the stays of this one kept, goes with them. `null` when it was taken back
 * already, or never was.
 */
export function undoImport(
  db: ReadDb,
  author: Author,
  importId: ImportId,
  progress: Progress,
): Undone | null {
  return inTransaction(db, author, tx => {
    tx.touch('guests', 'stays', 'intake', 'letters')
    const found = run(
      tx,
      sql`UPDATE import SET undone_at = ${tx.at}, undone_by = ${tx.by} WHERE id = ${importId} AND undone_at IS NULL`,
    )
    if (found === 0) return null
    const undone = takeBack(tx, importId, progress)
    note(tx, 'import-undone', 'import', importId, undone)
    return undone
  }).result
}

function takeBack(tx: WriteDb, importId: ImportId, progress: Progress): Undone {
  const ofStays = sql`FROM stay WHERE import_id = ${importId}`
  const ofGuests = sql`FROM guest WHERE import_id = ${importId}`
  const before = { stays: count(tx, ofStays), guests: count(tx, ofGuests) }
  progress.begin('undoing', before.stays + before.guests)
  tx.connection.exec(`
    DROP TABLE IF EXISTS temp.came; CREATE TEMP TABLE came (guest_id TEXT PRIMARY KEY) WITHOUT ROWID;
    DROP TABLE IF EXISTS temp.leaving; CREATE TEMP TABLE leaving (no INTEGER PRIMARY KEY);
  `)
  run(tx, sql`INSERT INTO temp.came SELECT DISTINCT guest_id FROM stay WHERE import_id = ${importId}`)
  inBatches(progress, () =>
    run(
      tx,
      sql`DELETE FROM stay WHERE id IN (SELECT id FROM stay WHERE import_id = ${importId} AND rev = 1 LIMIT ${BATCH})`,
    ),
  )
  run(tx, sql`DELETE FROM guest_external WHERE import_id = ${importId}`)
  const post = takePostBack(tx, importId)
  run(
    tx,
    sql`INSERT INTO temp.leaving SELECT no FROM guest WHERE rev = 1
          AND (import_id = ${importId} OR (id IN (SELECT guest_id FROM temp.came)
                                           AND import_id IN (SELECT id FROM import WHERE undone_at IS NOT NULL)))
          AND NOT EXISTS (SELECT 1 FROM stay WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM visit WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM allergy WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM preference WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM observation WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM usual_pin WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM guest_link WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM guest_link WHERE other_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM guest_external WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM guest_address WHERE guest_id = guest.id
                          AND (import_id IS NULL OR rev > 1 OR returned_on IS NOT NULL))
          AND NOT EXISTS (SELECT 1 FROM consent WHERE guest_id = guest.id AND import_id IS NULL)
          AND NOT EXISTS (SELECT 1 FROM guest_day WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM complaint WHERE guest_id = guest.id)
          AND NOT EXISTS (SELECT 1 FROM letter WHERE guest_id = guest.id)`,
  )
  const removedGuests = count(tx, sql`FROM temp.leaving`)
  takeKeysAway(tx, progress)
  let last = 0
  inBatches(progress, () => {
    const from = last
    last =
      one<{ no: number }>(
        tx,
        sql`SELECT max(no) AS no FROM (SELECT no FROM temp.leaving WHERE no > ${from} ORDER BY no LIMIT ${BATCH})`,
      )?.no ?? from
    return run(
      tx,
      sql`DELETE FROM guest WHERE no IN (SELECT no FROM temp.leaving WHERE no > ${from} AND no <= ${last})`,
    )
  })
  countStays(tx, sql`SELECT guest_id FROM temp.came`)
  const kept = { stays: count(tx, ofStays), guests: count(tx, ofGuests) }
  tx.connection.exec('DROP TABLE temp.came; DROP TABLE temp.leaving')
  return {
    removedGuests,
    removedStays: before.stays - kept.stays,
    keptGuests: kept.guests,
    keptStays: kept.stays,
    ...post,
  }
}

/**
 * Takes the search keys of everybody who is leaving, in the order of their table: their pages lie together so. No foreign key
 * does it.
 */
function takeKeysAway(tx: WriteDb, progress: Progress): void {
  tx.connection.exec(`
    DROP TABLE IF EXISTS temp.lost; CREATE TEMP TABLE lost (key TEXT NOT NULL, rank INTEGER NOT NULL, no INTEGER NOT NULL)`)
  for (let last = 0; ; ) {
    const some = all<{ no: number; age: number; keys: string }>(
      tx,
      sql`SELECT no, age, keys FROM temp.leaving JOIN found_by ON guest_no = no WHERE no > ${last} ORDER BY no LIMIT ${BATCH}`,
    )
    if (some.length === 0) break
    const rows = some.flatMap(({ no, age, keys }) =>
      unpackKeys(keys).map(({ key, kind }) => [key, keyRank(kind, age), no]),
    )
    run(
      tx,
      sql`INSERT INTO temp.lost SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(rows)})`,
    )
    last = some.at(-1)?.no ?? last
    progress.step(0)
  }
  run(tx, sql`DELETE FROM name_key WHERE (key, rank, guest_no) IN (SELECT key, rank, no FROM temp.lost)`)
  run(tx, sql`INSERT INTO search_changed (guest_no) SELECT no FROM temp.leaving`)
  tx.connection.exec('DROP TABLE temp.lost')
}

/** Repeats until a batch changes nothing. */
function inBatches(progress: Progress, batch: () => number): void {
  for (let changed = batch(); changed > 0; changed = batch()) progress.step(changed)
}

function count(db: ReadDb, from: Sql): number {
  return (
    one<{ count: number }>(db, { text: `SELECT count(*) AS count ${from.text}`, values: from.values })
      ?.count ?? 0
  )
}
