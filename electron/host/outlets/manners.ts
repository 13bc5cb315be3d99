import { v7 as uuid } from 'uuid'
import type { Both, MannerId, OutletId, StaffId } from '../../../shared/contract/base.ts'
import type { Manner, Moment } from '../../../shared/contract/outlets.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

type RawManner = Omit<Manner, 'lines' | 'read'> & { lines: string; read: 0 | 1 }

/** The house's manners at an outlet, as one colleague has read them. Those without words have nothing to read. */
export function mannersOf(db: ReadDb, outletId: OutletId, reader: StaffId): Manner[] {
  return all<RawManner>(
    db,
    sql`SELECT manner.id, moment, lines, version,
               EXISTS (SELECT 1 FROM manner_read AS tick
                       WHERE tick.manner_id = manner.id AND tick.version = manner.version AND tick.staff_id = ${reader}) AS read,
               (SELECT count(*) FROM manner_read AS tick JOIN staff ON staff.id = tick.staff_id
                WHERE tick.manner_id = manner.id AND tick.version = manner.version
                  AND staff.active = 1 AND staff.role = 'outlet') AS readBy
        FROM manner WHERE outlet_id = ${outletId}`,
  ).map(({ lines: json, read, ...manner }) => {
    const lines = JSON.parse(json) as Both[]
    return { ...manner, lines, read: read === 1 || lines.length === 0 }
  })
}

type Kept = { id: MannerId; version: number; lines: Both[]; by: string | null }

/** The words for one moment of an outlet and who wrote them; null when nobody ever has. */
export function mannerAt(db: ReadDb, outletId: OutletId, moment: Moment): Kept | null {
  const row = one<Omit<Kept, 'lines'> & { lines: string }>(
    db,
    sql`SELECT id, version, lines, updated_by AS "by" FROM manner
        WHERE outlet_id = ${outletId} AND moment = ${moment}`,
  )
  return row && { ...row, lines: JSON.parse(row.lines) as Both[] }
}

/** Writes the words for a moment, as its first version or the next. */
export function writeManner(tx: WriteDb, outletId: OutletId, moment: Moment, lines: readonly Both[]): void {
  run(
    tx,
    sql`INSERT INTO manner (id, outlet_id, moment, lines, updated_at, updated_by)
        VALUES (${uuid()}, ${outletId}, ${moment}, ${JSON.stringify(lines)}, ${tx.at}, ${tx.by})
        ON CONFLICT (outlet_id, moment) DO UPDATE SET
          lines = excluded.lines, version = version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  )
  tx.touch('dining')
}

/** Whether a manner ever had that version. */
export function hadVersion(db: ReadDb, id: MannerId, version: number): boolean {
  const row = one<{ version: number }>(db, sql`SELECT version FROM manner WHERE id = ${id}`)
  return row !== null && version >= 1 && version <= row.version
}

/** That somebody has read a version; once is enough. */
export function tickRead(tx: WriteDb, id: MannerId, version: number, reader: StaffId): void {
  run(
    tx,
    sql`INSERT INTO manner_read (manner_id, version, staff_id, read_at)
        VALUES (${id}, ${version}, ${reader}, ${tx.at}) ON CONFLICT DO NOTHING`,
  )
  tx.touch('dining')
}
