import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { keyFromRecoveryCode, keysInFiles } from '../../electron/host/db/key.ts'
import { openBook } from '../../electron/host/db/open.ts'
import { all, inTransaction, one, type ReadDb, sql } from '../../electron/host/db/sql.ts'
import { mealPeriods } from '../../electron/host/dining/places.ts'
import { formOf, guestRecord } from '../../electron/host/guests/store.ts'
import { createBooks } from '../../electron/host/house/books.ts'
import { writePlan } from '../../electron/host/house/plan.ts'
import { keysOf, unpackKeys } from '../../electron/host/search/keys.ts'
import { keyRank } from '../../shared/domain/search/key-rank.ts'
import { searchKeys } from '../../shared/domain/search/search-keys.ts'
import { smallHotel } from '../writers/small-hotel.ts'
import type { Written } from '../writers/written.ts'
import { aBook, aFolder } from './book.ts'

const KILLS = 120
const FOUNDERS = 24
const at = '2026-11-09T00:00:00.000Z'
const writers = join(import.meta.dirname, '../writers')
const counted = { kills: 0, killedWhileOpening: 0, acknowledged: 0, founders: 0, founded: 0 }

afterAll(() => {
  const { kills, killedWhileOpening, acknowledged, founders, founded } = counted
  console.log(
    `${kills} writers killed (${killedWhileOpening} while opening the book), ${acknowledged} acknowledged writes, all there; ` +
      `${founders} killed while founding a hotel (${founded} had founded it)`,
  )
})

describe('kill -9 at any moment', () => {
  test('keeps every acknowledged guest, stay and visit, with one, two and three writers at work', {
    timeout: 120_000,
  }, async () => {
    // Three books at once: while one host is starting, another is being checked.
    await Promise.all([1, 2, 3].map(atOnce => killWriters(atOnce)))
    expect(counted.kills).toBeGreaterThanOrEqual(100)
    expect(counted.acknowledged).toBeGreaterThan(counted.kills)
  })

  test('while a hotel is founded: there is a whole one whose code opens it, or none and it can be founded again', {
    timeout: 60_000,
  }, async () => {
    for (let round = 0; round < FOUNDERS; round++) {
      const dataDir = aFolder()
      const child = start('founder.ts', dataDir)
      await once(child.stdout, 'readable')
      await pause(Math.random() * 45)
      const [, code] = await killed(child)
      counted.founders++

      const books = booksIn(dataDir)
      books.openWhatIsThere()
      if (code) counted.founded++
      if (code || books.state().book) {
        expect(books.state()).toEqual({ book: 'hotel', trouble: null })
        const open = books.current()
        expect(open && mealPeriods(open)).toHaveLength(1)
        if (code) expect(open?.key).toBe(keyFromRecoveryCode(code))
      } else {
        books.create('hotel', book => {
          inTransaction(book, { at, by: null }, tx => writePlan(tx, smallHotel))
        })
        expect(books.state()).toEqual({ book: 'hotel', trouble: null })
      }
      books.close()
    }
  })

  test('the check itself sees a write that is missing, a stay that never ended and keys that do not match', () => {
    const { file, key } = aBook()
    const book = openBook(file, key)
    onTestFinished(() => book.close())
    const id = one<{ id: string }>(book, sql`SELECT id FROM guest`)?.id as Extract<
      Written,
      { kind: 'guest' }
    >['id']
    expect(() => expectThere(book, [{ kind: 'guest', id, name: 'Jianguo YU' }])).not.toThrow()
    expect(() => expectThere(book, [{ kind: 'guest', id, name: 'Somebody Else' }])).toThrow()
    const stay = 'no-such-stay' as Extract<Written, { kind: 'in' }>['id']
    expect(() => expectThere(book, [{ kind: 'in', id: stay, guestId: id }])).toThrow()
    const visit = 'no-such-visit' as Extract<Written, { kind: 'visit' }>['id']
    expect(() => expectThere(book, [{ kind: 'visit', id: visit, guestId: id, items: 0 }])).toThrow()
    // A guest written past the store has no keys: nobody would find him.
    expect(() => expectWhole(book)).toThrow()
  })
})

