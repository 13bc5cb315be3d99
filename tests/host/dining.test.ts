import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction, run, sql } from '../../electron/host/db/sql.ts'
import type {
  GuestId,
  MealPeriodId,
  MenuItemId,
  OutletId,
  SeatId,
  VisitId,
} from '../../shared/contract/base.ts'
import type { OrderItem } from '../../shared/contract/dining.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf, theTable } from './at-work.ts'
import { formFor, MR_YU } from './people.ts'

const NOBODY = '0198a000-0000-7000-8000-000000000000'
const HOUR = 3_600_000
const item = (text: string, more: Partial<OrderItem> = {}): OrderItem => ({
  menuItemId: null,
  text,
  modifiers: null,
  quantity: 1,
  complimentary: false,
  ...more,
})
const SANDWICH = item('三明治')
const COFFEE = item('咖啡', { modifiers: '不加糖' })
const EGG = item('鸡蛋')

describe.each(doors)('dining over the %s', door => {
  let house: AtWork
  let table: Awaited<ReturnType<typeof theTable>>
  let bar: { outletId: OutletId; mealPeriodId: MealPeriodId; seatId: SeatId }
  let cake: MenuItemId
  let named = 0
  beforeAll(async () => {
    house = await openAtWork(door)
    table = await theTable(house.outlet)
    ;({ bar, cake } = furnish(house))
  })
  afterAll(() => house.close())

  const guest = async (name = `Guest ${++named}`) => (await house.desk.guests.create(formFor(name))).guestId
  /** Turns the clock to that time of the hotel’s wall; whoever serves signs in again. */
  const servingAt = async (wall: string) => {
    house.clock.set(new Date(`${wall}+08:00`))
    house.outlet = await house.as('outlet', door)
    return house.outlet
  }
  const back = async () => {
    house.clock.set(MORNING)
    house.outlet = await house.as('outlet', door)
  }
  const breakfast = (guestId: GuestId) => ({
    guestId,
    outletId: table.outletId,
    mealPeriodId: table.breakfast,
  })
  const serve = (guestId: GuestId, seatId: SeatId | null, items: OrderItem[] = []) =>
    house.outlet.dining.recordVisit({ ...breakfast(guestId), seatId, items, covers: 1 })
  const usual = (guestId: GuestId) => house.outlet.dining.usual(breakfast(guestId))
  const isFree = async (seatId: SeatId) => {
    const outlets = await house.outlet.dining.outlets()
    return outlets.flatMap(({ seats }) => seats).find(({ id }) => id === seatId)?.free
  }

  describe('the usual', () => {
    test('of Mr Yu: on 8 June last year he had breakfast at the second window; from one visit nothing more is claimed', async () => {
      const { guestId } = await house.desk.guests.create(MR_YU)
      await servingAt('2025-06-08T08:10')
      const { visitId } = await serve(guestId, table.second, [SANDWICH, COFFEE, EGG])
      await back()
      const { seat, order, last } = await usual(guestId)
      expect(last).toEqual({
        visitId,
        date: '2025-06-08',
        seat: { zh: '靠第二个窗户的座位', en: 'second window' },
        items: [SANDWICH, COFFEE, EGG].map(eaten => ({ ...eaten, name: null })),
      })
      expect(seat).toMatchObject({
        seatId: table.second,
        number: 'T12',
        free: true,
        strength: 'last-time',
        pinned: null,
      })
      expect(seat?.evidence).toEqual({ times: 1, of: 1, lastOn: '2025-06-08', visitIds: [visitId] })
      expect(order?.strength).toBe('last-time')
      expect(order?.items.map(({ text }) => text)).toEqual(['三明治', '咖啡', '鸡蛋'])
      const card = await house.outlet.guests.card({ guestId })
      expect(card.usual?.last?.date).toBe('2025-06-08')
      // Nothing that happened once is said to a guest as his habit.
      expect(card.sentence?.text).not.toContain('第二个窗户')
    })

    test('is what happened most, with every visit that speaks for it, and what is claimed grows with the visits', async () => {
      const guestId = await guest()
      const visits: VisitId[] = []
      for (const [date, seatId] of [
        ['2025-03-02', table.second],
        ['2025-06-08', table.second],
        ['2026-01-15', table.door],
        ['2026-10-20', table.second],
      ] as const) {
        await servingAt(`${date}T08:00`)
        visits.push((await serve(guestId, seatId, [SANDWICH, ...(date < '2026' ? [COFFEE] : [])])).visitId)
      }
      await back()
      const { seat, order, last } = await usual(guestId)
      const atTheWindow = [visits[3], visits[1], visits[0]]
      expect(seat).toMatchObject({
        seatId: table.second,
        strength: 'usual',
        evidence: { times: 3, of: 4, lastOn: '2026-10-20', visitIds: atTheWindow },
      })
      expect(seat?.confidence).toBeGreaterThan(0.5)
      expect(order).toMatchObject({
        strength: 'usual',
        items: [{ text: '三明治', evidence: { times: 4, of: 4 } }],
      })
      expect(last).toMatchObject({ visitId: visits[3], date: '2026-10-20' })
      const rows = await house.outlet.dining.visits({ guestId })
      expect(rows.map(({ visitId, date, by }) => [visitId, date, by])).toEqual(
        visits
          .toReversed()
          .map((visitId, at) => [
            visitId,
            ['2026-10-20', '2026-01-15', '2025-06-08', '2025-03-02'][at],
            'outlet one',
          ]),
      )
      const card = await house.outlet.guests.card({ guestId })
      expect(card.sentence?.text).toContain('second window')
    })

    test('of one meal is not that of another, nor of another guest', async () => {
      const [guestId, another] = [await guest(), await guest()]
      await serve(guestId, table.second, [EGG])
      expect(
        await house.outlet.dining.usual({ ...breakfast(guestId), mealPeriodId: table.dinner }),
      ).toMatchObject({ seat: null, order: null, last: null })
      expect(await usual(another)).toMatchObject({ seat: null, order: null, last: null })
      expect(await house.outlet.dining.visits({ guestId, mealPeriodId: table.dinner })).toEqual([])
    })

    test('on a card is of the meal that was asked for, or that it is now; else of the one the guest had most often', async () => {
      const guestId = await guest()
      const dinner = { ...breakfast(guestId), mealPeriodId: table.dinner }
      await house.outlet.dining.recordVisit({ ...dinner, seatId: table.door, items: [EGG], covers: 1 })
      const onCard = async (asked: { outletId?: OutletId; mealPeriodId?: MealPeriodId } = {}) =>
        (await house.outlet.guests.card({ guestId, ...asked })).usual
      const atDinner = { mealPeriodId: table.dinner, last: { seat: { en: 'by the door' } } }
      expect(await onCard({ outletId: table.outletId, mealPeriodId: table.dinner })).toMatchObject(atDinner)
      const never = { mealPeriodId: table.breakfast, seat: null, order: null, last: null }
      expect(await onCard({ outletId: table.outletId, mealPeriodId: table.breakfast })).toMatchObject(never)
      expect(await onCard({ outletId: table.outletId })).toMatchObject(never)
      expect(await onCard()).toMatchObject(atDinner)
      await serve(guestId, table.second)
      expect(await onCard()).toMatchObject({
        mealPeriodId: table.breakfast,
        last: { seat: { en: 'second window' } },
      })
    })

    test('names what is on the menu as the menu does, and never counts what was given', async () => {
      const guestId = await guest()
      const given = item('Cake', { menuItemId: cake, complimentary: true })
      for (const day of ['05', '06', '07']) {
        await servingAt(`2026-11-${day}T08:00`)
        await serve(guestId, null, [given, item('cake', { menuItemId: cake }), EGG])
      }
      await back()
      const { order, last } = await usual(guestId)
      expect(last?.items[0]).toMatchObject({ complimentary: true, name: { zh: '蛋糕', en: 'Cake' } })
      expect(
        order?.items.map(({ name, complimentary, evidence }) => [
          name?.en ?? null,
          complimentary,
          evidence?.times,
        ]),
      ).toEqual([
        ['Cake', false, 3],
        [null, false, 3],
      ])
    })
  })

  describe('a visit', () => {
    test('takes its seat for this meal of this day, and no longer', async () => {
      const guestId = await guest()
      expect(await isFree(table.first)).toBe(true)
      const { visitId } = await serve(guestId, table.first)
      expect(await isFree(table.first)).toBe(false)
      await servingAt('2026-11-09T18:00')
      expect(await isFree(table.first)).toBe(true)
      await servingAt('2026-11-10T07:30')
      expect(await isFree(table.first)).toBe(true)
      await back()
      await house.outlet.dining.undoVisit({ visitId })
      expect(await isFree(table.first)).toBe(true)
    })

    test('after midnight, before the hotel’s day turns, was the day before', async () => {
      const guestId = await guest()
      await servingAt('2026-11-10T01:30')
      await house.outlet.dining.recordVisit({
        ...breakfast(guestId),
        mealPeriodId: table.dinner,
        seatId: null,
        items: [EGG],
        covers: 1,
      })
      const [visit] = await house.outlet.dining.visits({ guestId })
      expect(visit).toMatchObject({ date: '2026-11-09', at: expect.stringMatching(/^2026-11-09T17:30/) })
      expect(
        (await house.outlet.dining.today({ outletId: table.outletId, mealPeriodId: table.dinner })).map(
          one => one.guestId,
        ),
      ).toContain(guestId)
      await servingAt('2026-11-10T03:00')
      expect(
        await house.outlet.dining.today({ outletId: table.outletId, mealPeriodId: table.dinner }),
      ).toEqual([])
      await back()
    })

    test('keeps what was ordered, in its order, as it was said', async () => {
      const guestId = await guest()
      const order = [
        EGG,
        item('三明治', { modifiers: '全麦，不要黄瓜', quantity: 2 }),
        item('Cake', { menuItemId: cake, complimentary: true }),
        item("O'Tea"),
      ]
      await serve(guestId, table.door, order)
      const [visit] = await house.outlet.dining.visits({ guestId })
      expect(visit?.items.map(({ name: _, ...rest }) => rest)).toEqual(order)
      const today = await house.outlet.dining.today({
        outletId: table.outletId,
        mealPeriodId: table.breakfast,
      })
      expect(today.find(one => one.guestId === guestId)).toMatchObject({
        guestName: `Guest ${named}`,
        by: 'outlet one',
      })
    })

    test('can be taken back for a day; it then counts nowhere', async () => {
      const guestId = await guest()
      await servingAt('2026-11-08T08:00')
      const { visitId: early } = await serve(guestId, table.door)
      await servingAt('2026-11-08T09:00')
      const { visitId: late } = await serve(guestId, table.second)
      await servingAt('2026-11-09T08:30')
      expect(await refusalOf(house.outlet.dining.undoVisit({ visitId: early }))).toMatchObject({
        code: 'TOO_LATE',
      })
      await house.outlet.dining.undoVisit({ visitId: late })
      expect((await house.outlet.dining.visits({ guestId })).map(({ visitId }) => visitId)).toEqual([early])
      expect((await usual(guestId)).last?.visitId).toBe(early)
      const gone = { code: 'NOT_THERE', data: { what: 'visit' } }
      expect(await refusalOf(house.outlet.dining.undoVisit({ visitId: late }))).toEqual(gone)
      expect(await refusalOf(house.outlet.dining.undoVisit({ visitId: NOBODY as VisitId }))).toEqual(gone)
      await back()
    })

    test('is refused with a guest, meal, seat or dish that is not there, or a seat of another outlet', async () => {
      const guestId = await guest()
      const visit = { ...breakfast(guestId), seatId: table.second, items: [EGG], covers: 1 }
      const notThere = (what: string) => ({ code: 'NOT_THERE', data: { what } })
      const record = (change: Partial<typeof visit>) =>
        refusalOf(house.outlet.dining.recordVisit({ ...visit, ...change }))
      expect(await record({ guestId: NOBODY as GuestId })).toEqual(notThere('guest'))
      expect(await record({ mealPeriodId: NOBODY as MealPeriodId })).toEqual(notThere('meal-period'))
      expect(await record({ mealPeriodId: bar.mealPeriodId })).toEqual(notThere('meal-period'))
      expect(await record({ outletId: NOBODY as OutletId })).toEqual(notThere('meal-period'))
      expect(await record({ seatId: NOBODY as SeatId })).toEqual(notThere('seat'))
      expect(await record({ items: [EGG, item('x', { menuItemId: NOBODY as MenuItemId })] })).toEqual(
        notThere('menu-item'),
      )
      expect(await record({ seatId: bar.seatId })).toMatchObject({ code: 'SEAT_ELSEWHERE' })
      expect(await house.outlet.dining.visits({ guestId })).toEqual([])
      expect(
        await record({ outletId: bar.outletId, mealPeriodId: bar.mealPeriodId, seatId: bar.seatId }),
      ).toBeNull()
    })

    test('of the usual of somebody or something that is not there is refused', async () => {
      const guestId = await guest()
      expect(await refusalOf(usual(NOBODY as GuestId))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'guest' },
      })
      const elsewhere = { ...breakfast(guestId), mealPeriodId: bar.mealPeriodId }
      expect(await refusalOf(house.outlet.dining.usual(elsewhere))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'meal-period' },
      })
    })
  })

  describe('a person’s word on the usual', () => {
    test('stands above the visits, with name and date, until it is taken back', async () => {
      const guestId = await guest()
      for (const day of ['06', '07', '08']) {
        await servingAt(`2026-11-${day}T08:00`)
        await serve(guestId, table.door, [EGG])
      }
      await back()
      await house.outlet.dining.pinUsual({
        ...breakfast(guestId),
        seatId: table.second,
        items: [SANDWICH, COFFEE],
      })
      const pinned = { by: 'outlet one', on: '2026-11-09' }
      expect(await usual(guestId)).toMatchObject({
        seat: { seatId: table.second, strength: 'pinned', confidence: 1, pinned },
        order: {
          strength: 'pinned',
          pinned,
          items: [{ text: '三明治' }, { text: '咖啡', modifiers: '不加糖' }],
        },
        last: { date: '2026-11-08', seat: { en: 'by the door' } },
      })
      await house.outlet.dining.pinUsual({ ...breakfast(guestId), seatId: null, items: null })
      expect(await usual(guestId)).toMatchObject({
        seat: { seatId: table.door, strength: 'usual', pinned: null },
        order: { strength: 'usual', pinned: null, items: [{ text: '鸡蛋' }] },
      })
    })

    test('on the seat leaves the order to the visits, and the other way round', async () => {
      const guestId = await guest()
      for (const day of ['06', '07', '08']) {
        await servingAt(`2026-11-${day}T08:00`)
        await serve(guestId, table.door, [EGG])
      }
      await back()
      await house.outlet.dining.pinUsual({ ...breakfast(guestId), seatId: table.second, items: null })
      expect(await usual(guestId)).toMatchObject({
        seat: { strength: 'pinned' },
        order: { strength: 'usual' },
      })
      await house.outlet.dining.pinUsual({ ...breakfast(guestId), seatId: null, items: [COFFEE] })
      expect(await usual(guestId)).toMatchObject({
        seat: { seatId: table.door, strength: 'usual' },
        order: { strength: 'pinned' },
      })
    })

    test('is refused for what is not there', async () => {
      const guestId = await guest()
      const pin = { ...breakfast(guestId), seatId: table.second, items: [EGG] }
      const word = (change: Partial<typeof pin>) =>
        refusalOf(house.outlet.dining.pinUsual({ ...pin, ...change }))
      expect(await word({ guestId: NOBODY as GuestId })).toEqual({
        code: 'NOT_THERE',
        data: { what: 'guest' },
      })
      expect(await word({ mealPeriodId: bar.mealPeriodId })).toEqual({
        code: 'NOT_THERE',
        data: { what: 'meal-period' },
      })
      expect(await word({ seatId: NOBODY as SeatId })).toEqual({ code: 'NOT_THERE', data: { what: 'seat' } })
      expect(await word({ seatId: bar.seatId })).toMatchObject({ code: 'SEAT_ELSEWHERE' })
      expect(await word({ items: [item('x', { menuItemId: NOBODY as MenuItemId })] })).toEqual({
        code: 'NOT_THERE',
        data: { what: 'menu-item' },
      })
      expect(await usual(guestId)).toMatchObject({ seat: null, order: null })
    })
  })

  describe('the meal it is', () => {
    test.for([
      ['07:30', 'Breakfast'],
      ['10:29', 'Breakfast'],
      ['10:30', 'Dinner'],
      ['14:00', 'Dinner'],
      ['17:30', 'Dinner'],
      ['22:00', 'Breakfast'],
      ['05:00', 'Breakfast'],
    ] as const)('at %s is %s, or the next', async ([wall, meal]) => {
      await servingAt(`2026-11-09T${wall}`)
      const [outlet] = await house.outlet.dining.outlets()
      expect(outlet?.mealPeriods.filter(({ now }) => now).map(({ name }) => name.en)).toEqual([meal])
      house.clock.set(new Date(MORNING.getTime() + HOUR / 60))
      await back()
    })
  })
})

