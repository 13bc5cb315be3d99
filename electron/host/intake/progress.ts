import type { IntakeProgress } from '../../../shared/contract/intake.ts'

/** The person changed their mind: thrown from within the work, which leaves no trace. */
export class Cancelled extends Error {
  constructor() {
    super('the intake was cancelled')
  }
}

/** Tells how far a piece of work is, at most every 200 ms, and stops it when the flag in shared memory is raised. */
export type Progress = {
  begin: (phase: IntakeProgress['phase'], total: number) => void
  /** So much more is done. Throws `Cancelled` when the work is to stop. */
  step: (count?: number) => void
}

const BETWEEN_REPORTS = 200
/** The clock is looked at once in so many steps: looking costs as much as a short row. */
const STEPS_PER_LOOK = 64

export function createProgress(stop: Int32Array, report: (progress: IntakeProgress) => void): Progress {
  let [phase, total, done]: [IntakeProgress['phase'], number, number] = ['reading', 0, 0]
  let [began, reported, steps] = [0, 0, 0]

  const tell = (now: number) => {
    reported = now
    const elapsed = now - began
    // The first half second says little about the rest.
    const left = elapsed > 500 && done > 0 ? Math.ceil(((elapsed / done) * (total - done)) / 1000) : null
    report({
      phase,
      done: Math.min(done, total),
      total,
      secondsLeft: left === null ? null : Math.max(0, left),
    })
  }

  return {
    begin: (next, of) => {
      phase = next
      total = of
      done = 0
      began = performance.now()
      if (Atomics.load(stop, 0) !== 0) throw new Cancelled()
      tell(began)
    },
    step: (count = 1) => {
      done += count
      if (Atomics.load(stop, 0) !== 0) throw new Cancelled()
      if (count === 1 && ++steps % STEPS_PER_LOOK !== 0) return
      const now = performance.now()
      if (now - reported >= BETWEEN_REPORTS) tell(now)
    },
  }
}
