import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, Role } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { doors } from '../house.ts'
import { NOBODY, openAtTable } from './at-table.ts'
import { formFor, IN_DISGUISE } from './people.ts'

const ROLES: Role[] = ['manager', 'front-desk', 'outlet']

describe.each(doors)('the room over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  beforeAll(async () => {
    at = await openAtTable(door)
  })
  // Who is in the house is everybody's business here: each fact begins with an empty one.
  afterEach(async () => {
    await at.back()
    for (const { stayId, mainStayId } of await at.house.desk.stays.inHouse()) {
      if (!mainStayId) await at.house.desk.stays.checkOut({ stayId })
    }
  })
  afterAll(() => at.house.close())

  const meal = () => ({ outletId: at.table.outletId, mealPeriodId: at.table.breakfast })
  const expected = () => at.house.outlet.dining.expected(meal())
  const names = async () => (await expected()).map(({ guest }) => guest.name)
  const inHouse = async (
    name: string,
    room: string,
    more: Partial<GuestForm> = {},
    with_: GuestId[] = [],
  ) => {
    const { guestId } = await at.house.desk.guests.create(formFor(name, more))
    const companions = with_.map(guestId => ({ guestId, role: 'sharer' as const }))
    const { stayId } = await at.house.desk.stays.checkIn({ guestId, room, depart: '2026-11-12', companions })
    return { guestId, stayId }
  }
  const allergic = (guestId: GuestId, what: string) =>
    at.house.desk.facts.noteAllergy({ guestId, what, severity: 'allergy', origin: 'told' })

  describe('who is expected', () => {
    test('is everybody in the house, companions too, until they are seen at this meal', async () => {
      const child = await at.guest('Child')
      const { guestId } = await inHouse('Anna', '0801', {}, [child])
      await at.guest('Never Came')
      expect(await names()).toEqual(['Anna', 'Child'])
      expect((await expected()).map(one => one.with)).toEqual([['Child'], ['Anna']])
      const { visitId } = await at.serve(guestId, null)
      expect(await names()).toEqual(['Child'])
      expect((await expected())[0]?.with).toEqual(['Anna'])
      expect(
        await at.house.outlet.dining.expected({ ...meal(), mealPeriodId: at.table.dinner }),
      ).toHaveLength(2)
      await at.house.outlet.dining.undoVisit({ visitId })
      expect(await names()).toEqual(['Anna', 'Child'])
      await at.serve(guestId, null)
      await at.servingAt('2026-11-10T07:00')
      expect(await names()).toEqual(['Anna', 'Child'])
    })

    test('comes in the order of their hour, then of their names, never of their rooms', async () => {
      // In the order of the rooms it would be Zoe, Early, Late, Now, Adam.
      for (const [name, room] of [
        ['Zoe', '0801'],
        ['Early', '0802'],
        ['Late', '0817'],
        ['Now', '0901'],
        ['Adam', '0902'],
      ] as const) {
        const { guestId } = await inHouse(name, room)
        const time = { Early: '06:40', Late: '09:10', Now: '07:25' }[name as string]
        for (const day of time ? ['02', '03', '04'] : []) {
          await at.servingAt(`2026-11-${day}T${time}`)
          await at.serve(guestId, null)
        }
        await at.back()
      }
      await at.servingAt('2026-11-09T07:26')
      expect(await names()).toEqual(['Now', 'Early', 'Late', 'Adam', 'Zoe'])
      expect((await expected())[0]?.hour).toMatchObject({ times: 3, of: 3 })
      expect(JSON.stringify(await expected())).not.toMatch(/"0[89]\d\d"/)
    })

    test('is told with what the room must know: which stay this is, allergies, a birthday', async () => {
      const birthday = { year: 1980, month: 11, day: 9, calendar: 'gregorian' as const }
      const { guestId } = await inHouse('Anna', '0801', { birthday })
      await allergic(guestId, 'walnuts')
      expect(await expected()).toMatchObject([
        { ordinal: 1, allergies: ['walnuts'], birthday: 'today', hour: null, with: [] },
      ])
      await at.serve(guestId, at.table.first)
      expect((await at.sittings()).get(guestId)).toMatchObject({
        ...{ allergies: ['walnuts'], birthday: 'today', seatId: at.table.first, covers: 1, rev: 1 },
        guest: { name: 'Anna' },
      })
    })

    test('is nobody at a meal that is not served there', async () => {
      await inHouse('Anna', '0801')
      expect(await at.house.outlet.dining.expected({ ...meal(), mealPeriodId: at.bar.mealPeriodId })).toEqual(
        [],
      )
      expect(await at.house.outlet.dining.expected({ ...meal(), outletId: NOBODY as never })).toEqual([])
    })
  })

  test('whoever sits down is on the way no more, with everybody who came along, and is again when that is taken back', async () => {
    const wife = await at.guest('Wife')
    const { guestId } = await inHouse('Anna', '0801', {}, [wife])
    for (const id of [guestId, wife]) {
      await at.house.desk.headsUps.send({ guestId: id, outletId: at.table.outletId })
    }
    const onTheWay = async () =>
      (await at.house.outlet.headsUps.queue({ outletId: at.table.outletId })).map(({ guest }) => guest.name)
    expect((await onTheWay()).toSorted()).toEqual(['Anna', 'Wife'])
    const { visitId } = await at.house.outlet.dining.recordVisit({
      ...at.breakfast(guestId),
      ...{ seatId: at.table.second, items: [], with: [wife], together: true },
    })
    expect(await onTheWay()).toEqual([])
    await at.house.outlet.dining.undoVisit({ visitId })
    expect((await onTheWay()).toSorted()).toEqual(['Anna', 'Wife'])
  })

  test('what is written of a record that was merged is written of the one it turned out to be', async () => {
    const [kept, gone] = [await at.guest('Anna Kept'), await at.guest('Anna Gone')]
    await at.serve(gone, null)
    await at.house.desk.people.same({ keptId: kept, goneId: gone })
    await at.serve(gone, null)
    for (const guestId of [kept, gone]) {
      const visits = await at.house.outlet.dining.visits({ guestId })
      expect(visits.map(visit => visit.guestId)).toEqual([kept, kept])
    }
    expect((await at.usual(gone)).last).not.toBeNull()
  })

  test('whoever was here with a guest in another stay is named to nobody, at the door or at the table', async () => {
    const [before, now] = [await at.guest('Ms Formerly'), await at.guest('Ms Presently')]
    const { guestId, stayId } = await inHouse('Anna', '0801', {}, [before])
    await at.house.outlet.dining.recordVisit({
      ...at.breakfast(guestId),
      ...{ seatId: at.table.second, items: [], with: [before] },
    })
    await at.house.desk.stays.checkOut({ stayId })
    await at.openAt('2026-11-10T07:30')
    const companions = [{ guestId: now, role: 'sharer' as const }]
    await at.house.desk.stays.checkIn({ guestId, room: '0902', depart: '2026-11-12', companions })
    expect((await expected()).find(({ guest }) => guest.id === guestId)?.with).toEqual(['Ms Presently'])
    await at.serve(guestId, at.table.second)
    for (const role of ROLES) {
      const { dining, guests } = await at.house.as(role, door)
      const place = at.breakfast(guestId)
      const told = JSON.stringify([
        await dining.expected(meal()),
        await dining.today(meal()),
        await dining.visits({ guestId }),
        await dining.usual(place),
        await dining.complimentary({ ...place, seatId: at.table.second, with: [now] }),
        await guests.card({ guestId }),
      ])
      expect(told).toContain('Anna')
      expect(told).not.toContain('Formerly')
    }
  })

  test('a guest of discretion is an alias on every list, at every table and in every reason', async () => {
    const { guestId } = await at.house.desk.guests.create({ ...IN_DISGUISE, discretion: 3 })
    const other = await at.guest('Anna')
    const companions = [{ guestId: other, role: 'sharer' as const }]
    await at.house.desk.stays.checkIn({ guestId, room: '0801', depart: '2026-11-12', companions })
    await allergic(guestId, 'egg')
    await at.house.manager.outlets.saveDish({
      ...{ outletId: at.table.outletId, dish: null, complimentary: true, allergens: ['egg'], intro: null },
      name: { zh: '蛋挞', en: 'Egg tart' },
    })
    const expectedThen = await expected()
    await at.serve(guestId, at.table.first)
    const told = JSON.stringify([
      expectedThen,
      await expected(),
      await at.house.outlet.dining.today(meal()),
      await at.house.outlet.dining.complimentary({
        ...at.breakfast(other),
        seatId: at.table.first,
        with: [],
      }),
    ])
    expect(told.match(/Mrs Stone/g)?.length).toBeGreaterThanOrEqual(5)
    for (const name of ['Benedetta', 'Nascosta', '贝妮娜斯']) expect(told).not.toContain(name)
  })

  test('the meal of now is the last of the day while people still sit, past midnight too, until the day turns', async () => {
    const now = async (wall: string) => {
      await at.servingAt(wall)
      const [dawn] = await at.house.outlet.dining.outlets()
      return dawn?.mealPeriods.find(meal => meal.now)?.name.en
    }
    expect(await now('2026-11-09T12:00')).toBe('Dinner')
    expect(await now('2026-11-09T22:10')).toBe('Dinner')
    expect(await now('2026-11-10T00:30')).toBe('Dinner')
    expect(await now('2026-11-10T03:00')).toBe('Breakfast')
  })

  test('a meal served past midnight is still the evening’s: who sits there, where, and who is expected', async () => {
    const dinner = { ...meal(), mealPeriodId: at.table.dinner }
    const { guestId } = await inHouse('Anna', '0801')
    await inHouse('Bertil', '0802')
    await at.servingAt('2026-11-09T23:10')
    await at.house.outlet.dining.recordVisit({ ...dinner, guestId, seatId: at.table.first, items: [] })
    await at.servingAt('2026-11-10T00:30')
    const atDinner = async () =>
      (await at.house.outlet.dining.today(dinner)).map(row => [row.date, row.longAgo])
    expect(await atDinner()).toEqual([['2026-11-09', false]])
    expect((await at.house.outlet.dining.expected(dinner)).map(one => one.guest.name)).toEqual(['Bertil'])
    await at.servingAt('2026-11-10T01:15')
    expect(await atDinner()).toEqual([['2026-11-09', true]])
    await at.servingAt('2026-11-10T03:00')
    expect(await atDinner()).toEqual([])
    expect(await at.house.outlet.dining.expected(dinner)).toHaveLength(2)
  })
})
