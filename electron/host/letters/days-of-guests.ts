import type { FestivalId, GuestId } from '../../../shared/contract/base.ts'
import type { DayOccasion } from '../../../shared/contract/occasion.ts'
import type { KeptDay } from '../../../shared/domain/days/kept-days.ts'
import type { LetterDay } from '../../../shared/domain/letters/letter-person.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'

export type DaysOfGuest = {
  /** Those a letter goes for, the birthday of the form first, then in the order they were noted. */
  days: LetterDay[]
  spared: FestivalId[]
  /** Birthdays of which the year is known, whether a letter goes for them or not. */
  born: KeptDay[]
}

type DayRow = {
  guestId: GuestId
  occasion: DayOccasion
  festivalId: FestivalId | null
  label: string | null
  calendar: KeptDay['calendar'] | null
  year: number | null
  month: number | null
  day: number | null
  leapMonth: 0 | 1
  feb29: 'feb28' | 'mar1'
  letter: 0 | 1
  notedAt: string
}

/** The important days of guests. */
export function daysOfGuests(db: ReadDb, ids: readonly GuestId[]): Map<GuestId, DaysOfGuest> {
  const asked = JSON.stringify(ids)
  const birthdays = all<DayRow>(
    db,
    sql`SELECT guest_id AS guestId, occasion, NULL AS festivalId, NULL AS label, calendar, year, month, day,
               leap_month AS leapMonth, feb29, letter, '' AS notedAt
        FROM json_each(${asked}) AS asked CROSS JOIN guest_date ON guest_id = asked.value AND occasion = 'birthday'`,
  )
  const others = all<DayRow>(
    db,
    sql`SELECT guest_id AS guestId, occasion, festival_id AS festivalId, label, calendar, year, month, day,
               leap_month AS leapMonth, feb29, letter, guest_day.created_at || guest_day.id AS notedAt
        FROM json_each(${asked}) AS asked CROSS JOIN guest_day ON guest_id = asked.value WHERE removed_at IS NULL`,
  ).sort((one, other) => (one.notedAt < other.notedAt ? -1 : 1))
  const found = new Map<GuestId, DaysOfGuest>()
  for (const row of [...birthdays, ...others]) {
    let own = found.get(row.guestId)
    if (!own) {
      own = { days: [], spared: [], born: [] }
      found.set(row.guestId, own)
    }
    add(own, row)
  }
  return found
}

function add({ days, spared, born }: DaysOfGuest, row: DayRow): void {
  const { occasion, festivalId, label, calendar, year, month, day, leapMonth, feb29 } = row
  const date = calendar && { calendar, year, month, day, leapMonth: leapMonth === 1, feb29 }
  if (occasion === 'birthday' && date && year !== null) born.push(date)
  if (row.letter === 1) days.push({ occasion, festivalId, label, date })
  else if (festivalId) spared.push(festivalId)
}
