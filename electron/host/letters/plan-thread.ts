import { Worker } from 'node:worker_threads'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { BookAccess } from '../db/connect.ts'
import type { Log } from '../log.ts'
import type { PackedDue, PlanTold, ToPlan } from './plan-messages.ts'

/** What a thread came to; null when it broke down without a word. */
export type Outcome = Exclude<PlanTold, { is: 'progress' | 'due' }> | null

export type PlanThread = {
  /** Asks it to end, and settles when it has and `done` was told. */
  end: () => Promise<void>
}

/** Bounds the thread's JavaScript: a plan of a day holds its letters, one of a year a thousand guests. */
const MOST_MEMORY_MB = 512

/** Plans once in a thread of its own. `done` is told how it ended, and how long it took in milliseconds. */
export function startPlanThread(
  asked: { book: BookAccess; today: IsoDate; what: ToPlan['what'] },
  log: Log,
  told: {
    progress?: (done: number) => void
    due?: (due: PackedDue, tookMs: number) => void
    done: (outcome: Outcome, tookMs: number) => void
  },
): PlanThread {
  // In development the thread runs its source; built, it is a bundle beside the host's.
  const entry = import.meta.url.endsWith('.ts') ? './plan-worker.ts' : './letters-worker.js'
  const ended = new Int32Array(new SharedArrayBuffer(4))
  const workerData: ToPlan = { ...asked, ended: ended.buffer as SharedArrayBuffer }
  const worker = new Worker(new URL(entry, import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  worker.unref()
  const began = performance.now()
  const sinceBegun = () => Math.round(performance.now() - began)
  let outcome: Outcome = null
  const over = new Promise<void>(resolve => {
    worker.on('message', (message: PlanTold) => {
      if (message.is === 'progress') told.progress?.(message.done)
      else if (message.is === 'due') told.due?.(message.due, sinceBegun())
      else outcome = message
    })
    worker.on('error', error => log.fault('LETTERS', 'letters.plan', error))
    worker.on('exit', () => {
      const tookMs = sinceBegun()
      log.info('letters-planned', { what: asked.what, how: outcome?.is ?? 'failed', ms: tookMs })
      if (outcome?.is === 'failed') log.fault('LETTERS', 'letters.plan', Object.assign(new Error(), outcome))
      told.done(outcome, tookMs)
      resolve()
    })
  })
  return {
    end: () => {
      Atomics.store(ended, 0, 1)
      return over
    },
  }
}
