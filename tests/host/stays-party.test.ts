import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, StayId } from '../../shared/contract/base.ts'
import type { PartyRole } from '../../shared/contract/party-role.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { book } from './bookings.ts'
import { formFor, IN_DISGUISE } from './people.ts'

const TODAY = '2026-11-09'
const LATER = '2026-11-12'
type Companion = { guestId: GuestId; role: Exclude<PartyRole, 'main'> }

describe.each(doors)('who shares a room, over the %s', door => {
  let house: AtWork
  let named = 0
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(async () => {
    house.clock.set(MORNING)
    for (const { stayId, role } of await house.desk.stays.inHouse())
      if (role === 'main') await house.desk.stays.checkOut({ stayId })
  })
  afterAll(() => house.close())

  const guest = async (name = `Guest ${++named}`) => (await house.desk.guests.create(formFor(name))).guestId
  const checkIn = (guestId: GuestId, room: string, companions: Companion[] = [], stayId?: StayId) =>
    house.desk.stays.checkIn({ guestId, room, depart: LATER, companions, ...(stayId ? { stayId } : {}) })
  const inHouse = async () =>
    Object.fromEntries((await house.desk.stays.inHouse()).map(row => [row.guest.name, row]))
  const rooms = async () =>
    Object.fromEntries((await house.desk.stays.rooms()).map(({ number, guest }) => [number, guest]))
  const family = async () => {
    const [main, wife, son] = [await guest('Yu Main'), await guest('Li Wife'), await guest('Yu Son')]
    const { stayId } = await checkIn(main, '0801', [
      { guestId: wife, role: 'sharer' },
      { guestId: son, role: 'child' },
    ])
    return { main, wife, son, stayId }
  }

  test('each has a stay of their own, in the one room, and is told apart from whose it is', async () => {
    const { stayId } = await family()
    const list = await inHouse()
    expect(list['Yu Main']).toMatchObject({
      stayId,
      room: '0801',
      floor: '8',
      role: 'main',
      mainStayId: null,
      with: ['Li Wife', 'Yu Son'],
    })
    expect(list['Li Wife']).toMatchObject({
      room: '0801',
      floor: '8',
      role: 'sharer',
      mainStayId: stayId,
      depart: LATER,
      with: ['Yu Main', 'Yu Son'],
    })
    expect(list['Yu Son']).toMatchObject({ role: 'child', adults: 0, children: 1 })
    expect((await rooms())['0801']).toBe('Yu Main')
    expect((await house.desk.stays.inHouse()).map(row => row.guest.name)).toEqual([
      'Yu Main',
      'Li Wife',
      'Yu Son',
    ])
  })

  test('each is found by the room, and it counts as a stay for each', async () => {
    const { wife } = await family()
    const found = await house.desk.guests.search({ text: '801' })
    expect(found.map(({ name }) => name).sort()).toEqual(['Li Wife', 'Yu Main', 'Yu Son'])
    expect(found.every(({ fact }) => fact?.text === '0801')).toBe(true)
    const card = await house.desk.guests.card({ guestId: wife })
    expect(card.now).toMatchObject({ room: '0801' })
    expect(card.stays.count).toBe(1)
  })

  test('the outlets are told who is together and never the room', async () => {
    await family()
    const row = (await house.outlet.stays.inHouse()).find(({ guest }) => guest.name === 'Li Wife')
    expect(row).toMatchObject({ room: null, floor: null, with: ['Yu Main', 'Yu Son'] })
  })

  test('whose name is not said is told to the others by the alias', async () => {
    const { guestId } = await house.desk.guests.create(IN_DISGUISE)
    const main = await guest('Open Book')
    await checkIn(main, '0802', [{ guestId, role: 'accompanying' }])
    expect((await inHouse())['Open Book']?.with).toEqual(['Mrs Stone'])
  })

  test('somebody comes later to share; asked again, it is the same stay', async () => {
    const { stayId } = await checkIn(await guest('Alone'), '0901')
    const companion = { guestId: await guest('Late Friend'), role: 'accompanying' as const }
    const joined = await house.desk.stays.join({ stayId, companion })
    expect(await house.desk.stays.join({ stayId, companion })).toEqual(joined)
    expect((await inHouse())['Late Friend']).toMatchObject({
      stayId: joined.stayId,
      room: '0901',
      arrive: TODAY,
      role: 'accompanying',
    })
    // To share with who shares is to share with whose room it is.
    const third = { guestId: await guest('Third'), role: 'sharer' as const }
    await house.desk.stays.join({ stayId: joined.stayId, companion: third })
    expect((await inHouse()).Third).toMatchObject({ mainStayId: stayId })
  })

  test('nobody shares who is in a room already, or with somebody who has left', async () => {
    const { stayId } = await checkIn(await guest(), '0901')
    const elsewhere = await guest('Elsewhere')
    await checkIn(elsewhere, '0902')
    const companion = { guestId: elsewhere, role: 'sharer' as const }
    expect(await refusalOf(house.desk.stays.join({ stayId, companion }))).toEqual({
      code: 'ALREADY_IN_HOUSE',
      data: { room: '0902' },
    })
    expect(await refusalOf(checkIn(await guest(), '0801', [companion]))).toMatchObject({
      code: 'ALREADY_IN_HOUSE',
    })
    const twice = await guest()
    expect(await refusalOf(checkIn(twice, '0801', [{ guestId: twice, role: 'sharer' }]))).toMatchObject({
      code: 'ALREADY_IN_HOUSE',
    })
    expect((await rooms())['0801']).toBeNull()
    await house.desk.stays.checkOut({ stayId })
    const another = { guestId: await guest(), role: 'sharer' as const }
    expect(await refusalOf(house.desk.stays.join({ stayId, companion: another }))).toMatchObject({
      code: 'NOT_IN_HOUSE',
    })
  })

  test('who has a booking of their own for today shares by that booking, and arrives no more', async () => {
    const wife = await guest('Booked Wife')
    const booked = book(house, wife, { arrive: TODAY, depart: '2026-11-15' })
    const { stayId } = await checkIn(await guest('Husband'), '0801', [{ guestId: wife, role: 'sharer' }])
    expect((await house.desk.stays.arrivals()).map(row => row.stayId)).not.toContain(booked)
    expect((await inHouse())['Booked Wife']).toMatchObject({
      stayId: booked,
      mainStayId: stayId,
      depart: '2026-11-15',
    })
  })

  test('a booking for more than one is shown together before anybody comes', async () => {
    const [main, wife] = [await guest('Main Booked'), await guest('Wife Booked')]
    const stayId = book(house, main, { arrive: TODAY, depart: LATER, room: '0817' })
    book(house, wife, { arrive: TODAY, depart: LATER, partyOf: stayId })
    const arriving = async (name: string) =>
      (await house.desk.stays.arrivals()).find(row => row.guest.name === name)
    expect(await arriving('Main Booked')).toMatchObject({ with: ['Wife Booked'] })
    expect(await arriving('Wife Booked')).toMatchObject({
      mainStayId: stayId,
      room: '0817',
      with: ['Main Booked'],
    })
    await checkIn(main, '0901', [], stayId)
    expect((await inHouse())['Main Booked']?.with).toEqual([])
    expect(await arriving('Wife Booked')).toMatchObject({ room: '0901', with: ['Main Booked'] })
    await house.desk.stays.join({ stayId, companion: { guestId: wife, role: 'sharer' } })
    expect(await arriving('Wife Booked')).toBeUndefined()
  })

  test('all of them move, once however often it is asked; and back', async () => {
    const { stayId } = await family()
    const wife = (await inHouse())['Li Wife']?.stayId as StayId
    await house.desk.stays.move({ stayId: wife, room: '0902' })
    await house.desk.stays.move({ stayId: wife, room: '0902' })
    expect(Object.values(await inHouse()).map(({ room }) => room)).toEqual(['0902', '0902', '0902'])
    expect(await rooms()).toMatchObject({ '0801': null, '0902': 'Yu Main' })
    const moves = house.host.books
      .current()
      ?.connection.prepare('SELECT from_room AS "from", to_room AS "to" FROM room_move WHERE stay_id = ?')
      .all(stayId)
    expect(moves).toEqual([{ from: '0801', to: '0902' }])
    await house.desk.stays.move({ stayId, room: '0801' })
    expect((await rooms())['0801']).toBe('Yu Main')
  })

  test('nobody moves into a room that is taken or is none, or after leaving', async () => {
    const { stayId } = await checkIn(await guest('Mover'), '0801')
    await checkIn(await guest('Sitter'), '0802')
    expect(await refusalOf(house.desk.stays.move({ stayId, room: '0802' }))).toEqual({
      code: 'ROOM_TAKEN',
      data: { room: '0802', by: 'Sitter' },
    })
    expect(await refusalOf(house.desk.stays.move({ stayId, room: '1313' }))).toEqual({
      code: 'NOT_THERE',
      data: { what: 'room' },
    })
    await house.desk.stays.checkOut({ stayId })
    expect(await refusalOf(house.desk.stays.move({ stayId, room: '0817' }))).toMatchObject({
      code: 'NOT_IN_HOUSE',
    })
  })

  test('whose room it is leaves alone: it passes to the first who stays, and all others stay with it', async () => {
    const { stayId, main } = await family()
    await house.desk.stays.checkOut({ stayId, party: false })
    const list = await inHouse()
    const wife = list['Li Wife']
    expect(wife).toMatchObject({ room: '0801', role: 'main', mainStayId: null, with: ['Yu Son'] })
    expect(list['Yu Son']).toMatchObject({ room: '0801', mainStayId: wife?.stayId })
    expect((await rooms())['0801']).toBe('Li Wife')
    const { private: own } = await house.desk.guests.card({ guestId: main })
    expect(own?.history[0]).toMatchObject({ status: 'out', room: '0801' })
  })

  test('the card of who left tells nobody they were here with', async () => {
    const { stayId, main } = await family()
    await house.desk.stays.checkOut({ stayId, party: false })
    for (const client of [house.desk, house.manager, house.floor, house.outlet]) {
      const card = JSON.stringify(await client.guests.card({ guestId: main }))
      expect(card).not.toContain('Li Wife')
      expect(card).not.toContain('Yu Son')
    }
  })

  test('who shared an earlier stay is named nowhere in the next', async () => {
    const him = await guest('Firewalled')
    const before = { guestId: await guest('Past Companion'), role: 'sharer' as const }
    const { stayId } = await checkIn(him, '0801', [before])
    await house.desk.stays.checkOut({ stayId })
    const now = { guestId: await guest('Present Companion'), role: 'sharer' as const }
    const next = await checkIn(him, '0802', [now])
    for (const client of [house.desk, house.manager, house.floor, house.outlet]) {
      const rows = (await client.stays.inHouse()).filter(row => row.guest.name === 'Firewalled')
      expect(rows.map(row => row.with)).toEqual([['Present Companion']])
      expect(JSON.stringify(await client.guests.card({ guestId: him }))).not.toContain('Past Companion')
    }
    const { party } = await house.desk.stays.farewell(next)
    expect(party.map(each => each.guest.name)).toEqual(['Present Companion'])
    expect((await house.desk.stays.farewell({ stayId })).party).toEqual([])
  })

  test('who shares leaves alone, and the room is remembered as theirs', async () => {
    const { wife } = await family()
    const stayId = (await inHouse())['Li Wife']?.stayId as StayId
    await house.desk.stays.checkOut({ stayId, party: false })
    expect(Object.keys(await inHouse())).toEqual(['Yu Main', 'Yu Son'])
    const { private: own } = await house.desk.guests.card({ guestId: wife })
    expect(own?.history[0]).toMatchObject({ status: 'out', room: '0801', depart: TODAY })
  })

  test('a walk-in asked for twice, because its answer was lost, is one stay', async () => {
    const guestId = await guest('Twice Asked')
    const newStayId = '0198c0de-0000-7000-8000-00000000ff01' as StayId
    const asked = { guestId, newStayId, room: '0817', depart: LATER }
    expect(await house.desk.stays.checkIn(asked)).toEqual({ stayId: newStayId })
    expect(await house.desk.stays.checkIn(asked)).toEqual({ stayId: newStayId })
    expect((await house.desk.guests.card({ guestId })).stays.count).toBe(1)
  })
})
