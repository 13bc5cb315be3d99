import type { Client } from '../../../shared/contract/index.ts'
import type { Planned, PlannedKey } from '../../../shared/contract/letters.ts'
import { Occasion } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'

export type Today = Awaited<ReturnType<Client['letters']['today']>>
export type Grouping = 'last-day' | 'occasion'
/** The parts of a day: what can be written, what must be mended first, whom to call instead, and what came too late. */
export type Part = 'write' | 'mend' | 'call' | 'missed'

/** What a planned letter is known by on screen: one guest on one day. */
export type LetterKey = `${string} ${IsoDate}`
export const keyOf = ({ guest, target }: Pick<Planned, 'guest' | 'target'>): LetterKey =>
  `${guest.id} ${target}`
export const asAsked = ({ guest, target }: Planned): PlannedKey => ({ guestId: guest.id, target })

/** One line of the list: a letter, or what stands over the letters below it. */
export type TodayRow =
  | { kind: 'day'; day: IsoDate; part: Planned[] }
  | { kind: 'occasion'; occasion: Occasion; part: Planned[] }
  | { kind: 'letter'; planned: Planned }

/** The letters under the last day on which they can be printed, the nearest first; or under what they are written for. */
export function groupedRows(letters: readonly Planned[], grouping: Grouping): TodayRow[] {
  const rows = (part: readonly Planned[]): TodayRow[] => part.map(planned => ({ kind: 'letter', planned }))
  if (grouping === 'last-day') {
    const days = [...Map.groupBy(letters, ({ latestOn }) => latestOn)]
    return days
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([day, part]): TodayRow[] => [{ kind: 'day', day, part }, ...rows(part)])
  }
  const occasions = Map.groupBy(letters, ({ occasion }) => occasion)
  return Occasion.options.flatMap((occasion): TodayRow[] => {
    const part = occasions.get(occasion)
    return part ? [{ kind: 'occasion', occasion, part }, ...rows(part)] : []
  })
}

/** What a row is known by. */
export const keyOfRow = (row: TodayRow): string =>
  row.kind === 'letter' ? keyOf(row.planned) : row.kind === 'day' ? row.day : row.occasion

/** The letters of the rows, in their order on screen. */
export const lettersIn = (rows: readonly TodayRow[]): Planned[] =>
  rows.flatMap(row => (row.kind === 'letter' ? [row.planned] : []))
