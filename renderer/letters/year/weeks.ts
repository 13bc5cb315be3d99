import type { Client } from '../../../shared/contract/index.ts'
import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'

export type Year = NonNullable<Awaited<ReturnType<Client['letters']['year']>>['year']>
type Counts = Pick<Year['days'][number], 'letters' | 'blocked' | 'calls' | 'cost'>
/** A week of the year, Monday to Sunday; the first and the last may be shorter. */
export type Week = Counts & { from: IsoDate; to: IsoDate }

/** The days of the year in weeks, those in which nothing is to be printed included. */
export function weeksOf({ from, to, days }: Pick<Year, 'from' | 'to' | 'days'>): Week[] {
  const monday = addDays(from, -((new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7))
  const count = Math.floor(daysBetween(monday, to) / 7) + 1
  const weeks = Array.from({ length: count }, (_, at): Week => {
    const [first, last] = [addDays(monday, 7 * at), addDays(monday, 7 * at + 6)]
    return {
      from: first < from ? from : first,
      to: last > to ? to : last,
      ...{ letters: 0, blocked: 0, calls: 0, cost: 0 },
    }
  })
  for (const { day, letters, blocked, calls, cost } of days) {
    const week = weeks[Math.floor(daysBetween(monday, day) / 7)]
    if (!week) continue
    week.letters += letters
    week.blocked += blocked
    week.calls += calls
    week.cost += cost
  }
  return weeks
}

/** All there is to do in a week. */
export const allOf = ({ letters, blocked, calls }: Counts) => letters + blocked + calls

/** The lines behind the bars: a round number, four at least, that is no less than the most, and its half. */
export function gridOf(most: number): { top: number; lines: number[] } {
  const least = Math.max(most, 4)
  const power = 10 ** Math.floor(Math.log10(least))
  const top =
    [1, 1.2, 1.6, 2, 3, 4, 6, 8].map(each => Math.round(each * power)).find(each => each >= least) ??
    10 * power
  return { top, lines: [top / 2, top] }
}
