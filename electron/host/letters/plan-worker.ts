import { parentPort, workerData } from 'node:worker_threads'
import { connect } from '../db/connect.ts'
import { planCalendar } from './calendar.ts'
import { planAround, planDue } from './day-plan.ts'
import { type PlanTold, packAround, packDue, type ToPlan } from './plan-messages.ts'
import { readLettersSettings } from './settings.ts'
import { planYear } from './year.ts'

class Ended extends Error {}

const BETWEEN_REPORTS = 200

tell(plan(workerData as ToPlan))

function tell(told: PlanTold): void {
  parentPort?.postMessage(told)
}

/** Plans on a connection that only reads, as the book stands at one moment. What failed is told without a message: it may quote a guest. */
function plan({ book, today, what, ended }: ToPlan): PlanTold {
  const flag = new Int32Array(ended)
  const going = () => {
    if (Atomics.load(flag, 0) !== 0) throw new Ended()
  }
  let reported = performance.now()
  const progress = (done: number) => {
    going()
    const now = performance.now()
    if (now - reported < BETWEEN_REPORTS) return
    reported = now
    tell({ is: 'progress', done })
  }
  let connection: ReturnType<typeof connect> | null = null
  try {
    connection = connect(book.file, book.key)
    connection.pragma('query_only = ON')
    connection.pragma('cache_size = -32000')
    const db = { connection }
    return connection.transaction((): PlanTold => {
      const settings = readLettersSettings(db)
      if (what === 'year') return { is: 'year', year: planYear(db, settings, today, progress) }
      if (what === 'calendar') return { is: 'calendar', calendar: planCalendar(db, settings, today, going) }
      tell({ is: 'due', due: packDue(planDue(db, settings, today, going)) })
      return { is: 'around', around: packAround(planAround(db, settings, today, going)) }
    })()
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
