import { Worker } from 'node:worker_threads'
import type { Topic } from '../../../shared/contract/live.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Clock } from '../clock.ts'
import type { Books } from '../house/books.ts'
import { houseTime, readHotel } from '../house/settings.ts'
import type { Log } from '../log.ts'
import type { Live } from '../rpc/live.ts'
import type { Count } from './count.ts'
import type { CountTold, ToCount } from './count-messages.ts'
import type { Wave } from './wave.ts'

/** What was counted, and when. */
type Kept = { count: Count; wave: Wave | null; madeAt: string }

/** Keeps counted, in memory, who returns to the house and who is lost to it. */
export type Counting = {
  /**
   * What was counted last, at once; null before the first time. Counts again in a thread of its own when the book or the business
   * date has moved on, and tells the screens when it is done.
   */
  kept: () => Kept | null
  /** Ends what is under way: to be awaited before a book is closed. */
  end: () => Promise<void>
  close: () => Promise<void>
}

/** Whatever may change what was counted. */
const MOVED: readonly Topic[] = ['stays', 'guests', 'letters']
/** A count that took a second is not made again for twenty: a busy desk would keep one core at it. */
const REST = 20
const LEAST_REST_MS = 1000
const AGAIN_AFTER_FAILURE_MS = 60_000

type Work = { ended: Int32Array; over: Promise<void> }
type OpenBook = NonNullable<ReturnType<Books['current']>>

export function createCounting({
  books,
  live,
  log,
  clock,
}: {
  books: Pick<Books, 'current'>
  live: Live
  log: Log
  clock: Clock
}): Counting {
  const closing = new AbortController()
  let known: { of: OpenBook['connection']; kept: Kept } | null = null
  let work: Work | null = null
  /** The book has moved on since the last count began. */
  let moved = false
  let restsUntil = 0
  let timer: NodeJS.Timeout | undefined

  const keptOf = (book: OpenBook) => (known?.of === book.connection ? known.kept : null)
  const countWhenDue = () => {
    const book = books.current()
    if (work || closing.signal.aborted || !book?.connection.open) return
    const { today } = houseTime(readHotel(book), clock.now())
    const kept = keptOf(book)
    if (kept && !moved && kept.count.today === today) return
    const rest = restsUntil - performance.now()
    clearTimeout(timer)
    if (rest > 0) timer = setTimeout(countWhenDue, rest).unref()
    else work = start(book, today)
  }

  const start = (book: OpenBook, today: IsoDate): Work => {
    moved = false
    // In development the thread runs its source; built, it is a bundle beside the host's.
    const entry = import.meta.url.endsWith('.ts') ? './count-worker.ts' : './returns-worker.js'
    const ended = new Int32Array(new SharedArrayBuffer(4))
    const workerData: ToCount = {
      book: { file: book.file, key: book.key },
      today,
      ended: ended.buffer as SharedArrayBuffer,
    }
    const worker = new Worker(new URL(entry, import.meta.url), { workerData })
    worker.unref()
    const began = performance.now()
    let told: CountTold | null = null
    const over = new Promise<void>(resolve => {
      worker.on('message', (message: CountTold) => {
        told = message
      })
      worker.on('error', error => log.fault('RETURNS', 'returns.count', error))
      worker.on('exit', () => {
        work = null
        finished(book, told, Math.round(performance.now() - began))
        resolve()
      })
    })
    return { ended, over }
  }
  const finished = (book: OpenBook, told: CountTold | null, ms: number) => {
    log.info('returns-counted', { how: told?.is ?? 'failed', ms })
    if (told?.is === 'ended') return
    if (told?.is === 'done') {
      restsUntil = performance.now() + Math.max(LEAST_REST_MS, REST * told.tookMs)
      known = {
        of: book.connection,
        kept: { count: told.count, wave: told.wave, madeAt: clock.now().toISOString() },
      }
      return live.changed(['returns'])
    }
    if (told) log.fault('RETURNS', 'returns.count', Object.assign(new Error(), told))
    restsUntil = performance.now() + AGAIN_AFTER_FAILURE_MS
  }
  const end = async () => {
    clearTimeout(timer)
    restsUntil = 0
    if (!work) return
    Atomics.store(work.ended, 0, 1)
    await work.over
  }

  void live.follow(closing.signal, change => {
    if (change.type === 'changed' && change.topics.some(topic => MOVED.includes(topic))) moved = true
  })

  return {
    kept: () => {
      countWhenDue()
      const book = books.current()
      return book && keptOf(book)
    },
    end,
    close: async () => {
      closing.abort()
      await end()
    },
  }
}
