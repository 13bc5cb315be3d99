import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { between, type Dice, oneByShare } from './dice.ts'

/** From the business date of arriving to that of leaving. */
export type Span = { arrive: IsoDate; depart: IsoDate }

type Range = readonly [low: number, high: number]

/** How often guests come, and how many days lie between two stays. */
const COMING: readonly { share: number; stays: Range; gap: Range }[] = [
  { share: 45, stays: [1, 1], gap: [0, 0] },
  { share: 28, stays: [2, 4], gap: [60, 420] },
  { share: 19, stays: [5, 9], gap: [25, 200] },
  { share: 8, stays: [10, 15], gap: [12, 120] },
]

/** How many days ago guests who are away were last here; one in eight has not come for three years. */
const LAST_HERE: readonly { share: number; days: Range }[] = [
  { share: 24, days: [2, 120] },
  { share: 30, days: [121, 365] },
  { share: 20, days: [366, 730] },
  { share: 13, days: [731, 1095] },
  { share: 13, days: [1096, 2200] },
]

/** The stays of somebody who is away today, oldest first: one to fifteen over the years. */
export function pastSpans(dice: Dice, today: IsoDate): Span[] {
  const { stays, gap } = oneByShare(dice, COMING)
  const lastDepart = addDays(today, -between(dice, ...oneByShare(dice, LAST_HERE).days))
  return spansEndingOn(dice, lastDepart, between(dice, ...stays), gap)
}

/** So many stays of which the last ends on that day, oldest first. */
export function spansEndingOn(
  dice: Dice,
  lastDepart: IsoDate,
  stays: number,
  gap: Range = [25, 200],
): Span[] {
  const spans: Span[] = []
  let depart = lastDepart
  while (spans.length < stays) {
    const arrive = addDays(depart, -between(dice, 1, between(dice, 1, 6)))
    spans.unshift({ arrive, depart })
    depart = addDays(arrive, -between(dice, ...gap))
  }
  return spans
}

/** The evenings of a stay that are over by `today`. */
export function eveningsOf({ arrive, depart }: Span, today: IsoDate): IsoDate[] {
  const nights = daysBetween(arrive, depart < today ? depart : today)
  return Array.from({ length: Math.max(0, nights) }, (_, night) => addDays(arrive, night))
}

/** Which rooms are given for which nights, so that none is given twice. */
export type Rooms = {
  /** A room free for all the nights, that one wished for if it can be had; null in a full house. */
  take: (dice: Dice, span: Span, wished?: string | null) => string | null
}

export function createRooms(numbers: readonly string[]): Rooms {
  const given = new Set<string>()
  const nightsIn = (room: string, { arrive, depart }: Span) =>
    Array.from(
      { length: Math.max(1, daysBetween(arrive, depart)) },
      (_, night) => `${room} ${addDays(arrive, night)}`,
    )
  const isFree = (room: string, span: Span) => nightsIn(room, span).every(night => !given.has(night))
  return {
    take: (dice, span, wished) => {
      const start = between(dice, 0, numbers.length - 1)
      const order = [...numbers.slice(start), ...numbers.slice(0, start)]
      const room = wished && isFree(wished, span) ? wished : order.find(room => isFree(room, span))
      if (!room) return null
      for (const night of nightsIn(room, span)) given.add(night)
      return room
    },
  }
}
