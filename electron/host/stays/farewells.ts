import type { GiftId, GuestId, StaffId, StayId } from '../../../shared/contract/base.ts'
import type { Answer } from '../../../shared/contract/stays.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { staffName } from '../staff/store.ts'

export type Farewell = {
  giftId: GiftId | null
  hint: string | null
  again: Answer | null
  refer: Answer | null
}

/** What whoever said goodbye last wanted remembered, until the stay it was meant for is over too. */
export function lastHint(
  db: ReadDb,
  guestId: GuestId,
): { text: string; on: IsoDate; by: string | null } | null {
  const last = one<{ hint: string; day: IsoDate; createdBy: StaffId | null }>(
    db,
    sql`SELECT hint, day, created_by AS createdBy FROM farewell
        WHERE guest_id = ${guestId} AND hint IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM stay WHERE guest_id = farewell.guest_id AND status = 'out'
                            AND arrive >= farewell.day AND id <> farewell.stay_id)
        ORDER BY day DESC, created_at DESC LIMIT 1`,
  )
  return last && { text: last.hint, on: last.day, by: staffName(db, last.createdBy) }
}

/** Puts on record what was said and given at the door; nothing where nothing was. */
export function sayFarewell(
  tx: WriteDb,
  stay: { id: StayId; guestId: GuestId },
  { giftId, hint, again, refer }: Farewell,
  day: IsoDate,
): void {
  if (!giftId && !hint && !again && !refer) return
  run(
    tx,
    sql`INSERT INTO farewell (stay_id, guest_id, gift_id, hint, again, refer, day, created_at, created_by)
        VALUES (${stay.id}, ${stay.guestId}, ${giftId}, ${hint || null}, ${again}, ${refer}, ${day}, ${tx.at}, ${tx.by})`,
  )
}

/** The guest did not leave after all: nothing was said or given, and what was missed waits for nobody's decision. */
export function unsayFarewell(tx: WriteDb, stayId: StayId): void {
  run(tx, sql`DELETE FROM farewell WHERE stay_id = ${stayId}`)
  run(
    tx,
    sql`UPDATE observation SET status = 'withdrawn', rev = rev + 1
        WHERE stay_id = ${stayId} AND kind = 'missed' AND status = 'new'`,
  )
  tx.touch('guests', 'inbox')
}
