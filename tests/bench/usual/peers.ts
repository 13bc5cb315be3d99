import { daysBetween } from '../../../shared/domain/days/calendar.ts'
import { usualOf, type VisitSeen } from '../../../shared/domain/dining/usual.ts'
import type { Trial } from './guests.ts'

/** 'often also' is said of what is often had besides a usual order. */
export type Word = 'usual' | 'often' | 'often also' | 'last-time'
type Said<Value> = { value: Value; word: Word; confidence: number }

/** What one way of guessing says of a guest at the door. */
type Guess = { seat: Said<string> | null; items: readonly Said<string>[] }

export type Peer = { name: string; guess: (trial: Trial) => Guess }

/** All that the card and the waiter are shown. */
export const ours: Peer = {
  name: 'ours',
  guess: ({ visits, today, gone }) => {
    const { seat, order } = usualOf(visits, today)
    const served = ({ itemId }: { itemId: string | null }) => itemId !== null && !gone.has(itemId)
    const usual = order?.items.filter(served) ?? []
    // As the host does: beside nothing there is no "also".
    const also = usual.length > 0 ? 'often also' : 'often'
    const items = [
      ...usual.map(item => ({ ...item, word: wordOf(item.strength) })),
      ...(order?.often.filter(served) ?? []).map(item => ({ ...item, word: also }) as const),
    ].map(({ itemId, word, confidence }) => ({ value: itemId ?? '', word, confidence }))
    return {
      seat: seat && { value: seat.seatId, word: wordOf(seat.strength), confidence: seat.confidence },
      items,
    }
  },
}

/** The same, of its dishes only those said with one of the words. */
export const oursSaying = (name: string, words: readonly Word[]): Peer => ({
  name,
  guess: trial => {
    const { seat, items } = ours.guess(trial)
    return { seat, items: items.filter(({ word }) => words.includes(word)) }
  },
})

/** Others guess from every visit: the heaviest seat, and what has half the weight, which is the likelier side. */
export const peers: readonly Peer[] = [
  { name: 'last time', guess: byWeight((_, back) => (back === 0 ? 1 : 0)) },
  { name: 'most frequent', guess: byWeight(() => 1) },
  ...[1, 2, 3, 5, 10].map(half => ({
    name: `decay, half in ${half} ${half === 1 ? 'visit' : 'visits'}`,
    guess: byWeight((_, back) => 0.5 ** (back / half)),
  })),
  ...[90, 365, 1825].map(half => ({
    name: `decay, half in ${half} days`,
    guess: byWeight(days => 0.5 ** (days / half)),
  })),
]

/** As in usual.ts, so that one visit is not the surest habit of all. */
const WEIGHT_OF_DOUBT = 0.25

/** Days before the newest of the visits that say something, and how many of them back. */
type Weight = (days: number, back: number) => number

function byWeight(weight: Weight): Peer['guess'] {
  return ({ visits, gone }) => {
    const [seat] = heaviest(visits, weight, ({ seatId }) => (seatId === null ? [] : [seatId]))
    const items = heaviest(visits, weight, visit => visit.items.flatMap(({ itemId }) => itemId ?? []))
    return {
      seat: seat ?? null,
      items: items.filter(({ value, share }) => share >= 0.5 - 1e-9 && !gone.has(value)),
    }
  }
}

function heaviest(
  visits: readonly VisitSeen[],
  weight: Weight,
  valuesOf: (visit: VisitSeen) => string[],
): (Said<string> & { share: number })[] {
  const newestFirst = visits.filter(visit => valuesOf(visit).length > 0).toReversed()
  const newest = newestFirst[0]?.date ?? ''
  const weights = new Map<string, number>()
  let total = 0
  for (const [back, visit] of newestFirst.entries()) {
    const weighs = weight(daysBetween(visit.date, newest), back)
    total += weighs
    for (const value of valuesOf(visit)) weights.set(value, (weights.get(value) ?? 0) + weighs)
  }
  return [...weights]
    .toSorted(([, a], [, b]) => b - a)
    .map(([value, weighs]) => ({
      value,
      word: 'usual',
      share: weighs / total,
      confidence: weighs / (total + WEIGHT_OF_DOUBT),
    }))
}

const wordOf = (strength: Word | 'pinned'): Word => (strength === 'pinned' ? 'usual' : strength)
