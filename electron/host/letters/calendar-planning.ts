import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { houseTime, readHotel } from '../house/settings.ts'
import type { LettersCalendar } from './calendar.ts'
import { type PlanThread, startPlanThread } from './plan-thread.ts'
import type { OpenBook, PlansFor } from './planning.ts'

/** There is no calendar now, and in a while there is: an import has the book, or no book is open. */
export class CalendarLater extends Error {
  constructor() {
    super('the letters of the year cannot be planned just now')
  }
}

/** Calendars ask several times an hour, and everybody's year is planned for each: for so long they are given the same. */
const HELD_FOR_MS = 10 * 60_000

/** The year to come as a calendar, planned in a thread when somebody asks, once for all who ask meanwhile. */
export function createCalendarPlanning({ books, log, clock, turn }: PlansFor) {
  let made: { of: OpenBook['connection']; today: IsoDate; at: number; calendar: LettersCalendar } | null =
    null
  let work: { thread: PlanThread; calendar: Promise<LettersCalendar> } | null = null
  let closed = false

  const start = (book: OpenBook, today: IsoDate): Promise<LettersCalendar> => {
    const { promise, resolve, reject } = Promise.withResolvers<LettersCalendar>()
    const asked = { book: { file: book.file, key: book.key }, today, what: 'calendar' as const }
    const thread = startPlanThread(asked, log, {
      progress: () => {},
      done: outcome => {
        work = null
        if (outcome?.is === 'calendar') {
          made = { of: book.connection, today, at: performance.now(), calendar: outcome.calendar }
          resolve(outcome.calendar)
        } else if (outcome?.is === 'ended') reject(new CalendarLater())
        else reject(new Error('the thread that plans the year as a calendar broke down'))
      },
    })
    // Who asked may have gone; the thread has told the log.
    promise.catch(() => {})
    work = { thread, calendar: promise }
    return promise
  }

  /** What was made some minutes ago does, or has to be made `afresh`. Throws `CalendarLater`. */
  const now = async (afresh: boolean): Promise<LettersCalendar> => {
    if (work && afresh) await work.calendar.catch(() => null)
    const book = books.current()
    if (closed || !book?.connection.open || turn.isHeld()) throw new CalendarLater()
    if (work) return work.calendar
    const { today } = houseTime(readHotel(book), clock.now())
    const isHeld =
      made?.of === book.connection && made.today === today && performance.now() - made.at < HELD_FOR_MS
    return made && isHeld && !afresh ? made.calendar : start(book, today)
  }

  turn.onHold(isHeld => {
    if (isHeld) void work?.thread.end()
  })
  return {
    now,
    end: async () => {
      await work?.thread.end()
    },
    close: () => {
      closed = true
    },
  }
}
