import Database from 'better-sqlite3'
import type { BookKey } from '../../../shared/contract/shell.ts'

/** Where a book lies and what opens it. */
export type BookAccess = { file: string; key: BookKey }

/**
 * A connection to an encrypted file. Setting `synchronous` reads the first page, so a key that does not fit throws
 * here already (`SQLITE_NOTADB`), and nothing is left open. Also used by the threads that work beside the host, which have their own.
 */
export function connect(file: string, key: BookKey): Database.Database {
  const connection = new Database(file)
  try {
    connection.pragma("cipher = 'sqlcipher'")
    connection.pragma('legacy = 4')
    connection.pragma(`key = "x'${key}'"`)
    connection.pragma('foreign_keys = ON')
    connection.pragma('busy_timeout = 5000')
    // Every acknowledged write survives a power cut, not only a crash.
    connection.pragma('synchronous = FULL')
    connection.pragma('cache_size = -48000')
    connection.pragma('temp_store = MEMORY')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
