import { addDays } from '../../../shared/domain/days/calendar.ts'
import { useLanguage } from '../../words/language.ts'
import { weekdayOf } from '../when.ts'

const SUNDAY = '2026-11-22'

/** The days of a week, Monday first, each with its number (0 is Sunday) and its name. */
export function useWeekdays(): { weekday: number; name: string }[] {
  const language = useLanguage()
  return [1, 2, 3, 4, 5, 6, 0].map(weekday => ({
    weekday,
    name: weekdayOf(addDays(SUNDAY, weekday), language),
  }))
}
