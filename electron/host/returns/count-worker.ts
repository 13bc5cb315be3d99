import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../db/connect.ts'
import { countReturns } from './count.ts'
import type { CountTold, ToCount } from './count-messages.ts'
import { waveOf } from './wave.ts'

class Ended extends Error {}

parentPort?.postMessage(count(workerData as ToCount))

function count({ book, today, ended }: ToCount): CountTold {
  const flag = new Int32Array(ended)
  const going = () => {
    if (Atomics.load(flag, 0) === 1) throw new Ended()
  }
  let connection: ReturnType<typeof connect> | null = null
  try {
    connection = connect(book.file, book.key)
    connection.pragma('query_only = ON')
    const db = { connection }
    // Who checks in meanwhile is not counted in one half of it and left out of the other.
    connection.exec('BEGIN')
    const began = performance.now()
    const counted = { count: countReturns(db, today, going), wave: waveOf(db, today, going) }
    return { is: 'done', ...counted, tookMs: performance.now() - began }
  } catch (error) {
    if (error instanceof Ended) return { is: 'ended' }
    const { name, stack } = error instanceof Error ? error : new Error('')
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    const frames = (stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
    return { is: 'failed', name, code, stack: frames.join('\n') }
  } finally {
    connection?.close()
  }
}
