import { daysBetween, type IsoDate } from '../days/calendar.ts'
import { asMostlyHad, type ItemSeen, itemIdentity, ordered, type VisitSeen } from './items-seen.ts'

export type { ItemSeen, VisitSeen } from './items-seen.ts'

/** How much may be said: 'usual' and 'often' of a habit, 'last-time' of what happened once, 'pinned' by a person's word. */
type Strength = 'usual' | 'often' | 'last-time' | 'pinned'

/** In how many (`times`) of how many visits looked at (`of`), the last of them, and which, newest first. */
export type Evidence = { times: number; of: number; lastOn: IsoDate; visitIds: string[] }

/** A person's word, dated; null on claims drawn from visits. */
type Pin = { on: IsoDate; by: string }

/** `confidence` runs from 0 to 1 and only compares claims; what may be said is in `strength`. */
type Claim = { strength: Strength; confidence: number; evidence: Evidence; pin: Pin | null }
export type SeatClaim = Claim & { seatId: string }
type ItemClaim = Claim & Omit<ItemSeen, 'complimentary'>
/** `items` are all of the one strength; `often` holds what is often had besides the usual, and nothing beside any other order. */
export type OrderClaim = { strength: Strength; items: ItemClaim[]; often: ItemClaim[] }

export type Pinned = {
  seat?: Pin & { seatId: string }
  order?: Pin & { items: readonly Omit<ItemSeen, 'complimentary'>[] }
}

/** Beyond the fifth visit back a habit is history. */
const VISITS_LOOKED_AT = 5
/**
 * Each visit counts four fifths of the one after it, however long ago it was: so three visits of a new habit outweigh all
 * that went before, and two outweigh three unlike them, which are an old habit or none. To weigh by the days as well finds no
 * more seats (79.3 of 100 either way), and an absence dims all habits alike.
 */
const WEIGHT_OF_THE_VISIT_BEFORE = 0.8
/** A quarter of a visit that speaks for nothing: a habit seen a few times only is less sure than one seen five times. */
const WEIGHT_OF_DOUBT = 0.25
/**
 * The word is spoken to the guest, so it must come true nine times in ten; `npm run bench:usual` judges it (92 of 100 seats, 91
 * of 100 dishes). Seven tenths of the weight let in twice of two, and once missed of four or five but neither the last time
 * nor, of four, the time before. They keep out two of three (true 8 times in 10 of the seat, 7 of a dish), three of a new
 * habit after others (8 and 8), and four of five where the last was the odd one (8 and 8): who sat elsewhere yesterday may
 * have begun to. With three fifths it would be 91 seats and 89 dishes of 100.
 */
const USUAL_FROM = 0.7
/** Clearly less sure: true 7 times in 10 of the seat; of a dish 13 in 20 beside a usual one, 11 in 20 where nothing is usual. */
const OFTEN_FROM = 0.4
/** The likeliest of what is often had besides: more at once is a menu, and one usual order in eighty has more. */
const OFTEN_BESIDES = 3
/** An absence of five years halves the confidence, which compares claims; the word stays. */
const DAYS_TO_HALF = 5 * 365

type Seen<Value> = { visit: VisitSeen; weight: number; value: Value }
type Tally<Value> = { share: number; seen: Seen<Value>[] }

/**
 * The usual seat and the usual order of one guest, from the visits to one outlet at one meal, in any order, with the
 * evidence for each; and the last visit, which may differ. A habit is 'usual' from seven tenths of the weight of the last
 * five visits that say anything about it, 'often' from two fifths, and never from a single visit: that is 'last-time'.
 * What was given free of charge was not ordered. Beside a usual order stands what is often had with it; a pin stands above
 * the visits, and alone.
 */
export function usualOf(
  visits: readonly VisitSeen[],
  today: IsoDate,
  pinned: Pinned = {},
): { seat: SeatClaim | null; order: OrderClaim | null; last: VisitSeen | null } {
  const newestFirst = visits.toSorted((a, b) => compare(b.date, a.date) || compare(b.id, a.id))
  return {
    seat: seatClaim(newestFirst, today, pinned.seat),
    order: orderClaim(newestFirst, today, pinned.order),
    last: newestFirst[0] ?? null,
  }
}

