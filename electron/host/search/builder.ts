import { Worker } from 'node:worker_threads'
import { one, type ReadDb, sql } from '../db/sql.ts'
import type { Books } from '../house/books.ts'
import type { Turn } from '../intake/turn.ts'
import type { Log } from '../log.ts'
import type { Live } from '../rpc/live.ts'
import { type Building, CONTROL, type Told } from './build-messages.ts'

/** Keeps what search reads built, in a thread of its own, while a book is open. */
export type SearchBuilder = {
  /** Looks whether there is something to build: once a book may be open. Later changes are looked at by themselves. */
  look: () => void
  /** How many guests have their keys while some have none; null when all do. */
  state: () => { done: number; total: number } | null
  /** Settles when every guest can be found, or the building failed. */
  keyed: () => Promise<void>
  /** Ends what is under way: to be awaited before a book is closed. */
  end: () => Promise<void>
  close: () => Promise<void>
}

/** With so many guests searched one by one a letter still takes less than a frame; without lists or beside old ones. */
const MOST_UNLISTED = 1500
/**
 * So many changes are looked through whenever the book is opened, however few guests they are about: in a small hotel they would
 * pile up for years.
 */
const MOST_CHANGES = 5000
/** How long after a change one looks whether there is enough to build. */
const LOOK_AFTER_MS = 1000
const AGAIN_AFTER_FAILURE_MS = 60_000
/** Bounds the thread's JavaScript; see `buildSearch` for what there is besides. */
const MOST_MEMORY_MB = 512

type Work = { worker: Worker; control: Int32Array; over: Promise<void> }

export function createSearchBuilder({
  books,
  live,
  log,
  turn,
}: {
  books: Pick<Books, 'current'>
  live: Live
  log: Log
  turn: Turn
}): SearchBuilder {
  const closing = new AbortController()
  let work: Work | null = null
  let building: { done: number; total: number } | null = null
  let waiting: { timer: NodeJS.Timeout; until: number } | null = null
  let restsUntil = 0

  /** Looks after so long, or sooner where that was to be already. */
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
    const book = books.current()
    if (work || closing.signal.aborted || !book?.connection.open || book.connection.inTransaction) return
    // What failed may fail again, and every change at the desk asks for it.
    const rest = restsUntil - performance.now()
    if (rest > 0) return lookIn(rest)
    building = lackingIn(book)
    if (building || listsAreOld(book)) work = start({ file: book.file, key: book.key })
  }
  const allHaveKeys = () => {
    if (!building) return
    building = null
    live.changed(['guests'])
  }

  const start = (book: Building['book']): Work => {
    // In development the thread runs its source; built, it is a bundle beside the host's.
    const entry = import.meta.url.endsWith('.ts') ? './build-worker.ts' : './search-worker.js'
    const control = new Int32Array(new SharedArrayBuffer(4))
    if (turn.isHeld()) Atomics.store(control, 0, CONTROL.wait)
    const building: Building = { book, control: control.buffer as SharedArrayBuffer }
    const worker = new Worker(new URL(entry, import.meta.url), {
      workerData: building,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    })
    worker.unref()
    const began = performance.now()
    let outcome: Exclude<Told, { is: 'progress' }> | null = null
    const over = new Promise<void>(resolve => {
      worker.on('message', (told: Told) => {
        if (told.is !== 'progress') outcome = told
        else if (told.done >= told.total) allHaveKeys()
        else setBuilding(told)
      })
      worker.on('error', error => log.fault('SEARCH', 'search.build', error))
      worker.on('exit', () => {
        work = null
        resolve()
        ended(outcome, Math.round(performance.now() - began))
      })
    })
    return { worker, control, over }
  }
  const setBuilding = ({ done, total }: { done: number; total: number }) => {
    building = { done, total }
  }
  const ended = (outcome: Exclude<Told, { is: 'progress' }> | null, ms: number) => {
    log.info('search-built', { how: outcome?.is ?? 'failed', ms })
    // Also of one that was ended: it may have told how far it was after it was asked to.
    building = null
    if (outcome?.is === 'ended') return
    if (outcome?.is === 'done') {
      live.changed(['guests'])
      return lookIn(LOOK_AFTER_MS)
    }
    if (outcome) log.fault('SEARCH', 'search.build', Object.assign(new Error(), outcome))
    restsUntil = performance.now() + AGAIN_AFTER_FAILURE_MS
    lookIn(AGAIN_AFTER_FAILURE_MS)
  }
  const end = async () => {
    building = null
    restsUntil = 0
    if (!work) return
    const { control, over } = work
    Atomics.store(control, 0, CONTROL.end)
    Atomics.notify(control, 0)
    await over
  }

  turn.onHold(isHeld => {
    if (work && Atomics.load(work.control, 0) !== CONTROL.end) {
      Atomics.store(work.control, 0, isHeld ? CONTROL.wait : CONTROL.go)
      Atomics.notify(work.control, 0)
    }
    if (!isHeld) lookIn(0)
  })
  // A book that was opened, guests who were written and stays that moved them are all told to the screens.
  void live.follow(closing.signal, change => {
    if (change.type === 'changed') lookIn(LOOK_AFTER_MS)
  })

  return {
    look,
    state: () => building,
    keyed: async () => {
      look()
      while (work && building) await Promise.race([work.over, pause(100)])
    },
    end,
    close: async () => {
      closing.abort()
      clearTimeout(waiting?.timer)
      await end()
    },
  }
}

/** How far the keys are when some guests have none; numbers are given in turn, which is near enough. */
function lackingIn(db: ReadDb): { done: number; total: number } | null {
  const row = one<{ done: number; total: number | null }>(
    db,
    sql`SELECT keyed_to AS done, (SELECT max(no) FROM guest) AS total FROM search_state`,
  )
  if (!row?.total || row.done >= row.total) return null
  return { done: row.done, total: row.total }
}

/** Never counts further than it must: an import may have changed everybody. */
function listsAreOld(db: ReadDb): boolean {
  const row = one<{ built: number; many: 0 | 1; changes: 0 | 1; changed: 0 | 1 }>(
    db,
    sql`SELECT built, EXISTS (SELECT 1 FROM guest LIMIT 1 OFFSET ${MOST_UNLISTED}) AS many,
          EXISTS (SELECT 1 FROM search_changed LIMIT 1 OFFSET ${MOST_CHANGES}) AS changes,
          EXISTS (SELECT DISTINCT guest_no FROM search_changed LIMIT 1 OFFSET ${MOST_UNLISTED}) AS changed
        FROM search_state`,
  )
  if (!row) return false
  return row.changes === 1 || (row.built === 0 ? row.many : row.changed) === 1
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
