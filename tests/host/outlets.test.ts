import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MenuItemId, OutletId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { doors, hotelPlan } from '../house.ts'
import { item, NOBODY, openAtTable } from './at-table.ts'
import { refusalOf } from './at-work.ts'

const lotus = {
  name: { zh: '桂花糖藕', en: 'Lotus root with osmanthus' },
  complimentary: true,
  allergens: [],
  intro: { zh: '今年新收的桂花，给您尝尝。', en: 'With this autumn’s osmanthus: for you to try.' },
}

describe.each(doors)('an outlet over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  let manager: Client
  let outletId: OutletId
  const menu = () => manager.outlets.menu({ outletId })
  const dish = async (id: MenuItemId) => (await menu()).find(one => one.id === id)
  beforeAll(async () => {
    at = await openAtTable(door)
    manager = at.house.manager
    outletId = at.table.outletId
  })
  afterAll(() => at.house.close())

  describe('its menu', () => {
    test('tells a dish that holds nothing from one nobody has said anything of', async () => {
      const { menuItemId } = await manager.outlets.saveDish({ outletId, dish: null, ...lotus })
      expect(await dish(menuItemId)).toEqual({ id: menuItemId, rev: 1, ...lotus })
      await manager.outlets.saveDish({
        outletId,
        dish: { id: menuItemId, rev: 1 },
        ...lotus,
        allergens: null,
        intro: null,
      })
      expect(await dish(menuItemId)).toMatchObject({ rev: 2, allergens: null, intro: null })
      await manager.outlets.saveDish({
        outletId,
        dish: { id: menuItemId, rev: 2 },
        ...lotus,
        allergens: ['nuts', 'sesame'],
      })
      expect(await dish(menuItemId)).toMatchObject({ allergens: ['nuts', 'sesame'] })
      expect((await dish(at.cake))?.allergens).toBeNull()
    })

    test('keeps what a colleague wrote meanwhile, and says who', async () => {
      const { menuItemId } = await manager.outlets.saveDish({ outletId, dish: null, ...lotus })
      const change = { outletId, dish: { id: menuItemId, rev: 1 }, ...lotus, complimentary: false }
      await manager.outlets.saveDish(change)
      expect(await refusalOf(manager.outlets.saveDish({ ...change, complimentary: true }))).toEqual({
        code: 'CHANGED_MEANWHILE',
        data: { by: hotelPlan.manager.name },
      })
      expect((await dish(menuItemId))?.complimentary).toBe(false)
    })

    test('serves a retired dish no more; who had it still had it, and it can come back', async () => {
      const { menuItemId } = await manager.outlets.saveDish({ outletId, dish: null, ...lotus })
      const guestId = await at.guest()
      await at.serve(guestId, null, [item('桂花糖藕', { menuItemId, complimentary: true })])
      const served = async () =>
        (await at.house.outlet.dining.outlets()).flatMap(one => one.menu).some(({ id }) => id === menuItemId)
      expect(await served()).toBe(true)
      await manager.outlets.retireDish({ menuItemId, retired: true })
      expect(await dish(menuItemId)).toBeUndefined()
      expect(await served()).toBe(false)
      const [visit] = await at.house.outlet.dining.visits({ guestId })
      expect(visit?.items).toMatchObject([{ menuItemId, name: lotus.name }])
      await manager.outlets.retireDish({ menuItemId, retired: false })
      expect(await served()).toBe(true)
    })

    test('knows neither dishes nor outlets that are not there, nor a dish of another outlet', async () => {
      const gone = { code: 'NOT_THERE', data: { what: 'menu-item' } }
      const nothing = NOBODY as MenuItemId
      expect(
        await refusalOf(manager.outlets.saveDish({ outletId, dish: { id: nothing, rev: 1 }, ...lotus })),
      ).toEqual(gone)
      expect(
        await refusalOf(
          manager.outlets.saveDish({
            outletId: at.bar.outletId,
            dish: { id: at.cake, rev: 1 },
            ...lotus,
          }),
        ),
      ).toEqual(gone)
      expect(await refusalOf(manager.outlets.retireDish({ menuItemId: nothing, retired: true }))).toEqual(
        gone,
      )
      expect(await refusalOf(manager.outlets.menu({ outletId: NOBODY as OutletId }))).toMatchObject({
        code: 'NOT_THERE',
      })
    })
  })

  describe('its manners', () => {
    const back = { zh: '上菜后退两步，再介绍。', en: 'Set it down, step back two paces, then explain it.' }
    const pour = { zh: '先给客人斟茶。', en: 'Pour the tea first.' }
    const save = (version: number, lines: (typeof back)[]) =>
      manager.outlets.saveManner({ outletId, moment: 'complimentary', version, lines })
    const manner = async (client = at.house.outlet) =>
      (await client.outlets.manners({ outletId })).find(({ moment }) => moment === 'complimentary')

    test('are read once by each, and again when the words change; the same words are no new version', async () => {
      await save(0, [back])
      const first = await manner()
      expect(first).toMatchObject({ version: 1, lines: [back], read: false, readBy: 0 })
      if (!first) throw new Error('the manner is not there')
      await at.house.outlet.outlets.readManner({ mannerId: first.id, version: 1 })
      await at.house.outlet.outlets.readManner({ mannerId: first.id, version: 1 })
      expect(await manner()).toMatchObject({ read: true, readBy: 1 })
      expect(await manner(manager)).toMatchObject({ read: false, readBy: 1 })

      await save(1, [back])
      expect(await manner()).toMatchObject({ version: 1, read: true })
      await save(1, [back, pour])
      expect(await manner()).toMatchObject({ version: 2, lines: [back, pour], read: false, readBy: 0 })
      await at.house.outlet.outlets.readManner({ mannerId: first.id, version: 1 })
      expect(await manner()).toMatchObject({ read: false })
    })

    test('count the readers among those who serve there, not among those who only looked', async () => {
      const now = await manner()
      if (!now) throw new Error('the manner is not there')
      await manager.outlets.readManner({ mannerId: now.id, version: now.version })
      expect(await manner(manager)).toMatchObject({ read: true, readBy: 0 })
    })

    test('taken away leave nothing to read, and their next words are a new version', async () => {
      await save(2, [])
      expect(await manner()).toMatchObject({ version: 3, lines: [], read: true })
      await save(3, [pour])
      expect(await manner()).toMatchObject({ version: 4, lines: [pour], read: false })
    })

    test('of an older version are refused with who wrote the newer', async () => {
      expect(await refusalOf(save(0, [back]))).toEqual({
        code: 'CHANGED_MEANWHILE',
        data: { by: hotelPlan.manager.name },
      })
      expect(await manner()).toMatchObject({ version: 4 })
    })

    test('that are not there are read by nobody', async () => {
      const mannerId = NOBODY as Parameters<Client['outlets']['readManner']>[0]['mannerId']
      expect(await refusalOf(at.house.outlet.outlets.readManner({ mannerId, version: 1 }))).toBeNull()
    })
  })

  test('has a name, a telephone and a patience, which a manager changes', async () => {
    const settings = () => manager.outlets.settings({ outletId })
    expect(await settings()).toMatchObject({ name: { en: 'Dawn' }, extension: null, queueMinutes: 10 })
    const changed = { name: { zh: '晨光', en: 'Daybreak' }, extension: '6021', queueMinutes: 15 }
    await manager.outlets.saveSettings({ outletId, rev: 1, ...changed })
    expect(await settings()).toEqual({ rev: 2, ...changed })
    expect((await at.house.outlet.dining.outlets())[0]?.name.en).toBe('Daybreak')
    // Made from what another manager has changed since: nothing is overwritten.
    expect(await refusalOf(manager.outlets.saveSettings({ outletId, rev: 1, ...changed }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: '周经理' },
    })
    await manager.outlets.saveSettings({ outletId, rev: 2, ...changed, extension: ' ' })
    expect((await settings()).extension).toBeNull()
    const byWaiter = at.house.outlet.outlets.saveSettings({ outletId, rev: 3, ...changed })
    expect(await refusalOf(byWaiter)).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
