import type { Database } from 'better-sqlite3'

/** What a transaction of the builder should take: the front desk writes in between. */
const SLICE_MS = 20
/** How long the book is left alone after each, as a share of what it took. */
const REST = 0.1
const FIRST_ROWS = 1000
const FEWEST_ROWS = 50

/**
 * Writes `count` rows in transactions so short that nobody notices; `write` is given from which row to which, counted
 * from 0, without the last; `after` is called between two transactions with how many are written.
 */
export type Slices = (
  count: number,
  write: (from: number, to: number) => void,
  after?: (done: number) => void,
) => void

export function slicesOf(connection: Database): Slices {
  const nobody = new Int32Array(new SharedArrayBuffer(4))
  let rowsAtOnce = FIRST_ROWS
  return (count, write, after) => {
    const slice = connection.transaction(write)
    for (let from = 0; from < count; ) {
      const to = Math.min(count, from + rowsAtOnce)
      const began = performance.now()
      slice.immediate(from, to)
      const took = Math.max(0.1, performance.now() - began)
      // Rows that lie far apart take longer than neighbours: the next slice is as large as this one was fast.
      const wanted = ((to - from) / took) * SLICE_MS
      rowsAtOnce = Math.round(Math.max(FEWEST_ROWS, rowsAtOnce / 4, Math.min(rowsAtOnce * 2, wanted)))
      from = to
      after?.(to)
      Atomics.wait(nobody, 0, 0, Math.min(took, SLICE_MS) * REST)
    }
  }
}
