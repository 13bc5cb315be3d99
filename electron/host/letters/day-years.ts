import type { FestivalId, GuestId } from '../../../shared/contract/base.ts'
import type { DayOccasion, Occasion } from '../../../shared/contract/occasion.ts'
import { dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { chineseDateOf } from '../../../shared/domain/days/chinese-months.ts'
import { isKeptOn, type KeptDay } from '../../../shared/domain/days/kept-days.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'

/** A day of a guest as the book has it, of whatever calendar. */
export type DayNoted = {
  occasion: DayOccasion
  festivalId: FestivalId | null
  label: string | null
  date: KeptDay
}

type Row = Omit<DayNoted, 'date'> &
  Omit<KeptDay, 'leapMonth' | 'feb29'> & {
    leap: 0 | 1
    feb29: 'feb28' | 'mar1'
  }

/** The days of a guest that have a date of their own, the birthday of the form first. */
export function daysNoted(db: ReadDb, guestId: GuestId): DayNoted[] {
  return all<Row>(
    db,
    sql`SELECT 'birthday' AS occasion, NULL AS festivalId, NULL AS label, calendar, year, month, day, leap_month AS leap, feb29
        FROM guest_date WHERE guest_id = ${guestId} AND occasion = 'birthday'
        UNION ALL
        SELECT occasion, festival_id, label, calendar, year, month, day, leap_month, feb29
        FROM guest_day WHERE guest_id = ${guestId} AND removed_at IS NULL AND calendar IS NOT NULL`,
  ).map(({ occasion, festivalId, label, leap, ...date }) => ({
    ...{ occasion, festivalId, label },
    date: { ...date, leapMonth: leap === 1 },
  }))
}

/** Which day of a guest a letter's occasion is; null for an occasion that is no day of theirs. */
export function dayOfOccasion(occasion: Occasion): DayOccasion | null {
  if (occasion === 'birthday-away') return 'birthday'
  return occasion === 'win-back' || occasion === 'festival' ? null : occasion
}

/**
 * How many years it is on `target` that a day of that occasion was first kept; null where the year is not known, where days of
 * several years fall together, and on the first day itself.
 */
export function yearsOfDay(days: readonly DayNoted[], occasion: Occasion, target: IsoDate): number | null {
  const kept = days.filter(day => day.occasion === dayOfOccasion(occasion) && isKeptOn(day.date, target))
  const years = new Set(kept.map(({ date }) => date.year && yearOf(date, target) - date.year))
  const [only] = years
  return years.size === 1 && only && only > 0 ? only : null
}

const yearOf = ({ calendar }: KeptDay, target: IsoDate) =>
  calendar === 'chinese' ? chineseDateOf(target).year : dateParts(target).year
