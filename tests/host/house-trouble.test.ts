import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { Client } from '../../shared/contract/index.ts'
import { contentOf } from '../db/book.ts'
import { doors, hotelPlan, openHouse, type TestHouse } from '../house.ts'
import { refusalOf } from './at-work.ts'
import { formFor } from './people.ts'

describe.each(doors)('a book in trouble over the %s', door => {
  const opened: { close: () => Promise<void> }[] = []
  afterEach(async () => {
    for (const house of opened.splice(0)) await house.close()
  })
  const openOne = async (
    options: Parameters<typeof openHouse>[0],
  ): Promise<{ house: TestHouse; open: Client }> => {
    const house = await openHouse(options)
    opened.push(house)
    return { house, open: house.client(door) }
  }
  /** What a killed host left on the disk, opened by another. */
  const reopen = async (house: TestHouse, change: (dataDir: string) => void = () => undefined) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'house-'))
    cpSync(house.dataDir, dataDir, { recursive: true })
    change(dataDir)
    return openOne({ dataDir, setUp: false })
  }

  describe('a book that was left', () => {
    test('is opened again as it was, by its key, with its people signed in', async () => {
      const { house } = await openOne({})
      const { staff } = house.client(door)
      const [manager] = await staff.list()
      if (!manager) throw new Error('nobody works here')
      const { token } = await staff.signIn({ staffId: manager.id, pin: hotelPlan.manager.pin })
      const { guestId } = await house.client(door, token).guests.create(formFor('Jianguo YU'))

      const { house: next, open } = await reopen(house)
      expect(await open.house.status()).toMatchObject({ state: 'open', book: 'hotel', trouble: null })
      const signedIn = next.client(door, token)
      expect(await signedIn.guests.form({ guestId })).toMatchObject({ name: 'Jianguo YU', rev: 1 })
    })

    test('without its key asks for the recovery code, and opens by it', async () => {
      const { house, open } = await openOne({ setUp: false })
      const { recoveryCode } = await open.house.setUp(hotelPlan)
      const without = (dataDir: string) => rmSync(join(dataDir, 'hotel', 'book.key'))
      const { house: next, open: here } = await reopen(house, without)
      expect(await here.house.status()).toMatchObject({
        state: 'closed',
        book: 'hotel',
        trouble: 'no-key',
        hotel: null,
      })
      const closed = { code: 'BOOK_CLOSED', data: { trouble: 'no-key' } }
      expect(await refusalOf(here.staff.list())).toEqual(closed)
      expect(await refusalOf(here.stays.inHouse())).toEqual(closed)
      expect(await refusalOf(here.house.setUp(hotelPlan))).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(here.house.openDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(here.house.closeDemo())).toMatchObject({ code: 'NOT_NOW' })

      const slip = recoveryCode.replace(/.$/, last => (last === '0' ? '1' : '0'))
      expect(await refusalOf(here.house.recover({ code: slip }))).toEqual({
        code: 'WRONG_CODE',
        data: { why: 'mistyped' },
      })
      const { recoveryCode: other } = await (await openOne({ setUp: false })).open.house.setUp(hotelPlan)
      expect(await refusalOf(here.house.recover({ code: other }))).toEqual({
        code: 'WRONG_CODE',
        data: { why: 'other-book' },
      })
      expect((await here.house.status()).trouble).toBe('wrong-key')
      await here.house.recover({ code: ` ${recoveryCode.toLowerCase().replaceAll('-', ' ')} ` })
      expect(await here.house.status()).toMatchObject({ state: 'open', trouble: null })
      expect(await next.as('manager', door)).toBeDefined()
      const { open: afterwards } = await reopen(next)
      expect((await afterwards.house.status()).state).toBe('open')
    })

    test.for<[string, (file: string) => void]>([
      ['foreign-file', file => writeFileSync(file, 'a shopping list\n'.repeat(100))],
      ['damaged', file => writeFileSync(file, Buffer.alloc(8192))],
    ])('is closed as %s, and no code, demo or set-up touches it', async ([trouble, harm]) => {
      const { house } = await openOne({})
      const { house: next, open } = await reopen(house, dataDir => {
        for (const left of ['-wal', '-shm']) rmSync(join(dataDir, 'hotel', `book.db${left}`), { force: true })
        harm(join(dataDir, 'hotel', 'book.db'))
      })
      expect(await open.house.status()).toMatchObject({ state: 'closed', book: 'hotel', trouble })
      const code = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA'
      expect(await refusalOf(open.house.recover({ code }))).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.setUp(hotelPlan))).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.openDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.closeDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.staff.list())).toEqual({ code: 'BOOK_CLOSED', data: { trouble } })
      expect(readdirSync(join(next.dataDir, 'hotel'))).toContain('book.db')
    })

    test('in use by another host says so', async () => {
      const { house } = await openOne({})
      const { open } = await openOne({ dataDir: house.dataDir, setUp: false })
      expect(await open.house.status()).toMatchObject({ state: 'closed', trouble: 'in-use' })
      expect((await house.client(door).house.status()).state).toBe('open')
    })
  })

  test('a demo in use by another host is not closed under it, and opens here when that host is gone', async () => {
    const { house, open: there } = await openOne({ setUp: false })
    await there.house.openDemo()
    const { house: second, open } = await openOne({ dataDir: house.dataDir, setUp: false })
    expect(await open.house.status()).toMatchObject({ state: 'closed', book: 'demo', trouble: 'in-use' })
    expect(await refusalOf(open.house.closeDemo())).toMatchObject({ code: 'NOT_NOW' })
    expect(() => second.host.books.dropDemo()).toThrow('in-use')
    expect(readdirSync(join(house.dataDir, 'demo'))).toEqual(expect.arrayContaining(['book.db', 'book.key']))

    await house.host.close()
    await expect
      .poll(() => open.house.status(), { timeout: 4000 })
      .toMatchObject({ state: 'open', book: 'demo' })
    await open.house.closeDemo()
    expect(await open.house.status()).toMatchObject({ state: 'new' })
  })

  test('a code that fits a book which does not open is not called good: the trouble is told', async () => {
    const { house, open } = await openOne({ setUp: false })
    const { recoveryCode } = await open.house.setUp(hotelPlan)
    const { open: here } = await reopen(house, dataDir => {
      const file = join(dataDir, 'hotel', 'book.db')
      rmSync(join(dataDir, 'hotel', 'book.key'))
      for (const left of ['-wal', '-shm']) rmSync(`${file}${left}`, { force: true })
      const pages = readFileSync(file)
      writeFileSync(file, Buffer.concat([pages.subarray(0, 16), Buffer.alloc(pages.length - 16, 7)]))
    })
    expect(await refusalOf(here.house.recover({ code: recoveryCode }))).toEqual({
      code: 'BOOK_CLOSED',
      data: { trouble: 'damaged' },
    })
    expect(await here.house.status()).toMatchObject({ state: 'closed', trouble: 'damaged' })
  })

  describe('a disk in trouble', () => {
    test('that is full refuses writes as such, keeps nothing of them, and answers reads', async () => {
      const { house } = await openOne({})
      const manager = await house.as('manager', door)
      const { guestId } = await manager.guests.create(formFor('Written Before'))
      const book = house.host.books.current()
      if (!book) throw new Error('no book is open')
      const before = contentOf(book)
      book.connection.pragma(`max_page_count = ${book.connection.pragma('page_count', { simple: true })}`)
      const full = async () => {
        for (let times = 0; times < 200; times++) {
          const text = { what: `${times} ${'x'.repeat(100)}`, origin: 'told' } as const
          await manager.facts.notePreference({ guestId, ...text })
        }
      }
      expect(await refusalOf(full())).toEqual({ code: 'DISK_TROUBLE', data: { trouble: 'disk-full' } })
      expect((await manager.guests.form({ guestId })).name).toBe('Written Before')
      expect(contentOf(book).guest).toEqual(before.guest)
      book.connection.pragma('max_page_count = 100000')
      await expect(manager.guests.create(formFor('Written After'))).resolves.toBeDefined()
      expect(house.logged.filter(line => line.includes('fault'))).toEqual([])
    })

    test('that broke while the house was open says that the book is damaged, and is no fault of ours', async () => {
      const { house } = await openOne({})
      const manager = await house.as('manager', door)
      for (let at = 0; at < 60; at++)
        await manager.guests.create(formFor(`Guest ${at}`, { company: 'x'.repeat(100) }))
      const book = house.host.books.current()
      if (!book) throw new Error('no book is open')
      book.connection.pragma('wal_checkpoint(TRUNCATE)')
      const pages = readFileSync(book.file)
      writeFileSync(book.file, Buffer.concat([pages.subarray(0, 4096), Buffer.alloc(pages.length - 4096, 7)]))
      book.connection.pragma('shrink_memory')
      const damaged = { code: 'DISK_TROUBLE', data: { trouble: 'damaged' } }
      expect(await refusalOf(manager.guests.search({ text: 'Guest' }))).toEqual(damaged)
      expect(await refusalOf(manager.stays.inHouse())).toEqual(damaged)
      expect(house.logged.filter(line => line.includes('fault'))).toEqual([])
    })

    test('that may only be read refuses writes as such', async () => {
      const { house } = await openOne({})
      const manager = await house.as('manager', door)
      house.host.books.current()?.connection.pragma('query_only = ON')
      expect(await refusalOf(manager.guests.create(formFor('Not Written')))).toEqual({
        code: 'DISK_TROUBLE',
        data: { trouble: 'read-only' },
      })
      expect(await manager.guests.search({ text: 'Not Written' })).toEqual([])
    })
  })
})
