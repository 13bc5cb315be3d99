import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BookTrouble } from '../../../shared/contract/base.ts'
import type { BookKey, BookName } from '../../../shared/contract/shell.ts'
import { type KeyKeeper, keyFromRecoveryCode, newRecoveryCode } from '../db/key.ts'
import { type Book, BookRefusal, lockAgainstOthers, openBook, troubleOf } from '../db/open.ts'
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
  /** Tries once more what may have passed by itself (another host, a full disk), at most every two seconds. True when it opened. */
  lookAgain: () => boolean
  /**
   * Makes a book that must not be there yet, filled by `fill`, and opens it. Returns its recovery code. Throws
   * `BookRefusal` 'in-use' when another host is making or using it, and leaves nothing of its own behind.
   */
  create: (book: BookName, fill: (made: OpenBook) => void) => string
  /** Opens the hotel's book with a recovery code and keeps its key on this machine. Throws `BookRefusal` with any other trouble. */
  recover: (code: string) => 'opened' | 'mistyped' | 'other-book'
  /** Closes the demo and forgets it. Throws `BookRefusal` 'in-use' when it is another host's. */
  dropDemo: () => void
  close: () => void
}

/** What may be over the next time one looks. */
const PASSING: readonly (BookTrouble | null)[] = ['in-use', 'disk-full', 'read-only']
const BETWEEN_LOOKS_MS = 2000

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

  let lookedAt = 0
  const openWhatIsThere = () => {
    lookedAt = performance.now()
    close()
    const name = existsSync(fileOf('hotel')) ? 'hotel' : existsSync(fileOf('demo')) ? 'demo' : null
    if (name) tryOpen(name, keys.load(name))
  }

  return {
    current: () => open,
    state: () => state,
    keyKept: keys.kept,
    folder,
    openWhatIsThere,
    lookAgain: () => {
      if (!PASSING.includes(state.trouble) || performance.now() - lookedAt < BETWEEN_LOOKS_MS) return false
      openWhatIsThere()
      return open !== null
    },
    create: (name, fill) => {
      const file = fileOf(name)
      const refuseTwice = () => {
        if (existsSync(file)) throw new Error(`there is a ${name} book already: it is never written over`)
      }
      refuseTwice()
      close()
      const code = (name === 'hotel' && keys.code) || newRecoveryCode()
      const key = keyFromRecoveryCode(code)
      if (!key) throw new Error('a fresh code reads back as mistyped')
      const lock = lockNewFolder(file)
      // The book gets its name when it is whole: a host killed in between finds no half-made hotel.
      const unnamed = `${file}.new`
      const removeUnnamed = () => {
        for (const part of ['', '-wal', '-shm', '-journal']) rmSync(unnamed + part, { force: true })
      }
      const before = keys.load(name)
      let named = false
      try {
        // Another host may have finished one between the first look and the lock.
        refuseTwice()
        // The key is kept before the book is filled: a book whose key was lost with the power would be lost too.
        keys.keep(name, key)
        removeUnnamed()
        const made = openBook(unnamed, key, { create: true, locked: true })
        try {
          fill({ ...made, name, key })
          made.connection.pragma('wal_checkpoint(TRUNCATE)')
        } finally {
          made.close()
        }
        renameForGood(unnamed, file)
        named = true
        const book = openBook(file, key, { locked: true })
        const closeBoth = () => {
          book.close()
          lock.close()
        }
        become(name, { ...book, close: closeBoth }, key)
      } catch (error) {
        close()
        removeUnnamed()
        if (named) for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true })
        keys.forget(name)
        if (before) keys.keep(name, before)
        lock.undo()
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
      if (state.trouble) throw new BookRefusal(state.trouble)
      keys.keep('hotel', key)
      return 'opened'
    },
    dropDemo: () => {
      // A demo that is closed here may be open in another host, whatever kept it closed here.
      if (open?.name !== 'demo' && existsSync(fileOf('demo'))) lockAgainstOthers(fileOf('demo'))()
      if (open?.name === 'demo' || state.book === 'demo') close()
      rmSync(folder('demo'), { recursive: true, force: true })
      keys.forget('demo')
    },
    close,
  }
}

/** Locks a book that is not there yet. `undo` takes its folder away, if this call made it, and lets go. */
function lockNewFolder(file: string): { close: () => void; undo: () => void } {
  const folder = dirname(file)
  let isOurs = false
  const removeOurs = () => {
    if (isOurs) rmSync(folder, { recursive: true, force: true })
  }
  try {
    isOurs = mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined
    const close = lockAgainstOthers(file)
    const undo = () => {
      // Windows removes no file that is open; elsewhere nobody may slip in between.
      if (process.platform === 'win32') close()
      removeOurs()
      close()
    }
    return { close, undo }
  } catch (error) {
    const trouble = error instanceof BookRefusal ? error.trouble : troubleOf(error)
    if (trouble !== 'in-use') removeOurs()
    throw trouble ? new BookRefusal(trouble, { cause: error }) : error
  }
}
