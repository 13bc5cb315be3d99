import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import type { Database } from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { keysInFiles } from '../../electron/host/db/key.ts'
import { migrate } from '../../electron/host/db/migrate.ts'
import { migrations, newestVersion } from '../../electron/host/db/migrations/index.ts'
import { BookRefusal, openBook, troubleOf } from '../../electron/host/db/open.ts'
import { inTransaction, type ReadDb } from '../../electron/host/db/sql.ts'
import { createBooks } from '../../electron/host/house/books.ts'
import {
  aBook,
  aBookIn,
  aFolder,
  aKey,
  contentOf,
  filesOf,
  guestNames,
  nameGuest,
  troubleOpening,
} from './book.ts'

const isRoot = process.getuid?.() === 0
/** The user that may nothing: root reads and writes whatever a file's mode says. */
const NOBODY = 65_534
const canBeOrdinary = process.platform !== 'win32' && isMainThread

describe('a full disk', () => {
  test('refuses the write, keeps nothing of it, and takes the next one when there is room again', () => {
    const { file, key } = aBook()
    const book = openBook(file, key)
    onTestFinished(() => book.close())
    const before = contentOf(book)
    const pages = Number(book.connection.pragma('page_count', { simple: true }))
    book.connection.pragma(`max_page_count = ${pages}`)
    const trouble = troubleIn(() => writeMany(book, 2000))
    expect(trouble).toEqual({ code: 'SQLITE_FULL', trouble: 'disk-full' })
    expect(contentOf(book)).toEqual(before)
    expect(book.connection.inTransaction).toBe(false)

    book.connection.pragma(`max_page_count = ${pages + 5000}`)
    expect(troubleIn(() => writeMany(book, 2000))).toBeNull()
    expect(guestNames(book)).toHaveLength(2001)
  })

  describe.skipIf(!canMount())(
    'of two megabytes (mounting one takes root on Linux: skipped elsewhere)',
    () => {
      test.for([0, 4096, 16_384, 65_536, 131_072])(
        'with %i bytes free takes no new book and keeps no trace of it',
        free => {
          const disk = aDisk()
          disk.leaveFree(free)
          const books = createBooks(
            disk.folder,
            keysInFiles(book => join(disk.folder, book, 'book.key'), undefined),
          )
          expect(troubleIn(() => books.create('hotel', book => writeMany(book, 1)))?.trouble).toBe(
            'disk-full',
          )
          expect(books.state()).toEqual({ book: null, trouble: null })
          expect(existsSync(join(disk.folder, 'hotel'))).toBe(false)
          disk.leaveFree(1_900_000)
          expect(troubleIn(() => books.create('hotel', book => writeMany(book, 1)))).toBeNull()
          books.close()
        },
      )

      test('refuses writes to the book on it; every guest written before is there when it has room again', () => {
        const disk = aDisk()
        const { file, key } = aBookIn(disk.folder)
        const book = openBook(file, key)
        onTestFinished(() => book.close())
        disk.leaveFree(200_000)
        let written = 1
        const trouble = troubleIn(() => {
          for (; ; written += 20) writeMany(book, 20)
        })
        expect(trouble?.trouble).toBe('disk-full')
        expect(written).toBeGreaterThan(40)
        expect(guestNames(book)).toHaveLength(written)
        book.close()

        // Not one byte to spare: it opens or says why, and either way loses nothing.
        disk.leaveFree(0)
        expect([null, 'disk-full']).toContain(troubleOpening(file, key))
        disk.leaveFree(200_000)
        const again = openBook(file, key)
        onTestFinished(() => again.close())
        expect(again.connection.pragma('quick_check', { simple: true })).toBe('ok')
        expect(guestNames(again)).toHaveLength(written)
      })

      test('full when the house starts: the book opens or says that the disk is full, and is whole', () => {
        const { folder, key } = aBook()
        for (const free of [0, 4096, 20_480, 32_768, 40_960]) {
          const disk = aDisk()
          cpSync(folder, join(disk.folder, 'hotel'), { recursive: true })
          const file = join(disk.folder, 'hotel', 'book.db')
          const { 'book.db': before } = filesOf(join(disk.folder, 'hotel'))
          disk.leaveFree(free)
          expect([null, 'disk-full']).toContain(troubleOpening(file, key))
          expect(filesOf(join(disk.folder, 'hotel'))['book.db']).toBe(before)
          disk.leaveFree(400_000)
          expect(troubleOpening(file, key)).toBeNull()
        }
      })

      test('stops a migration before it begins: there is no room for the backup, and the book is as it was', () => {
        const disk = aDisk()
        const { file, key } = aBookIn(disk.folder)
        const book = openBook(file, key)
        onTestFinished(() => book.close())
        disk.leaveFree(50_000)
        const before = contentOf(book)
        const step = {
          version: newestVersion + 10,
          up: (connection: Database) => void connection.exec('DROP TABLE setting'),
        }
        const trouble = troubleIn(() => migrate(book.connection, file, key, [...migrations, step]))
        expect(trouble?.trouble).toBe('disk-full')
        expect(contentOf(book)).toEqual(before)
        expect(book.connection.pragma('user_version', { simple: true })).toBe(newestVersion)
      })
    },
  )
})

