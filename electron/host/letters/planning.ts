import type { Planned } from '../../../shared/contract/letters.ts'
import type { Change, Topic } from '../../../shared/contract/live.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Clock } from '../clock.ts'
import type { Books } from '../house/books.ts'
import { houseTime, readHotel } from '../house/settings.ts'
import type { Turn } from '../intake/turn.ts'
import type { Log } from '../log.ts'
import type { Live } from '../rpc/live.ts'
import type { LettersCalendar } from './calendar.ts'
import { createCalendarPlanning } from './calendar-planning.ts'
import { type PackedAround, type PackedDue, pack, unpack } from './plan-messages.ts'
import { type Outcome, type PlanThread, startPlanThread } from './plan-thread.ts'
import { createYearPlanning, type YearNow } from './year-planning.ts'

/** What letters the house is to write, planned in a thread of its own and held in memory; asking never waits for it. */
export type Planning = {
  /** Looks whether there is something to plan: once a book may be open. Later changes are looked at by themselves. */
  look: () => void
  /** The plan of the day as it was last made, and about the making. */
  today: () => {
    plan: (Omit<PackedDue & PackedAround, 'due' | 'missed'> & { due: Planned[]; missed: Planned[] }) | null
    making: { madeAt: string | null; running: boolean; tookMs: number | null; failed: boolean }
  }
  /** Who is to be written to on one of the days to come. */
  coming: (printOn: IsoDate) => Planned[]
  /** The year to come; plans it where that was not done yet, or `again` is asked for. */
  year: (again: boolean) => YearNow
  /** The days and print dates of the year to come as a calendar, `afresh` or of some minutes ago. Throws `CalendarLater`. */
  calendar: (afresh: boolean) => Promise<LettersCalendar>
  /** Plans the day again, now. */
  again: () => void
  /** Ends what is under way: to be awaited before a book is closed. */
  end: () => Promise<void>
  close: () => Promise<void>
}

export type PlansFor = { books: Pick<Books, 'current'>; live: Live; log: Log; clock: Clock; turn: Turn }
export type OpenBook = NonNullable<ReturnType<Books['current']>>

type Held = {
  of: OpenBook['connection']
  due: PackedDue
  around: PackedAround
  /** Taken apart when somebody first asks. */
  asked: { due: Planned[]; missed: Planned[] } | null
  madeAt: string
  tookMs: number
}

const NOTHING_AROUND: PackedAround = { coming: [], missed: pack([]), missedInAll: 0 }

/** What a plan follows from is told by these. */
const MATTERS: readonly Topic[] = ['house', 'guests', 'stays', 'letters']
/** In milliseconds. */
const PACE = {
  /** The first screen comes first; whoever opens Letters sooner has it planned at once. */
  afterOpening: 1500,
  /** Whoever types changes more than one thing. */
  afterChange: 3000,
  betweenPlans: 30_000,
}
const AGAIN_AFTER_FAILURE_MS = 60_000
/** How often one looks whether the business date has turned. */
const BETWEEN_LOOKS_MS = 60_000

