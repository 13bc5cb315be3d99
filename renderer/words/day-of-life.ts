import type { Language } from '../../shared/contract/base.ts'
import type { PartialDate } from '../../shared/contract/guest-brief.ts'

const lunarMonths = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A birthday as people say it, as much of it as is known; of the lunar calendar in its own words. The year is left out. */
export function birthdayInWords(birthday: PartialDate, language: Language): string {
  return birthday.month === null ? '—' : dayOfLifeInWords({ ...birthday, year: null }, language)
}

/** A day of somebody's life as people say it, as much of it as is known: '8 June 1968', '农历闰四月初三'. */
export function dayOfLifeInWords(date: PartialDate, language: Language): string {
  const { year, month, day, calendar, leapMonth } = date
  if (language === 'zh') {
    const lunar = calendar === 'chinese' ? '农历' : ''
    const inYear = year === null ? '' : `${year}年`
    if (month === null) return `${lunar}${inYear}`
    if (calendar === 'gregorian') return `${inYear}${month}月${day === null ? '' : `${day}日`}`
    const named = `${leapMonth ? '闰' : ''}${lunarMonths[month - 1]}月`
    return `${lunar}${inYear}${named}${day === null ? '' : lunarDay(day)}`
  }
  if (calendar === 'chinese') {
    if (month === null) return `lunar year ${year}`
    const lunar = `${leapMonth ? 'leap ' : ''}${nth(month)} lunar month`
    const said = day === null ? lunar : `day ${day} of the ${lunar}`
    return year === null ? said : `${said}, ${year}`
  }
  const name =
    month === null
      ? null
      : new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1))
  return [day, name, year].filter(part => part !== null).join(' ')
}

/** 初一 to 初十, 十一 to 二十, 廿一 to 廿九, 三十. */
function lunarDay(day: number): string {
  if (day <= 10) return `初${digits[day]}`
  if (day < 20) return `十${digits[day - 10]}`
  if (day === 20) return '二十'
  return day < 30 ? `廿${digits[day - 20]}` : '三十'
}

const nth = (month: number) => `${month}${['th', 'st', 'nd', 'rd'][month] ?? 'th'}`
