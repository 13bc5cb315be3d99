import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { one, type ReadDb, sql } from '../db/sql.ts'
import { arrivalOf, presentStay, type StayRecord } from '../stays/store.ts'

/** The stay a guest is on, or the one they are expected for today; null for somebody away. */
export function stayOfNow(db: ReadDb, guestId: GuestId, today: IsoDate): StayRecord | null {
  return presentStay(db, guestId) ?? arrivalOf(db, guestId, today)
}

/** The stay something noted now belongs to: that of now, else the last that ended, else the next. */
export function stayToNoteFor(db: ReadDb, guestId: GuestId, today: IsoDate): StayId | null {
  const now = stayOfNow(db, guestId, today)
  if (now) return now.id
  const other = one<{ id: StayId }>(
    db,
    sql`SELECT id FROM stay WHERE guest_id = ${guestId} AND status IN ('out', 'booked')
        ORDER BY status = 'out' DESC, CASE status WHEN 'out' THEN depart END DESC, arrive LIMIT 1`,
  )
  return other?.id ?? null
}
