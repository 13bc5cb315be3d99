import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Book, BookRefusal, openBook } from '../../electron/host/db/open.ts'
import type { ReadDb } from '../../electron/host/db/sql.ts'
import type { BookTrouble } from '../../shared/contract/base.ts'
import type { BookKey } from '../../shared/contract/shell.ts'

/** A folder that is gone when the test is over. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'book-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function aKey(): BookKey {
  return randomBytes(48).toString('hex')
}

export type ClosedBook = { folder: string; file: string; key: BookKey }

/** A book that was filled and closed; `fill` may do more than name one guest. */
export function aBook(fill?: (book: Book) => void): ClosedBook {
  return aBookIn(aFolder(), fill)
}

export function aBookIn(
  folder: string,
  fill: (book: Book) => void = book => nameGuest(book, 'Jianguo YU'),
): ClosedBook {
  const file = join(folder, 'book.db')
  const key = aKey()
  const book = openBook(file, key, { create: true })
  fill(book)
  book.close()
  return { folder, file, key }
}

/** Writes a guest of that name past every feature: these tests are about the file. */
export function nameGuest({ connection }: ReadDb, name: string): void {
  const id = randomBytes(8).toString('hex')
  connection.prepare(`INSERT INTO guest (id, created_at, updated_at) VALUES (?, 'now', 'now')`).run(id)
  connection
    .prepare(
      `INSERT INTO guest_name (guest_id, rank, "full", script, name_order) VALUES (?, 0, ?, 'Latn', 'given-first')`,
    )
    .run(id, name)
}

export function guestNames({ connection }: ReadDb): string[] {
  return connection.prepare(`SELECT "full" FROM guest_name ORDER BY "full"`).pluck().all() as string[]
}

/** Why the book does not open, or null when it does. */
export function troubleOpening(file: string, key: BookKey): BookTrouble | null {
  try {
    openBook(file, key).close()
    return null
  } catch (error) {
    if (error instanceof BookRefusal) return error.trouble
    throw error
  }
}

/** Every file of a folder with the hash of its bytes; the empty file that carries the lock is no part of the book. */
export function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter(name => !name.includes('.lock'))
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
}

/** All the book says, table by table. */
export function contentOf({ connection }: ReadDb): Record<string, unknown[]> {
  const tables = connection
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    tables.map(table => [table, connection.prepare(`SELECT * FROM "${table}"`).all()]),
  )
}

/** A book open until the test is over: a new one, or the one that lies there. */
export function openBookForTest(file = join(aFolder(), 'book.db'), key = aKey()): Book {
  const book = openBook(file, key, { create: !existsSync(file) })
  onTestFinished(() => book.close())
  return book
}
