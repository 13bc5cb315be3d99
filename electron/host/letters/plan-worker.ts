import { parentPort, workerData } from 'node:worker_threads'
import { Ended, onOwnConnection } from '../db/in-thread.ts'
import { planCalendar } from './calendar.ts'
import { planAround, planDue } from './day-plan.ts'
import { type PlanTold, packAround, packDue, type ToPlan } from './plan-messages.ts'
import { readLettersSettings } from './settings.ts'
import { planYear } from './year.ts'

const BETWEEN_REPORTS = 200

tell(plan(workerData as ToPlan))

function tell(told: PlanTold): void {
  parentPort?.postMessage(told)
}

/** Plans on a connection that only reads, as the book stands at one moment. */
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
  return onOwnConnection(book, connection => {
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
  })
}
