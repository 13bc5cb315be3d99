import type { DateOrder } from '../../contract/intake.ts'
import type { IsoDate } from '../days/calendar.ts'
import { readings } from './dates.ts'

/** What is known of the order of a file's dates: settled, of no matter, or to be asked, with samples read each way. */
export type DateVerdict = {
  order: DateOrder | null
  ambiguous: boolean
  samples: { written: string; read: Record<DateOrder, IsoDate | null> }[]
}

/** Nobody keeps bookings from before: a reading earlier than this is a wrong reading. */
const EARLIEST_STAY = '1950-01-01'

const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd']

/**
 * Looks at the written dates of a file, row by row: an order under which a date does not exist, or a guest leaves
 * before arriving, speaks against itself. `verdict` is null when no date depends on the order.
 */
export function createDateTally(latest: number): {
  see: (arrive: string, depart: string, others: readonly string[]) => void
  verdict: () => DateVerdict | null
} {
  const known = new Map<string, Record<DateOrder, IsoDate | null>>()
  const against: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 }
  const doubtful = new Map<string, Record<DateOrder, IsoDate | null>>()
  let matters = false

  const read = (written: string) => {
    let found = known.get(written)
    if (!found) {
      found = readings(written, latest)
      if (known.size < 50_000) known.set(written, found)
      if (found.dmy !== found.mdy || found.dmy !== found.ymd) {
        matters = true
        if (doubtful.size < 200) doubtful.set(written, found)
      }
    }
    return found
  }

  return {
    see: (arrive, depart, others) => {
      const from = arrive ? read(arrive) : null
      const to = depart ? read(depart) : null
      for (const order of orders) {
        const [first, last] = [from?.[order], to?.[order]]
        if (from && (!first || first < EARLIEST_STAY)) against[order]++
        if (to && (!last || last < EARLIEST_STAY)) against[order]++
        if (first && last && last < first) against[order]++
      }
      for (const other of others) {
        if (!other) continue
        const found = read(other)
        for (const order of orders) if (!found[order]) against[order]++
      }
    },
    verdict: () => {
      if (!matters) return null
      const least = Math.min(...orders.map(order => against[order]))
      const best = orders.filter(order => against[order] === least)
      const differing = [...doubtful].filter(([, found]) => new Set(best.map(order => found[order])).size > 1)
      const ambiguous = best.length > 1 && differing.length > 0
      const shown = ambiguous ? differing : [...doubtful]
      return {
        order: ambiguous ? null : (best[0] ?? null),
        ambiguous,
        samples: shown.slice(0, 5).map(([written, found]) => ({ written, read: found })),
      }
    },
  }
}
