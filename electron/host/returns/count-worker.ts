import { parentPort, workerData } from 'node:worker_threads'
import { Ended, onOwnConnection } from '../db/in-thread.ts'
import { countReturns } from './count.ts'
import type { CountTold, ToCount } from './count-messages.ts'
import { waveOf } from './wave.ts'

parentPort?.postMessage(count(workerData as ToCount))

function count({ book, today, ended }: ToCount): CountTold {
  const flag = new Int32Array(ended)
  const going = () => {
    if (Atomics.load(flag, 0) === 1) throw new Ended()
  }
  return onOwnConnection(book, (connection): CountTold => {
    connection.pragma('query_only = ON')
    const db = { connection }
    // Who checks in meanwhile is not counted in one half of it and left out of the other.
    connection.exec('BEGIN')
    const began = performance.now()
    const counted = { count: countReturns(db, today, going), wave: waveOf(db, today, going) }
    return { is: 'done', ...counted, tookMs: performance.now() - began }
  })
}
