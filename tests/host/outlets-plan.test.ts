import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SeatId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Plan, PlanSeat } from '../../shared/contract/outlets.ts'
import { doors, hotelPlan } from '../house.ts'
import { NOBODY, openAtTable } from './at-table.ts'
import { refusalOf } from './at-work.ts'

const newSeat = (more: Partial<PlanSeat> = {}): PlanSeat => ({
  id: uuid() as SeatId,
  number: '',
  name: { zh: '鱼缸旁的座位', en: 'by the fish tank' },
  x: 60,
  y: 50,
  turn: 0,
  shape: 'round',
  chairs: 4,
  window: false,
  traits: ['quiet'],
  ...more,
})

describe.each(doors)('the plan of a room over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  let manager: Client
  const plan = () => manager.outlets.plan({ outletId: at.table.outletId })
  const save = async (change: (now: Plan) => Partial<Plan>) => {
    const { retired: _retired, ...now } = await plan()
    return manager.outlets.savePlan({ ...now, ...change({ ...now, retired: [] }) })
  }
  beforeAll(async () => {
    at = await openAtTable(door)
    manager = at.house.manager
  })
  afterAll(() => at.house.close())

  test('of a new hotel has every seat within the room, none upon another, those at a window above', async () => {
    const { seats, width, depth } = await plan()
    expect(seats.map(({ number }) => number)).toEqual(['T11', 'T12', 'T01'])
    const [first, second, inside] = seats
    expect(first?.y).toBe(second?.y)
    expect(inside?.y).toBeGreaterThan(first?.y ?? 0)
    for (const seat of seats) {
      expect(seat.x).toBeLessThan(width)
      expect(seat.y).toBeLessThan(depth)
    }
    expect(new Set(seats.map(({ x, y }) => `${x} ${y}`)).size).toBe(seats.length)
  })

  test('is kept as it was drawn, marks in their order, and may be looked at by everybody', async () => {
    const extra = newSeat({ number: 'T16', turn: 45, traits: ['quiet', 'light'] })
    const marks: Plan['marks'] = [
      { kind: 'window', x: 40, y: 0, width: 20, depth: 3, turn: 0 },
      { kind: 'piano', x: 120, y: 80, width: 18, depth: 20, turn: 315 },
    ]
    const { rev } = await plan()
    expect(await save(now => ({ width: 180, depth: 110, seats: [...now.seats, extra], marks }))).toEqual({
      rev: rev + 1,
    })
    const drawn = await at.house.outlet.outlets.plan({ outletId: at.table.outletId })
    expect(drawn).toMatchObject({ rev: rev + 1, width: 180, depth: 110, marks, retired: [] })
    expect(drawn.seats.at(-1)).toEqual(extra)
    const [dawn] = await at.house.outlet.dining.outlets()
    expect(dawn?.seats.map(({ id }) => id)).toContain(extra.id)
  })

  test('gives a seat another number and name without touching its visits', async () => {
    const guestId = await at.guest()
    await at.serve(guestId, at.table.second)
    await save(now => ({
      seats: now.seats.map(seat =>
        seat.id === at.table.second
          ? { ...seat, number: 'W2', name: { zh: '第二扇窗', en: 'the second window' }, x: 77 }
          : seat,
      ),
    }))
    const [visit] = await at.house.outlet.dining.visits({ guestId })
    expect(visit).toMatchObject({ seatId: at.table.second, seat: { en: 'the second window' } })
    expect((await at.usual(guestId)).seat).toMatchObject({ seatId: at.table.second, number: 'W2' })
  })

  test('takes a seat out without taking it from the visits, offers nothing there, and lets it come back', async () => {
    const guestId = await at.guest()
    const seat = (await plan()).seats.find(({ id }) => id === at.table.first)
    if (!seat) throw new Error('the first window is not in the plan')
    await at.serve(guestId, at.table.first)
    await save(now => ({ seats: now.seats.filter(({ id }) => id !== seat.id) }))

    const without = await plan()
    expect(without.seats.map(({ id }) => id)).not.toContain(seat.id)
    expect(without.retired).toEqual([seat])
    const [visit] = await at.house.outlet.dining.visits({ guestId })
    expect(visit).toMatchObject({ seatId: seat.id, seat: seat.name })
    const usual = await at.usual(guestId)
    expect(usual.last?.seat).toEqual(seat.name)
    expect(usual.seat?.free ?? false).toBe(false)
    const [dawn] = await at.house.outlet.dining.outlets()
    expect(dawn?.seats.map(({ id }) => id)).not.toContain(seat.id)

    await save(now => ({ seats: [{ ...seat, x: 30 }, ...now.seats] }))
    const again = await plan()
    expect(again.retired).toEqual([])
    expect(again.seats[0]).toEqual({ ...seat, x: 30 })
    expect((await at.house.outlet.dining.visits({ guestId }))[0]?.seatId).toBe(seat.id)
  })

  test('has a number once: also in another spelling, but a seat that is gone does not keep its own', async () => {
    const twice = (number: string) =>
      refusalOf(save(now => ({ seats: [...now.seats, newSeat({ number: 'K1' }), newSeat({ number })] })))
    const { rev } = await plan()
    expect(await twice('K1')).toEqual({ code: 'SEAT_TWICE', data: { number: 'K1' } })
    expect(await twice('ｋ1')).toEqual({ code: 'SEAT_TWICE', data: { number: 'ｋ1' } })
    expect((await plan()).rev).toBe(rev)
    await save(now => ({ seats: [...now.seats, newSeat(), newSeat()] }))
    await save(now => ({ seats: now.seats.filter(({ number }) => number !== 'T01' && number !== '') }))
    await save(now => ({ seats: [...now.seats, newSeat({ number: 'T01' })] }))
    expect((await plan()).seats.map(({ number }) => number)).toContain('T01')
  })

  test('refuses a drawing made from an older one, says whose is newer, and writes nothing of it', async () => {
    const { retired: _retired, ...mine } = await plan()
    await save(() => ({ width: 190 }))
    expect(await refusalOf(manager.outlets.savePlan({ ...mine, width: 300 }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { by: hotelPlan.manager.name },
    })
    expect((await plan()).width).toBe(190)
  })

  test('takes no seat from another room, and knows no room that is not there', async () => {
    expect(await refusalOf(save(now => ({ seats: [...now.seats, newSeat({ id: at.bar.seatId })] })))).toEqual(
      { code: 'NOT_THERE', data: { what: 'seat' } },
    )
    const bar = await manager.outlets.plan({ outletId: at.bar.outletId })
    expect(bar.seats.map(({ id }) => id)).toEqual([at.bar.seatId])
    const { retired: _retired, ...now } = await plan()
    expect(
      await refusalOf(manager.outlets.savePlan({ ...now, outletId: NOBODY as Plan['outletId'] })),
    ).toEqual({
      code: 'NOT_THERE',
      data: { what: 'outlet' },
    })
  })

  test('is drawn by a manager only, and the audit counts what came and went', async () => {
    const { retired: _retired, ...now } = await plan()
    expect(await refusalOf(at.house.outlet.outlets.savePlan(now))).toMatchObject({ code: 'NOT_ALLOWED' })
    await save(plan => ({ seats: [...plan.seats.slice(1), newSeat()] }))
    const [entry] = await manager.house.audit({})
    expect(entry).toMatchObject({
      action: 'changed',
      entity: 'seat-plan',
      entityId: at.table.outletId,
      detail: { added: 1, retired: 1, back: 0 },
    })
  })
})
