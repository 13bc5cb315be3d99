import type { LetterLanguage } from '../../contract/occasion.ts'
import { dateParts, type IsoDate } from '../days/calendar.ts'
import { countInWords, dateInWords, ordinal } from '../days/dates-in-words.ts'

/** A day in full, as a letter bears it: 2026年6月8日, 8 June 2026, 8 มิถุนายน 2569. */
export function dateInLetter(date: IsoDate, language: LetterLanguage): string {
  return language === 'th'
    ? thai(date, { day: 'numeric', month: 'long', year: 'numeric' })
    : dateInWords(date, written(language))
}

/** A day of the year: 6月8日, 8 June. */
export function dayInLetter(date: IsoDate, language: LetterLanguage): string {
  const { month, day } = dateParts(date)
  if (language === 'th') return thai(date, { day: 'numeric', month: 'long' })
  return language === 'en' ? `${day} ${monthOf(date)}` : `${month}月${day}日`
}

/** A day of the year to stand after 'the': 8th of June. In other languages as it is. */
export function dayOrdinalInLetter(date: IsoDate, language: LetterLanguage): string {
  if (language !== 'en') return dayInLetter(date, language)
  const { day } = dateParts(date)
  return `${figured(day)} of ${monthOf(date)}`
}

/** A month: 2023年6月, June 2023. */
export function monthInLetter(date: IsoDate, language: LetterLanguage): string {
  const { year, month } = dateParts(date)
  if (language === 'th') return thai(date, { month: 'long', year: 'numeric' })
  return language === 'en' ? `${monthOf(date)} ${year}` : `${year}年${month}月`
}

/** So many, to stand before what is counted: 两 before 年, three before years. */
export function countInLetter(n: number, language: LetterLanguage): string {
  if (language === 'th') return String(n)
  // Only Chinese has a word of its own for two of something.
  return language === 'ja' && n === 2 ? '二' : countInWords(n, written(language))
}

/** A place in a row: third, 第三. */
export function ordinalInLetter(n: number, language: LetterLanguage): string {
  if (language === 'en') return ordinal(n, 'en')
  return language === 'th' ? `ที่ ${n}` : `第${countInLetter(n, 'ja')}`
}

/** Chinese and Japanese write dates and numbers with the same characters. */
const written = (language: LetterLanguage) => (language === 'en' ? 'en' : 'zh')

const monthOf = (date: IsoDate) => dateInWords(date, 'en').split(' ')[1] ?? ''

/** In figures, as a date is written: 8th, 21st. */
function figured(day: number): string {
  const teens = day >= 11 && day <= 13
  return `${day}${(teens ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th'}`
}

/** Years of the Buddhist era, as Thai letters are dated. */
function thai(date: IsoDate, parts: Intl.DateTimeFormatOptions): string {
  const calendar = { calendar: 'buddhist', timeZone: 'UTC' }
  const words = new Intl.DateTimeFormat('th', { ...parts, ...calendar }).formatToParts(
    new Date(`${date}T00:00:00Z`),
  )
  // The era goes without saying.
  return words
    .filter(({ type, value }) => type !== 'era' && !/พ\.ศ\./u.test(value))
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
}