function seatClaim(newestFirst: readonly VisitSeen[], today: IsoDate, pin: Pinned['seat']): SeatClaim | null {
  const looked = weighed(newestFirst.filter(visit => visit.seatId !== null))
  const tallies = tally(looked, visit => [[visit.seatId ?? '', null]])
  const claimOf = (seatId: string) => ({ seatId, ...claim(tallies.get(seatId), looked.length, today) })
  if (pin) return { seatId: pin.seatId, ...asPinned(tallies.get(pin.seatId), looked.length, pin) }
  const [newest] = looked
  if (!newest) return null
  const habit = [...tallies.keys()].map(claimOf).find(({ strength }) => strength !== 'last-time')
  return habit ?? claimOf(newest.visit.seatId ?? '')
}

function orderClaim(
  newestFirst: readonly VisitSeen[],
  today: IsoDate,
  pin: Pinned['order'],
): OrderClaim | null {
  const looked = weighed(newestFirst.filter(visit => visit.items.some(item => !item.complimentary)))
  const identify = itemIdentity(newestFirst)
  const tallies = tally(looked, visit => ordered(visit, identify))
  if (pin) {
    const items = pin.items.map(item => ({
      ...item,
      ...asPinned(tallies.get(identify(item).key), looked.length, pin),
    }))
    return { strength: 'pinned', items, often: [] }
  }
  const claims = [...tallies.values()].map(found => ({
    ...asMostlyHad(found.seen),
    ...claim(found, looked.length, today),
  }))
  const usual = claims.filter(({ strength }) => strength === 'usual')
  const often = claims.filter(({ strength }) => strength === 'often')
  if (usual.length > 0) return { strength: 'usual', items: usual, often: often.slice(0, OFTEN_BESIDES) }
  if (often.length > 0) return { strength: 'often', items: often, often: [] }
  const [newest] = looked
  if (!newest) return null
  const lastTime = [...tallies.values()]
    .filter(({ seen }) => seen[0]?.visit === newest.visit)
    .map(found => ({
      ...asMostlyHad(found.seen.slice(0, 1)),
      ...claim(found, looked.length, today),
      strength: 'last-time' as const,
    }))
  return { strength: 'last-time', items: lastTime, often: [] }
}

/** The newest visits with their weights, newest first; the newest weighs 1. */
function weighed(newestFirst: readonly VisitSeen[]): { visit: VisitSeen; weight: number }[] {
  return newestFirst
    .slice(0, VISITS_LOOKED_AT)
    .map((visit, place) => ({ visit, weight: WEIGHT_OF_THE_VISIT_BEFORE ** place }))
}

/** What share of the weight each value has, the greatest first; among equals the one seen last, then the one noted first. */
function tally<Value>(
  looked: readonly { visit: VisitSeen; weight: number }[],
  valuesOf: (visit: VisitSeen) => Iterable<readonly [key: string, value: Value]>,
): Map<string, Tally<Value>> {
  const total = looked.reduce((sum, { weight }) => sum + weight, WEIGHT_OF_DOUBT)
  const tallies = new Map<string, Tally<Value>>()
  for (const { visit, weight } of looked) {
    for (const [key, value] of valuesOf(visit)) {
      const found = tallies.get(key) ?? { share: 0, seen: [] }
      found.share += weight / total
      found.seen.push({ visit, weight, value })
      tallies.set(key, found)
    }
  }
  // The map was filled from the newest visit on, and sorting is stable. Rounding must not pass for a difference.
  return new Map(
    [...tallies].toSorted(([, a], [, b]) => (Math.abs(a.share - b.share) < 1e-9 ? 0 : b.share - a.share)),
  )
}

function claim(found: Tally<unknown> | undefined, of: number, today: IsoDate): Claim {
  const { share, seen } = found ?? { share: 0, seen: [] }
  const evidence = evidenceOf(seen, of, today)
  const freshness = 0.5 ** (Math.max(0, daysBetween(evidence.lastOn, today)) / DAYS_TO_HALF)
  const confidence = Math.min(1, share) * (1 - 0.5 ** evidence.times) * freshness
  return { strength: strengthOf(share, evidence.times), confidence, evidence, pin: null }
}

function strengthOf(share: number, times: number): Strength {
  if (times < 2 || share < OFTEN_FROM - 1e-9) return 'last-time'
  return share < USUAL_FROM - 1e-9 ? 'often' : 'usual'
}

function asPinned(found: Tally<unknown> | undefined, of: number, { on, by }: Pin): Claim {
  return {
    strength: 'pinned',
    confidence: 1,
    evidence: evidenceOf(found?.seen ?? [], of, on),
    pin: { on, by },
  }
}

function evidenceOf(seen: readonly Seen<unknown>[], of: number, otherwiseOn: IsoDate): Evidence {
  const visitIds = seen.map(({ visit }) => visit.id)
  return { times: visitIds.length, of, lastOn: seen[0]?.visit.date ?? otherwiseOn, visitIds }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
