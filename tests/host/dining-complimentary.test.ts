import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, MealPeriodId, MenuItemId } from '../../shared/contract/base.ts'
import type { Allergen } from '../../shared/contract/facts.ts'
import { doors } from '../house.ts'
import { item, NOBODY, openAtTable } from './at-table.ts'
import { refusalOf } from './at-work.ts'

describe.each(doors)('a dish from the house over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  let dishes: Record<'mango' | 'custard' | 'mystery', MenuItemId>
  beforeAll(async () => {
    at = await openAtTable(door)
    dishes = {
      mango: await dish('Mango jelly', []),
      custard: await dish('Egg custard', ['egg', 'milk']),
      mystery: await dish('Chef’s surprise', null),
    }
  })
  afterAll(() => at.house.close())

  const dish = async (name: string, allergens: Allergen[] | null) => {
    const { menuItemId } = await at.house.manager.outlets.saveDish({
      ...{ outletId: at.table.outletId, dish: null, complimentary: true, allergens },
      name: { zh: `${name} 菜`, en: name },
      intro: { zh: '请慢用', en: `This is our ${name}` },
    })
    return menuItemId
  }
  const allergic = async (
    guestId: GuestId,
    what: string,
    severity: 'allergy' | 'anaphylaxis' | 'intolerance' = 'allergy',
  ) => {
    await at.house.desk.facts.noteAllergy({ guestId, what, severity, origin: 'told' })
    return guestId
  }
  type Table = Partial<Parameters<typeof at.house.outlet.dining.complimentary>[0]>
  const planFor = (guestId: GuestId, table: Table = {}) =>
    at.house.outlet.dining.complimentary({ ...at.breakfast(guestId), seatId: null, with: [], ...table })
  const offered = async (guestId: GuestId, table: Table = {}) =>
    (await planFor(guestId, table)).offers.map(({ name }) => name.en)
  const give = (guestId: GuestId, ...gifts: ReturnType<typeof item>[]) =>
    at.serve(
      guestId,
      null,
      gifts.map(gift => ({ ...gift, complimentary: true })),
    )

  test('comes in the order of the menu, with the words to introduce it', async () => {
    const { offers, ruledOut, table } = await planFor(await at.guest())
    expect(offers[0]).toEqual({
      menuItemId: dishes.mango,
      name: { zh: 'Mango jelly 菜', en: 'Mango jelly' },
      intro: { zh: '请慢用', en: 'This is our Mango jelly' },
    })
    expect(offers.map(({ name }) => name.en)).toEqual(['Mango jelly', 'Egg custard', 'Chef’s surprise'])
    expect([ruledOut, table]).toEqual([[], []])
    // What is for sale is given to nobody, nor what is served no more.
    await at.house.manager.outlets.retireDish({ menuItemId: dishes.custard, retired: true })
    expect(await offered(await at.guest())).toEqual(['Mango jelly', 'Chef’s surprise'])
    await at.house.manager.outlets.retireDish({ menuItemId: dishes.custard, retired: false })
  })

  test('is given once in all the years, and how it was taken is told; one taken back was never given', async () => {
    const guestId = await at.guest()
    await at.servingAt('2023-06-08T08:00')
    const { visitId: first } = await give(guestId, item('Mango jelly', { menuItemId: dishes.mango }))
    await at.house.outlet.dining.react({ visitId: first, menuItemId: dishes.mango, reaction: 'liked' })
    await at.back()
    const { visitId } = await give(guestId, item(' EGG custard'))
    expect(await offered(guestId)).toEqual(['Chef’s surprise'])
    expect((await planFor(guestId)).ruledOut.map(({ because }) => because)).toEqual([
      { kind: 'given', on: '2023-06-08', reaction: 'liked' },
      { kind: 'given', on: '2026-11-09', reaction: null },
    ])
    await at.house.outlet.dining.undoVisit({ visitId })
    expect(await offered(guestId)).toEqual(['Egg custard', 'Chef’s surprise'])
    // At another meal it would be the same gift twice, too; what another guest was given is no matter.
    expect(await offered(guestId, { mealPeriodId: at.table.dinner })).not.toContain('Mango jelly')
    expect(await offered(await at.guest())).toHaveLength(3)
  })

  test('harms nobody at the table: the guest, whoever comes along, and whoever sits there now', async () => {
    const guestId = await at.guest('Anna')
    const eggless = await allergic(await at.guest('Bertil'), 'egg', 'anaphylaxis')
    const holds = [{ kind: 'holds', allergen: 'egg', guest: 'Bertil' }, { kind: 'dish-unknown' }]
    const because = async (table: Table) => (await planFor(guestId, table)).ruledOut.map(one => one.because)

    expect(await because({ with: [eggless] })).toEqual(holds)
    expect(await offered(guestId, { with: [eggless] })).toEqual(['Mango jelly'])

    const { visitId } = await at.serve(eggless, at.table.second)
    expect(await because({ seatId: at.table.second })).toEqual(holds)
    expect(await because({ seatId: at.table.first })).toEqual([])
    expect(await because({})).toEqual([])
    await at.house.outlet.dining.leave({ visitId, left: true })
    expect(await because({ seatId: at.table.second })).toEqual([])

    await allergic(guestId, 'milk', 'intolerance')
    expect((await planFor(guestId, { with: [eggless, eggless] })).table).toMatchObject([
      { guest: { name: 'Bertil' }, what: 'egg', severity: 'anaphylaxis' },
      { guest: { name: 'Anna' }, what: 'milk', severity: 'intolerance' },
    ])
  })

  test('is not offered beside an allergy nobody can check it for, and penicillin is none', async () => {
    const guestId = await allergic(await at.guest('Anna'), 'penicillin')
    expect(await offered(guestId)).toHaveLength(3)
    await allergic(guestId, 'kiwi fruit')
    const { offers, ruledOut, table } = await planFor(guestId)
    expect(offers).toEqual([])
    expect(ruledOut.map(({ because }) => because)).toEqual(
      Array(3).fill({ kind: 'allergy-unknown', what: 'kiwi fruit', guest: 'Anna' }),
    )
    expect(table.map(({ what }) => what).toSorted()).toEqual(['kiwi fruit', 'penicillin'])
  })

  test('binds no longer once the guest said it is not so', async () => {
    const guestId = await at.guest()
    const { allergyId } = await at.house.desk.facts.noteAllergy({
      ...{ guestId, what: 'egg', severity: 'allergy', origin: 'told' },
    })
    expect(await offered(guestId)).toEqual(['Mango jelly'])
    await at.house.desk.facts.removeAllergy({ allergyId, reason: 'a mistake of ours' })
    expect(await offered(guestId)).toHaveLength(3)
  })

  test('is refused for what is not there', async () => {
    const guestId = await at.guest()
    const notThere = (what: string) => ({ code: 'NOT_THERE', data: { what } })
    expect(await refusalOf(planFor(NOBODY as GuestId))).toEqual(notThere('guest'))
    expect(await refusalOf(planFor(guestId, { with: [NOBODY as GuestId] }))).toEqual(notThere('guest'))
    expect(await refusalOf(planFor(guestId, { mealPeriodId: NOBODY as MealPeriodId }))).toEqual(
      notThere('meal-period'),
    )
  })
})
