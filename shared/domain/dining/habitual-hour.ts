import type { IsoDate } from '../days/calendar.ts'

/** A visit by the hotel's clock on the wall: 'HH:MM', null where nobody knows when it began. */
export type VisitBegun = { date: IsoDate; wall: string | null }

/** `times` of the `of` visits looked at began from `from` to `to`, both 'HH:MM'. */
type HabitualHour = { from: string; to: string; times: number; of: number }

/** As many as the usual seat and order look at: beyond them a habit is history. */
const VISITS_LOOKED_AT = 5
const FEWEST = 3
const STEP = 5
const WIDEST = 40
const DAY = 24 * 60

/**
 * When a guest is used to coming to one meal: the narrowest stretch of at most forty minutes, on the five minutes, in which most
 * of the last five visits began. Null with fewer than three visits, and where they scatter.
 */
export function habitualHour(visits: readonly VisitBegun[]): HabitualHour | null {
  const begun = visits
    .flatMap(({ date, wall }) => (wall === null ? [] : [{ date, minute: minuteOf(wall) }]))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, VISITS_LOOKED_AT)
    .map(({ minute }) => minute)
    .sort((a, b) => a - b)
  if (begun.length < FEWEST) return null
  const [best] = begun.map(first => stretchFrom(first, begun)).sort(likelier)
  if (!best || best.times < FEWEST || best.times * 2 <= begun.length) return null
  return { from: wallOf(best.from), to: wallOf(best.to), times: best.times, of: begun.length }
}

type Stretch = { from: number; to: number; times: number }

function stretchFrom(first: number, begun: readonly number[]): Stretch {
  const from = Math.floor(first / STEP) * STEP
  const within = begun.filter(minute => minute >= from && minute <= from + WIDEST)
  const to = Math.ceil((within.at(-1) ?? first) / STEP) * STEP
  // Always at ten past: still a stretch of time, not an instant.
  return { from, to: Math.min(Math.max(to, from + STEP), DAY - 1), times: within.length }
}

const likelier = (a: Stretch, b: Stretch) => b.times - a.times || a.to - a.from - (b.to - b.from)

function minuteOf(wall: string): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))
}

function wallOf(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

const two = (part: number) => String(part).padStart(2, '0')
