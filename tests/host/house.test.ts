import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HotelPlan } from '../../shared/contract/house.ts'
import type { Client } from '../../shared/contract/index.ts'
import { contentOf } from '../db/book.ts'
import { doors, hotelPlan, MORNING, openHouse, type TestHouse } from '../house.ts'
import { refusalOf } from './at-work.ts'
import { formFor } from './people.ts'

describe.each(doors)('the house over the %s', door => {
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

  describe('on a new machine', () => {
    let house: TestHouse
    let open: Client
    beforeEach(async () => {
      ;({ house, open } = await openOne({ setUp: false }))
    })

    test('says that nothing is there yet, and answers nothing else', async () => {
      expect(await open.house.status()).toEqual({
        version: '0.0.0-test',
        state: 'new',
        trouble: null,
        book: null,
        keyKept: 'file',
        hotel: null,
      })
      const closed = { code: 'BOOK_CLOSED', data: { trouble: 'none-yet' } }
      expect(await refusalOf(open.staff.list())).toEqual(closed)
      expect(await refusalOf(open.guests.search({ text: 'yu' }))).toEqual(closed)
      expect(await refusalOf(open.house.recover({ code: 'x' }))).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.closeDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(readdirSync(house.dataDir)).toEqual([])
    })

    test('is set up once: the plan is written, the first manager can sign in, the recovery code is told', async () => {
      const { recoveryCode } = await open.house.setUp(hotelPlan)
      expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(await open.house.status()).toMatchObject({ state: 'open', book: 'hotel', trouble: null })
      expect(await open.staff.list()).toEqual([
        { id: expect.any(String), name: '周经理', role: 'manager', language: 'zh', demoPin: null },
      ])
      const manager = await house.as('manager', door)
      expect(await manager.stays.rooms()).toEqual(
        ['0801', '0802', '0817', '0901', '0902'].map(number => ({
          number,
          floor: number.charAt(1),
          guest: null,
        })),
      )
      const [outlet] = await manager.dining.outlets()
      expect(outlet?.name).toEqual({ zh: '晨曦餐厅', en: 'Dawn' })
      expect(outlet?.mealPeriods.map(({ name, from, to, now }) => [name.en, from, to, now])).toEqual([
        ['Breakfast', '06:00', '10:30', true],
        ['Dinner', '17:30', '22:00', false],
      ])
      expect(outlet?.seats.map(({ number, window, free }) => [number, window, free])).toEqual([
        ['T11', true, true],
        ['T12', true, true],
        ['T01', false, true],
      ])

      expect(await refusalOf(open.house.setUp(hotelPlan))).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.openDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.closeDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.recover({ code: recoveryCode }))).toMatchObject({ code: 'NOT_NOW' })
      expect(JSON.stringify(house.logged)).not.toContain(recoveryCode)
    })

    test('is set up by one of two who try at the same moment', async () => {
      const refusals = await Promise.all([1, 2, 3].map(() => refusalOf(open.house.setUp(hotelPlan))))
      expect(refusals.filter(refusal => refusal === null)).toHaveLength(1)
      expect(refusals.filter(refusal => refusal?.code === 'NOT_NOW')).toHaveLength(2)
      expect(await open.staff.list()).toHaveLength(1)
    })

    test.for<[string, Partial<HotelPlan>, unknown]>([
      ['an unknown time zone', { timeZone: 'Mars/Olympus' }, { why: 'time-zone', which: 'Mars/Olympus' }],
      [
        'a room twice, on whatever floor',
        {
          floors: [
            { floor: '8', rooms: ['0801'] },
            { floor: '9', rooms: ['0901', '0801'] },
          ],
        },
        { why: 'room-twice', which: '0801' },
      ],
      [
        'a meal that ends before it begins',
        { outlets: [outletWith({ from: '22:00', to: '02:00' })] },
        { why: 'meal-times', which: 'Breakfast' },
      ],
      [
        'a seat number twice in one outlet',
        { outlets: [outletWith({ numbers: ['T1', 'T2', 'T1'] })] },
        { why: 'seat-twice', which: 'T1' },
      ],
    ])('is not set up with %s, and nothing is written', async ([, change, data]) => {
      expect(await refusalOf(open.house.setUp({ ...hotelPlan, ...change }))).toEqual({
        code: 'PLAN_UNSOUND',
        data,
      })
      expect((await open.house.status()).state).toBe('new')
      expect(readdirSync(house.dataDir)).toEqual([])
      expect(await refusalOf(open.house.setUp(hotelPlan))).toBeNull()
    })

    test('may have seats without numbers, and the same number in two outlets', async () => {
      const outlets = [outletWith({ numbers: ['', '', 'T1'] }), outletWith({ numbers: ['T1'] })]
      expect(await refusalOf(open.house.setUp({ ...hotelPlan, outlets }))).toBeNull()
    })
  })

  describe('the demo', () => {
    test('shows its PINs, which open its doors; closed, it is gone from the disk and the hotel starts empty', async () => {
      const { house, open } = await openOne({ setUp: false })
      await open.house.openDemo()
      expect(await open.house.status()).toMatchObject({ state: 'open', book: 'demo' })
      expect(await refusalOf(open.house.openDemo())).toMatchObject({ code: 'NOT_NOW' })
      expect(await refusalOf(open.house.setUp(hotelPlan))).toMatchObject({ code: 'NOT_NOW' })

      const staff = await open.staff.list()
      expect(new Set(staff.map(({ role }) => role))).toEqual(
        new Set(['manager', 'front-desk', 'floor', 'outlet']),
      )
      const tokens: string[] = []
      for (const { id, demoPin } of staff)
        tokens.push((await open.staff.signIn({ staffId: id, pin: demoPin ?? '' })).token)
      const guide = house.client(door, tokens[0])
      expect(await guide.guests.search({ text: '于建国' })).not.toEqual([])
      expect(readdirSync(join(house.dataDir, 'demo'))).toContain('book.db')
      expect(existsSync(join(house.dataDir, 'hotel'))).toBe(false)

      await open.house.closeDemo()
      expect(await open.house.status()).toMatchObject({ state: 'new', book: null })
      expect(existsSync(join(house.dataDir, 'demo'))).toBe(false)
      expect((await refusalOf(guide.staff.me()))?.code).toBe('BOOK_CLOSED')

      await open.house.setUp(hotelPlan)
      const manager = await house.as('manager', door)
      expect(await manager.guests.search({ text: '于建国' })).toEqual([])
      expect((await refusalOf(guide.staff.me()))?.code).toBe('NOT_SIGNED_IN')
      expect((await open.staff.list()).every(({ demoPin }) => demoPin === null)).toBe(true)
    })
  })

  describe('the hotel’s day', () => {
    test('turns at its own hour, not at midnight, and moves with the settings at once', async () => {
      const { house, open } = await openOne({})
      const hotel = async () => (await open.house.status()).hotel
      expect(await hotel()).toMatchObject({ businessDate: '2026-11-09', localTime: '07:30' })
      house.clock.set(new Date('2026-11-09T18:59:30Z'))
      expect(await hotel()).toMatchObject({ businessDate: '2026-11-09', localTime: '02:59' })
      house.clock.set(new Date('2026-11-09T19:00:00Z'))
      expect(await hotel()).toMatchObject({ businessDate: '2026-11-10', localTime: '03:00' })

      house.clock.set(new Date('2026-11-09T18:59:30Z'))
      const manager = await house.as('manager', door)
      const settings = {
        name: hotelPlan.name,
        timeZone: 'Asia/Shanghai',
        rollTime: '02:00',
        autoLockMinutes: 5,
      }
      await manager.house.changeSettings(settings)
      expect(await hotel()).toEqual({ ...settings, businessDate: '2026-11-10', localTime: '02:59' })
      await manager.house.changeSettings({ ...settings, timeZone: 'America/Los_Angeles' })
      expect(await hotel()).toMatchObject({ businessDate: '2026-11-09', localTime: '10:59' })

      const unsound = { code: 'PLAN_UNSOUND', data: { why: 'time-zone', which: 'Moon/Tranquility' } }
      expect(
        await refusalOf(manager.house.changeSettings({ ...settings, timeZone: 'Moon/Tranquility' })),
      ).toEqual(unsound)
      expect(await hotel()).toMatchObject({ timeZone: 'America/Los_Angeles' })
      const [newest] = await manager.house.audit({})
      expect(newest).toMatchObject({
        action: 'changed',
        entity: 'house',
        staff: { name: hotelPlan.manager.name },
      })
    })

    test('is asked of nobody but the clock it was given', async () => {
      const { open } = await openOne({ now: new Date('2031-02-28T16:30:00Z') })
      expect((await open.house.status()).hotel).toMatchObject({
        businessDate: '2031-02-28',
        localTime: '00:30',
      })
    })
  })

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
          await manager.guests.notePreference({ guestId, ...text })
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

  test('tells what the audit holds, newest first, a hundred at a time', async () => {
    const { house } = await openOne({ now: MORNING })
    const manager = await house.as('manager', door)
    for (let times = 0; times < 120; times++) await manager.guests.create(formFor(`Guest ${times}`))
    const first = await manager.house.audit({})
    const second = await manager.house.audit({ before: first.at(-1)?.id })
    const ids = [...first, ...second].map(({ id }) => id)
    expect(first).toHaveLength(100)
    expect(ids).toEqual(ids.toSorted((one, other) => other - one))
    expect(new Set(ids).size).toBe(ids.length)
    expect(second.at(-1)).toMatchObject({ action: 'created', entity: 'house', staff: null })
    expect(await manager.house.audit({ before: second.at(-1)?.id })).toEqual([])
  })
})

function outletWith({ from = '06:00', to = '10:30', numbers = ['T1'] } = {}): HotelPlan['outlets'][number] {
  return {
    name: { zh: '餐厅', en: 'Dining' },
    mealPeriods: [{ name: { zh: '早餐', en: 'Breakfast' }, from, to }],
    seats: numbers.map(number => ({ name: { zh: '座位', en: 'seat' }, number, window: false })),
  }
}
