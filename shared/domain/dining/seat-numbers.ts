/**
 * The first number two seats of one room would share, as it was written; null when all differ. Without a number a seat is known by
 * its name alone.
 */
export function numberTwice(seats: readonly { number: string }[]): string | null {
  const seen = new Set<string>()
  for (const { number } of seats) {
    const same = number.normalize('NFKC').trim().toUpperCase()
    if (same === '') continue
    if (seen.has(same)) return number
    seen.add(same)
  }
  return null
}
