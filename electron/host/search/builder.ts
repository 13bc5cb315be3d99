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
/** How long after a change one looks whether there is enough to build. */
const LOOK_AFTER_MS = 1000
const AGAIN_AFTER_FAILURE_MS = 60_000
/** Bounds the thread's JavaScript; what SQLite holds comes to some 150 MB more. */
const MOST_MEMORY_MB = 512

type Work = { worker: Worker; control: Int32Array; over: Promise<void> }

export function createSearchBuilder({
  books,
  live,
  log,
  turn,
}: {
  books: Books
  live: Live
  log: Log
  turn: Turn
}): SearchBuilder {
  const closing = new AbortController()
  let work: Work | null = null
  let building: { done: number; total: number } | null = null
  let waiting: NodeJS.Timeout | null = null

  const lookIn = (ms: number) => {
    if (closing.signal.aborted) return
    waiting ??= setTimeout(() => {
      waiting = null
      look()
    }, ms).unref()
  }
  const look = () => {
    const book = books.current()
    if (work || closing.signal.aborted || !book?.connection.open || book.connection.inTransaction) return
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
    if (outcome?.is === 'ended') return
    if (outcome?.is === 'done') {
      building = null
      live.changed(['guests'])
      return lookIn(LOOK_AFTER_MS)
    }
    if (outcome) log.fault('SEARCH', 'search.build', Object.assign(new Error(), outcome))
    building = null
    lookIn(AGAIN_AFTER_FAILURE_MS)
  }
  const end = async () => {
    building = null
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
  void lookAfterChanges(live, closing.signal, () => lookIn(LOOK_AFTER_MS))

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
      if (waiting) clearTimeout(waiting)
      await end()
    },
  }
}

/** A book that was opened, guests who were written and stays that moved them are all told to the screens. */
async function lookAfterChanges(live: Live, signal: AbortSignal, look: () => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const change of live.changes(signal)) if (change.type === 'changed') look()
    } catch (error) {
      if (!signal.aborted) throw error
    }
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

function listsAreOld(db: ReadDb): boolean {
  const row = one<{ many: 0 | 1; built: number; changes: number }>(
    db,
    sql`SELECT built, (SELECT count(*) FROM search_changed) AS changes,
          EXISTS (SELECT 1 FROM guest LIMIT 1 OFFSET ${MOST_UNLISTED}) AS many FROM search_state`,
  )
  if (!row) return false
  if (row.built === 0) return row.many === 1
  if (row.changes <= MOST_UNLISTED) return false
  const distinct = one<{ guests: number }>(
    db,
    sql`SELECT count(DISTINCT guest_no) AS guests FROM search_changed`,
  )
  return (distinct?.guests ?? 0) > MOST_UNLISTED
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
