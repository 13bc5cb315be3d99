import type { GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** What stands on the guest's own record and ends all letters. */
export type MailMarks = { deceasedOn: IsoDate | null; stop: { why: string; on: IsoDate } | null }

export function marksOf(db: ReadDb, guestId: GuestId): MailMarks {
  const row = one<{ deceasedOn: IsoDate | null; why: string | null; on: IsoDate | null }>(
    db,
    sql`SELECT deceased_on AS deceasedOn, mail_stop AS why, mail_stop_on AS "on" FROM guest WHERE id = ${guestId}`,
  )
  const { deceasedOn = null, why = null, on = null } = row ?? {}
  return { deceasedOn, stop: why !== null && on !== null ? { why, on } : null }
}

/** The house's own decision to write no more; null lifts it. */
export function writeStop(tx: WriteDb, guestId: GuestId, stop: MailMarks['stop']): void {
  run(
    tx,
    sql`UPDATE guest SET mail_stop = ${stop?.why ?? null}, mail_stop_on = ${stop?.on ?? null}, rev = rev + 1,
               updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${guestId}`,
  )
  tx.touch('guests', 'letters')
}

export function writeDeceased(tx: WriteDb, guestId: GuestId, on: IsoDate | null): void {
  run(
    tx,
    sql`UPDATE guest SET deceased_on = ${on}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${guestId}`,
  )
  tx.touch('guests', 'letters')
}