describe('a book that may not be written', () => {
  describe.skipIf(!canBeOrdinary)('to an ordinary user (Windows has no such users: skipped there)', () => {
    test('because its file is read-only', () => {
      const { folder, file, key } = aBook()
      giveToNobody(folder, file)
      chmodSync(file, 0o444)
      expectReadOnly(folder, file, key)
    })

    test('because its folder is read-only', () => {
      const { folder, file, key } = aBook()
      giveToNobody(folder, file)
      chmodSync(folder, 0o555)
      expectReadOnly(folder, file, key)
      chmodSync(folder, 0o755)
    })

    test('because it may not even be read', () => {
      const { folder, file, key } = aBook()
      giveToNobody(folder, file)
      chmodSync(file, 0)
      const trouble = asOrdinaryUser(() => troubleOpening(file, key))
      chmodSync(file, 0o600)
      expect(trouble).toBe('read-only')
    })

    test('because no book may be made there', () => {
      const folder = aFolder()
      giveToNobody(folder)
      chmodSync(folder, 0o555)
      const trouble = asOrdinaryUser(() =>
        troubleIn(() => openBook(join(folder, 'hotel', 'book.db'), aKey(), { create: true })),
      )
      expect(trouble?.trouble).toBe('read-only')
      expect(filesOf(folder)).toEqual({})
    })

    test('opens when nothing stands in its way', () => {
      const { folder, file, key } = aBook()
      giveToNobody(folder, file)
      expect(asOrdinaryUser(() => troubleOpening(file, key))).toBeNull()
    })
  })

  test.skipIf(!canMount())(
    'because its disk is read-only (mounting one takes root on Linux: skipped elsewhere)',
    () => {
      const { folder, file, key } = aBook()
      asRoot('mount', '--bind', folder, folder)
      onTestFinished(() => asRoot('umount', '-l', folder))
      asRoot('mount', '-o', 'remount,bind,ro', folder)
      const before = filesOf(folder)
      expect(troubleOpening(file, key)).toBe('read-only')
      expect(filesOf(folder)).toEqual(before)
    },
  )

  test('is no fault of ours when SQLite finds out first', () => {
    const { file, key } = aBook()
    const book = openBook(file, key)
    onTestFinished(() => book.close())
    book.connection.pragma('query_only = ON')
    expect(troubleIn(() => writeMany(book, 1))).toEqual({ code: 'SQLITE_READONLY', trouble: 'read-only' })
  })
})

describe('what SQLite and the disk say', () => {
  test.for([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
    ['SQLITE_READONLY_DBMOVED', 'read-only'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['EROFS', 'read-only'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['EIO', 'damaged'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_CONSTRAINT_UNIQUE', null],
    ['ENOENT', null],
  ])('%s means %s', ([code, trouble]) => {
    expect(troubleOf(Object.assign(new Error('from below'), { code }))).toBe(trouble)
  })

  test('anything else is a fault of ours', () => {
    expect(troubleOf(new Error('SQLITE_FULL'))).toBeNull()
    expect(troubleOf('SQLITE_FULL')).toBeNull()
    expect(troubleOf(null)).toBeNull()
  })
})

function writeMany(book: ReadDb, count: number): void {
  inTransaction(book, { at: '2026-11-09T00:00:00.000Z', by: null }, tx => {
    for (let at = 0; at < count; at++) nameGuest(tx, `Guest ${at} ${'x'.repeat(500)}`)
    tx.touch('guests')
  })
}

function troubleIn(work: () => unknown): { code: string | null; trouble: string | null } | null {
  try {
    work()
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    return { code, trouble: error instanceof BookRefusal ? error.trouble : troubleOf(error) }
  }
}

function expectReadOnly(folder: string, file: string, key: string): void {
  const before = filesOf(folder)
  expect(asOrdinaryUser(() => troubleOpening(file, key))).toBe('read-only')
  expect(filesOf(folder)).toEqual(before)
}

function giveToNobody(...paths: string[]): void {
  if (isRoot) for (const path of paths) chownSync(path, NOBODY, NOBODY)
}

function asOrdinaryUser<Result>(work: () => Result): Result {
  if (!isRoot) return work()
  process.setegid?.(NOBODY)
  process.seteuid?.(NOBODY)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

function asRoot(program: 'mount' | 'umount', ...args: string[]): void {
  execFileSync(program, args, { stdio: 'pipe' })
}

/** A disk of two megabytes, of which any part can be taken away. */
function aDisk(): { folder: string; leaveFree: (bytes: number) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'disk-'))
  asRoot('mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder)
  onTestFinished(() => {
    asRoot('umount', '-l', folder)
    rmSync(folder, { recursive: true, force: true })
  })
  const filler = join(folder, 'filler')
  return {
    folder,
    leaveFree: bytes => {
      rmSync(filler, { force: true })
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)))
    },
  }
}

function canMount(): boolean {
  if (!isRoot || process.platform !== 'linux') return false
  const place = mkdtempSync(join(tmpdir(), 'mount-'))
  try {
    asRoot('mount', '-t', 'tmpfs', 'tmpfs', place)
    asRoot('umount', place)
    return true
  } catch {
    return false
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}
