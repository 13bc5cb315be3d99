import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../db/connect.ts'
import { Ended, onOwnConnection } from '../db/in-thread.ts'
import { buildSearch } from './build.ts'
import { type Ahead, batchesAhead, KEPT_READY, MADE, TAKEN } from './build-ahead.ts'
import { type Building, CONTROL, type Told } from './build-messages.ts'
import { batchesOf, type NextBatch } from './build-people.ts'

/** Fewer guests than this are sooner read here than by a thread that first has to start. */
const WORTH_A_THREAD = 20_000
const BETWEEN_REPORTS = 200

const data = workerData as Building | Ahead
if ('reads' in data) readAhead(data)
else tell(build(data))

function tell(told: Told): void {
  parentPort?.postMessage(told)
}

/** Builds until all is there, or this thread is asked to end. */
function build({ book, control }: Building): Told {
  const flag = new Int32Array(control)
  let reported = 0
  const progress = (done: number, total: number) => {
    // While an import holds the book nobody else can write, and it wants both cores.
    while (Atomics.load(flag, 0) === CONTROL.wait) Atomics.wait(flag, 0, CONTROL.wait)
    if (Atomics.load(flag, 0) === CONTROL.end) throw new Ended()
    const now = performance.now()
    if (now - reported < BETWEEN_REPORTS && done < total) return
    reported = now
    tell({ is: 'progress', done, total })
  }
  return onOwnConnection(book, (open): Told => {
    // All of this can be made again: a power cut may take the last of it, never the order.
    open.pragma('synchronous = NORMAL')
    open.pragma('cache_size = -64000')
    const lacking = Number(
      open.prepare('SELECT count(*) FROM guest WHERE no > (SELECT keyed_to FROM search_state)').pluck().get(),
    )
    const readFrom = (after: number): NextBatch =>
      lacking < WORTH_A_THREAD ? batchesOf(open, after) : batchesAhead(new URL(import.meta.url), book, after)
    buildSearch(open, progress, readFrom)
    return { is: 'done' }
  })
}

/** Makes batches as long as somebody takes them; the thread ends with the one that takes them. */
function readAhead({ reads, after, port, counts: shared }: Ahead): void {
  const counts = new Int32Array(shared)
  try {
    const connection = connect(reads.file, reads.key)
    connection.pragma('query_only = ON')
    const next = batchesOf(connection, after)
    for (let made = 0; ; ) {
      const batch = next()
      port.postMessage({ batch })
      Atomics.store(counts, MADE, ++made)
      Atomics.notify(counts, MADE)
      // After the last there may be more by the time somebody asks again.
      const ready = batch.count === 0 ? 0 : KEPT_READY - 1
      for (let taken = Atomics.load(counts, TAKEN); made - taken > ready; taken = Atomics.load(counts, TAKEN))
        Atomics.wait(counts, TAKEN, taken)
    }
  } catch (error) {
    port.postMessage({ failed: error })
    Atomics.add(counts, MADE, 1)
    Atomics.notify(counts, MADE)
  }
}
