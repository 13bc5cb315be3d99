import type { IntakeCounts } from '../../shared/contract/intake.ts'

/** How many stays of any kind an import brings: those that happened, and those that did not. */
export function staysIn({ stays, cancelled, noShows, booked, inHouse }: IntakeCounts): number {
  return stays + cancelled + noShows + booked + inHouse
}
