import { houseTime, readHotel } from '../house/settings.ts'
import { type PlanThread, startPlanThread } from './plan-thread.ts'
import type { OpenBook, PlansFor } from './planning.ts'
import type { YearPlan } from './year.ts'

/** The year to come, or how far its plan is, between 0 and 1. */
export type YearNow = { done: number; year: (YearPlan & { madeAt: string; tookMs: number }) | null }

/** Screens are told how far it is so often, and no oftener: each of them asks for everything about letters again. */
const BETWEEN_REPORTS_MS = 1000
const AGAIN_AFTER_FAILURE_MS = 60_000

/** The plan of the year, made when somebody asks for it. `tell` lets the screens know that there is something new. */
export function createYearPlanning({ books, log, clock, turn }: PlansFor, tell: () => void) {
  let made: { of: OpenBook['connection']; year: NonNullable<YearNow['year']> } | null = null
  let work: { thread: PlanThread; done: number; told: number } | null = null
  let failedUntil = 0
  let closed = false
  /** An import ended what somebody had asked for. */
  let owed = false

  const start = (book: OpenBook) => {
    const { today } = houseTime(readHotel(book), clock.now())
    const asked = { book: { file: book.file, key: book.key }, today, what: 'year' as const }
    const thread = startPlanThread(asked, log, {
      progress: done => {
        if (!work) return
        work.done = done
        if (performance.now() - work.told < BETWEEN_REPORTS_MS) return
        work.told = performance.now()
        tell()
      },
      done: (outcome, tookMs) => {
        work = null
        if (outcome?.is === 'ended') return
        failedUntil = 0
        if (outcome?.is === 'year')
          made = {
            of: book.connection,
            year: { ...outcome.year, madeAt: clock.now().toISOString(), tookMs },
          }
        else failedUntil = performance.now() + AGAIN_AFTER_FAILURE_MS
        if (!closed) tell()
      },
    })
    work = { thread, done: 0, told: performance.now() }
  }
  const now = (again: boolean): YearNow => {
    const book = books.current()
    if (!book?.connection.open || closed) return { done: 0, year: null }
    if (work) return { done: work.done, year: null }
    const { today } = houseTime(readHotel(book), clock.now())
    const year = made?.of === book.connection && made.year.from === today ? made.year : null
    if (year && !again) return { done: 1, year }
    if (turn.isHeld()) owed = true
    else if (again || performance.now() >= failedUntil) start(book)
    return { done: 0, year: null }
  }

  turn.onHold(isHeld => {
    if (isHeld) {
      owed = work !== null
      void work?.thread.end()
    } else if (owed) {
      owed = false
      now(true)
    }
  })
  return {
    now,
    end: async () => {
      owed = false
      failedUntil = 0
      await work?.thread.end()
    },
    close: () => {
      closed = true
    },
  }
}
