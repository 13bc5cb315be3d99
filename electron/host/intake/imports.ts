import type { ImportId } from '../../../shared/contract/base.ts'
import type { ImportRow, IntakeCounts } from '../../../shared/contract/intake.ts'
import { all, one, type ReadDb, sql } from '../db/sql.ts'

/** What imports of before the house wrote letters did not count. */
const uncounted = { addresses: 0, saidYes: 0, saidNo: 0 }

/** Every import ever made, newest first. */
export function importRows(db: ReadDb): ImportRow[] {
  const rows = all<Omit<ImportRow, 'counts'> & { counts: string }>(
    db,
    sql`SELECT import.id AS importId, file_name AS fileName, import.created_at AS at, coalesce(staff.name, '') AS by,
               counts, undone_at AS undoneAt
        FROM import LEFT JOIN staff ON staff.id = import.created_by ORDER BY import.id DESC`,
  )
  return rows.map(row => ({ ...row, counts: { ...uncounted, ...(JSON.parse(row.counts) as IntakeCounts) } }))
}

/** Whether an import stands; null when there is no such import. */
export function importStands(db: ReadDb, id: ImportId): boolean | null {
  const row = one<{ undoneAt: string | null }>(
    db,
    sql`SELECT undone_at AS undoneAt FROM import WHERE id = ${id}`,
  )
  return row && row.undoneAt === null
}
