import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, HeadsUpId, OutletId } from '../../shared/contract/base.ts'
import type { Change } from '../../shared/contract/live.ts'
import { doors } from '../house.ts'
import { NOBODY, openAtTable } from './at-table.ts'
import { refusalOf } from './at-work.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

const ROOMS = ['0801', '0802', '0817', '0901', '0902']
const MINUTE = 60_000

describe.each(doors)('coming down over the %s', door => {
  let at: Awaited<ReturnType<typeof openAtTable>>
  let dawn: OutletId
  beforeAll(async () => {
    at = await openAtTable(door)
    dawn = at.table.outletId
  })
  afterAll(() => at.house.close())

  /** A new guest in the first free room, for as long as `work` takes. */
  async function inHouse(work: (guestId: GuestId) => Promise<void>, form = formFor('Greta Guest')) {
    const { desk } = at.house
    const { guestId } = await desk.guests.create(form)
    const taken = new Set((await desk.stays.inHouse()).map(({ room }) => room))
    const room = ROOMS.find(number => !taken.has(number)) ?? ''
    const { stayId } = await desk.stays.checkIn({ guestId, room, depart: '2026-11-12' })
    await work(guestId)
    await at.house.desk.stays.checkOut({ stayId })
  }
  /** Time passes; whoever was signed in signs in again. */
  async function later(ms: number) {
    at.house.clock.pass(ms)
    for (const role of ['desk', 'floor', 'outlet', 'manager'] as const) {
      at.house[role] = await at.house.as(role === 'desk' ? 'front-desk' : role, door)
    }
  }
  const send = (guestId: GuestId, outletId = dawn, id?: HeadsUpId) =>
    at.house.floor.headsUps.send({ guestId, outletId, ...(id ? { id } : {}) })
  const queue = (outletId = dawn) => at.house.outlet.headsUps.queue({ outletId })
  const inQueue = async (guestId: GuestId, outletId = dawn) =>
    (await queue(outletId)).find(({ guest }) => guest.id === guestId) ?? null
  const asTold = async (guestId: GuestId) =>
    (await at.house.floor.headsUps.open()).filter(({ guest }) => guest.id === guestId)

  test('the outlet has the guest on its list, with who called and when; no other outlet has', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      const one = await inQueue(guestId)
      expect(one).toMatchObject({
        id: headsUpId,
        status: 'sent',
        sentBy: 'floor one',
        outlet: { zh: '晨曦餐厅', en: 'Dawn' },
        ordinal: 1,
      })
      expect(Date.parse(one?.phoneFrom ?? '') - Date.parse(one?.sentAt ?? '')).toBe(20_000)
      expect(Date.parse(one?.fadesAt ?? '') - Date.parse(one?.sentAt ?? '')).toBe(10 * MINUTE)
      expect(await inQueue(guestId, at.bar.outletId)).toBeNull()
    }))

  test('the outlet knows what must not be served, the usual seat and whether it is free, before the guest is there', () =>
    inHouse(async guestId => {
      await at.house.floor.facts.noteAllergy({
        guestId,
        what: 'peanuts',
        severity: 'anaphylaxis',
        origin: 'told',
      })
      await at.house.outlet.dining.pinUsual({
        ...at.breakfast(guestId),
        seatId: at.table.second,
        items: null,
      })
      await send(guestId)
      expect(await inQueue(guestId)).toMatchObject({
        allergies: ['peanuts'],
        birthday: 'today',
        seat: { name: { en: 'second window' }, number: 'T12', free: true },
      })
    }, MR_YU))

  test('the floor sees who looked, once and for all the first of them', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await at.house.outlet.headsUps.see({ headsUpId })
      const [seen] = await asTold(guestId)
      expect(seen).toMatchObject({ status: 'seen', seenBy: 'outlet one' })
      await at.house.desk.headsUps.see({ headsUpId })
      expect((await asTold(guestId))[0]).toEqual(seen)
    }))

  test('who sits is on the way no more, and is again when the visit is taken back', () =>
    inHouse(async guestId => {
      await send(guestId)
      const { visitId } = await at.serve(guestId, null)
      expect(await inQueue(guestId)).toBeNull()
      expect(await asTold(guestId)).toMatchObject([{ status: 'seated' }])
      await at.house.outlet.dining.undoVisit({ visitId })
      expect(await inQueue(guestId)).toMatchObject({ status: 'sent', seatedAt: null })
    }))

  test('sent again to the same outlet is the same call; to another, the guest is on the way there and not here', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await at.house.outlet.headsUps.see({ headsUpId })
      expect(await send(guestId)).toEqual({ headsUpId })
      expect(await inQueue(guestId)).toMatchObject({ status: 'seen' })
      await send(guestId, at.bar.outletId)
      expect(await inQueue(guestId)).toBeNull()
      // At the bar nobody has looked yet.
      expect(await inQueue(guestId, at.bar.outletId)).toMatchObject({ status: 'sent', seenBy: null })
      expect(await asTold(guestId)).toHaveLength(1)
    }))

  test('a call repeated because its answer was lost writes nothing, not even after the guest has sat down', () =>
    inHouse(async guestId => {
      const id = uuid() as HeadsUpId
      expect(await send(guestId, dawn, id)).toEqual({ headsUpId: id })
      expect(await send(guestId, dawn, id)).toEqual({ headsUpId: id })
      await at.serve(guestId, null)
      expect(await send(guestId, dawn, id)).toEqual({ headsUpId: id })
      expect(await inQueue(guestId)).toBeNull()
      const about = (await at.house.manager.house.audit({})).filter(({ entityId }) => entityId === id)
      expect(about.map(({ action }) => action)).toEqual(['created'])
    }))

  test('taken back it is told nowhere; did not come is told to the floor; either can be reopened', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await at.house.floor.headsUps.close({ headsUpId, because: 'taken-back' })
      expect(await inQueue(guestId)).toBeNull()
      expect(await asTold(guestId)).toEqual([])
      await at.house.floor.headsUps.reopen({ headsUpId })
      expect(await inQueue(guestId)).toMatchObject({ id: headsUpId, status: 'sent' })
      await at.house.outlet.headsUps.close({ headsUpId, because: 'did-not-come' })
      expect(await inQueue(guestId)).toBeNull()
      expect(await asTold(guestId)).toMatchObject([{ status: 'gone' }])
    }))

  test('sent elsewhere meanwhile, what the first outlet presses is not about the guest of the other', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await send(guestId, at.bar.outletId)
      await at.house.outlet.headsUps.see({ headsUpId })
      await at.house.outlet.headsUps.close({ headsUpId, because: 'did-not-come' })
      expect(await inQueue(guestId, at.bar.outletId)).toMatchObject({ status: 'sent', seenBy: null })
    }))

  test('a call that moved the guest may be repeated like any other, and moves nobody back', () =>
    inHouse(async guestId => {
      const id = uuid() as HeadsUpId
      await send(guestId)
      await send(guestId, at.bar.outletId, id)
      await send(guestId)
      expect(await send(guestId, at.bar.outletId, id)).toEqual({ headsUpId: id })
      expect(await inQueue(guestId)).not.toBeNull()
      expect(await inQueue(guestId, at.bar.outletId)).toBeNull()
    }))

  test('who is called again is told once, not beside what became of the call before', () =>
    inHouse(async guestId => {
      const first = await send(guestId)
      await at.house.outlet.headsUps.close({ ...first, because: 'did-not-come' })
      at.house.clock.pass(1_000)
      const again = await send(guestId)
      expect(await asTold(guestId)).toMatchObject([{ id: again.headsUpId, status: 'sent' }])
      await later(50 * MINUTE)
      // Nobody said that nobody came.
      const third = await send(guestId)
      expect(await asTold(guestId)).toMatchObject([{ id: third.headsUpId, status: 'sent' }])
    }))

  test('a visit of long ago that is taken back sets nobody on the way, and says of nobody that they did not come', () =>
    inHouse(async guestId => {
      await send(guestId)
      const { visitId } = await at.serve(guestId, null)
      await later(100 * MINUTE)
      await at.house.outlet.dining.undoVisit({ visitId })
      expect(await asTold(guestId)).toEqual([])
      const { headsUpId } = await send(guestId)
      await at.house.floor.headsUps.close({ headsUpId, because: 'taken-back' })
      expect(await asTold(guestId)).toEqual([])
    }))

  test('the turn of the hotel’s day loses nobody who is on the way', () =>
    inHouse(async guestId => {
      const now = at.house.clock.now()
      await later(Date.parse('2026-11-10T02:55:00+08:00') - now.getTime())
      const { headsUpId } = await send(guestId)
      await later(10 * MINUTE)
      expect((await at.house.desk.house.status()).hotel?.businessDate).toBe('2026-11-10')
      expect(await inQueue(guestId)).toMatchObject({ id: headsUpId })
      expect(await asTold(guestId)).toMatchObject([{ id: headsUpId, status: 'sent' }])
      await later(now.getTime() - at.house.clock.now().getTime())
    }))

  test('who asks for no call-ahead while on the way is called no more', () =>
    inHouse(async guestId => {
      await send(guestId)
      const { by: _, ...form } = await at.house.desk.guests.form({ guestId })
      await at.house.desk.guests.update({ ...form, guestId, discretion: 3, alias: 'Mr Grey' })
      expect(await inQueue(guestId)).toBeNull()
      expect(await asTold(guestId)).toEqual([])
    }))

  test('reopened, it does not stand beside a newer call for the same guest', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await at.house.floor.headsUps.close({ headsUpId, because: 'taken-back' })
      const newer = await send(guestId, at.bar.outletId)
      await at.house.floor.headsUps.reopen({ headsUpId })
      expect(await asTold(guestId)).toMatchObject([{ id: newer.headsUpId }])
    }))

  test('the queue begins with whoever has been waiting longest', () =>
    inHouse(first =>
      inHouse(async second => {
        await send(second)
        at.house.clock.pass(1_000)
        await send(first)
        expect((await queue()).map(({ guest }) => guest.id)).toEqual([second, first])
        expect((await at.house.floor.headsUps.open()).slice(0, 2).map(({ guest }) => guest.id)).toEqual([
          first,
          second,
        ])
      }),
    ))

  test('after three quarters of an hour nobody is on the way, and a new call is a new call', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await later(44 * MINUTE)
      expect(await inQueue(guestId)).not.toBeNull()
      await later(2 * MINUTE)
      expect(await inQueue(guestId)).toBeNull()
      expect(await asTold(guestId)).toEqual([])
      const again = await send(guestId)
      expect(again.headsUpId).not.toBe(headsUpId)
      expect(await inQueue(guestId)).toMatchObject({ id: again.headsUpId, status: 'sent' })
    }))

  test('who has left the house is on the way no more', async () => {
    let left: GuestId | null = null
    await inHouse(async guestId => {
      left = guestId
      await send(guestId)
    })
    if (!left) throw new Error('nobody was checked in')
    expect(await inQueue(left)).toBeNull()
    expect(await asTold(left)).toEqual([])
  })

  test('who comes along is named, of this stay and of no other', () =>
    inHouse(async guestId => {
      const { desk } = at.house
      const { guestId: child } = await desk.guests.create(formFor('李小雯'))
      const stay = (await desk.stays.inHouse()).find(({ guest }) => guest.id === guestId)
      if (!stay) throw new Error('nobody was checked in')
      await desk.stays.join({ stayId: stay.stayId, companion: { guestId: child, role: 'child' } })
      await send(guestId)
      expect(await inQueue(guestId)).toMatchObject({ with: ['李小雯'] })
    }))

  test('who asked for no call-ahead is not announced; an alias is all that is ever said of who has one', async () => {
    await inHouse(
      async guestId => {
        expect(await refusalOf(send(guestId))).toMatchObject({ code: 'NO_CALL_AHEAD' })
        expect(await asTold(guestId)).toEqual([])
      },
      { ...IN_DISGUISE, discretion: 3 },
    )
    await inHouse(async guestId => {
      await send(guestId)
      const told = JSON.stringify([await queue(), await at.house.floor.headsUps.open()])
      expect(told).toContain('Mrs Stone')
      expect(told).not.toMatch(/Benedetta|Nascosta|贝妮娜斯|DET-tah/)
    }, IN_DISGUISE)
  })

  test('no room number reaches the outlet', () =>
    inHouse(async guestId => {
      await send(guestId)
      expect(JSON.stringify(await queue())).not.toMatch(/"0(8|9)\d\d"/)
    }))

  test('only who is in the house can be on the way, and only to where there is something', async () => {
    const away = await at.guest()
    expect(await refusalOf(send(away))).toMatchObject({ code: 'NOT_IN_HOUSE' })
    expect(await refusalOf(send(NOBODY as GuestId))).toMatchObject({ data: { what: 'guest' } })
    await inHouse(async guestId => {
      expect(await refusalOf(send(guestId, NOBODY as OutletId))).toMatchObject({ data: { what: 'outlet' } })
    })
    expect(await refusalOf(queue(NOBODY as OutletId))).toMatchObject({ data: { what: 'outlet' } })
    for (const call of ['see', 'reopen'] as const) {
      expect(
        await refusalOf(at.house.outlet.headsUps[call]({ headsUpId: NOBODY as HeadsUpId })),
      ).toMatchObject({ code: 'NOT_THERE', data: { what: 'heads-up' } })
    }
  })

  test('every screen hears of it at once', () =>
    inHouse(async guestId => {
      const end = new AbortController()
      const changes = await at.house.outlet.live.changes(undefined, { signal: end.signal })
      const heard: Change[] = []
      const listening = (async () => {
        for await (const change of changes) {
          heard.push(change)
          if (change.type === 'changed') return
          await send(guestId)
        }
      })()
      await listening
      end.abort()
      expect(heard.at(-1)).toEqual({ type: 'changed', topics: ['heads-ups'] })
    }))

  test('each step is on record, without a word about the guest', () =>
    inHouse(async guestId => {
      const { headsUpId } = await send(guestId)
      await at.house.outlet.headsUps.see({ headsUpId })
      await at.house.floor.headsUps.close({ headsUpId, because: 'taken-back' })
      const steps = (await at.house.manager.house.audit({})).filter(({ entityId }) => entityId === headsUpId)
      expect(steps.map(({ staff, detail }) => [staff?.name, detail.deed])).toEqual([
        ['floor one', 'taken-back'],
        ['outlet one', 'seen'],
        ['floor one', 'sent'],
      ])
    }))
})
