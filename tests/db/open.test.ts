import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/host/db/connect.ts'
import { backUp } from '../../electron/host/db/migrate.ts'
import { newestVersion } from '../../electron/host/db/migrations/index.ts'
import { openBook } from '../../electron/host/db/open.ts'
import { aBook, aFolder, aKey, filesOf, guestNames, nameGuest, troubleOpening } from './book.ts'

const PAGE = 4096

describe('the file without its key', () => {
  const name = '于建国 Unmistakable Guest'
  const saysTheName = (bytes: Buffer) =>
    [Buffer.from(name), Buffer.from(name, 'utf16le'), Buffer.from('Unmistakable')].some(word =>
      bytes.includes(word),
    )

  test('says no guest’s name: not in the book, not in its log of writes, not in a backup', () => {
    const folder = aFolder()
    const file = join(folder, 'book.db')
    const key = aKey()
    const book = openBook(file, key, { create: true })
    nameGuest(book, name)
    const log = readFileSync(`${file}-wal`)
    expect(log.length).toBeGreaterThan(PAGE)
    expect(saysTheName(log)).toBe(false)

    backUp(book.connection, join(folder, 'backup.db'), key)
    book.close()
    for (const written of [file, join(folder, 'backup.db')]) {
      const bytes = readFileSync(written)
      expect(bytes.length).toBeGreaterThan(10 * PAGE)
      expect(saysTheName(bytes)).toBe(false)
      expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
    }
    expect(guestNames(openedBriefly(join(folder, 'backup.db'), key))).toEqual([name])
  })

  test('would be caught saying it', () => {
    const file = join(aFolder(), 'plain.db')
    const plain = new Database(file)
    plain.exec('CREATE TABLE guest (name TEXT)')
    plain.prepare('INSERT INTO guest VALUES (?)').run(name)
    plain.close()
    expect(saysTheName(readFileSync(file))).toBe(true)
  })

  test('holds the same bytes nowhere twice: two books of the same guests share no page', () => {
    const pages = [aBook(), aBook()].map(({ file }) => {
      const bytes = readFileSync(file)
      return new Set(
        Array.from({ length: bytes.length / PAGE }, (_, at) =>
          bytes.subarray(at * PAGE, (at + 1) * PAGE).toString('hex'),
        ),
      )
    })
    const [first, second] = pages
    expect(first?.size).toBeGreaterThan(10)
    expect([...(second ?? [])].filter(page => first?.has(page))).toEqual([])
  })
})

