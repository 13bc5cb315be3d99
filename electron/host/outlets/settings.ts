import type { Both, OutletId, StaffId } from '../../../shared/contract/base.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** `extension`: where to telephone when nobody looks at the screen. `queueMinutes`: how long a name waits before it fades. */
export type OutletSettings = { name: Both; extension: string | null; queueMinutes: number }
/** As they stand, with who wrote them. */
type SettingsRecord = OutletSettings & { rev: number; updatedBy: StaffId | null }

/** What the house says of an outlet; null when there is no such outlet. */
export function settingsOf(db: ReadDb, outletId: OutletId): SettingsRecord | null {
  const row = one<{ zh: string; en: string } & Omit<SettingsRecord, 'name'>>(
    db,
    sql`SELECT name_zh AS zh, name_en AS en, extension, queue_minutes AS queueMinutes, rev, updated_by AS updatedBy
        FROM outlet WHERE id = ${outletId}`,
  )
  if (!row) return null
  const { zh, en, ...rest } = row
  return { name: { zh, en }, ...rest }
}

export function writeSettings(tx: WriteDb, outletId: OutletId, to: OutletSettings): void {
  run(
    tx,
    sql`UPDATE outlet SET name_zh = ${to.name.zh}, name_en = ${to.name.en}, extension = ${to.extension || null},
               queue_minutes = ${to.queueMinutes}, rev = rev + 1, updated_by = ${tx.by}
        WHERE id = ${outletId}`,
  )
  tx.touch('dining')
}
