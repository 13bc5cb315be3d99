import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { GuestId, SeatId, VisitId } from '../../shared/contract/base.ts'
import { doors } from '../house.ts'
import { COFFEE, EGG, NOBODY, openAtTable, SANDWICH } from './at-table.ts'
import { refusalOf } from './at-work.ts'
import { formFor, IN_DISGUISE } from './people.ts'

describe.each(doors)('seats over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  let day = 9
  beforeAll(async () => {
    at = await openAtTable(door)
  })
  // Each fact has a breakfast of its own: nobody sits there yet.
  beforeEach(async () => {
    day += 1
    await at.openAt(wall('07:30'))
  })
  afterAll(() => at.house.close())

  const wall = (time: string) => `2026-11-${day}T${time}`
  type More = Partial<Parameters<typeof at.house.outlet.dining.recordVisit>[0]>
  const sit = (guestId: GuestId, seatId: SeatId | null, more: More = {}) =>
    at.house.outlet.dining.recordVisit({ ...at.breakfast(guestId), seatId, items: [], ...more })

  describe('a seat', () => {
    test('somebody was given is nobody else’s: whoever asks is told by whom, and may sit down with them', async () => {
      const [yu, other] = [await at.guest('Yu Taken'), await at.guest()]
      await sit(yu, at.table.second)
      expect(await refusalOf(sit(other, at.table.second))).toEqual({
        code: 'SEAT_TAKEN',
        data: { by: 'Yu Taken' },
      })
      expect((await at.sittings()).has(other)).toBe(false)
      expect(await refusalOf(sit(yu, at.table.second))).toBeNull()
      expect(await refusalOf(sit(other, at.table.second, { together: true }))).toBeNull()
    })

    test('is told to be taken by an alias, where that is all the house may say', async () => {
      const { guestId } = await at.house.desk.guests.create(formFor('Hidden One', { ...aliased }))
      await sit(guestId, at.table.first)
      expect(await refusalOf(sit(await at.guest(), at.table.first))).toEqual({
        code: 'SEAT_TAKEN',
        data: { by: 'Mrs Stone' },
      })
    })

    test('goes to one of two waiters who press at once; the other loses nothing but the seat', async () => {
      const [one, other] = [await at.guest('First'), await at.guest('Second')]
      const refusals = await Promise.all([
        refusalOf(sit(one, at.table.second)),
        refusalOf(
          at.house.desk.dining.recordVisit({ ...at.breakfast(other), seatId: at.table.second, items: [] }),
        ),
      ])
      const seated = [...(await at.sittings()).values()].map(({ guest }) => guest.name)
      expect(seated).toHaveLength(1)
      expect(refusals.filter(refusal => refusal !== null)).toEqual([
        { code: 'SEAT_TAKEN', data: { by: seated[0] } },
      ])
    })

    test('is given to a guest once: whoever has not seen that they were seated is told by whom', async () => {
      const guestId = await at.guest('Seated Twice')
      const first = await sit(guestId, at.table.first, { known: [] })
      expect(await refusalOf(sit(guestId, at.table.second, { known: [] }))).toEqual({
        code: 'SEATED_MEANWHILE',
        data: { by: 'outlet one' },
      })
      expect((await at.sittings()).get(guestId)?.visitId).toBe(first.visitId)
      const again = await sit(guestId, at.table.second, { known: [first.visitId] })
      expect(again.visitId).not.toBe(first.visitId)
      // Sent again because its answer was lost, it is answered as before.
      expect(await sit(guestId, at.table.second, { known: [], visitId: again.visitId })).toEqual(again)
    })

    test('is free again when they have left, taken when they have not, and free when they are long gone', async () => {
      const [guestId, next] = [await at.guest(), await at.guest()]
      const { visitId } = await sit(guestId, at.table.first)
      await at.servingAt(wall('08:10'))
      await at.house.outlet.dining.leave({ visitId, left: true })
      expect(await at.isFree(at.table.first)).toBe(true)
      expect((await at.sittings()).get(guestId)).toMatchObject({
        leftAt: expect.stringMatching(/T00:10/),
        longAgo: false,
      })
      at.house.clock.pass(60_000)
      // Said twice, they left when it was said first.
      await at.house.outlet.dining.leave({ visitId, left: true })
      expect((await at.sittings()).get(guestId)?.leftAt).toMatch(/T00:10/)
      await at.house.outlet.dining.leave({ visitId, left: false })
      expect(await at.isFree(at.table.first)).toBe(false)
      await at.servingAt(wall('09:29'))
      expect(await at.isFree(at.table.first)).toBe(false)
      await at.servingAt(wall('09:31'))
      expect(await at.isFree(at.table.first)).toBe(true)
      expect((await at.sittings()).get(guestId)).toMatchObject({ leftAt: null, longAgo: true })
      expect(await refusalOf(sit(next, at.table.first))).toBeNull()
    })

    test('of a guest who was seated elsewhere since is free', async () => {
      const guestId = await at.guest()
      await sit(guestId, at.table.first)
      at.house.clock.pass(60_000)
      await sit(guestId, at.table.second)
      expect([await at.isFree(at.table.first), await at.isFree(at.table.second)]).toEqual([true, false])
    })

    test('is left by everybody at the table together, and they come back together', async () => {
      const [one, wife, later] = [await at.guest(), await at.guest(), await at.guest()]
      const { visitId } = await sit(one, at.table.first, { with: [wife] })
      await sit(later, at.table.second)
      await at.house.outlet.dining.leave({ visitId, left: true })
      const left = async () => [...(await at.sittings())].filter(([, { leftAt }]) => leftAt).map(([id]) => id)
      expect((await left()).toSorted()).toEqual([one, wife].toSorted())
      await at.house.outlet.dining.leave({ visitId, left: false })
      expect(await left()).toEqual([])
    })

    test('given to the next after two hours is not freed when somebody says the first have left', async () => {
      const [gone, next] = [await at.guest(), await at.guest()]
      const { visitId } = await sit(gone, at.table.first)
      await at.servingAt(wall('09:40'))
      await sit(next, at.table.first)
      await at.house.outlet.dining.leave({ visitId, left: true })
      expect(await at.isFree(at.table.first)).toBe(false)
      expect((await at.sittings()).get(next)?.leftAt).toBeNull()
    })

    test('cannot be left by nobody', async () => {
      const gone = { code: 'NOT_THERE', data: { what: 'visit' } }
      const nobody = { visitId: NOBODY as VisitId, left: true }
      expect(await refusalOf(at.house.outlet.dining.leave(nobody))).toEqual(gone)
    })
  })

  describe('a table of several', () => {
    test('is a visit each at one seat: what was ordered is the one’s alone, and everybody counts once', async () => {
      const [one, wife, son] = [await at.guest(), await at.guest(), await at.guest()]
      await sit(one, at.table.second, { items: [SANDWICH, COFFEE], with: [wife, son, wife, one], covers: 4 })
      const rows = await at.sittings()
      expect([one, wife, son].map(id => rows.get(id)?.seatId)).toEqual(Array(3).fill(at.table.second))
      expect([one, wife, son].map(id => rows.get(id)?.items.length)).toEqual([2, 0, 0])
      expect([one, wife, son].map(id => rows.get(id)?.covers)).toEqual([2, 1, 1])
      expect(rows.size).toBe(3)
      // They may sit down one after the other as well.
      expect(await refusalOf(sit(one, at.table.second, { with: [wife, son] }))).toBeNull()
    })

    test('is recorded whole or not at all', async () => {
      const [one, other] = [await at.guest(), await at.guest()]
      const missing = { code: 'NOT_THERE', data: { what: 'guest' } }
      expect(await refusalOf(sit(one, at.table.first, { with: [other, NOBODY as GuestId] }))).toEqual(missing)
      expect((await at.sittings()).size).toBe(0)
    })

    test('is taken back whole, and a companion’s visit on its own', async () => {
      const [one, wife] = [await at.guest(), await at.guest()]
      const { visitId } = await sit(one, at.table.first, { with: [wife] })
      const { visitId: another } = await sit(await at.guest(), at.table.second)
      await at.house.outlet.dining.undoVisit({ visitId })
      expect([...(await at.sittings()).values()].map(row => row.visitId)).toEqual([another])
      await sit(one, at.table.first, { with: [wife] })
      const hers = (await at.sittings()).get(wife)?.visitId
      await at.house.outlet.dining.undoVisit({ visitId: hers as VisitId })
      expect([(await at.sittings()).has(one), (await at.sittings()).has(wife)]).toEqual([true, false])
    })

    test('keeps the others where the visit of one companion is taken back', async () => {
      const company = [await at.guest(), await at.guest(), await at.guest(), await at.guest()] as const
      const [one, wife, son, daughter] = company
      await sit(one, at.table.first, { with: [wife, son, daughter] })
      const visitId = (await at.sittings()).get(wife)?.visitId as VisitId
      await at.house.outlet.dining.undoVisit({ visitId })
      const rows = await at.sittings()
      expect(company.map(id => rows.has(id))).toEqual([true, false, true, true])
    })
  })

  test('a call whose answer was lost may be repeated: it writes nothing twice, not even after an undo', async () => {
    const [guestId, wife] = [await at.guest(), await at.guest()]
    const visitId = uuid() as VisitId
    const again = () => sit(guestId, at.table.first, { visitId, items: [EGG], with: [wife] })
    expect(await again()).toEqual({ visitId })
    expect(await again()).toEqual({ visitId })
    expect((await at.sittings()).size).toBe(2)
    expect(await at.house.outlet.dining.visits({ guestId: wife })).toHaveLength(1)
    await at.house.outlet.dining.undoVisit({ visitId })
    expect(await again()).toEqual({ visitId })
    expect((await at.sittings()).size).toBe(0)
  })

  describe('the usual seat', () => {
    test('that is taken comes with the free one most like it, and why; to whoever sits there it is free', async () => {
      const [yu, other, third, fourth] = await Promise.all([at.guest(), at.guest(), at.guest(), at.guest()])
      await sit(yu, at.table.second)
      expect((await at.usual(yu)).seat).toMatchObject({ seatId: at.table.second, free: true, instead: null })
      day += 1
      await at.servingAt(wall('07:30'))
      expect((await at.usual(yu)).seat).toMatchObject({ free: true, instead: null })
      await sit(other, at.table.second)
      expect((await at.usual(yu)).seat).toMatchObject({
        seatId: at.table.second,
        free: false,
        instead: { seatId: at.table.first, number: 'T11', because: expect.arrayContaining(['window']) },
      })
      await sit(third, at.table.first)
      const byTheDoor = (await at.usual(yu)).seat?.instead
      expect(byTheDoor?.seatId).toBe(at.table.door)
      expect(byTheDoor?.because).not.toContain('window')
      await sit(fourth, at.table.door)
      expect((await at.usual(yu)).seat).toMatchObject({ free: false, instead: null })
      // At dinner it is free: nobody has sat down yet.
      const dinner = { ...at.breakfast(yu), mealPeriodId: at.table.dinner }
      await at.house.outlet.dining.pinUsual({ ...dinner, seatId: at.table.second, items: null })
      expect((await at.house.outlet.dining.usual(dinner)).seat).toMatchObject({ free: true, instead: null })
    })

    test('comes with the hour, once three visits show one', async () => {
      const guestId = await at.guest()
      for (const [earlier, time] of ['07:20', '07:15', '07:25'].entries()) {
        await at.servingAt(`2026-10-2${earlier}T${time}`)
        expect((await at.usual(guestId)).hour).toBeNull()
        await sit(guestId, at.table.door)
      }
      expect((await at.usual(guestId)).hour).toMatchObject({ from: '07:15', times: 3, of: 3 })
      expect(
        (await at.house.outlet.dining.usual({ ...at.breakfast(guestId), mealPeriodId: at.table.dinner }))
          .hour,
      ).toBeNull()
    })
  })
})

const aliased = { discretion: IN_DISGUISE.discretion, alias: IN_DISGUISE.alias }
