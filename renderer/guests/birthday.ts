import type { Language } from '../../shared/contract/base.ts'
import type { PartialDate } from '../../shared/contract/guest-brief.ts'

const lunarMonths = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊']
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A birthday as people say it, as much of it as is known; of the lunar calendar in its own words. The year is left out. */
export function birthdayInWords({ month, day, calendar }: PartialDate, language: Language): string {
  if (month === null) return '—'
  if (language === 'zh') {
    if (calendar === 'chinese') return `农历${lunarMonths[month - 1]}月${day === null ? '' : lunarDay(day)}`
    return day === null ? `${month}月` : `${month}月${day}日`
  }
  if (calendar === 'chinese') {
    const lunar = `${nth(month)} lunar month`
    return day === null ? lunar : `day ${day} of the ${lunar}`
  }
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  )
  return day === null ? name : `${day} ${name}`
}

/** 初一 to 初十, 十一 to 二十, 廿一 to 廿九, 三十. */
function lunarDay(day: number): string {
  if (day <= 10) return `初${digits[day]}`
  if (day < 20) return `十${digits[day - 10]}`
  if (day === 20) return '二十'
  return day < 30 ? `廿${digits[day - 20]}` : '三十'
}

const nth = (month: number) => `${month}${['th', 'st', 'nd', 'rd'][month] ?? 'th'}`
