import type { Language } from '../../../shared/contract/base.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { settingsWords } from './words.ts'

type Calendar = 'gregorian' | 'chinese'

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether a year of that calendar can have such a day. */
export function isDayOfYear(calendar: Calendar, month: number, day: number): boolean {
  return day <= (calendar === 'chinese' ? 30 : (DAYS_IN_MONTH[month - 1] ?? 0))
}

/** A day of every year, as people say it: '25 December', '农历八月十五'. */
export function useDayOfYear(): (calendar: Calendar, month: number, day: number) => string {
  const words = useWords(settingsWords)
  const language = useLanguage()
  return (calendar, month, day) =>
    calendar === 'chinese' ? words.lunarDay(day, month) : gregorian(month, day, language)
}

function gregorian(month: number, day: number, language: Language): string {
  if (language === 'zh') return `${month}月${day}日`
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
  return `${day} ${name.format(Date.UTC(2000, month - 1))}`
}
