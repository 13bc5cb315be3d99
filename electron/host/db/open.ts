import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { BookTrouble } from '../../../shared/contract/base.ts'
import type { BookKey } from '../../../shared/contract/shell.ts'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { newestVersion } from './migrations/index.ts'
import type { ReadDb } from './sql.ts'

/** "USUA": tells our book from another program's file with the same cipher. */
const APPLICATION_ID = 0x55535541

/** Why a book could not be opened, in one of the contract's words. The file is as it was. */
export class BookRefusal extends Error {
  readonly trouble: BookTrouble
  constructor(trouble: BookTrouble, options?: ErrorOptions) {
    super(`the book could not be opened: ${trouble}`, options)
    this.trouble = trouble
  }
}

/** An open book and the lock that keeps a second host from it. */
export type Book = ReadDb & { readonly file: string; close: () => void }

/**
 * Opens the encrypted book and brings it to the newest schema; `create` makes it when there is none, `locked` says that
 * the caller holds the lock and lets it go.
 * Throws `BookRefusal` and leaves the file untouched when it cannot.
 */
export function openBook(file: string, key: BookKey, { create = false, locked = false } = {}): Book {
  if (!create && !existsSync(file)) throw new BookRefusal('none-yet')
  if (create) asRefusal(() => mkdirSync(dirname(file), { recursive: true, mode: 0o700 }))
  if (!create) refuseByLook(file, key)
  const release = locked ? () => undefined : lockAgainstOthers(file)
  let connection: Database.Database | null = null
  try {
    const opened = asRefusal(() => {
      connection = connectToBook(file, key)
      return prove(connection, file, create)
    })
    asRefusal(() => migrate(opened, file, key))
    return {
      connection: opened,
      file,
      close: () => {
        opened.close()
        release()
      },
    }
  } catch (error) {
    ;(connection as Database.Database | null)?.close()
    release()
    throw error
  }
}

function connectToBook(file: string, key: BookKey): Database.Database {
  try {
    return connect(file, key)
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error
    // The salt is the file's first sixteen bytes and half of our key: it tells another book from a broken one.
    const sameBook = firstBytes(file, 16).toString('hex') === key.slice(64)
    throw new BookRefusal(sameBook ? 'damaged' : 'wrong-key', { cause: error })
  }
}

function prove(connection: Database.Database, file: string, create: boolean): Database.Database {
  const version = Number(connection.pragma('user_version', { simple: true }))
  if (version > newestVersion) throw new BookRefusal('from-the-future')
  const owner = Number(connection.pragma('application_id', { simple: true }))
  if (version === 0 && owner === 0 && create) {
    connection.pragma(`application_id = ${APPLICATION_ID}`)
  } else if (owner !== APPLICATION_ID) {
    throw new BookRefusal('foreign-file')
  }
  // Every page carries its own seal (HMAC), so a large book may open at once: a broken page refuses to be read later.
  const small = statSync(file).size < 64 * 1024 * 1024
  if (small && connection.pragma('quick_check(1)', { simple: true }) !== 'ok')
    throw new BookRefusal('damaged')
  connection.pragma('journal_mode = WAL')
  return connection
}

/** What is plainly no book of ours, or may not be written, is refused before SQLite may touch it. */
function refuseByLook(file: string, key: BookKey): void {
  const head = asRefusal(() => firstBytes(file, 512, 'r+'))
  // A book begins with the salt of its key: sixteen random bytes, which may look like anything.
  if (head.length === 512 && head.subarray(0, 16).toString('hex') === key.slice(64)) return
  if (head.length === 0 || head.every(byte => byte === 0)) throw new BookRefusal('damaged')
  if (head.length < 512) throw new BookRefusal('foreign-file')
  const magic = head.subarray(0, 16).toString('latin1')
  // Only beginnings of three bytes and more: of every 65,536 books one begins with any two.
  const known = [
    'SQLite format 3',
    'PK\x03\x04',
    '%PDF',
    '\x89PNG',
    '\xff\xd8\xff',
    'GIF8',
    '\x1f\x8b\x08',
    '\x7fELF',
  ]
  // Text of any language and encoding has no control characters; 512 random bytes have about sixty.
  const text = head.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
  if (text || known.some(start => magic.startsWith(start))) throw new BookRefusal('foreign-file')
}

function firstBytes(file: string, count: number, flags: 'r' | 'r+' = 'r'): Buffer {
  const bytes = Buffer.alloc(count)
  const handle = openSync(file, flags)
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, count, 0))
  } finally {
    closeSync(handle)
  }
}

/**
 * An exclusive lock held by the operating system: a killed host leaves none behind. Returns what lets it go; throws
 * `BookRefusal` 'in-use' when another host holds it.
 */
export function lockAgainstOthers(file: string): () => void {
  return asRefusal(() => {
    const lock = new Database(`${file}.lock`, { timeout: 0 })
    try {
      lock.pragma('locking_mode = EXCLUSIVE')
      lock.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      lock.close()
      throw sqliteCode(error) === 'SQLITE_BUSY' ? new BookRefusal('in-use', { cause: error }) : error
    }
    // The lock's file stays: removing it would let two hosts hold two files of one name.
    return () => void lock.close()
  })
}

function asRefusal<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof BookRefusal) throw error
    const trouble = troubleOf(error)
    throw trouble ? new BookRefusal(trouble, { cause: error }) : error
  }
}

/** What an error of SQLite or of the file system means for the house, or null when it is a fault of ours. */
export function troubleOf(error: unknown): 'disk-full' | 'read-only' | 'damaged' | 'in-use' | null {
  const code = sqliteCode(error)
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE'].includes(code))
    return 'disk-full'
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 'read-only'
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM')
    return 'read-only'
  // A disk that does not give back what was written is as bad as a broken page.
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code) || code === 'EIO') return 'damaged'
  if (code === 'SQLITE_BUSY') return 'in-use'
  return null
}

function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