/** A second outlet and something on the menu: neither is in the plan of a hotel’s first day. */
function furnish({ host }: AtWork) {
  const open = host.books.current()
  if (!open) throw new Error('no book is open')
  const at = (name: string) => `0198a000-0000-7000-8000-00000000${name}`
  const bar = {
    outletId: at('ba01') as OutletId,
    mealPeriodId: at('ba02') as MealPeriodId,
    seatId: at('ba03') as SeatId,
  }
  const cake = at('cafe') as MenuItemId
  inTransaction(open, { at: MORNING.toISOString(), by: null }, tx => {
    run(tx, sql`INSERT INTO outlet (id, name_zh, name_en, rank) VALUES (${bar.outletId}, '酒吧', 'Bar', 1)`)
    run(
      tx,
      sql`INSERT INTO meal_period (id, outlet_id, name_zh, name_en, from_time, to_time, rank)
                VALUES (${bar.mealPeriodId}, ${bar.outletId}, '晚上', 'Evening', '17:00', '23:00', 0)`,
    )
    run(
      tx,
      sql`INSERT INTO seat (id, outlet_id, number, name_zh, name_en, rank) VALUES (${bar.seatId}, ${bar.outletId}, 'B1', '吧台', 'counter', 0)`,
    )
    const [{ id: outletId } = { id: '' }] = tx.connection
      .prepare<[], { id: string }>('SELECT id FROM outlet WHERE rank = 0')
      .all()
    run(
      tx,
      sql`INSERT INTO menu_item (id, outlet_id, name_zh, name_en, rank) VALUES (${cake}, ${outletId}, '蛋糕', 'Cake', 0)`,
    )
    tx.touch('dining')
  })
  return { bar, cake }
}