describe('a book that will not open says why, and its files stay as they were', () => {
  test('opens with its key', () => {
    const { file, key } = aBook()
    expect(troubleOpening(file, key)).toBeNull()
    expect(guestNames(openedBriefly(file, key))).toEqual(['Jianguo YU'])
  })

  test('none yet', () => {
    const folder = aFolder()
    expect(troubleOpening(join(folder, 'book.db'), aKey())).toBe('none-yet')
    expect(filesOf(folder)).toEqual({})
  })

  test('wrong key', () => {
    const { folder, file, key } = aBook()
    const before = filesOf(folder)
    expect(troubleOpening(file, aKey())).toBe('wrong-key')
    expect(filesOf(folder)).toEqual(before)
    expect(troubleOpening(file, key)).toBeNull()
  })

  test('wrong key over a log of writes that a killed host left: the writes are still there for the right key', () => {
    const folder = aFolder()
    const file = join(folder, 'book.db')
    const key = aKey()
    const book = openBook(file, key, { create: true })
    nameGuest(book, 'Jianguo YU')
    const left = join(aFolder(), 'left')
    cpSync(folder, left, { recursive: true })
    book.close()

    const before = filesOf(left)
    expect(before['book.db-wal']).toBeDefined()
    expect(troubleOpening(join(left, 'book.db'), aKey())).toBe('wrong-key')
    const { 'book.db-shm': _, ...after } = filesOf(left)
    expect(before).toMatchObject(after)
    expect(Object.keys(after)).toEqual(['book.db', 'book.db-wal'])
    expect(guestNames(openedBriefly(join(left, 'book.db'), key))).toEqual(['Jianguo YU'])
  })

  test.for<[string, Buffer, 'foreign-file' | 'wrong-key' | 'damaged']>([
    ['an SQLite file without a cipher', plainSqlite(), 'foreign-file'],
    ['a picture', png(), 'foreign-file'],
    [
      'a JPEG',
      Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), randomBytes(5000)]),
      'foreign-file',
    ],
    ['a text', Buffer.from('Dear guest, we miss you.\r\n'.repeat(400)), 'foreign-file'],
    ['a Chinese text', Buffer.from('于先生，三年没有见到您了。\n'.repeat(400)), 'foreign-file'],
    ['a short text', Buffer.from('Dear guest'), 'foreign-file'],
    [
      'a zip, as an XLSX is',
      Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), randomBytes(9000)]),
      'foreign-file',
    ],
    ['a gzip', Buffer.concat([Buffer.from('1f8b0800', 'hex'), randomBytes(9000)]), 'foreign-file'],
    ['a PDF', Buffer.concat([Buffer.from('%PDF-1.7\n%'), randomBytes(9000)]), 'foreign-file'],
    ['100 random bytes', randomBytes(100), 'foreign-file'],
    // Nobody can tell random bytes from a book under another key: that is what the cipher is for.
    ['a megabyte of random bytes', randomBytes(2 ** 20), 'wrong-key'],
    ['an empty file', Buffer.alloc(0), 'damaged'],
    ['a megabyte of zeros, as a failing disk leaves it', Buffer.alloc(2 ** 20), 'damaged'],
  ])('%s', ([, bytes, trouble]) => {
    const folder = aFolder()
    const file = join(folder, 'book.db')
    writeFileSync(file, bytes)
    const before = filesOf(folder)
    expect(troubleOpening(file, aKey())).toBe(trouble)
    expect(filesOf(folder)).toEqual(before)
  })

  test('another program’s file under our cipher and our key', () => {
    const folder = aFolder()
    const file = join(folder, 'book.db')
    const key = aKey()
    const foreign = connect(file, key)
    foreign.exec('CREATE TABLE theirs (a TEXT) STRICT')
    foreign.close()
    const before = filesOf(folder)
    expect(troubleOpening(file, key)).toBe('foreign-file')
    expect(filesOf(folder)).toEqual(before)
  })

  test('from a newer version of the app', () => {
    const { folder, file, key } = aBook()
    const newer = connect(file, key)
    newer.pragma(`user_version = ${newestVersion + 10}`)
    newer.close()
    const before = filesOf(folder)
    expect(troubleOpening(file, key)).toBe('from-the-future')
    expect(filesOf(folder)).toEqual(before)
  })

  test('begins with bytes that look like something else, and is a book all the same', () => {
    for (const start of ['4d5a', '1f8b0800', '504b0304', '89504e47', 'ffd8ffe0', '25504446', 'fffe']) {
      const salt = Buffer.concat([Buffer.from(start, 'hex'), randomBytes(16)]).subarray(0, 16)
      const key = randomBytes(32).toString('hex') + salt.toString('hex')
      const file = join(aFolder(), 'book.db')
      openBook(file, key, { create: true }).close()
      expect(readFileSync(file).subarray(0, 16).equals(salt)).toBe(true)
      expect(troubleOpening(file, key)).toBeNull()
    }
  })
})

