import { randomBytes } from 'node:crypto'
import type { ImportId, StaffId } from '../../../shared/contract/base.ts'
import type {
  Encoding,
  IntakeCounts,
  IntakeFile,
  IntakePlan,
  IntakePreview,
  IntakeProgress,
  Separator,
} from '../../../shared/contract/intake.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { BookAccess } from '../db/connect.ts'
import type { Author } from '../db/sql.ts'
import type { Books } from '../house/books.ts'
import type { Log } from '../log.ts'
import type { Live } from '../rpc/live.ts'
import { removeStaging, stagingFile } from './staging.ts'
import { createTurn, type Turn } from './turn.ts'
import type { Undone } from './undo.ts'
import { IntakeFailure, type IntakeWorker, startWorker } from './worker-call.ts'

export { clearStaging } from './staging.ts'

type Asked = { encoding?: Encoding | undefined; separator?: Separator | undefined }

/** The files people are importing. A file belongs to who opened it; `null` means there is no such file, or not any more. */
export type Intake = {
  turn: Turn
  open: (by: StaffId, file: File, asked: Asked, today: IsoDate) => Promise<IntakeFile>
  preview: (
    by: StaffId,
    fileId: string,
    plan: IntakePlan,
    today: IsoDate,
  ) => Promise<IntakePreview | 'busy' | null>
  commit: (
    fileId: string,
    author: Author,
  ) => Promise<{ importId: ImportId; counts: IntakeCounts } | 'busy' | null>
  rejects: (by: StaffId, fileId: string) => Promise<{ name: string; csv: string } | null>
  cancel: (by: StaffId, fileId: string) => void
  /** `null` when the import was taken back already, or never was. */
  undo: (importId: ImportId, author: Author) => Promise<Undone | 'busy' | null>
  /** Forgets what somebody had open, or everybody: to be awaited before a book is closed. A locked screen forgets nothing. */
  forget: (by?: StaffId) => Promise<void>
  close: () => Promise<void>
}

/** A file nobody touched for so long is forgotten. */
const FORGOTTEN_AFTER = 30 * 60_000

type OpenFile = {
  id: string
  by: StaffId
  name: string
  book: BookAccess
  worker: IntakeWorker
  isPrepared: boolean
  forgotten: NodeJS.Timeout
}

/** `keyed` settles when every guest of the book can be found: whom an import brings again is known by the same keys. */
export function createIntake({
  books,
  live,
  log,
  keyed,
}: {
  books: Books
  live: Live
  log: Log
  keyed: () => Promise<void>
}): Intake {
  const turn = createTurn()
  const files = new Map<string, OpenFile>()
  const undoing = new Map<string, IntakeWorker>()

  const fileOf = (by: StaffId | null, id: string): OpenFile | null => {
    const file = files.get(id)
    if (!file || file.by !== by || file.book.file !== books.current()?.file) return null
    file.forgotten.refresh()
    return file
  }
  /** Threads that are asked to end and have not yet: closing waits for them, nothing else does. */
  const ending = new Set<Promise<void>>()
  const endWorker = (worker: IntakeWorker): Promise<void> => {
    const end = worker.end().finally(() => ending.delete(end))
    ending.add(end)
    return end
  }
  const forgetFile = async (file: OpenFile) => {
    files.delete(file.id)
    clearTimeout(file.forgotten)
    await endWorker(file.worker)
    removeStaging(stagingFile(file.book.file, file.id))
  }
  /** Runs a piece of work and tells every screen how it ends. */
  const told = async <Result>(id: string, work: string, run: () => Promise<Result>): Promise<Result> => {
    const began = performance.now()
    const over = (phase: IntakeProgress['phase']) => {
      live.publish({
        type: 'progress',
        fileId: id,
        progress: { phase, done: 0, total: 0, secondsLeft: null },
      })
      log.info('intake', { work, phase, ms: Math.round(performance.now() - began) })
    }
    try {
      const result = await run()
      over('done')
      return result
    } catch (error) {
      over(error instanceof IntakeFailure && error.failure.how === 'cancelled' ? 'cancelled' : 'failed')
      throw error
    }
  }
  const bookNow = (): BookAccess => {
    const book = books.current()
    if (!book) throw new Error('the intake is asked for only while a book is open')
    return { file: book.file, key: book.key }
  }
  const reporter = (id: string) => (progress: IntakeProgress) =>
    live.publish({ type: 'progress', fileId: id, progress })

  return {
    turn,
    open: async (by, file, asked, today) => {
      const bytes = await file.arrayBuffer()
      for (const other of files.values()) if (other.by === by && !turn.isHeld()) await forgetFile(other)
      const id = randomBytes(12).toString('hex')
      const worker = startWorker(reporter(id))
      try {
        const description = await worker.call('open', { bytes, name: file.name, ...asked, today }, [bytes])
        const forgotten = setTimeout(() => {
          const old = files.get(id)
          if (old) void forgetFile(old)
        }, FORGOTTEN_AFTER).unref()
        files.set(id, { id, by, name: file.name, book: bookNow(), worker, isPrepared: false, forgotten })
        return { fileId: id, name: file.name, ...description }
      } catch (error) {
        void endWorker(worker)
        throw error
      }
    },
    preview: async (by, fileId, plan, today) => {
      await keyed()
      const file = fileOf(by, fileId)
      if (!file) return null
      if (file.worker.isBusy()) return 'busy'
      const { book, worker } = file
      file.isPrepared = false
      const ask = { book, staging: stagingFile(book.file, fileId), plan, today }
      const prepared = await told(fileId, 'preview', () => worker.call('preview', ask))
      file.isPrepared = true
      return { fileId, ...prepared }
    },
    commit: async (fileId, author) => {
      const file = fileOf(author.by, fileId)
      if (!file?.isPrepared) return null
      if (file.worker.isBusy() || turn.isHeld()) return 'busy'
      const { book, worker } = file
      const ask = { book, staging: stagingFile(book.file, fileId), author }
      const made = await turn.hold(() => told(fileId, 'commit', () => worker.call('commit', ask)))
      live.changed(['guests', 'stays', 'intake', 'letters'])
      void forgetFile(file)
      return made
    },
    rejects: async (by, fileId) => {
      const file = fileOf(by, fileId)
      if (!file?.isPrepared || file.worker.isBusy()) return null
      const ask = { book: file.book, staging: stagingFile(file.book.file, fileId) }
      const csv = await file.worker.call('rejects', ask)
      return { name: `${file.name.replace(/\.[^.]*$/, '')} - rejected.csv`, csv }
    },
    cancel: (by, fileId) => {
      fileOf(by, fileId)?.worker.stop()
      undoing.get(fileId)?.stop()
    },
    undo: async (importId, author) => {
      if (turn.isHeld()) return 'busy'
      const worker = startWorker(reporter(importId))
      undoing.set(importId, worker)
      try {
        const ask = { book: bookNow(), importId, author }
        const undone = await turn.hold(() => told(importId, 'undo', () => worker.call('undo', ask)))
        if (undone) live.changed(['guests', 'stays', 'intake', 'letters'])
        return undone
      } finally {
        undoing.delete(importId)
        void endWorker(worker)
      }
    },
    forget: async by => {
      for (const file of [...files.values()]) if (by === undefined || file.by === by) await forgetFile(file)
    },
    close: async () => {
      for (const worker of undoing.values()) void endWorker(worker)
      for (const file of [...files.values()]) await forgetFile(file)
      await Promise.all(ending)
    },
  }
}
