import { Solar } from 'lunar-typescript'
import type { PartialDate } from '../../contract/guest-brief.ts'
import { addDays, dateParts, daysBetween, type IsoDate } from './calendar.ts'

export type Nearby = 'yesterday' | 'today' | 'tomorrow'

/**
 * For the host only: it draws in the tables of the Chinese calendar, of which the machine's own is wrong by a day in some
 * years. Whether a birthday is kept on a day.
 *
 * 29 February is kept on the 28th in a common year. A day of the Chinese calendar is kept in the plain month, also by
 * whoever was born in a leap one, and the 30th on the 29th where the month has no more. Never, where month or day is not known.
 */
export function isKeptOn(birthday: PartialDate, date: IsoDate): boolean {
  if (birthday.month === null || birthday.day === null) return false
  const { month, day } = birthday.calendar === 'chinese' ? chineseDay(date) : dateParts(date)
  if (month !== birthday.month) return false
  return day === birthday.day || (birthday.day > day && isLastOfMonth(birthday, date))
}

/** Whether a birthday is kept on one of the days from `first` to `last`, both included. */
export function isKeptWithin(birthday: PartialDate, first: IsoDate, last: IsoDate): boolean {
  // After so many days every birthday there is has come round.
  const days = Math.min(daysBetween(first, last), 400)
  for (let day = 0; day <= days; day++) if (isKeptOn(birthday, addDays(first, day))) return true
  return false
}

/** Whether it is kept today or on one of the days beside it. */
export function nearbyOf(birthday: PartialDate, today: IsoDate): Nearby | null {
  if (isKeptOn(birthday, today)) return 'today'
  if (isKeptOn(birthday, addDays(today, 1))) return 'tomorrow'
  return isKeptOn(birthday, addDays(today, -1)) ? 'yesterday' : null
}

/** The only days that some months lack: 29 February, and the 30th of a Chinese month. */
function isLastOfMonth({ calendar, month, day }: PartialDate, date: IsoDate): boolean {
  const next = addDays(date, 1)
  if (calendar === 'chinese') return day === 30 && chineseDay(next).day === 1
  return month === 2 && day === 29 && dateParts(next).month === 3
}

const known = new Map<IsoDate, { month: number; day: number }>()

/** Month 1 to 12 of the Chinese calendar, negative for a leap month, and its day. For the host only. */
export function chineseDay(date: IsoDate): { month: number; day: number } {
  const seen = known.get(date)
  if (seen) return seen
  const { year, month, day } = dateParts(date)
  const lunar = Solar.fromYmd(year, month, day).getLunar()
  const found = { month: lunar.getMonth(), day: lunar.getDay() }
  // A list asks of the same three days for every guest.
  if (known.size > 400) known.clear()
  known.set(date, found)
  return found
}
