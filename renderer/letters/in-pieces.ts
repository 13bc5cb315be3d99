import type { BatchId } from '../../shared/contract/base.ts'
import type { Batch } from '../../shared/contract/letters.ts'

/** So many letters go to the host at once: what waits behind them waits no longer than a blink. */
export const PIECE = 100

export type Done = { batchIds: BatchId[]; done: number; left: Batch['left'] }

/**
 * Does a bulk command piece by piece, saying after each how many are behind it. Ends early when `signal` is aborted; what was done
 * until then is done. A fault in a later piece is thrown together with what came before it, as `SoFar`.
 */
export async function inPieces<T>(
  all: readonly T[],
  call: (piece: T[]) => Promise<Batch>,
  { tell, signal }: { tell: (behind: number) => void; signal: AbortSignal },
): Promise<Done> {
  const sum: Done = { batchIds: [], done: 0, left: [] }
  for (let at = 0; at < all.length && !signal.aborted; at += PIECE) {
    try {
      const { batchId, done, left } = await call(all.slice(at, at + PIECE))
      sum.batchIds.push(batchId)
      sum.done += done
      sum.left.push(...left)
    } catch (fault) {
      if (sum.batchIds.length === 0) throw fault
      throw new SoFar(sum, fault)
    }
    tell(Math.min(at + PIECE, all.length))
  }
  return sum
}

/** A bulk command that failed on the way. */
export class SoFar extends Error {
  readonly done: Done
  constructor(done: Done, cause: unknown) {
    super('a bulk command failed on the way', { cause })
    this.done = done
  }
}
