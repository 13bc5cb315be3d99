import type { GuestId } from '../../../shared/contract/base.ts'
import type { PartialDate } from '../../../shared/contract/guest-brief.ts'
import type { Feb29 } from '../../../shared/contract/mail.ts'
import { type Nearby, nearbyOf } from '../../../shared/domain/days/birthdays.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { giveOneBirthdayTheLetter } from './birthday-letter.ts'

const OFFSET: Record<Nearby, number> = { yesterday: -1, today: 0, tomorrow: 1 }

/** A day in parts as the book keeps it. */
export type DayColumns = Omit<PartialDate, 'leapMonth'> & { leapMonth: 0 | 1 }

/** The parts of a day without those that say nothing: only of a leap month it is said that it is one. */
export function partsOf({ year, month, day, calendar, leapMonth }: DayColumns): PartialDate {
  const parts = { year, month, day, calendar }
  return leapMonth === 1 ? { ...parts, leapMonth: true } : parts
}

/** 1 for a day of a leap month, as the book writes it; the civil calendar has none. */
export const leapOf = ({ calendar, leapMonth }: PartialDate): 0 | 1 =>
  calendar === 'chinese' && leapMonth ? 1 : 0

/** Whether two are the same day, as far as either is known. */
export function isSameDay(one: PartialDate, other: PartialDate): boolean {
  const parts = ['year', 'month', 'day', 'calendar'] as const
  return parts.every(part => one[part] === other[part]) && leapOf(one) === leapOf(other)
}

/** The birthday of the guest's form. */
export function birthdayOf(db: ReadDb, id: GuestId): PartialDate | null {
  return keptBirthdayOf(db, id)?.date ?? null
}

/** The birthday of the guest's form, with when a 29 February is kept and whether a letter goes for it. */
export function keptBirthdayOf(
  db: ReadDb,
  id: GuestId,
): { date: PartialDate; feb29: Feb29; letter: boolean } | null {
  const row = one<DayColumns & { feb29: Feb29; letter: 0 | 1 }>(
    db,
    sql`SELECT year, month, day, calendar, leap_month AS leapMonth, feb29, letter FROM guest_date
        WHERE guest_id = ${id} AND occasion = 'birthday'`,
  )
  return row && { date: partsOf(row), feb29: row.feb29, letter: row.letter === 1 }
}

/** Whose birthday is today or on a day beside it, as far as they are in the house on that day or expected by then. */
export function birthdaysNear(
  db: ReadDb,
  guestIds: readonly GuestId[],
  today: IsoDate,
): Map<GuestId, Nearby> {
  type Row = DayColumns & { feb29: Feb29; guestId: GuestId; arrive: IsoDate; depart: IsoDate }
  const rows = all<Row>(
    db,
    sql`SELECT guest_date.guest_id AS guestId, guest_date.year, guest_date.month, guest_date.day,
               guest_date.calendar, guest_date.leap_month AS leapMonth, guest_date.feb29, stay.arrive, stay.depart
        FROM json_each(${JSON.stringify(guestIds)}) AS asked
        JOIN guest_date ON guest_date.guest_id = asked.value AND occasion = 'birthday'
        JOIN stay ON stay.guest_id = asked.value
        WHERE status = 'in-house'
           OR (status = 'booked' AND arrive BETWEEN ${addDays(today, -1)} AND ${addDays(today, 1)})`,
  )
  const near = new Map<GuestId, Nearby>()
  for (const { guestId, arrive, depart, feb29, ...birthday } of rows) {
    const nearby = nearbyOf({ ...partsOf(birthday), feb29 }, today)
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
  putBirthday(tx, guestId, birthday)
  run(
    tx,
    sql`UPDATE guest SET rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${guestId}`,
  )
  tx.touch('guests')
}

/** The row alone. A birthday that was there keeps how its 29 February is kept and whether a letter goes for it. */
export function putBirthday(tx: WriteDb, guestId: GuestId, birthday: PartialDate | null): void {
  const before = keptBirthdayOf(tx, guestId)
  if (birthday === null) {
    run(tx, sql`DELETE FROM guest_date WHERE guest_id = ${guestId} AND occasion = 'birthday'`)
    if (before?.letter) giveOneBirthdayTheLetter(tx, guestId, 'passed-on')
    return
  }
  const { calendar, year, month, day } = birthday
  run(
    tx,
    sql`INSERT INTO guest_date (guest_id, occasion, calendar, year, month, day, leap_month)
        VALUES (${guestId}, 'birthday', ${calendar}, ${year}, ${month}, ${day}, ${leapOf(birthday)})
        ON CONFLICT DO UPDATE SET calendar = excluded.calendar, year = excluded.year, month = excluded.month,
          day = excluded.day, leap_month = excluded.leap_month`,
  )
  // A day beside the form may have had the letter before there was a birthday in it.
  if (!before) giveOneBirthdayTheLetter(tx, guestId, { dayId: null, letter: false })
}
