import { all, type ReadDb, run, sql, type WriteDb } from './sql.ts'

export type AuditAction =
  | 'created'
  | 'changed'
  | 'merged'
  | 'parted'
  | 'told-apart'
  | 'looked'
  | 'checked-in'
  | 'checked-out'
  | 'came-back'
  | 'joined'
  | 'moved'
  | 'recorded'
  | 'voided'
  | 'retired'
  | 'pinned'
  | 'imported'
  | 'import-undone'
  | 'exported'
  | 'drafted'
  | 'approved'
  | 'printed'
  | 'posted'
  | 'returned'
  | 'replied'
  | 'called'
  | 'dropped'
  | 'undone'
  | 'signed-in'
  | 'signed-out'
  | 'locked-out'
  | 'let-in'
  | 'pin-set'

/** Writes one line of the audit: names of fields and counts, never what a guest's fields say. */
export function note(
  tx: WriteDb,
  action: AuditAction,
  entity: string,
  entityId: string | null,
  detail: Record<string, string | number | boolean | null | readonly string[]> = {},
): void {
  run(
    tx,
    sql`INSERT INTO audit (at, staff_id, action, entity, entity_id, detail)
        VALUES (${tx.at}, ${tx.by}, ${action}, ${entity}, ${entityId}, ${JSON.stringify(detail)})`,
  )
}

type AuditRow = {
  id: number
  at: string
  staffId: string | null
  staffName: string | null
  action: string
  entity: string
  entityId: string | null
  detail: string
}

/** The newest hundred entries, or the hundred before entry `before`. */
export function auditEntries(db: ReadDb, before: number | undefined): AuditRow[] {
  return all(
    db,
    sql`SELECT audit.id, audit.at, audit.staff_id AS staffId, staff.name AS staffName, action, entity,
               entity_id AS entityId, detail
        FROM audit LEFT JOIN staff ON staff.id = audit.staff_id
        WHERE audit.id < ${before ?? Number.MAX_SAFE_INTEGER}
        ORDER BY audit.id DESC LIMIT 100`,
  )
}
