import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, MenuItemId, SeatId, VisitId } from '../../shared/contract/base.ts'
import { doors } from '../house.ts'
import { COFFEE, EGG, item, NOBODY, openAtTable, SANDWICH } from './at-table.ts'
import { refusalOf } from './at-work.ts'

describe.each(doors)('putting a visit right over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  beforeAll(async () => {
    at = await openAtTable(door)
  })
  afterAll(() => at.house.close())

  const visitOf = async (guestId: GuestId) => {
    const [visit] = await at.house.outlet.dining.visits({ guestId })
    if (!visit) throw new Error('a guest who never ate here')
    return visit
  }
  type Correction = Parameters<typeof at.house.outlet.dining.correctVisit>[0]
  const correct = (
    visit: { visitId: VisitId; rev: number },
    more: Partial<Correction> = {},
    who = at.house.outlet,
  ) =>
    who.dining.correctVisit({
      visitId: visit.visitId,
      rev: visit.rev,
      seatId: null,
      items: [],
      covers: 1,
      ...more,
    })

  test('changes seat, order and covers for a day, and leaves day and time as they were', async () => {
    const guestId = await at.guest()
    await at.servingAt('2026-11-05T08:05')
    await at.serve(guestId, at.table.first, [SANDWICH])
    const before = await visitOf(guestId)
    await at.servingAt('2026-11-06T08:00')
    await correct(before, { seatId: at.table.second, items: [EGG, COFFEE], covers: 3 })
    const after = await visitOf(guestId)
    expect(after).toMatchObject({
      ...{ visitId: before.visitId, date: '2026-11-05', at: before.at, by: 'outlet one' },
      ...{ seatId: at.table.second, covers: 3, rev: before.rev + 1 },
      items: [{ text: '鸡蛋' }, { text: '咖啡', modifiers: '不加糖' }],
    })
    expect((await at.usual(guestId)).last?.seat?.en).toBe('second window')
    await at.servingAt('2026-11-06T08:06')
    expect(await refusalOf(correct(after))).toMatchObject({ code: 'TOO_LATE' })
    expect(await visitOf(guestId)).toEqual(after)
    await at.back()
  })

  test('made from what somebody changed meanwhile writes nothing and says who it was', async () => {
    const guestId = await at.guest()
    await at.serve(guestId, at.table.first, [SANDWICH])
    const read = await visitOf(guestId)
    const both = [
      refusalOf(correct(read, { items: [EGG] }, at.house.desk)),
      refusalOf(correct(read, { items: [COFFEE] })),
    ]
    expect(await Promise.all(both)).toEqual([
      null,
      { code: 'CHANGED_MEANWHILE', data: { by: 'front-desk one' } },
    ])
    expect((await visitOf(guestId)).items.map(({ text }) => text)).toEqual(['鸡蛋'])
    // That they left, or liked the dish, is no change to what was written down.
    await at.house.outlet.dining.leave({ visitId: read.visitId, left: true })
    expect(await refusalOf(correct(await visitOf(guestId), { items: [COFFEE] }))).toBeNull()
  })

  test('cannot put somebody on a seat that is taken, but at their table; where nobody sits any more it may', async () => {
    const [one, other] = [await at.guest(), await at.guest('Olga Other')]
    await at.servingAt('2026-11-07T08:00')
    const { visitId } = await at.serve(other, at.table.second)
    await at.serve(one, at.table.first)
    const to = (seatId: SeatId, together = false) =>
      visitOf(one).then(visit => refusalOf(correct(visit, { seatId, together })))
    expect(await to(at.table.second)).toEqual({ code: 'SEAT_TAKEN', data: { by: 'Olga Other' } })
    expect(await to(at.table.second, true)).toBeNull()
    expect(await to(at.table.door)).toBeNull()
    await at.house.outlet.dining.leave({ visitId, left: true })
    expect(await to(at.table.second)).toBeNull()
    // A seat they had yesterday is put right whoever sits there today.
    await at.servingAt('2026-11-08T07:55')
    await at.serve(other, at.table.door)
    expect(await to(at.table.door)).toBeNull()
    await at.back()
  })

  test('is refused for what is not there', async () => {
    const guestId = await at.guest()
    await at.serve(guestId, at.table.first, [EGG])
    const visit = await visitOf(guestId)
    const refused = (more: Partial<Correction>) => refusalOf(correct(visit, more))
    const notThere = (what: string) => ({ code: 'NOT_THERE', data: { what } })
    expect(await refused({ visitId: NOBODY as VisitId })).toEqual(notThere('visit'))
    expect(await refused({ seatId: NOBODY as SeatId })).toEqual(notThere('seat'))
    expect(await refused({ seatId: at.bar.seatId })).toMatchObject({ code: 'SEAT_ELSEWHERE' })
    expect(await refused({ items: [item('x', { menuItemId: NOBODY as MenuItemId })] })).toEqual(
      notThere('menu-item'),
    )
    expect(await visitOf(guestId)).toEqual(visit)
    await at.house.outlet.dining.undoVisit({ visitId: visit.visitId })
    expect(await refused({})).toEqual(notThere('visit'))
  })

  test('keeps how a dish from the house was taken', async () => {
    const guestId = await at.guest()
    const gift = item('Cake', { menuItemId: at.cake, complimentary: true })
    const { visitId } = await at.serve(guestId, null, [gift, EGG])
    const react = (reaction: 'liked' | 'left' | null) =>
      at.house.outlet.dining.react({ visitId, menuItemId: at.cake, reaction })
    const reactions = async () => (await visitOf(guestId)).items.map(({ reaction }) => reaction)
    expect(await reactions()).toEqual([null, null])
    await react('liked')
    expect(await reactions()).toEqual(['liked', null])
    await correct(await visitOf(guestId), { items: [COFFEE, gift] })
    expect(await reactions()).toEqual([null, 'liked'])
    await react(null)
    expect(await reactions()).toEqual([null, null])
  })

  test('how a dish was taken is said only of a dish the house gave', async () => {
    const guestId = await at.guest()
    const { visitId } = await at.serve(guestId, null, [item('Cake', { menuItemId: at.cake })])
    const liked = { visitId, menuItemId: at.cake, reaction: 'liked' as const }
    expect(await refusalOf(at.house.outlet.dining.react(liked))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'menu-item' },
    })
    const nowhere = { ...liked, visitId: NOBODY as VisitId }
    expect(await refusalOf(at.house.outlet.dining.react(nowhere))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'visit' },
    })
  })

  test('the audit says which fields, and never what was eaten', async () => {
    const guestId = await at.guest()
    await at.serve(guestId, at.table.first, [SANDWICH])
    const visit = await visitOf(guestId)
    await correct(visit, { seatId: at.table.first, items: [EGG, EGG], together: true })
    const [entry] = await at.house.manager.house.audit({})
    expect(entry).toMatchObject({ action: 'changed', entity: 'visit', entityId: visit.visitId })
    expect(entry?.detail).toEqual({ fields: ['items'] })
  })
})
