import type { GuestId } from '../../../shared/contract/base.ts'
import type { PartialDate } from '../../../shared/contract/guest-brief.ts'
import { type Nearby, nearbyOf } from '../../../shared/domain/days/birthdays.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

const OFFSET: Record<Nearby, number> = { yesterday: -1, today: 0, tomorrow: 1 }

/** Whose birthday is today or on a day beside it, as far as they are in the house on that day or expected by then. */
export function birthdaysNear(
  db: ReadDb,
  guestIds: readonly GuestId[],
  today: IsoDate,
): Map<GuestId, Nearby> {
  const rows = all<PartialDate & { guestId: GuestId; arrive: IsoDate; depart: IsoDate }>(
    db,
    sql`SELECT guest_date.guest_id AS guestId, guest_date.year, guest_date.month, guest_date.day,
               guest_date.calendar, stay.arrive, stay.depart
        FROM json_each(${JSON.stringify(guestIds)}) AS asked
        JOIN guest_date ON guest_date.guest_id = asked.value AND occasion = 'birthday'
        JOIN stay ON stay.guest_id = asked.value
        WHERE status = 'in-house'
           OR (status = 'booked' AND arrive BETWEEN ${addDays(today, -1)} AND ${addDays(today, 1)})`,
  )
  const near = new Map<GuestId, Nearby>()
  for (const { guestId, arrive, depart, ...birthday } of rows) {
    const nearby = nearbyOf(birthday, today)
    if (!nearby) continue
    const day = addDays(today, OFFSET[nearby])
    // Who should have left yesterday and is still here is here today.
    const last = depart < today ? today : depart
    if (arrive <= day && day <= last) near.set(guestId, nearby)
  }
  return near
}

/** Writes a guest's birthday over what was, or takes it away; whoever has the form open is told. */
export function writeBirthday(tx: WriteDb, guestId: GuestId, birthday: PartialDate | null): void {
  run(tx, sql`DELETE FROM guest_date WHERE guest_id = ${guestId} AND occasion = 'birthday'`)
  if (birthday) {
    const { calendar, year, month, day } = birthday
    run(
      tx,
      sql`INSERT INTO guest_date (guest_id, occasion, calendar, year, month, day)
          VALUES (${guestId}, 'birthday', ${calendar}, ${year}, ${month}, ${day})`,
    )
  }
  run(
    tx,
    sql`UPDATE guest SET rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${guestId}`,
  )
  tx.touch('guests')
}
