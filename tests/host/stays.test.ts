import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, StayId } from '../../shared/contract/base.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { book } from './bookings.ts'
import { formFor, IN_DISGUISE } from './people.ts'

const TODAY = '2026-11-09'
const TOMORROW = '2026-11-10'
const NOBODY = '0198a000-0000-7000-8000-000000000000'

describe.each(doors)('stays over the %s', door => {
  let house: AtWork
  let named = 0
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(async () => {
    house.clock.set(MORNING)
    // Everybody leaves, so that one test’s guests take no other’s rooms.
    for (const { stayId } of await house.desk.stays.inHouse()) await house.desk.stays.checkOut({ stayId })
  })
  afterAll(() => house.close())

  /** Turns the clock on; by then the desk’s session has ended, so somebody signs in. */
  const turnTo = async (instant: string) => {
    house.clock.set(new Date(instant))
    house.desk = await house.as('front-desk', door)
  }
  const arriving = async (name = `Guest ${++named}`) =>
    (await house.desk.guests.create(formFor(name))).guestId
  const checkIn = (
    guestId: GuestId,
    room: string,
    more: { stayId?: StayId; depart?: string; adults?: number } = {},
  ) => house.desk.stays.checkIn({ guestId, room, depart: '2026-11-12', ...more })
  const inHouse = async (stayId: StayId) =>
    (await house.desk.stays.inHouse()).find(stay => stay.stayId === stayId)
  const rooms = async () =>
    Object.fromEntries((await house.desk.stays.rooms()).map(({ number, guest }) => [number, guest]))

  describe('arrivals', () => {
    test('are those booked for the business date, and none that was cancelled, did not come, or comes another day', async () => {
      const guestId = await arriving('Ana Arrives')
      const today = book(house, guestId, { arrive: TODAY, depart: '2026-11-11' })
      const others = [
        book(house, await arriving(), { arrive: TODAY, depart: '2026-11-11', status: 'cancelled' }),
        book(house, await arriving(), { arrive: TODAY, depart: '2026-11-11', status: 'no-show' }),
        book(house, await arriving(), { arrive: TOMORROW, depart: '2026-11-11' }),
        book(house, await arriving(), { arrive: '2026-11-07', depart: '2026-11-11' }),
      ]
      const arrivals = await house.desk.stays.arrivals()
      const ids = arrivals.map(({ stayId }) => stayId)
      expect(ids).toContain(today)
      for (const other of others) expect(ids).not.toContain(other)
      expect(arrivals.find(({ stayId }) => stayId === today)).toMatchObject({
        guest: { id: guestId, name: 'Ana Arrives' },
        room: null,
        floor: null,
        arrive: TODAY,
        depart: '2026-11-11',
        ordinal: 1,
        lastStay: null,
        allergy: false,
        adults: 2,
        children: 1,
      })
    })

    test('tell which stay it is, when the last one was, and of an allergy', async () => {
      const guestId = await arriving()
      book(house, guestId, { arrive: '2024-05-01', depart: '2024-05-03', status: 'out' })
      book(house, guestId, { arrive: '2025-06-07', depart: '2025-06-09', status: 'out' })
      book(house, guestId, { arrive: '2026-01-01', depart: '2026-01-02', status: 'cancelled' })
      const stayId = book(house, guestId, { arrive: TODAY, depart: '2026-11-11' })
      await house.desk.facts.noteAllergy({ guestId, what: 'nuts', severity: 'allergy', origin: 'told' })
      expect((await house.desk.stays.arrivals()).find(stay => stay.stayId === stayId)).toMatchObject({
        ordinal: 3,
        lastStay: { arrive: '2025-06-07', depart: '2025-06-09' },
        allergy: true,
      })
    })
  })

  describe('checking in', () => {
    test('an arrival: the stay that was booked begins, in its room', async () => {
      const guestId = await arriving('Bo Booked')
      const stayId = book(house, guestId, { arrive: TODAY, depart: '2026-11-11' })
      expect(await checkIn(guestId, '0817', { stayId, depart: '2026-11-13' })).toEqual({ stayId })
      expect((await house.desk.stays.arrivals()).map(stay => stay.stayId)).not.toContain(stayId)
      expect(await inHouse(stayId)).toMatchObject({
        room: '0817',
        floor: '8',
        arrive: TODAY,
        depart: '2026-11-13',
        ordinal: 1,
      })
      expect((await rooms())['0817']).toBe('Bo Booked')
    })

    test('a walk-in: a stay that was never booked', async () => {
      const guestId = await arriving('Wu Walks')
      const { stayId } = await checkIn(guestId, '0901', { adults: 3 })
      expect(await inHouse(stayId)).toMatchObject({
        guest: { name: 'Wu Walks' },
        room: '0901',
        floor: '9',
        arrive: TODAY,
        adults: 3,
        children: 0,
      })
    })

    test('somebody who arrives a day early, and somebody who leaves the same day', async () => {
      const early = await arriving()
      const stayId = book(house, early, { arrive: TOMORROW, depart: '2026-11-13' })
      await checkIn(early, '0801', { stayId, depart: '2026-11-13' })
      expect(await inHouse(stayId)).toMatchObject({ arrive: TODAY })
      expect(await refusalOf(checkIn(await arriving(), '0802', { depart: TODAY }))).toBeNull()
    })

    test('somebody who was expected yesterday, whose flight landed after the day had turned', async () => {
      const late = await arriving('Lena Late')
      const stayId = book(house, late, { arrive: '2026-11-08', depart: '2026-11-11' })
      expect((await house.desk.stays.arrivals()).map(stay => stay.stayId)).toContain(stayId)
      const [found] = await house.desk.guests.search({ text: 'Lena Late' })
      expect(found?.presence).toBe('arriving')
      await checkIn(late, '0801', { stayId })
      expect(await inHouse(stayId)).toMatchObject({ arrive: TODAY })
    })

    test('nobody on a booking of another month, nor until a date that was mistyped', async () => {
      const guestId = await arriving()
      const stayId = book(house, guestId, { arrive: '2026-12-24', depart: '2026-12-27' })
      expect(await refusalOf(checkIn(guestId, '0801', { stayId }))).toMatchObject({ code: 'NOT_ARRIVING' })
      expect(await refusalOf(checkIn(guestId, '0801', { depart: '9999-12-31' }))).toMatchObject({
        code: 'DATES_UNSOUND',
      })
    })

    test('with a word on whom a free room was promised to', async () => {
      book(house, await arriving('Pia Promised'), { arrive: TODAY, depart: TOMORROW, room: '0802' })
      const room = (await house.desk.stays.rooms()).find(({ number }) => number === '0802')
      expect(room).toMatchObject({ guest: null, promised: 'Pia Promised' })
    })

    test('not into a room that is taken, and says by whom; by the alias, where there is one', async () => {
      await checkIn(await arriving('Tao Taken'), '0801')
      const { guestId: hidden } = await house.desk.guests.create(IN_DISGUISE)
      await checkIn(hidden, '0802')
      const next = await arriving()
      expect(await refusalOf(checkIn(next, '0801'))).toEqual({
        code: 'ROOM_TAKEN',
        data: { room: '0801', by: 'Tao Taken' },
      })
      expect(await refusalOf(checkIn(next, '0802'))).toEqual({
        code: 'ROOM_TAKEN',
        data: { room: '0802', by: 'Mrs Stone' },
      })
      expect(await refusalOf(checkIn(next, '0817'))).toBeNull()
    })

    test('nobody twice', async () => {
      const guestId = await arriving()
      const stayId = book(house, guestId, { arrive: TODAY, depart: '2026-11-11' })
      await checkIn(guestId, '0801')
      expect(await refusalOf(checkIn(guestId, '0802'))).toEqual({
        code: 'ALREADY_IN_HOUSE',
        data: { room: '0801' },
      })
      expect(await refusalOf(checkIn(guestId, '0802', { stayId }))).toMatchObject({
        code: 'ALREADY_IN_HOUSE',
      })
    })

    test('nobody and nowhere that is not there', async () => {
      const guestId = await arriving()
      const notThere = (what: string) => ({ code: 'NOT_THERE', data: { what } })
      expect(await refusalOf(checkIn(NOBODY as GuestId, '0801'))).toEqual(notThere('guest'))
      expect(await refusalOf(checkIn(guestId, '1313'))).toEqual(notThere('room'))
      expect(await refusalOf(checkIn(guestId, '0801', { stayId: NOBODY as StayId }))).toEqual(
        notThere('stay'),
      )
      const another = book(house, await arriving(), { arrive: TODAY, depart: '2026-11-11' })
      expect(await refusalOf(checkIn(guestId, '0801', { stayId: another }))).toEqual(notThere('stay'))
      expect(await house.desk.stays.inHouse()).toEqual([])
    })

    test('no stay that is over, was cancelled, or would end before it begins', async () => {
      const guestId = await arriving()
      for (const status of ['out', 'no-show', 'cancelled'] as const) {
        const stayId = book(house, guestId, { arrive: TODAY, depart: '2026-11-11', status })
        expect(await refusalOf(checkIn(guestId, '0801', { stayId }))).toMatchObject({ code: 'NOT_ARRIVING' })
      }
      expect(await refusalOf(checkIn(guestId, '0801', { depart: '2026-11-08' }))).toMatchObject({
        code: 'DATES_UNSOUND',
      })
      expect(await house.desk.stays.inHouse()).toEqual([])
    })

    test('one of many who want the room at the same moment, from either door', async () => {
      const guests = await Promise.all(Array.from({ length: 8 }, () => arriving()))
      const elsewhere = await house.as('manager', door === 'port' ? 'http' : 'port')
      const tries = guests.map((guestId, at) =>
        refusalOf(
          (at % 2 ? house.desk : elsewhere).stays.checkIn({ guestId, room: '0902', depart: '2026-11-12' }),
        ),
      )
      const codes = (await Promise.all(tries)).map(refusal => refusal?.code ?? 'in')
      expect(codes.filter(code => code === 'in')).toHaveLength(1)
      expect(codes.filter(code => code === 'ROOM_TAKEN')).toHaveLength(7)
      expect((await house.desk.stays.inHouse()).filter(({ room }) => room === '0902')).toHaveLength(1)
    })

    test('one guest who is checked in twice at the same moment, once', async () => {
      const guestId = await arriving()
      const codes = await Promise.all(
        ['0801', '0802', '0817'].map(async room => (await refusalOf(checkIn(guestId, room)))?.code ?? 'in'),
      )
      expect(codes.sort()).toEqual(['ALREADY_IN_HOUSE', 'ALREADY_IN_HOUSE', 'in'])
    })
  })

  describe('checking out', () => {
    test('frees the room, and counts the stay', async () => {
      const guestId = await arriving()
      const { stayId } = await checkIn(guestId, '0801', { depart: '2026-11-20' })
      await house.desk.stays.checkOut({ stayId })
      expect(await inHouse(stayId)).toBeUndefined()
      expect((await rooms())['0801']).toBeNull()
      const card = await house.desk.guests.card({ guestId })
      // Left eleven days early: the stay ended the day it ended.
      expect(card.stays).toMatchObject({ count: 1, last: { arrive: TODAY, depart: TODAY } })
      expect(card.now).toBeNull()
      const { stayId: again } = await checkIn(guestId, '0801')
      expect(await inHouse(again)).toMatchObject({ ordinal: 2, lastStay: { arrive: TODAY, depart: TODAY } })
    })

    test('is done once, and only by who is in the house', async () => {
      const guestId = await arriving()
      const booked = book(house, guestId, { arrive: TODAY, depart: '2026-11-11' })
      expect(await refusalOf(house.desk.stays.checkOut({ stayId: booked }))).toMatchObject({
        code: 'NOT_IN_HOUSE',
      })
      const { stayId } = await checkIn(guestId, '0801')
      await house.desk.stays.checkOut({ stayId })
      expect(await refusalOf(house.desk.stays.checkOut({ stayId }))).toMatchObject({ code: 'NOT_IN_HOUSE' })
      expect(await refusalOf(house.desk.stays.checkOut({ stayId: NOBODY as StayId }))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'stay' },
      })
    })

    test('is due for who leaves today or should have left', async () => {
      const due = async () => (await house.desk.stays.departures()).map(({ stayId }) => stayId)
      const { stayId: today } = await checkIn(await arriving(), '0801', { depart: TODAY })
      const { stayId: tomorrow } = await checkIn(await arriving(), '0802', { depart: TOMORROW })
      expect(await due()).toEqual([today])
      await turnTo('2026-11-09T23:30:00Z')
      expect(await due()).toEqual([today, tomorrow])
    })
  })

  describe('after midnight, before the hotel’s day turns', () => {
    test('who comes, came the day before; who leaves, left the day before', async () => {
      // Half past one at night on the 10th, and the hotel is still at the 9th.
      await turnTo('2026-11-09T17:30:00Z')
      const guestId = await arriving()
      const late = book(house, await arriving(), { arrive: TODAY, depart: '2026-11-11' })
      const next = book(house, await arriving(), { arrive: TOMORROW, depart: '2026-11-11' })
      const arrivals = (await house.desk.stays.arrivals()).map(({ stayId }) => stayId)
      expect(arrivals).toContain(late)
      expect(arrivals).not.toContain(next)
      const { stayId } = await checkIn(guestId, '0801', { depart: TODAY })
      expect(await inHouse(stayId)).toMatchObject({ arrive: TODAY })
      await house.desk.stays.checkOut({ stayId })
      expect((await house.desk.guests.card({ guestId })).stays.last).toEqual({ arrive: TODAY, depart: TODAY })

      await turnTo('2026-11-09T19:00:00Z')
      expect((await house.desk.stays.arrivals()).map(stay => stay.stayId)).toContain(next)
      const { stayId: morning } = await checkIn(guestId, '0801')
      expect(await inHouse(morning)).toMatchObject({ arrive: TOMORROW })
    })

    test('what the clock said is kept beside the date, in UTC', async () => {
      await turnTo('2026-11-09T17:30:00Z')
      const { stayId } = await checkIn(await arriving(), '0801')
      const row = house.host.books
        .current()
        ?.connection.prepare('SELECT arrive, checked_in_at AS at FROM stay WHERE id = ?')
        .get(stayId)
      expect(row).toEqual({ arrive: TODAY, at: expect.stringMatching(/^2026-11-09T17:30:\d\d\.\d{3}Z$/) })
    })
  })

  test('every change of a stay is on record, with who made it and none of the guest’s words', async () => {
    const { stayId } = await checkIn(await arriving('Quentin Quiet'), '0801')
    await house.desk.stays.checkOut({ stayId })
    const entries = (await house.manager.house.audit({})).filter(({ entityId }) => entityId === stayId)
    expect(entries.map(({ action, entity, staff }) => [action, entity, staff?.name])).toEqual([
      ['checked-out', 'stay', 'front-desk one'],
      ['checked-in', 'stay', 'front-desk one'],
    ])
    expect(JSON.stringify(entries)).not.toContain('Quentin')
  })
})
