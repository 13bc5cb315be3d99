import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const POOL = 64 * 1024
const MOST_IN_ONE_MS = 0xffff_ffff

/**
 * Makes UUIDv7 in ascending order by the hundred thousand: ascending ids go to the end of a table instead of all over
 * it, and randomness is fetched by the pool rather than for each.
 */
export function createIds(): () => string {
  const pool = Buffer.alloc(POOL)
  let at = POOL
  let [msecs, seq] = [0, 0]
  return () => {
    if (at >= POOL) {
      randomFillSync(pool)
      at = 0
    }
    const random = pool.subarray(at, at + 16)
    at += 16
    const now = Date.now()
    // A clock set back, or more ids than a millisecond has, must not break the order.
    if (now > msecs || seq >= MOST_IN_ONE_MS) [msecs, seq] = [Math.max(now, msecs + 1), 0]
    return v7({ msecs, seq: seq++, random })
  }
}
