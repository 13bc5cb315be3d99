import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, StayId } from '../../shared/contract/base.ts'
import type { PartyRole } from '../../shared/contract/party-role.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf, theTable } from './at-work.ts'
import { bookOf, dump } from './belongings.ts'
import { book } from './bookings.ts'
import { formFor } from './people.ts'

const TODAY = '2026-11-09'
const LATER = '2026-11-12'
const NOBODY = '0198a000-0000-7000-8000-000000000000' as StayId
type Companion = { guestId: GuestId; role: Exclude<PartyRole, 'main'> }

describe.each(doors)('taking a check-in back, over the %s', door => {
  let house: AtWork
  let named = 0
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(async () => {
    await turnTo(MORNING.toISOString())
    for (const { stayId, role } of await house.desk.stays.inHouse())
      if (role === 'main') await house.desk.stays.checkOut({ stayId })
  })
  afterAll(() => house.close())

  const turnTo = async (instant: string) => {
    house.clock.set(new Date(instant))
    house.desk = await house.as('front-desk', door)
  }
  const guest = async (name = `Guest ${++named}`) => (await house.desk.guests.create(formFor(name))).guestId
  const checkIn = (guestId: GuestId, room: string, companions: Companion[] = [], stayId?: StayId) =>
    house.desk.stays.checkIn({ guestId, room, depart: LATER, companions, ...(stayId ? { stayId } : {}) })
  const undo = (stayId: StayId) => house.desk.stays.undoCheckIn({ stayId })
  const staying = async () =>
    Object.fromEntries((await house.desk.stays.inHouse()).map(row => [row.guest.name, row]))
  /** All that is known of stays and of how often who was here, but for when a row was last touched. */
  const stays = () => {
    const { stay = [], guest = [], room_move } = dump(house)
    return { stay: stay.map(({ _rev, ...row }) => row), guest, room_move }
  }

  test('a booking is booked again exactly as it was', async () => {
    const guestId = await guest('Came Too Soon')
    const stayId = book(house, guestId, {
      arrive: '2026-11-11',
      depart: '2026-11-14',
      confirmation: 'H-77',
      room: '0817',
    })
    const before = stays()
    await checkIn(guestId, '0801', [], stayId)
    await house.desk.stays.move({ stayId, room: '0802' })
    await undo(stayId)
    expect(stays()).toEqual(before)
    expect((await house.desk.guests.card({ guestId })).stays.count).toBe(0)
    // And may come when they are due.
    await checkIn(guestId, '0801', [], stayId)
    expect((await staying())['Came Too Soon']).toMatchObject({ stayId, room: '0801', arrive: TODAY })
  })

  test('a walk-in was never here, nor who came with them; the room is free', async () => {
    const wife = { guestId: await guest(), role: 'sharer' as const }
    const guestId = await guest('Wrong Guest')
    const before = stays()
    const { stayId } = await checkIn(guestId, '0801', [wife])
    await undo(stayId)
    expect(stays()).toEqual(before)
    expect((await house.desk.stays.rooms()).find(({ number }) => number === '0801')?.guest).toBeNull()
    expect((await house.desk.guests.card({ guestId })).private?.history).toEqual([])
    expect((await house.desk.guests.search({ text: 'Wrong Guest' }))[0]).toMatchObject({ stays: 0 })
  })

  test('a couple who had booked are to come together again, whoever was taken back by whose stay', async () => {
    const [him, her] = [await guest('Him Booked'), await guest('Her Booked')]
    const hisStay = book(house, him, { arrive: TODAY, depart: LATER, room: '0817' })
    const herStay = book(house, her, { arrive: TODAY, depart: '2026-11-15', partyOf: hisStay })
    const before = stays()
    await checkIn(him, '0817', [{ guestId: her, role: 'sharer' }], hisStay)
    await undo(herStay)
    expect(stays()).toEqual(before)
  })

  test('who followed somebody to another room is to come with them again', async () => {
    const [first, second, third] = [await guest(), await guest(), await guest()]
    const firstStay = book(house, second, { arrive: TODAY, depart: LATER, room: '0817' })
    book(house, third, { arrive: TODAY, depart: LATER, partyOf: firstStay })
    const before = stays()
    const { stayId } = await checkIn(first, '0802', [
      { guestId: second, role: 'sharer' },
      { guestId: third, role: 'child' },
    ])
    await undo(stayId)
    expect(stays()).toEqual(before)
  })

  test('who joined later keeps the room; and is taken back alone', async () => {
    const { stayId } = await checkIn(await guest('Mistaken'), '0801')
    house.clock.pass(60_000)
    const friend = { guestId: await guest('Friend'), role: 'accompanying' as const }
    const joined = await house.desk.stays.join({ stayId, companion: friend })
    house.clock.pass(60_000)
    const other = { guestId: await guest('Other'), role: 'sharer' as const }
    const last = await house.desk.stays.join({ stayId, companion: other })
    await undo(last.stayId)
    expect(Object.keys(await staying())).toEqual(['Mistaken', 'Friend'])
    await undo(stayId)
    const list = await staying()
    expect(Object.keys(list)).toEqual(['Friend'])
    expect(list.Friend).toMatchObject({ stayId: joined.stayId, room: '0801', role: 'main' })
  })

  test('who shared and has left was here, though whose room it was never came', async () => {
    const { stayId } = await checkIn(await guest('Never Came'), '0801')
    const friend = await guest('Left Already')
    house.clock.pass(60_000)
    const joined = await house.desk.stays.join({ stayId, companion: { guestId: friend, role: 'sharer' } })
    await house.desk.stays.checkOut({ stayId: joined.stayId, party: false })
    await undo(stayId)
    expect(await staying()).toEqual({})
    expect((await house.desk.guests.card({ guestId: friend })).private?.history).toMatchObject([
      { status: 'out', room: '0801' },
    ])
    await house.desk.stays.undoCheckOut({ stayId: joined.stayId })
    expect((await staying())['Left Already']).toMatchObject({ room: '0801', role: 'main' })
  })

  test('a visit is the guest’s own, and is not lost', async () => {
    const guestId = await guest('Had Breakfast')
    const { stayId } = await checkIn(guestId, '0801')
    const table = await theTable(house.desk)
    const place = { outletId: table.outletId, mealPeriodId: table.breakfast }
    await house.desk.dining.recordVisit({ ...place, guestId, seatId: table.first, covers: 1, items: [] })
    await undo(stayId)
    expect(await house.desk.dining.visits({ guestId, ...place })).toHaveLength(1)
  })

  test('within a day and no later, and twice is once', async () => {
    const guestId = await guest()
    const stayId = book(house, guestId, { arrive: TODAY, depart: LATER })
    await checkIn(guestId, '0801', [], stayId)
    await turnTo('2026-11-09T23:31:00Z')
    expect(await refusalOf(undo(stayId))).toMatchObject({ code: 'TOO_LATE' })
    await turnTo('2026-11-09T23:29:00Z')
    await undo(stayId)
    expect(await refusalOf(undo(stayId))).toBeNull()
    const walkIn = await checkIn(guestId, '0801')
    await house.desk.stays.checkOut(walkIn)
    expect(await refusalOf(undo(walkIn.stayId))).toMatchObject({ code: 'NOT_IN_HOUSE' })
    expect(await refusalOf(undo(NOBODY))).toEqual({ code: 'NOT_THERE', data: { what: 'stay' } })
  })

  test('a stay that was checked in before it was kept what had been booked stays as it is', async () => {
    const guestId = await guest()
    const stayId = book(house, guestId, { arrive: TODAY, depart: LATER })
    house.clock.pass(60_000)
    await checkIn(guestId, '0801', [], stayId)
    bookOf(house).prepare('UPDATE stay SET booked = NULL WHERE id = ?').run(stayId)
    expect(await refusalOf(undo(stayId))).toMatchObject({ code: 'TOO_LATE' })
  })

  test('neither the floor nor an outlet takes one back', async () => {
    const { stayId } = await checkIn(await guest(), '0801')
    for (const role of ['floor', 'outlet'] as const)
      expect(await refusalOf(house[role].stays.undoCheckIn({ stayId }))).toMatchObject({
        code: 'NOT_ALLOWED',
      })
    await undo(stayId)
  })
})
