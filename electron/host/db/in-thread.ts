import type { Database } from 'better-sqlite3'
import { type BookAccess, connect } from './connect.ts'

/** Thrown by the work of a thread that was asked to end. */
export class Ended extends Error {}

/** A fault as one thread tells it another: without its message, which may quote a guest. */
export type Fault = { name: string; code: string | null; stack: string }

/** How work ended that came to nothing. */
export type Unfinished = { is: 'ended' } | ({ is: 'failed' } & Fault)

/** Works on a connection of the thread's own, and closes it whatever becomes of the work. */
export function onOwnConnection<Result>(
  book: BookAccess,
  work: (connection: Database) => Result,
): Result | Unfinished {
  let connection: Database | null = null
  try {
    connection = connect(book.file, book.key)
    return work(connection)
  } catch (error) {
    return error instanceof Ended ? { is: 'ended' } : { is: 'failed', ...faultOf(error) }
  } finally {
    connection?.close()
  }
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  const frames = (error.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
  return { name: error.name, code, stack: frames.join('\n') }
}
