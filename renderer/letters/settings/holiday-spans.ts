import type { Both } from '../../../shared/contract/base.ts'
import type { PostHoliday } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { keptWithin } from '../../../shared/domain/days/kept-days.ts'

export type Span = { name: Both; from: IsoDate; to: IsoDate }

/** When holidays fall within some days, the first first. What has begun before is told with its beginning. */
export function spansOf(holidays: readonly PostHoliday[], first: IsoDate, last: IsoDate): Span[] {
  return holidays
    .flatMap(({ name, day }) => {
      if (day.kind === 'once')
        return day.from <= last && day.to >= first ? [{ name, from: day.from, to: day.to }] : []
      const { calendar, month, day: dayOfMonth, days } = day
      const beginning = { year: null, month, day: dayOfMonth, calendar }
      return keptWithin(beginning, addDays(first, 1 - days), last).map(from => ({
        name,
        from,
        to: addDays(from, days - 1),
      }))
    })
    .sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0))
}
