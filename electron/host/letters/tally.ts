import type { GuestId } from '../../../shared/contract/base.ts'
import type { Suppressed } from '../../../shared/contract/occasion.ts'
import type { PlannedLetter } from '../../../shared/domain/letters/plan.ts'

/** Counts guests by the first reason they are not written to; somebody with two days is one guest. */
export function createTally() {
  const guests = new Map<Suppressed, Set<GuestId>>()
  return {
    add({ why: [first], guestId }: Pick<PlannedLetter, 'why' | 'guestId'>): void {
      if (!first) return
      const known = guests.get(first)
      if (known) known.add(guestId)
      else guests.set(first, new Set([guestId]))
    },
    /** The most frequent first. */
    counts(): { why: Suppressed; guests: number }[] {
      return [...guests]
        .map(([why, { size }]) => ({ why, guests: size }))
        .sort((one, other) => other.guests - one.guests)
    },
  }
}
