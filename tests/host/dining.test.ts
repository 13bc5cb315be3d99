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
import { EGG, item, NOBODY, openAtTable } from './at-table.ts'
import { refusalOf } from './at-work.ts'

describe.each(doors)('dining over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  beforeAll(async () => {
    at = await openAtTable(door)
  })
  afterAll(() => at.house.close())

  describe('a visit', () => {
    test('takes its seat for this meal of this day, and no longer', async () => {
      const guestId = await at.guest()
      expect(await at.isFree(at.table.first)).toBe(true)
      const { visitId } = await at.serve(guestId, at.table.first)
      expect(await at.isFree(at.table.first)).toBe(false)
      await at.servingAt('2026-11-09T18:00')
      expect(await at.isFree(at.table.first)).toBe(true)
      await at.servingAt('2026-11-10T07:30')
      expect(await at.isFree(at.table.first)).toBe(true)
      await at.back()
      await at.house.outlet.dining.undoVisit({ visitId })
      expect(await at.isFree(at.table.first)).toBe(true)
    })

    test('after midnight, before the hotel’s day turns, was the day before', async () => {
      const guestId = await at.guest()
      await at.servingAt('2026-11-10T01:30')
      await at.house.outlet.dining.recordVisit({
        ...at.breakfast(guestId),
        mealPeriodId: at.table.dinner,
        seatId: null,
        items: [EGG],
        covers: 1,
      })
      const [visit] = await at.house.outlet.dining.visits({ guestId })
      expect(visit).toMatchObject({ date: '2026-11-09', at: expect.stringMatching(/^2026-11-09T17:30/) })
      expect(
        (
          await at.house.outlet.dining.today({ outletId: at.table.outletId, mealPeriodId: at.table.dinner })
        ).map(one => one.guestId),
      ).toContain(guestId)
      await at.servingAt('2026-11-10T03:00')
      expect(
        await at.house.outlet.dining.today({ outletId: at.table.outletId, mealPeriodId: at.table.dinner }),
      ).toEqual([])
      await at.back()
    })

    test('keeps what was ordered, in its order, as it was said', async () => {
      const guestId = await at.guest('Gustav Gourmet')
      const order = [
        EGG,
        item('三明治', { modifiers: '全麦，不要黄瓜', quantity: 2 }),
        item('Cake', { menuItemId: at.cake, complimentary: true }),
        item("O'Tea"),
      ]
      await at.serve(guestId, at.table.door, order)
      const [visit] = await at.house.outlet.dining.visits({ guestId })
      expect(visit?.items.map(({ name: _, reaction: __, ...rest }) => rest)).toEqual(order)
      const today = await at.house.outlet.dining.today({
        outletId: at.table.outletId,
        mealPeriodId: at.table.breakfast,
      })
      expect(today.find(one => one.guestId === guestId)).toMatchObject({
        guest: { name: 'Gustav Gourmet' },
        by: 'outlet one',
      })
    })

    test('can be taken back for a day; it then counts nowhere', async () => {
      const guestId = await at.guest()
      await at.servingAt('2026-11-08T08:00')
      const { visitId: early } = await at.serve(guestId, at.table.door)
      await at.servingAt('2026-11-08T09:00')
      const { visitId: late } = await at.serve(guestId, at.table.second)
      await at.servingAt('2026-11-09T08:30')
      expect(await refusalOf(at.house.outlet.dining.undoVisit({ visitId: early }))).toMatchObject({
        code: 'TOO_LATE',
      })
      await at.house.outlet.dining.undoVisit({ visitId: late })
      expect((await at.house.outlet.dining.visits({ guestId })).map(({ visitId }) => visitId)).toEqual([
        early,
      ])
      expect((await at.usual(guestId)).last?.visitId).toBe(early)
      const gone = { code: 'NOT_THERE', data: { what: 'visit' } }
      expect(await refusalOf(at.house.outlet.dining.undoVisit({ visitId: late }))).toEqual(gone)
      expect(await refusalOf(at.house.outlet.dining.undoVisit({ visitId: NOBODY as VisitId }))).toEqual(gone)
      await at.back()
    })

    test('is refused with a guest, meal, seat or dish that is not there, or a seat of another outlet', async () => {
      const guestId = await at.guest()
      const visit = { ...at.breakfast(guestId), seatId: at.table.second, items: [EGG], covers: 1 }
      const notThere = (what: string) => ({ code: 'NOT_THERE', data: { what } })
      const record = (change: Partial<typeof visit>) =>
        refusalOf(at.house.outlet.dining.recordVisit({ ...visit, ...change }))
      expect(await record({ guestId: NOBODY as GuestId })).toEqual(notThere('guest'))
      expect(await record({ mealPeriodId: NOBODY as MealPeriodId })).toEqual(notThere('meal-period'))
      expect(await record({ mealPeriodId: at.bar.mealPeriodId })).toEqual(notThere('meal-period'))
      expect(await record({ outletId: NOBODY as OutletId })).toEqual(notThere('meal-period'))
      expect(await record({ seatId: NOBODY as SeatId })).toEqual(notThere('seat'))
      expect(await record({ items: [EGG, item('x', { menuItemId: NOBODY as MenuItemId })] })).toEqual(
        notThere('menu-item'),
      )
      expect(await record({ seatId: at.bar.seatId })).toMatchObject({ code: 'SEAT_ELSEWHERE' })
      expect(await at.house.outlet.dining.visits({ guestId })).toEqual([])
      expect(
        await record({ outletId: at.bar.outletId, mealPeriodId: at.bar.mealPeriodId, seatId: at.bar.seatId }),
      ).toBeNull()
    })

    test('of the usual of somebody or something that is not there is refused', async () => {
      const guestId = await at.guest()
      expect(await refusalOf(at.usual(NOBODY as GuestId))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'guest' },
      })
      const elsewhere = { ...at.breakfast(guestId), mealPeriodId: at.bar.mealPeriodId }
      expect(await refusalOf(at.house.outlet.dining.usual(elsewhere))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'meal-period' },
      })
    })
  })

  describe('the meal it is', () => {
    test.for([
      ['07:30', 'Breakfast'],
      ['10:29', 'Breakfast'],
      ['10:30', 'Dinner'],
      ['14:00', 'Dinner'],
      ['17:30', 'Dinner'],
      ['22:00', 'Dinner'],
      ['05:00', 'Breakfast'],
    ] as const)('at %s is %s: of that hour, or the next, or the last of the day', async ([wall, meal]) => {
      await at.servingAt(`2026-11-09T${wall}`)
      const [outlet] = await at.house.outlet.dining.outlets()
      expect(outlet?.mealPeriods.filter(({ now }) => now).map(({ name }) => name.en)).toEqual([meal])
      await at.back()
    })
  })
})
