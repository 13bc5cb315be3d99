/** Days since 1 January 1970. A million stays are counted: whole numbers, where texts would be compared. */
export type DayNumber = number

/** One stay of a guest that happened or is happening. `depart` of a stay that is happening is the day it is to end. */
export type StayDays = { arrive: DayNumber; depart: DayNumber }

/**
 * Stays that touch are one visit: who leaves in the morning and comes back in the evening, or goes on under another booking,
 * has not been away. `stays` is in the order of arrival.
 */
export function visitsOf(stays: readonly StayDays[]): StayDays[] {
  const visits: StayDays[] = []
  for (const { arrive, depart } of stays) {
    const last = visits.at(-1)
    if (last && arrive <= last.depart) last.depart = Math.max(last.depart, depart)
    else visits.push({ arrive, depart })
  }
  return visits
}

/** Nobody counts as lost before, whatever their rhythm: who comes each spring may come late. */
export const SOONEST_LOST = 365
/** Nobody is waited for any longer, and so long for whoever has no rhythm. */
export const LATEST_LOST = 730
/** One gap may be chance; two make a rhythm. */
const FEWEST_GAPS = 2
/** A rhythm changes with a post or a project: the last gaps speak for it. */
const LAST_GAPS = 5

/**
 * After so many days without a visit a guest counts as lost: twice their own rhythm, between twelve and twenty-four months.
 * The rhythm is the middle of the last five gaps between visits, once there are two.
 */
export function lostAfter(gaps: readonly number[]): number {
  if (gaps.length < FEWEST_GAPS) return LATEST_LOST
  const last = gaps.slice(-LAST_GAPS).sort((one, other) => one - other)
  const middle = (last.length - 1) / 2
  const rhythm = ((last[Math.floor(middle)] ?? 0) + (last[Math.ceil(middle)] ?? 0)) / 2
  return Math.min(LATEST_LOST, Math.max(SOONEST_LOST, 2 * rhythm))
}

export type Came = 'first' | 'returned' | 'came-back' | 'lost'

/** Something the funnel counts: on which day, and the how manieth visit it was, or the last before the guest was lost. */
export type Passage = { came: Came; on: DayNumber; visit: number }

/**
 * Everything the funnel counts of one guest until today: each visit as the first, as one after which nobody had to worry, or as
 * coming back after having been lost; and each time the guest was lost, on the first day that was too many. Who died is not lost
 * to another house.
 */
export function passagesOf(
  visits: readonly StayDays[],
  today: DayNumber,
  died: DayNumber | null = null,
): Passage[] {
  const passages: Passage[] = []
  const gaps: number[] = []
  for (const [at, { arrive, depart }] of visits.entries()) {
    const before = visits[at - 1]
    if (!before) passages.push({ came: 'first', on: arrive, visit: 1 })
    else {
      const gap = arrive - before.depart
      passages.push({ came: gap > lostAfter(gaps) ? 'came-back' : 'returned', on: arrive, visit: at + 1 })
      gaps.push(gap)
    }
    const lost = depart + Math.floor(lostAfter(gaps)) + 1
    const until = visits[at + 1]?.arrive ?? Math.min(today, died ?? today)
    if (lost <= until) passages.push({ came: 'lost', on: lost, visit: at + 1 })
  }
  return passages
}
