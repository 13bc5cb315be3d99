import { Worker } from 'node:worker_threads'
import type { IntakeProgress } from '../../../shared/contract/intake.ts'
import type { Ask, Failure, Told, Work, WorkName } from './worker-messages.ts'

/** A piece of intake that came to nothing, and why. */
export class IntakeFailure extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(`the intake failed: ${failure.how}`)
    this.failure = failure
  }
}

/** A thread that reads and writes imports, so that the host goes on answering. It does one thing at a time. */
export type IntakeWorker = {
  /** Throws `IntakeFailure`, or the fault itself with its code. */
  call: <Name extends WorkName>(
    work: Name,
    ask: Work[Name]['ask'],
    transfer?: readonly ArrayBuffer[],
  ) => Promise<Work[Name]['answer']>
  /** Asks the work under way to stop; its call then fails as `cancelled`. */
  stop: () => void
  isBusy: () => boolean
  /** Stops what is under way, waits for it, and ends the thread. */
  end: () => Promise<void>
}

/** Where a file grows past this in memory it is refused, and the host lives on. */
const MOST_MEMORY_MB = 2048

type Pending = { resolve: (answer: Work[WorkName]['answer']) => void; reject: (error: Error) => void }

export function startWorker(report: (progress: IntakeProgress) => void): IntakeWorker {
  // In development the thread runs its source; built, it is a bundle beside the host's.
  const entry = import.meta.url.endsWith('.ts') ? './worker.ts' : './intake-worker.js'
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(entry, import.meta.url), {
    workerData: { stop: stop.buffer },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  worker.unref()
  let pending: Pending | null = null
  let settled: Promise<unknown> = Promise.resolve()
  let isOver = false

  const settle = (act: (waiting: Pending) => void) => {
    const waiting = pending
    pending = null
    if (waiting) act(waiting)
  }
  worker.on('message', (told: Told) => {
    if (told.is === 'progress') report(told.progress)
    else if (told.is === 'done') settle(({ resolve }) => resolve(told.answer))
    else settle(({ reject }) => reject(asError(told.failure)))
  })
  worker.on('error', (error: Error & { code?: string }) => {
    isOver = true
    const tooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    settle(({ reject }) =>
      reject(tooLarge ? new IntakeFailure({ how: 'refused', why: 'too-large', row: null }) : error),
    )
  })
  worker.on('exit', () => {
    isOver = true
    settle(({ reject }) => reject(new Error("the intake's thread ended in the middle of its work")))
  })

  return {
    call: (work, ask, transfer = []) => {
      if (pending) throw new Error('a worker does one thing at a time')
      if (isOver) throw new Error("the intake's thread is over")
      Atomics.store(stop, 0, 0)
      const answer = new Promise<Work[WorkName]['answer']>((resolve, reject) => {
        pending = { resolve, reject }
      })
      settled = answer.catch(() => {})
      worker.postMessage({ work, ...ask } as Ask, [...transfer])
      // The one answer to come is that of the work just asked for.
      return answer as Promise<Work[typeof work]['answer']>
    },
    stop: () => {
      Atomics.store(stop, 0, 1)
    },
    isBusy: () => pending !== null,
    end: async () => {
      Atomics.store(stop, 0, 1)
      await settled
      await worker.terminate()
    },
  }
}

function asError(failure: Failure): Error {
  if (failure.how !== 'fault') return new IntakeFailure(failure)
  const error = new Error('a fault in the intake')
  error.name = failure.name
  error.stack = failure.stack
  return failure.code ? Object.assign(error, { code: failure.code }) : error
}
