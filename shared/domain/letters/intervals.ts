/** A share of a hundred, or the difference between two, with the interval it lies in nineteen times of twenty. */
export type Estimate = { value: number; low: number; high: number }

/** The normal deviate of 95 %, both sides. */
const Z = 1.959963984540054

/**
 * `of` among `all` as a share of a hundred, with Wilson's score interval (Wilson 1927): right for few letters and for shares near
 * none, where the textbook's symmetrical interval reaches below nought. Null where there are none to judge by.
 */
export function shareOf(of: number, all: number): Estimate | null {
  if (all === 0) return null
  const share = of / all
  const middle = share + (Z * Z) / (2 * all)
  const reach = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all))
  const scale = 1 + (Z * Z) / all
  // Rounding may leave the bound a hair beyond what was counted.
  return {
    value: share * 100,
    low: Math.max(0, Math.min(share, (middle - reach) / scale)) * 100,
    high: Math.min(1, Math.max(share, (middle + reach) / scale)) * 100,
  }
}

/**
 * By how many points one share lies above another, with Newcombe's hybrid score interval for two independent shares
 * (Newcombe 1998, method 10). Null where either is.
 */
export function differenceOf(one: Estimate | null, other: Estimate | null): Estimate | null {
  if (!one || !other) return null
  const value = one.value - other.value
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  }
}
