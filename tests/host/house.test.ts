import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { HotelPlan } from '../../shared/contract/house.ts'
import type { Client } from '../../shared/contract/index.ts'
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
          promised: null,
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

    test('is told that a book is open before its plan is looked at', async () => {
      await open.house.setUp(hotelPlan)
      const unsound = { ...hotelPlan, timeZone: 'Mars/Olympus' }
      expect(await refusalOf(open.house.setUp(unsound))).toMatchObject({ code: 'NOT_NOW' })
    })

    test('that another host set up meanwhile is not set up again, and loses neither its book nor its key', async () => {
      const { house: other, open: there } = await openOne({ dataDir: house.dataDir, setUp: false })
      await open.house.setUp(hotelPlan)
      const key = readFileSync(join(house.dataDir, 'hotel', 'book.key'), 'utf8')
      expect(await refusalOf(there.house.setUp(hotelPlan))).toMatchObject({ code: 'NOT_NOW' })
      expect(await there.house.status()).toMatchObject({ state: 'closed', trouble: 'in-use' })
      expect(readFileSync(join(house.dataDir, 'hotel', 'book.key'), 'utf8')).toBe(key)
      expect(() => other.host.books.create('hotel', () => undefined)).toThrow()
      expect(readFileSync(join(house.dataDir, 'hotel', 'book.key'), 'utf8')).toBe(key)
      expect(await open.staff.list()).toHaveLength(1)
    })

    test('that another host is setting up at this moment is not set up here', async () => {
      const { house: other } = await openOne({ dataDir: house.dataDir, setUp: false })
      let code = ''
      let fault: unknown = null
      house.host.books.create('demo', () => {
        code = readFileSync(join(house.dataDir, 'demo', 'book.key'), 'utf8')
        try {
          other.host.books.create('demo', () => undefined)
        } catch (error) {
          fault = error
        }
      })
      expect(fault).toMatchObject({ trouble: 'in-use' })
      expect(readFileSync(join(house.dataDir, 'demo', 'book.key'), 'utf8')).toBe(code)
      expect(readdirSync(join(house.dataDir, 'demo'))).toContain('book.db')
      expect(house.host.books.state()).toEqual({ book: 'demo', trouble: null })
    })

    test('keeps what lay there when its book could not be made', () => {
      const folder = join(house.dataDir, 'hotel')
      mkdirSync(folder)
      writeFileSync(join(folder, 'book.db.before-20'), 'a copy')
      const filling = () =>
        house.host.books.create('hotel', () => {
          throw new Error('the plan cannot be written')
        })
      expect(filling).toThrow('cannot be written')
      expect(readdirSync(folder).filter(name => !name.endsWith('.lock'))).toEqual(['book.db.before-20'])
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

  test('settings changed meanwhile by another manager are not written over', async () => {
    const { house, open } = await openOne({})
    const manager = await house.as('manager', door)
    const settings = {
      name: hotelPlan.name,
      timeZone: 'Asia/Shanghai',
      rollTime: '02:00',
      autoLockMinutes: 5,
      serviceLockMinutes: 30,
    }
    const rev = (await open.house.status()).hotel?.rev ?? 0
    await manager.house.changeSettings({ ...settings, rev })
    expect(await refusalOf(manager.house.changeSettings({ ...settings, rollTime: '04:00', rev }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: hotelPlan.manager.name },
    })
    expect((await open.house.status()).hotel).toMatchObject({ rollTime: '02:00', rev: rev + 1 })
    await manager.house.changeSettings({ ...settings, rollTime: '04:00', rev: rev + 1 })
    expect((await open.house.status()).hotel).toMatchObject({ rollTime: '04:00' })
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
        serviceLockMinutes: 30,
      }
      await manager.house.changeSettings({ ...settings, rev: 1 })
      expect(await hotel()).toEqual({
        ...settings,
        rev: 2,
        businessDate: '2026-11-10',
        localTime: '02:59',
        now: expect.stringMatching(/^2026-11-09T18:59:/),
      })
      await manager.house.changeSettings({ ...settings, timeZone: 'America/Los_Angeles', rev: 2 })
      expect(await hotel()).toMatchObject({ businessDate: '2026-11-09', localTime: '10:59' })

      const unsound = { code: 'PLAN_UNSOUND', data: { why: 'time-zone', which: 'Moon/Tranquility' } }
      expect(
        await refusalOf(manager.house.changeSettings({ ...settings, timeZone: 'Moon/Tranquility', rev: 3 })),
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
        now: expect.any(String),
      })
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
