import type { Letterhead } from '../../../shared/contract/letters.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** The version of a letterhead: that of the newest when it says the same, else a new one. Letters keep the version they were written under. */
export function letterheadVersion(tx: WriteDb, head: Letterhead): number {
  const newest = one<{ version: number; head: string }>(
    tx,
    sql`SELECT version, head FROM letterhead ORDER BY version DESC LIMIT 1`,
  )
  const text = JSON.stringify(head)
  if (newest?.head === text) return newest.version
  const version = (newest?.version ?? 0) + 1
  run(
    tx,
    sql`INSERT INTO letterhead (version, head, created_at, created_by) VALUES (${version}, ${text}, ${tx.at}, ${tx.by})`,
  )
  return version
}

/** The letterhead as it was in a version; null where there is no such version. */
export function letterheadAt(db: ReadDb, version: number | null): Letterhead | null {
  const row = one<{ head: string }>(db, sql`SELECT head FROM letterhead WHERE version = ${version}`)
  return row && (JSON.parse(row.head) as Letterhead)
}