async function killWriters(atOnce: number): Promise<void> {
  const { file, key } = aBook(book => inTransaction(book, { at, by: null }, tx => writePlan(tx, smallHotel)))
  const everything: Written[] = []
  for (let round = 0; round < KILLS / 3; round++) {
    const child = start('writer.ts', file, key, String(atOnce), String(round))
    // Most are killed in the midst of writing, some while they open the book and mend what the last one left.
    const opening = round % 6 === 5
    if (!opening) await once(child.stdout, 'readable')
    await pause(Math.random() * (opening ? 180 : 80))
    const written = (await killed(child)).map(line => JSON.parse(line) as Written)
    counted.kills++
    counted.acknowledged += written.length
    if (written.length === 0) counted.killedWhileOpening++
    everything.push(...written)

    const book = openBook(file, key)
    try {
      expectWhole(book)
      // What an earlier round was acknowledged must not be lost in a later one.
      expectThere(book, round % 10 === 9 ? everything : written)
    } finally {
      book.close()
    }
  }
}

function expectWhole(book: ReadDb): void {
  expect(book.connection.pragma('quick_check', { simple: true })).toBe('ok')
  expect(book.connection.pragma('foreign_key_check')).toEqual([])
  const guests = all<{ id: Extract<Written, { kind: 'guest' }>['id']; no: number }>(
    book,
    sql`SELECT id, no FROM guest ORDER BY no DESC LIMIT 200`,
  )
  for (const { id, no } of guests) {
    const guest = guestRecord(book, id)
    if (!guest) throw new Error('a guest between two reads')
    const expected = searchKeys({ names: guest.names, ...formOf(book, guest) })
    const written = keysOf(book, no)
    if (!written) throw new Error('a guest who is found by nothing')
    expect(sorted(unpackKeys(written.keys))).toEqual(sorted(expected))
    const rows = all<{ key: string; rank: number }>(
      book,
      sql`SELECT key, rank FROM name_key WHERE guest_no = ${no}`,
    )
    expect(rows.map(({ key, rank }) => `${rank} ${key}`).sort()).toEqual(
      expected.map(({ key, kind }) => `${keyRank(kind, written.age)} ${key}`).sort(),
    )
  }
}

function expectThere(book: ReadDb, written: Written[]): void {
  const left = new Set(written.filter(({ kind }) => kind === 'out').map(({ id }) => id as string))
  for (const write of written) {
    if (write.kind === 'guest') {
      expect(guestRecord(book, write.id)?.names[0]?.full).toBe(write.name)
    } else if (write.kind === 'visit') {
      const items = one<{ items: number }>(
        book,
        sql`SELECT (SELECT count(*) FROM visit_item WHERE visit_id = visit.id) AS items
            FROM visit WHERE id = ${write.id} AND guest_id = ${write.guestId}`,
      )
      expect(items).toEqual({ items: write.items })
    } else {
      const stay = one<{ status: string }>(
        book,
        sql`SELECT status FROM stay WHERE id = ${write.id} AND guest_id = ${write.guestId}`,
      )
      // What was not acknowledged may be there as well: the host was killed before it could say so.
      expect(left.has(write.id) ? ['out'] : ['in-house', 'out']).toContain(stay?.status)
    }
  }
}

function sorted(keys: { key: string; kind: number }[]): string[] {
  return keys.map(({ key, kind }) => `${kind} ${key}`).sort()
}

function start(program: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(writers, program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** Kills the program and gives the whole lines it had said. */
async function killed(child: ChildProcess & { stdout: NodeJS.ReadableStream }): Promise<string[]> {
  const said = text(child.stdout)
  child.kill('SIGKILL')
  const [code, signal] = await once(child, 'close')
  // One that ended by itself had a fault, and that is what must be seen.
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  return (await said).split('\n').slice(0, -1)
}

function booksIn(dataDir: string) {
  const books = createBooks(
    dataDir,
    keysInFiles(book => join(dataDir, book, 'book.key'), undefined),
  )
  onTestFinished(() => books.close())
  return books
}
