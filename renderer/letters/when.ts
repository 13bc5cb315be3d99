import { useQuery } from '@tanstack/react-query'
import { businessDate, dateParts, daysBetween, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { api } from '../rpc/client.ts'
import { type Days, useDays } from '../words/days.ts'

/** Days as the round speaks of them: by the name of the week while that can mean one day only. */
export type When = Days & {
  /** 'today', 'tomorrow', 'Thursday', '29 November'. */
  soon: (date: IsoDate) => string
  /** 'on Thursday', 'on 29 November', 'today'. */
  onSoon: (date: IsoDate) => string
  /** '8 to 14 March', '3月8日至14日'. */
  between: (from: IsoDate, to: IsoDate) => string
}

/** The days of the station, in the manner of the round. */
export function useWhen(): When {
  const days = useDays()
  const soon = (date: IsoDate) => {
    const ahead = daysBetween(days.today, date)
    return ahead > 1 && ahead < 7 ? weekdayOf(date, days.language) : days.day(date)
  }
  const near = (date: IsoDate) => Math.abs(daysBetween(days.today, date)) < 2
  return {
    ...days,
    soon,
    between: (from, to) => (from === to ? days.day(from) : between(from, to, days)),
    onSoon: date => (near(date) || days.language === 'zh' ? soon(date) : `on ${soon(date)}`),
  }
}

/** The hotel's day to which an instant belongs. */
export function useDayOf(): (instant: string) => IsoDate {
  const hotel = useQuery(api.house.status.queryOptions()).data?.hotel
  return instant =>
    hotel ? businessDate(new Date(instant), hotel.timeZone, hotel.rollTime) : instant.slice(0, 10)
}

function between(from: IsoDate, to: IsoDate, { language, full, today }: Days): string {
  const [first, last] = [dateParts(from), dateParts(to)]
  const year = last.year !== dateParts(today).year
  // In full, so that no day of them is called tomorrow.
  const bare = (date: IsoDate) => full(date).replace(/ \d{4}$|^\d{4}年/, '')
  const sameMonth = first.month === last.month && first.year === last.year
  if (language === 'zh') {
    const start = year ? full(from) : bare(from)
    return `${start}至${sameMonth ? `${last.day}日` : first.year === last.year ? bare(to) : full(to)}`
  }
  const start = sameMonth ? `${first.day}` : first.year === last.year ? bare(from) : full(from)
  return `${start} to ${year ? full(to) : bare(to)}`
}

/** 'Thursday', '周四'; `short` is as it stands over a narrow column. */
export function weekdayOf(
  date: IsoDate,
  language: Days['language'],
  length: 'long' | 'short' | 'narrow' = 'long',
): string {
  // A week of Chinese has 周四 for the eye and 星期四 for the page's title.
  const weekday = language === 'zh' && length === 'long' ? 'short' : length
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday, timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
