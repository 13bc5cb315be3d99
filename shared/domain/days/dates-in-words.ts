import type { Language } from '../language.ts'
import { dateParts, daysBetween, type IsoDate, monthsBetween } from './calendar.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const DIGITS = '零一二三四五六七八九'

/** A day in full: '8 June 2025' or '2025年6月8日'. */
export function dateInWords(date: IsoDate, lang: Language): string {
  const { year } = dateParts(date)
  return lang === 'zh' ? `${year}年${dayAndMonth(date, lang)}` : `${dayAndMonth(date, lang)} ${year}`
}

/**
 * A day as a colleague would name it today: 'today', 'yesterday', '8 June' within the year, '8 June last year',
 * and with its year when it is further off. 今天、昨天、6月8日、去年6月8日、2023年6月8日.
 */
export function dayInWords(date: IsoDate, today: IsoDate, lang: Language): string {
  const near = { zh: ['昨天', '今天', '明天'], en: ['yesterday', 'today', 'tomorrow'] }[lang]
  const word = near[daysBetween(today, date) + 1]
  if (word) return word
  const years = dateParts(today).year - dateParts(date).year
  if (years === 0) return dayAndMonth(date, lang)
  if (years === 1)
    return lang === 'zh' ? `去年${dayAndMonth(date, lang)}` : `${dayAndMonth(date, lang)} last year`
  return dateInWords(date, lang)
}

/**
 * How long ago a day was, rounded down as people do: days up to a fortnight, then weeks, months, years and months;
 * from ten years on the months are left out. 'one year and five months ago', '一年零五个月前'. A day to come reads
 * 'in three days' / '三天后'.
 */
export function agoInWords(date: IsoDate, today: IsoDate, lang: Language): string {
  const days = daysBetween(date, today)
  if (days === 0) return lang === 'zh' ? '今天' : 'today'
  if (days === 1) return lang === 'zh' ? '昨天' : 'yesterday'
  if (days === -1) return lang === 'zh' ? '明天' : 'tomorrow'
  const span = days > 0 ? spanInWords(date, today, lang) : spanInWords(today, date, lang)
  if (lang === 'zh') return days > 0 ? `${span}前` : `${span}后`
  return days > 0 ? `${span} ago` : `in ${span}`
}

/** A place in a row, from 1: 'first' to 'twelfth', then '13th', '21st'; in Chinese '第3', to which the sentence adds 次 or 位. */
export function ordinal(n: number, lang: Language): string {
  if (lang === 'zh') return `第${n}`
  const word = n >= 1 ? ORDINALS[n] : undefined
  if (word) return word
  const teens = n % 100 >= 11 && n % 100 <= 13
  return `${n}${(teens ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`
}

function dayAndMonth(date: IsoDate, lang: Language): string {
  const { month, day } = dateParts(date)
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`
}

function spanInWords(from: IsoDate, to: IsoDate, lang: Language): string {
  const days = daysBetween(from, to)
  const months = monthsBetween(from, to)
  if (days < 14) return count(days, 'day', '天', lang)
  if (months === 0) return count(Math.floor(days / 7), 'week', '周', lang)
  const years = Math.floor(months / 12)
  if (years === 0) return count(months, 'month', '个月', lang)
  const inYears = count(years, 'year', '年', lang)
  const rest = years < 10 ? months % 12 : 0
  if (rest === 0) return inYears
  return `${inYears}${lang === 'zh' ? '零' : ' and '}${count(rest, 'month', '个月', lang)}`
}

function count(n: number, unit: string, measure: string, lang: Language): string {
  if (lang === 'zh') return `${countInWords(n, lang)}${measure}`
  return `${countInWords(n, lang)} ${unit}${n === 1 ? '' : 's'}`
}

/** So many, to be followed by what is counted: 'three' years, 两 for 两年; in figures where people write figures. */
export function countInWords(n: number, lang: Language): string {
  return lang === 'zh' ? chineseCount(n) : (COUNTS[n] ?? String(n))
}

function chineseCount(n: number): string {
  // Before a measure word two is 两, but the two of twelve or twenty stays 二.
  if (n === 2) return '两'
  if (n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const ones = n % 10 ? DIGITS.charAt(n % 10) : ''
  if (tens === 0) return DIGITS.charAt(n)
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}十${ones}`
}
