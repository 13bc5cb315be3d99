import { useQuery } from '@tanstack/react-query'
import type { Language } from '../../shared/contract/base.ts'
import { dateParts, type IsoDate, nights } from '../../shared/domain/days/calendar.ts'
import { agoInWords, dateInWords, dayInWords } from '../../shared/domain/days/dates-in-words.ts'
import { api } from '../rpc/client.ts'
import { useLanguage } from './language.ts'

/** Days as they stand in a sentence of this station's language, seen from the hotel's own today. */
export type Days = {
  language: Language
  /** The hotel's business date. */
  today: IsoDate
  /** '8 June last year', 'yesterday'. */
  day: (date: IsoDate) => string
  /** '8 June 2025', with the year whatever it is. */
  full: (date: IsoDate) => string
  /** 'on 8 June last year', 'yesterday': as it follows a verb. */
  on: (date: IsoDate) => string
  /** '8 June last year, one year and five months ago'. */
  ago: (date: IsoDate) => string
  /** 'on 8 June last year, one year and five months ago'. */
  onAgo: (date: IsoDate) => string
  /** 'Tuesday 24 November': for days near enough to have a name of the week. */
  weekday: (date: IsoDate) => string
  /** 'Tuesday, 24 November': over a page that is about that day. */
  title: (date: IsoDate) => string
  /** '6 to 8 June 2025, 2 nights'. */
  span: (arrive: IsoDate, depart: IsoDate) => string
}

/** The hotel's business date, which turns at the hour the hotel chose and not at midnight. */
export function useToday(): IsoDate {
  const status = useQuery(api.house.status.queryOptions({ refetchInterval: 20_000 }))
  return status.data?.hotel?.businessDate ?? deviceDate()
}

/** Days in words, for the station's language and the hotel's today. */
export function useDays(): Days {
  return daysFrom(useToday(), useLanguage())
}

/** Days in words seen from a day. */
export function daysFrom(today: IsoDate, language: Language): Days {
  const day = (date: IsoDate) => dayInWords(date, today, language)
  const near = (date: IsoDate) => agoInWords(date, today, language) === day(date)
  const on = (date: IsoDate) => (near(date) || language === 'zh' ? day(date) : `on ${day(date)}`)
  const comma = language === 'zh' ? '，' : ', '
  const withAgo = (text: string, date: IsoDate) =>
    near(date) ? text : `${text}${comma}${agoInWords(date, today, language)}`
  return {
    language,
    today,
    day,
    full: date => dateInWords(date, language),
    on,
    ago: date => withAgo(day(date), date),
    onAgo: date => withAgo(on(date), date),
    weekday: date => withWeekday(date, day(date), language),
    title: date =>
      withWeekday(date, dateInWords(date, language).replace(/ \d{4}$|^\d{4}年/, ''), language, ' '),
    span: (arrive, depart) => spanInWords(arrive, depart, language),
  }
}

function withWeekday(date: IsoDate, day: string, language: Language, space = ''): string {
  const { year, month, day: dayOfMonth } = dateParts(date)
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  })
  const weekday = format.format(new Date(Date.UTC(year, month - 1, dayOfMonth)))
  if (language === 'zh') return `${day}${space}${weekday}`
  return /\d/.test(day) ? `${weekday} ${day}` : `${day}, ${weekday}`
}

function spanInWords(arrive: IsoDate, depart: IsoDate, language: Language): string {
  const from = dateParts(arrive)
  const to = dateParts(depart)
  const count = nights(arrive, depart)
  const end = dateInWords(depart, language)
  if (language === 'zh') {
    const short =
      from.year === to.year ? (from.month === to.month ? `${to.day}日` : `${to.month}月${to.day}日`) : end
    return `${dateInWords(arrive, language)}至${short}，${count} 晚`
  }
  const start =
    from.year === to.year
      ? from.month === to.month
        ? `${from.day}`
        : dateInWords(arrive, language).replace(/ \d+$/, '')
      : dateInWords(arrive, language)
  return `${start} to ${end}, ${count} ${count === 1 ? 'night' : 'nights'}`
}

function deviceDate(): IsoDate {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