describe('a damaged book', () => {
  const large = () =>
    aBook(book => {
      for (let at = 0; at < 400; at++) nameGuest(book, `Guest number ${at}`)
    })

  test.for<[string, (file: string) => void]>([
    ['in its first page', file => scratch(file, 200)],
    ['in the page of its schema', file => scratch(file, PAGE + 100)],
    ['in the middle', file => scratch(file, Math.floor(statSync(file).size / PAGE / 2) * PAGE + 1000)],
    ['in its last page', file => scratch(file, statSync(file).size - 60)],
    ['in one bit', file => scratch(file, 3 * PAGE + 17, 1)],
    ['cut off in the middle', file => truncateSync(file, Math.floor(statSync(file).size / PAGE / 2) * PAGE)],
    ['cut off within a page', file => truncateSync(file, statSync(file).size - 1000)],
    ['cut off after its first page', file => truncateSync(file, PAGE)],
    ['cut off within its first page', file => truncateSync(file, 1000)],
    ['with a page of zeros', file => overwrite(file, 5 * PAGE, Buffer.alloc(PAGE))],
    ['with two pages in each other’s place', file => swapPages(file, 4, 9)],
  ])('%s is refused as damaged and left as it is', ([, harm]) => {
    const { folder, file, key } = large()
    harm(file)
    const before = filesOf(folder)
    expect(troubleOpening(file, key)).toBe('damaged')
    expect(filesOf(folder)).toEqual(before)
  })

  test('is still told from a wrong key', () => {
    const { file } = large()
    scratch(file, 200)
    expect(troubleOpening(file, aKey())).toBe('wrong-key')
  })

  test('opens with bytes after its end: nothing of the book is lost', () => {
    const { file, key } = large()
    appendFileSync(file, randomBytes(PAGE))
    expect(guestNames(openedBriefly(file, key))).toHaveLength(400)
  })
})

describe('one house at a time', () => {
  test('a book in use by another program is refused, and opens when that one is killed', async () => {
    const { file, key } = aBook()
    const holder = spawn(process.execPath, [join(import.meta.dirname, '../writers/holder.ts'), file, key], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    // The book alone: what SQLite keeps beside it comes and goes with whoever has it open.
    const before = readFileSync(file)
    expect(troubleOpening(file, key)).toBe('in-use')
    expect(readFileSync(file).equals(before)).toBe(true)
    // The holder is alive and well: being refused took nothing from it.
    expect(holder.exitCode).toBeNull()

    const gone = once(holder, 'exit')
    holder.kill('SIGKILL')
    await gone
    expect(troubleOpening(file, key)).toBeNull()
  })

  test('a book in use by this program is refused too', () => {
    const { file, key } = aBook()
    const book = openBook(file, key)
    expect(troubleOpening(file, key)).toBe('in-use')
    nameGuest(book, 'Still writable')
    book.close()
    expect(guestNames(openedBriefly(file, key))).toEqual(['Jianguo YU', 'Still writable'])
  })

  test('a book that was refused can be opened at once by whoever may', () => {
    const { file, key } = aBook()
    for (let times = 0; times < 20; times++) expect(troubleOpening(file, aKey())).toBe('wrong-key')
    expect(troubleOpening(file, key)).toBeNull()
  })
})

test('a book opens from its one file alone, copied to another machine', () => {
  const { file, key } = aBook()
  const copy = join(aFolder(), 'book.db')
  copyFileSync(file, copy)
  expect(guestNames(openedBriefly(copy, key))).toEqual(['Jianguo YU'])
})

function openedBriefly(file: string, key: string) {
  const book = openBook(file, key)
  onTestFinished(() => book.close())
  return book
}

function scratch(file: string, at: number, bits = 0xff): void {
  const [byte = 0] = readFileSync(file).subarray(at, at + 1)
  overwrite(file, at, Buffer.of(byte ^ bits))
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const whole = readFileSync(file)
  bytes.copy(whole, at)
  writeFileSync(file, whole)
}

function swapPages(file: string, one: number, other: number): void {
  const whole = readFileSync(file)
  const first = Buffer.from(whole.subarray(one * PAGE, (one + 1) * PAGE))
  whole.copy(whole, one * PAGE, other * PAGE, (other + 1) * PAGE)
  first.copy(whole, other * PAGE)
  writeFileSync(file, whole)
}

function plainSqlite(): Buffer {
  const plain = new Database(':memory:')
  plain.exec('CREATE TABLE guest (name TEXT)')
  const bytes = plain.serialize()
  plain.close()
  return bytes
}

function png(): Buffer {
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, Buffer.from('0000000d49484452', 'hex'), deflateSync(randomBytes(4000))])
}
