import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BookTrouble } from '../../../shared/contract/base.ts'
import type { BookKey, BookName } from '../../../shared/contract/shell.ts'
import { type KeyKeeper, keyFromRecoveryCode, newRecoveryCode } from '../db/key.ts'
import { type Book, BookRefusal, openBook } from '../db/open.ts'
import { renameForGood } from '../db/rename.ts'

type OpenBook = Book & { readonly name: BookName; readonly key: BookKey }

/** The books of this machine, of which at most one is open. The demo and the hotel never share a folder or a key. */
export type Books = {
  current: () => OpenBook | null
  /** Which book there is and, when it is not open, why. */
  state: () => { book: BookName | null; trouble: BookTrouble | null }
  keyKept: KeyKeeper['kept']
  folder: (book: BookName) => string
  /** Opens what is there: the hotel's book, else the demo's. Never throws for a book that will not open. */
  openWhatIsThere: () => void
  /** Makes a book that must not be there yet, filled by `fill`, and opens it. Returns its recovery code. */
  create: (book: BookName, fill: (made: OpenBook) => void) => string
  /** Opens the hotel's book with a recovery code and keeps its key on this machine. */
  recover: (code: string) => 'opened' | 'mistyped' | 'other-book'
  /** Closes the demo and forgets it. */
  dropDemo: () => void
  close: () => void
}

export function createBooks(dataDir: string, keys: KeyKeeper): Books {
  let open: OpenBook | null = null
  let state: { book: BookName | null; trouble: BookTrouble | null } = { book: null, trouble: null }
  const folder = (book: BookName) => join(dataDir, book)
  const fileOf = (book: BookName) => join(folder(book), 'book.db')

  const become = (name: BookName, book: Book, key: BookKey) => {
    open = { ...book, name, key }
    state = { book: name, trouble: null }
    return open
  }
  const tryOpen = (name: BookName, key: BookKey | null) => {
    try {
      if (!key) throw new BookRefusal('no-key')
      become(name, openBook(fileOf(name), key), key)
    } catch (error) {
      if (!(error instanceof BookRefusal)) throw error
      state = { book: name, trouble: error.trouble }
    }
  }
  const close = () => {
    open?.close()
    open = null
    state = { book: null, trouble: null }
  }

  return {
    current: () => open,
    state: () => state,
    keyKept: keys.kept,
    folder,
    openWhatIsThere: () => {
      close()
      const name = existsSync(fileOf('hotel')) ? 'hotel' : existsSync(fileOf('demo')) ? 'demo' : null
      if (name) tryOpen(name, keys.load(name))
    },
    create: (name, fill) => {
      if (existsSync(fileOf(name)))
        throw new Error(`there is a ${name} book already: it is never written over`)
      close()
      const code = (name === 'hotel' && keys.code) || newRecoveryCode()
      const key = keyFromRecoveryCode(code)
      if (!key) throw new Error('a fresh code reads back as mistyped')
      try {
        // The key is kept before the book is filled: a book whose key was lost with the power would be lost too.
        keys.keep(name, key)
        // And the book gets its name when it is whole: a host killed in between finds no half-made hotel.
        const unnamed = `${fileOf(name)}.new`
        for (const part of ['', '-wal', '-shm', '-journal']) rmSync(unnamed + part, { force: true })
        const made = openBook(unnamed, key, { create: true })
        try {
          fill({ ...made, name, key })
          made.connection.pragma('wal_checkpoint(TRUNCATE)')
        } finally {
          made.close()
        }
        renameForGood(unnamed, fileOf(name))
        rmSync(`${unnamed}.lock`, { force: true })
        become(name, openBook(fileOf(name), key), key)
      } catch (error) {
        close()
        rmSync(folder(name), { recursive: true, force: true })
        keys.forget(name)
        throw error
      }
      return code
    },
    recover: code => {
      const key = keyFromRecoveryCode(code)
      if (!key) return 'mistyped'
      close()
      tryOpen('hotel', key)
      if (state.trouble === 'wrong-key') return 'other-book'
      if (open) keys.keep('hotel', key)
      return 'opened'
    },
    dropDemo: () => {
      if (open?.name === 'demo' || state.book === 'demo') close()
      rmSync(folder('demo'), { recursive: true, force: true })
      keys.forget('demo')
    },
    close,
  }
}