export function createPlanning(house: PlansFor, pace = PACE): Planning {
  const { books, live, log, clock, turn } = house
  const closing = new AbortController()
  const own = new WeakSet<Change>()
  let held: Held | null = null
  let thread: PlanThread | null = null
  /** The book has moved on since the plan was begun. */
  let moved = false
  /** Somebody has the plan on a screen, as far as one knows. */
  let looked = false
  let restsUntil = 0
  let failedUntil = 0
  let failed = false
  let waiting: { timer: NodeJS.Timeout; until: number } | null = null

  /** A plan is told to the screens, and not taken for a change of what it follows from. */
  const tell = () => {
    const change: Change = { type: 'changed', topics: ['letters'] }
    own.add(change)
    live.publish(change)
  }
  /** Only where somebody looked since it was told last: nobody else has a plan on a screen. */
  const tellWhoLooked = () => {
    if (looked && !closing.signal.aborted) tell()
    looked = false
  }
  const years = createYearPlanning(house, tell)
  const calendars = createCalendarPlanning(house)
  const openBook = () => {
    const book = books.current()
    return book?.connection.open ? book : null
  }
  const heldNow = () => {
    const book = openBook()
    return book && held?.of === book.connection ? held : null
  }
  const lookIn = (ms: number) => {
    const until = performance.now() + ms
    if (closing.signal.aborted || (waiting && waiting.until <= until)) return
    clearTimeout(waiting?.timer)
    const timer = setTimeout(() => {
      waiting = null
      look()
    }, ms).unref()
    waiting = { timer, until }
  }
  const look = () => {
    const book = openBook()
    if (!book || thread || closing.signal.aborted || turn.isHeld() || book.connection.inTransaction) return
    const { today } = houseTime(readHotel(book), clock.now())
    const isOfToday = heldNow()?.due.today === today
    if (isOfToday && !moved) return
    const rest = (isOfToday ? restsUntil : failedUntil) - performance.now()
    if (rest > 0) return lookIn(rest)
    start(book, today)
  }
  const start = (book: OpenBook, today: IsoDate) => {
    moved = false
    const asked = { book: { file: book.file, key: book.key }, today, what: 'day' as const }
    thread = startPlanThread(asked, log, {
      due: (due, tookMs) => hold(book, { due, tookMs }),
      done: (outcome, tookMs) => finished(book, outcome, tookMs),
    })
  }
  /** What is due is told before the rest where nothing was known of the day. */
  const hold = (book: OpenBook, made: Pick<Held, 'tookMs'> & Partial<Pick<Held, 'due' | 'around'>>) => {
    const before = held?.of === book.connection ? held : null
    const due = made.due ?? before?.due
    if (!due) return
    const isNews = before?.due.today !== due.today
    const around = made.around ?? (isNews ? NOTHING_AROUND : before?.around) ?? NOTHING_AROUND
    const madeAt = clock.now().toISOString()
    held = { of: book.connection, due, around, asked: null, madeAt, tookMs: made.tookMs }
    if (isNews) tellWhoLooked()
  }
  const finished = (book: OpenBook, outcome: Outcome, tookMs: number) => {
    thread = null
    if (outcome?.is === 'ended') {
      moved = true
      // Until the import is over nothing is under way. A book that is closed is told of by whoever closes it.
      if (turn.isHeld()) tellWhoLooked()
      return
    }
    failed = outcome?.is !== 'around'
    if (outcome?.is === 'around') {
      hold(book, { around: outcome.around, tookMs })
      failedUntil = 0
      restsUntil = performance.now() + pace.betweenPlans
    } else {
      moved = true
      failedUntil = restsUntil = performance.now() + AGAIN_AFTER_FAILURE_MS
    }
    tellWhoLooked()
    look()
  }
  const again = () => {
    moved = true
    restsUntil = failedUntil = 0
    look()
  }
  const end = async () => {
    clearTimeout(waiting?.timer)
    waiting = null
    restsUntil = failedUntil = 0
    failed = false
    await Promise.all([thread?.end(), years.end(), calendars.end()])
  }

  turn.onHold(isHeld => {
    // An import wants both cores, and what is planned meanwhile would be planned again.
    if (isHeld) void thread?.end()
    else lookIn(0)
  })
  const ticking = setInterval(look, BETWEEN_LOOKS_MS).unref()
  void live.follow(closing.signal, change => {
    if (change.type !== 'changed' || own.has(change)) return
    if (!change.topics.some(topic => MATTERS.includes(topic))) return
    moved = true
    lookIn(heldNow() ? pace.afterChange : pace.afterOpening)
  })

  return {
    look: () => lookIn(pace.afterOpening),
    today: () => {
      looked = true
      look()
      const now = heldNow()
      const making = {
        ...{ madeAt: now?.madeAt ?? null, tookMs: now?.tookMs ?? null },
        running: thread !== null,
        failed,
      }
      if (!now) return { plan: null, making }
      now.asked ??= { due: unpack(now.due.due), missed: unpack(now.around.missed) }
      return { plan: { ...now.due, ...now.around, ...now.asked }, making }
    },
    coming: printOn => {
      const ofDay = heldNow()?.around.coming.find(day => day.printOn === printOn)
      return ofDay ? unpack(ofDay.planned) : []
    },
    year: years.now,
    calendar: calendars.now,
    again,
    end,
    close: async () => {
      closing.abort()
      clearInterval(ticking)
      years.close()
      calendars.close()
      await end()
    },
  }
}
