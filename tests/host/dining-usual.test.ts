import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  GuestId,
  MealPeriodId,
  MenuItemId,
  OutletId,
  SeatId,
  VisitId,
} from '../../shared/contract/base.ts'
import { doors } from '../house.ts'
import { COFFEE, EGG, item, NOBODY, openAtTable, SANDWICH } from './at-table.ts'
import { refusalOf } from './at-work.ts'
import { MR_YU } from './people.ts'

describe.each(doors)('the usual over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  beforeAll(async () => {
    at = await openAtTable(door)
  })
  afterAll(() => at.house.close())

  describe('the usual', () => {
    test('of Mr Yu: on 8 June last year he had breakfast at the second window; from one visit nothing more is claimed', async () => {
      const { guestId } = await at.house.desk.guests.create(MR_YU)
      await at.servingAt('2025-06-08T08:10')
      const { visitId } = await at.serve(guestId, at.table.second, [SANDWICH, COFFEE, EGG])
      await at.back()
      const { seat, order, last } = await at.usual(guestId)
      expect(last).toEqual({
        visitId,
        date: '2025-06-08',
        seat: { zh: '靠第二个窗户的座位', en: 'second window' },
        items: [SANDWICH, COFFEE, EGG].map(eaten => ({ ...eaten, name: null })),
      })
      expect(seat).toMatchObject({
        seatId: at.table.second,
        number: 'T12',
        free: true,
        strength: 'last-time',
        pinned: null,
      })
      expect(seat?.evidence).toEqual({ times: 1, of: 1, lastOn: '2025-06-08', visitIds: [visitId] })
      expect(order?.strength).toBe('last-time')
      expect(order?.items.map(({ text }) => text)).toEqual(['三明治', '咖啡', '鸡蛋'])
      const card = await at.house.outlet.guests.card({ guestId })
      expect(card.usual?.last?.date).toBe('2025-06-08')
      // Nothing that happened once is said to a guest as his habit.
      expect(card.sentence?.text).not.toContain('第二个窗户')
    })

    test('is what happened most, with every visit that speaks for it, and what is claimed grows with the visits', async () => {
      const guestId = await at.guest()
      const visits: VisitId[] = []
      for (const [date, seatId] of [
        ['2025-03-02', at.table.second],
        ['2025-06-08', at.table.door],
        ['2026-01-15', at.table.second],
        ['2026-10-20', at.table.second],
      ] as const) {
        await at.servingAt(`${date}T08:00`)
        visits.push((await at.serve(guestId, seatId, [SANDWICH, ...(date < '2026' ? [COFFEE] : [])])).visitId)
      }
      await at.back()
      const { seat, order, last } = await at.usual(guestId)
      const atTheWindow = [visits[3], visits[2], visits[0]]
      expect(seat).toMatchObject({
        seatId: at.table.second,
        strength: 'usual',
        evidence: { times: 3, of: 4, lastOn: '2026-10-20', visitIds: atTheWindow },
      })
      expect(seat?.confidence).toBeGreaterThan(0.5)
      expect(order).toMatchObject({
        strength: 'usual',
        items: [{ text: '三明治', evidence: { times: 4, of: 4 } }],
      })
      expect(last).toMatchObject({ visitId: visits[3], date: '2026-10-20' })
      const rows = await at.house.outlet.dining.visits({ guestId })
      expect(rows.map(({ visitId, date, by }) => [visitId, date, by])).toEqual(
        visits
          .toReversed()
          .map((visitId, at) => [
            visitId,
            ['2026-10-20', '2026-01-15', '2025-06-08', '2025-03-02'][at],
            'outlet one',
          ]),
      )
      const card = await at.house.outlet.guests.card({ guestId })
      expect(card.sentence?.text).toContain('second window')
    })

    test('is not promised aloud where it is only often so', async () => {
      const guestId = await at.guest()
      for (const [day, seatId] of [
        ['05', at.table.door],
        ['06', at.table.second],
        ['07', at.table.second],
      ] as const) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, seatId)
      }
      await at.back()
      expect((await at.usual(guestId)).seat).toMatchObject({ seatId: at.table.second, strength: 'often' })
      expect((await at.house.outlet.guests.card({ guestId })).sentence?.text).not.toContain('second window')
      await at.serve(guestId, at.table.second)
      expect((await at.usual(guestId)).seat).toMatchObject({ seatId: at.table.second, strength: 'usual' })
    })

    test('has beside it what is often had too, with the visits that say so, and none of it in the sentence', async () => {
      const guestId = await at.guest()
      const withCake: VisitId[] = []
      for (const day of ['05', '06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        const cake = day === '06' || day === '08' ? [item('Cake', { menuItemId: at.cake })] : []
        const { visitId } = await at.serve(guestId, null, [EGG, ...cake])
        if (cake.length > 0) withCake.unshift(visitId)
      }
      await at.back()
      const { order } = await at.usual(guestId)
      expect(order).toMatchObject({ strength: 'usual', pinned: null, items: [{ text: '鸡蛋' }] })
      expect(order?.items).toHaveLength(1)
      expect(order?.often).toEqual([
        {
          ...item('Cake', { menuItemId: at.cake }),
          name: { zh: '蛋糕', en: 'Cake' },
          confidence: expect.any(Number),
          evidence: { times: 2, of: 4, lastOn: '2026-11-08', visitIds: withCake },
        },
      ])
      const { sentence } = await at.house.outlet.guests.card({ guestId })
      expect(JSON.stringify(sentence)).not.toMatch(/cake|蛋糕/i)
    })

    test('of one meal is not that of another, nor of another guest', async () => {
      const [guestId, another] = [await at.guest(), await at.guest()]
      await at.serve(guestId, at.table.second, [EGG])
      expect(
        await at.house.outlet.dining.usual({ ...at.breakfast(guestId), mealPeriodId: at.table.dinner }),
      ).toMatchObject({ seat: null, order: null, last: null })
      expect(await at.usual(another)).toMatchObject({ seat: null, order: null, last: null })
      expect(await at.house.outlet.dining.visits({ guestId, mealPeriodId: at.table.dinner })).toEqual([])
    })

    test('on a card is of the meal that was asked for, or that it is now; else of the one the guest had most often', async () => {
      const guestId = await at.guest()
      const dinner = { ...at.breakfast(guestId), mealPeriodId: at.table.dinner }
      await at.house.outlet.dining.recordVisit({ ...dinner, seatId: at.table.door, items: [EGG], covers: 1 })
      const onCard = async (asked: { outletId?: OutletId; mealPeriodId?: MealPeriodId } = {}) =>
        (await at.house.outlet.guests.card({ guestId, ...asked })).usual
      const atDinner = { mealPeriodId: at.table.dinner, last: { seat: { en: 'by the door' } } }
      expect(await onCard({ outletId: at.table.outletId, mealPeriodId: at.table.dinner })).toMatchObject(
        atDinner,
      )
      const never = { mealPeriodId: at.table.breakfast, seat: null, order: null, last: null }
      expect(await onCard({ outletId: at.table.outletId, mealPeriodId: at.table.breakfast })).toMatchObject(
        never,
      )
      expect(await onCard({ outletId: at.table.outletId })).toMatchObject(never)
      expect(await onCard()).toMatchObject(atDinner)
      await at.serve(guestId, at.table.second)
      expect(await onCard()).toMatchObject({
        mealPeriodId: at.table.breakfast,
        last: { seat: { en: 'second window' } },
      })
    })

    test('names what is on the menu as the menu does, and never counts what was given', async () => {
      const guestId = await at.guest()
      const given = item('Cake', { menuItemId: at.cake, complimentary: true })
      for (const day of ['05', '06', '07']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, null, [given, item('cake', { menuItemId: at.cake }), EGG])
      }
      await at.back()
      const { order, last } = await at.usual(guestId)
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

  describe('what is there no more', () => {
    test('a seat that was taken away is named for its history, and the nearest like it is offered', async () => {
      const guestId = await at.guest()
      for (const day of ['06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, at.table.second)
      }
      await at.servingAt('2026-11-12T07:30')
      const manager = await at.house.as('manager', door)
      const { outletId } = at.table
      const takeAway = async (...gone: SeatId[]) => {
        const plan = await manager.outlets.plan({ outletId })
        const seats = [...plan.seats, ...plan.retired].filter(({ id }) => !gone.includes(id))
        await manager.outlets.savePlan({ ...plan, seats })
      }
      await takeAway(at.table.second)
      const { seat, last } = await at.usual(guestId)
      expect(seat).toMatchObject({
        ...{ seatId: at.table.second, strength: 'usual', free: false },
        evidence: { times: 3, of: 3, lastOn: '2026-11-08' },
        instead: { seatId: at.table.first, because: expect.arrayContaining(['window']) },
      })
      expect(last?.seat?.en).toBe('second window')
      const [visit] = await at.house.outlet.dining.visits({ guestId })
      expect(visit?.seat?.en).toBe('second window')
      const missing = { code: 'NOT_THERE', data: { what: 'seat' } }
      expect(await refusalOf(at.serve(guestId, at.table.second))).toEqual(missing)
      expect(await at.isFree(at.table.second)).toBeUndefined()
      await takeAway(at.table.second, at.table.first)
      expect((await at.usual(guestId)).seat?.instead?.seatId).toBe(at.table.door)
      await takeAway()
      expect((await at.usual(guestId)).seat).toMatchObject({ free: true, instead: null })
      await at.back()
    })

    test('a dish that is served no more is offered no more; that it was eaten stays', async () => {
      const guestId = await at.guest()
      const cake = item('Cake', { menuItemId: at.cake })
      for (const day of ['06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, null, [cake, EGG])
      }
      await at.back()
      await at.house.manager.outlets.retireDish({ menuItemId: at.cake, retired: true })
      const { order, last } = await at.usual(guestId)
      expect(order?.items.map(({ text }) => text)).toEqual(['鸡蛋'])
      expect(last?.items.map(({ name }) => name?.en ?? null)).toEqual(['Cake', null])
      await at.house.manager.outlets.retireDish({ menuItemId: at.cake, retired: false })
      expect((await at.usual(guestId)).order?.items).toHaveLength(2)
    })
  })

  describe('a usual dish that is served no more', () => {
    test('leaves what is often had, which is then called no more than that', async () => {
      const guestId = await at.guest()
      const cake = item('Cake', { menuItemId: at.cake })
      for (const day of ['05', '06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, null, [cake, ...(day === '06' || day === '08' ? [EGG] : [])])
      }
      await at.back()
      const retire = (retired: boolean) =>
        at.house.manager.outlets.retireDish({ menuItemId: at.cake, retired })
      await retire(true)
      expect((await at.usual(guestId)).order).toMatchObject({
        ...{ strength: 'often', often: [], pinned: null },
        items: [{ text: '鸡蛋', evidence: { times: 2, of: 4 } }],
      })
      await retire(false)
      expect((await at.usual(guestId)).order).toMatchObject({
        strength: 'usual',
        items: [{ text: 'Cake' }],
        often: [{ text: '鸡蛋' }],
      })
    })

    test('is left out of what is often had as well', async () => {
      const guestId = await at.guest()
      const cake = item('Cake', { menuItemId: at.cake })
      for (const day of ['05', '06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, null, [EGG, ...(day === '06' || day === '08' ? [cake] : [])])
      }
      await at.back()
      expect((await at.usual(guestId)).order?.often).toHaveLength(1)
      await at.house.manager.outlets.retireDish({ menuItemId: at.cake, retired: true })
      expect((await at.usual(guestId)).order).toMatchObject({ strength: 'usual', often: [] })
      await at.house.manager.outlets.retireDish({ menuItemId: at.cake, retired: false })
    })
  })

  describe('a person’s word on the usual', () => {
    test('stands above the visits, with name and date, until it is taken back', async () => {
      const guestId = await at.guest()
      for (const day of ['06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, at.table.door, [EGG])
      }
      await at.back()
      await at.house.outlet.dining.pinUsual({
        ...at.breakfast(guestId),
        seatId: at.table.second,
        items: [SANDWICH, COFFEE],
      })
      const pinned = { by: 'outlet one', on: '2026-11-09' }
      expect(await at.usual(guestId)).toMatchObject({
        seat: { seatId: at.table.second, strength: 'pinned', confidence: 1, pinned },
        order: {
          strength: 'pinned',
          pinned,
          items: [{ text: '三明治' }, { text: '咖啡', modifiers: '不加糖' }],
        },
        last: { date: '2026-11-08', seat: { en: 'by the door' } },
      })
      await at.house.outlet.dining.pinUsual({ ...at.breakfast(guestId), seatId: null, items: null })
      expect(await at.usual(guestId)).toMatchObject({
        seat: { seatId: at.table.door, strength: 'usual', pinned: null },
        order: { strength: 'usual', pinned: null, items: [{ text: '鸡蛋' }] },
      })
    })

    test('comes with what the visits say of that seat and those dishes, and with nothing where they say nothing', async () => {
      const guestId = await at.guest()
      const visits: VisitId[] = []
      for (const [day, seatId] of [
        ['06', at.table.second],
        ['07', at.table.door],
        ['08', at.table.door],
      ] as const) {
        await at.servingAt(`2026-11-${day}T08:00`)
        visits.push((await at.serve(guestId, seatId, [EGG])).visitId)
      }
      await at.back()
      const pin = (seatId: SeatId) =>
        at.house.outlet.dining.pinUsual({ ...at.breakfast(guestId), seatId, items: [EGG, COFFEE] })
      await pin(at.table.second)
      const { seat, order } = await at.usual(guestId)
      expect(seat?.evidence).toEqual({ times: 1, of: 3, lastOn: '2026-11-06', visitIds: [visits[0]] })
      expect(order?.items.map(({ evidence }) => evidence?.times ?? null)).toEqual([3, null])
      await pin(at.table.first)
      expect((await at.usual(guestId)).seat).toMatchObject({ strength: 'pinned', evidence: null })
    })

    test('may be that there is no usual order', async () => {
      const guestId = await at.guest()
      await at.serve(guestId, null, [EGG])
      await at.house.outlet.dining.pinUsual({ ...at.breakfast(guestId), seatId: null, items: [] })
      expect((await at.usual(guestId)).order).toEqual({
        ...{ strength: 'pinned', items: [], often: [] },
        pinned: { by: 'outlet one', on: '2026-11-09' },
      })
    })

    test('on the seat leaves the order to the visits, and the other way round', async () => {
      const guestId = await at.guest()
      for (const day of ['06', '07', '08']) {
        await at.servingAt(`2026-11-${day}T08:00`)
        await at.serve(guestId, at.table.door, [EGG])
      }
      await at.back()
      await at.house.outlet.dining.pinUsual({
        ...at.breakfast(guestId),
        seatId: at.table.second,
        items: null,
      })
      expect(await at.usual(guestId)).toMatchObject({
        seat: { strength: 'pinned' },
        order: { strength: 'usual' },
      })
      await at.house.outlet.dining.pinUsual({ ...at.breakfast(guestId), seatId: null, items: [COFFEE] })
      expect(await at.usual(guestId)).toMatchObject({
        seat: { seatId: at.table.door, strength: 'usual' },
        order: { strength: 'pinned' },
      })
    })

    test('is refused for what is not there', async () => {
      const guestId = await at.guest()
      const pin = { ...at.breakfast(guestId), seatId: at.table.second, items: [EGG] }
      const word = (change: Partial<typeof pin>) =>
        refusalOf(at.house.outlet.dining.pinUsual({ ...pin, ...change }))
      expect(await word({ guestId: NOBODY as GuestId })).toEqual({
        code: 'NOT_THERE',
        data: { what: 'guest' },
      })
      expect(await word({ mealPeriodId: at.bar.mealPeriodId })).toEqual({
        code: 'NOT_THERE',
        data: { what: 'meal-period' },
      })
      expect(await word({ seatId: NOBODY as SeatId })).toEqual({ code: 'NOT_THERE', data: { what: 'seat' } })
      expect(await word({ seatId: at.bar.seatId })).toMatchObject({ code: 'SEAT_ELSEWHERE' })
      expect(await word({ items: [item('x', { menuItemId: NOBODY as MenuItemId })] })).toEqual({
        code: 'NOT_THERE',
        data: { what: 'menu-item' },
      })
      expect(await at.usual(guestId)).toMatchObject({ seat: null, order: null })
    })
  })
})
