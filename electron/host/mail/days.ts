import type { DayId, FestivalId, GuestId } from '../../../shared/contract/base.ts'
import type { Feb29, ImportantDay, ImportantDayForm } from '../../../shared/contract/mail.ts'
import type { DayOccasion } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { nextKept } from '../../../shared/domain/days/kept-days.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { giveOneBirthdayTheLetter } from '../guests/birthday-letter.ts'
import { type DayColumns, keptBirthdayOf, leapOf, partsOf } from '../guests/birthdays.ts'
import { guestRecord } from '../guests/store.ts'
import { staffName } from '../staff/store.ts'

/** More days than anybody has is a mistake, or a calendar poured in. */
export const MOST_DAYS = 40

export type DayRecord = {
  id: DayId
  guestId: GuestId
  rev: number
  occasion: DayOccasion
  letter: boolean
  removedAt: string | null
  updatedBy: string | null
}

/** A day beside the form, also one that was taken away. */
export function dayRecord(db: ReadDb, id: DayId): DayRecord | null {
  const row = one<Omit<DayRecord, 'letter'> & { letter: 0 | 1 }>(
    db,
    sql`SELECT id, guest_id AS guestId, rev, occasion, letter, removed_at AS removedAt, updated_by AS updatedBy
        FROM guest_day WHERE id = ${id}`,
  )
  return row && { ...row, letter: row.letter === 1 }
}

/** Every day that matters to a guest: the birthday of the form, then the others as they were written down. */
export function daysOf(db: ReadDb, guestId: GuestId, today: IsoDate): ImportantDay[] {
  const birthday = keptBirthdayOf(db, guestId)
  const others = all<Raw>(
    db,
    sql`SELECT guest_day.id, guest_day.rev, occasion, label, festival_id AS festivalId, name_zh AS zh, name_en AS en,
               ifnull(festival.calendar, guest_day.calendar) AS calendar, year,
               ifnull(festival.month, guest_day.month) AS month, ifnull(festival.day, guest_day.day) AS day,
               leap_month AS leapMonth, feb29, letter, guest_day.updated_by AS updatedBy
        FROM guest_day LEFT JOIN festival ON festival.id = festival_id
        WHERE guest_id = ${guestId} AND removed_at IS NULL ORDER BY guest_day.created_at, guest_day.id`,
  ).map(row => dayFrom(db, row, today))
  if (!birthday) return others
  const { date, feb29, letter } = birthday
  const own: ImportantDay = {
    ...{ id: null, rev: guestRecord(db, guestId)?.rev ?? 0, occasion: 'birthday', label: null },
    ...{ festival: null, date, feb29, letter, next: nextKept({ ...date, feb29 }, today), by: null },
  }
  return [own, ...others]
}

/** The day on which a guest keeps a festival already, or null. */
export function dayOfFestival(db: ReadDb, guestId: GuestId, festivalId: FestivalId): DayId | null {
  const row = one<{ id: DayId }>(
    db,
    sql`SELECT id FROM guest_day WHERE guest_id = ${guestId} AND festival_id = ${festivalId} AND removed_at IS NULL`,
  )
  return row?.id ?? null
}

/** Every festival somebody may keep. */
export function festivalIds(db: ReadDb): Set<FestivalId> {
  return new Set(all<{ id: FestivalId }>(db, sql`SELECT id FROM festival`).map(({ id }) => id))
}

export function hasTooManyDays(db: ReadDb, guestId: GuestId): boolean {
  const row = one<{ days: number }>(
    db,
    sql`SELECT count(*) AS days FROM guest_day WHERE guest_id = ${guestId} AND removed_at IS NULL`,
  )
  return (row?.days ?? 0) >= MOST_DAYS
}

/** Writes a new day, or over what it was. */
export function writeDay(tx: WriteDb, guestId: GuestId, id: DayId, form: ImportantDayForm): void {
  const before = dayRecord(tx, id)
  const { occasion, festivalId, date, feb29 } = form
  const letter = form.letter ? 1 : 0
  run(
    tx,
    sql`INSERT INTO guest_day (id, guest_id, occasion, label, festival_id, calendar, year, month, day, leap_month, feb29,
                               letter, created_at, created_by, updated_at, updated_by)
        VALUES (${id}, ${guestId}, ${occasion}, ${form.label || null}, ${festivalId}, ${date?.calendar ?? null},
                ${date?.year ?? null}, ${date?.month ?? null}, ${date?.day ?? null}, ${date ? leapOf(date) : 0}, ${feb29},
                ${letter}, ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})
        ON CONFLICT DO UPDATE SET occasion = excluded.occasion, label = excluded.label,
          festival_id = excluded.festival_id, calendar = excluded.calendar, year = excluded.year,
          month = excluded.month, day = excluded.day, leap_month = excluded.leap_month, feb29 = excluded.feb29,
          letter = excluded.letter, rev = rev + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
  )
  if (occasion === 'birthday') giveOneBirthdayTheLetter(tx, guestId, { dayId: id, letter: form.letter })
  else if (before?.occasion === 'birthday' && before.letter)
    giveOneBirthdayTheLetter(tx, guestId, 'passed-on')
  tx.touch('guests', 'letters')
}

export function takeDayAway(tx: WriteDb, { id, guestId, occasion, letter }: DayRecord): void {
  run(
    tx,
    sql`UPDATE guest_day SET removed_at = ${tx.at}, removed_by = ${tx.by}, rev = rev + 1, updated_at = ${tx.at},
               updated_by = ${tx.by} WHERE id = ${id}`,
  )
  if (occasion === 'birthday' && letter) giveOneBirthdayTheLetter(tx, guestId, 'passed-on')
  tx.touch('guests', 'letters')
}

export function putDayBack(tx: WriteDb, { id, guestId, occasion, letter }: DayRecord): void {
  run(
    tx,
    sql`UPDATE guest_day SET removed_at = NULL, removed_by = NULL, rev = rev + 1, updated_at = ${tx.at},
               updated_by = ${tx.by} WHERE id = ${id}`,
  )
  if (occasion === 'birthday') giveOneBirthdayTheLetter(tx, guestId, { dayId: id, letter })
  tx.touch('guests', 'letters')
}

type Raw = DayColumns & {
  id: DayId
  rev: number
  occasion: DayOccasion
  label: string | null
  festivalId: FestivalId | null
  zh: string | null
  en: string | null
  feb29: Feb29
  letter: 0 | 1
  updatedBy: string | null
}

function dayFrom(db: ReadDb, raw: Raw, today: IsoDate): ImportantDay {
  const { id, rev, occasion, label, festivalId, zh, en, feb29, letter, updatedBy, ...columns } = raw
  const date = partsOf(columns)
  return {
    ...{ id, rev, occasion, label },
    festival: festivalId && zh !== null && en !== null ? { id: festivalId, name: { zh, en } } : null,
    date: festivalId ? null : date,
    ...{
      feb29,
      letter: letter === 1,
      next: nextKept({ ...date, feb29 }, today),
      by: staffName(db, updatedBy),
    },
  }
}
