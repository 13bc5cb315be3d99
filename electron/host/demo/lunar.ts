import type { PartialDate } from '../../../shared/contract/guest-brief.ts'
import { chineseDay } from '../../../shared/domain/days/birthdays.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'

/** The day of the Chinese calendar a day is, for somebody born on it in that year. */
export function lunarBirthdayOn(date: IsoDate, born: number): PartialDate {
  const { month, day } = chineseDay(date)
  return { year: born, month: Math.abs(month), day, calendar: 'chinese', leapMonth: month < 0 }
}
