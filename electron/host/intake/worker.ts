import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import type { IntakePlan } from '../../../shared/contract/intake.ts'
import { missingIn } from '../../../shared/domain/intake/plan.ts'
import { type BookAccess, connect } from '../db/connect.ts'
import { faultOf } from '../db/in-thread.ts'
import { BookMoved, commitImport } from './commit.ts'
import { type Description, datesIn, describeTable } from './describe.ts'
import { prepareImport } from './prepare.ts'
import { Cancelled, createProgress } from './progress.ts'
import { readTable, type Table } from './read-file.ts'
import { FileRefusal } from './refusal.ts'
import { rejectsAsCsv } from './rejects.ts'
import { createStaging, removeStaging } from './staging.ts'
import { undoImport } from './undo.ts'
import type { Ask, Failure, Told, Work } from './worker-messages.ts'

/** The file this worker was started for: in memory only, since a guest's words must not lie about in plain text. */
type OpenFile = { name: string; sha256: string; table: Table; description: Description }

class PlanIncomplete extends Error {
  readonly missing: NonNullable<ReturnType<typeof missingIn>>
  constructor(missing: NonNullable<ReturnType<typeof missingIn>>) {
    super('the plan is incomplete')
    this.missing = missing
  }
}

const port = parentPort
if (!port) throw new Error('the intake works in a thread of its own')
const tell = (told: Told) => port.postMessage(told)
const stop = new Int32Array((workerData as { stop: SharedArrayBuffer }).stop)
const progress = createProgress(stop, report => tell({ is: 'progress', progress: report }))
let file: OpenFile | null = null
/** What is left to do once the answer is given: nobody waits for it. */
let afterwards: (() => void) | null = null

port.on('message', async (ask: Ask) => {
  try {
    tell({ is: 'done', answer: await doWork(ask) })
  } catch (error) {
    tell({ is: 'failed', failure: failureOf(error) })
  }
  const rest = afterwards
  afterwards = null
  rest?.()
})

function doWork(ask: Ask): Promise<Description> | Work[Ask['work']]['answer'] {
  switch (ask.work) {
    case 'open':
      return open(ask)
    case 'preview':
      return preview(ask)
    case 'rejects':
      return withConnection(connect(ask.staging, ask.book.key), staging =>
        rejectsAsCsv(staging, opened().table.headers),
      )
    case 'commit':
      return commit(ask)
    case 'undo':
      return withBook(ask.book, book => undoImport({ connection: book }, ask.author, ask.importId, progress))
  }
}

async function open({ bytes, name, encoding, separator, today }: Work['open']['ask']): Promise<Description> {
  const content = Buffer.from(bytes)
  const table = await readTable(content, { encoding, separator })
  const description = describeTable(table, today)
  file = { name, sha256: createHash('sha256').update(content).digest('hex'), table, description }
  return description
}

function preview(ask: Work['preview']['ask']): Work['preview']['answer'] {
  const { book: access, staging, today } = ask
  const { name, sha256, table, description } = opened()
  const { rows, refusedColumns: refused } = description
  const plan = settledPlan(ask, table, rows)
  const preparing = { table, rows, fileName: name, sha256, plan, refused, today }
  try {
    return withConnection(connect(access.file, access.key), book =>
      withConnection(createStaging(staging, access.key), prepared =>
        prepareImport(book, prepared, preparing, progress),
      ),
    )
  } catch (error) {
    removeStaging(staging)
    throw error
  }
}

/** The plan with the order of its dates, which the file tells where the person did not have to. */
function settledPlan({ plan, today }: Work['preview']['ask'], table: Table, rows: number): IntakePlan {
  if (plan.dateOrder === null) progress.begin('reading', rows)
  const dates = plan.dateOrder === null ? datesIn(table, plan, today, () => progress.step()) : null
  const missing = missingIn(plan, dates?.ambiguous ?? false)
  if (missing) throw new PlanIncomplete(missing)
  return { ...plan, dateOrder: plan.dateOrder ?? dates?.order ?? null }
}

function commit({ book: access, staging, author }: Work['commit']['ask']): Work['commit']['answer'] {
  const made = withBook(access, book => {
    book.pragma('foreign_keys = OFF')
    book.prepare('ATTACH ? AS staging').run(staging)
    const result = commitImport({ connection: book }, author, progress)
    book.exec('DETACH staging')
    return result
  })
  removeStaging(staging)
  return made
}

/**
 * A connection for a large write. One transaction's pages stay in memory rather than going to the disk twice; and they
 * are moved from the log into the book only after the answer, so that nobody's write waits for that too.
 */
function withBook<Result>({ file: bookFile, key }: BookAccess, work: (book: Database) => Result): Result {
  const book = connect(bookFile, key)
  try {
    book.pragma('cache_size = -256000')
    book.pragma('wal_autocheckpoint = 0')
    const result = work(book)
    afterwards = () => withConnection(book, () => void book.pragma('wal_checkpoint(PASSIVE)'))
    return result
  } catch (error) {
    book.close()
    throw error
  }
}

function withConnection<Result>(connection: Database, work: (connection: Database) => Result): Result {
  try {
    return work(connection)
  } finally {
    connection.close()
  }
}

function opened(): OpenFile {
  if (!file) throw new Error('no file was opened in this worker')
  return file
}

function failureOf(error: unknown): Failure {
  if (error instanceof FileRefusal) return { how: 'refused', why: error.why, row: error.row }
  if (error instanceof PlanIncomplete) return { how: 'plan-incomplete', missing: error.missing }
  if (error instanceof Cancelled) return { how: 'cancelled' }
  if (error instanceof BookMoved) return { how: 'book-moved' }
  return { how: 'fault', ...faultOf(error) }
}
