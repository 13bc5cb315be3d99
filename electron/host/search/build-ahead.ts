import { type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { BookAccess } from '../db/connect.ts'
import type { Batch, NextBatch } from './build-people.ts'

/** What a thread that reads ahead is started with. */
export type Ahead = {
  reads: BookAccess
  after: number
  port: MessagePort
  /** How many batches were made, and how many were taken. */
  counts: SharedArrayBuffer
}

export const MADE = 0
export const TAKEN = 1
/** So many batches are kept ready, nearly a run of them: some forty megabytes, and neither thread waits for the other. */
export const KEPT_READY = 24
/** A thread that makes nothing for so long has died without a word. */
const LONGEST_WAIT_MS = 60_000

/**
 * The same batches as `batchesOf`, made by a second thread while this one writes. For a thread that may wait: it never returns
 * to its own messages meanwhile.
 */
export function batchesAhead(entry: URL, reads: BookAccess, after: number): NextBatch {
  const { port1, port2 } = new MessageChannel()
  const counts = new Int32Array(new SharedArrayBuffer(8))
  const ahead: Ahead = { reads, after, port: port2 as unknown as MessagePort, counts: counts.buffer }
  const worker = new Worker(entry, { workerData: ahead, transferList: [ahead.port] })
  worker.unref()
  let taken = 0
  return () => {
    if (
      Atomics.load(counts, MADE) === taken &&
      Atomics.wait(counts, MADE, taken, LONGEST_WAIT_MS) === 'timed-out'
    )
      throw new Error('the thread that reads ahead makes nothing')
    const told = receiveMessageOnPort(port1 as unknown as MessagePort)?.message as
      | { batch: Batch }
      | { failed: Error }
      | undefined
    taken++
    Atomics.store(counts, TAKEN, taken)
    Atomics.notify(counts, TAKEN)
    if (!told || 'failed' in told) throw told?.failed ?? new Error('a batch that was made is not there')
    return told.batch
  }
}
