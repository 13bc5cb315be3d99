import type { Trial } from './guests.ts'
import type { Peer } from './peers.ts'

/** How many were said, and how many of them came true. */
export type Count = { said: number; came: number }

/** One claim and what became of it, with who it was made to. */
export type Claim = {
  of: 'seat' | 'item'
  word: string
  confidence: number
  came: boolean
  profile: number
  past: number
}

/** What one way of guessing made of all the guests. */
export type Verdict = {
  guests: number
  seats: number
  /** Of what was ordered, of what was offered, and in both. */
  ordered: number
  offered: number
  met: number
  exact: number
  claims: readonly Claim[]
}

export function judge({ guess }: Peer, trials: Iterable<Trial>): Verdict {
  const claims: Claim[] = []
  const sum = { guests: 0, seats: 0, ordered: 0, offered: 0, met: 0, exact: 0 }
  for (const trial of trials) {
    const { profile, past, next } = trial
    const { seat, items } = guess(trial)
    const who = { profile, past }
    if (seat) claims.push({ of: 'seat', ...seat, came: seat.value === next.seatId, ...who })
    for (const item of items) claims.push({ of: 'item', ...item, came: next.items.has(item.value), ...who })
    const met = items.filter(({ value }) => next.items.has(value)).length
    sum.guests += 1
    sum.seats += Number(seat?.value === next.seatId)
    sum.ordered += next.items.size
    sum.offered += items.length
    sum.met += met
    sum.exact += Number(met === next.items.size && met === items.length)
  }
  return { ...sum, claims }
}

export function count(claims: readonly Claim[]): Count {
  return { said: claims.length, came: claims.filter(({ came }) => came).length }
}

/**
 * To what share of the guests something could be said that comes true so often, if nothing were said below the best threshold
 * of its own confidence; the threshold is chosen knowing the answers, so it flatters everybody alike.
 */
export function reach({ guests, claims }: Verdict, share: number): number {
  const sorted = claims.filter(({ of }) => of === 'seat').toSorted((a, b) => b.confidence - a.confidence)
  let came = 0
  let best = 0
  for (const [at, claim] of sorted.entries()) {
    came += Number(claim.came)
    const isLast = (sorted[at + 1]?.confidence ?? -1) < claim.confidence - 1e-9
    if (isLast && came >= share * (at + 1)) best = at + 1
  }
  return best / guests
}
