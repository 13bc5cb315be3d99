import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, StayId } from '../../shared/contract/base.ts'
import type { PartyRole } from '../../shared/contract/party-role.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf } from './at-work.ts'
import { book, bookOf } from './belongings.ts'
import { formFor } from './people.ts'

const TODAY = '2026-11-09'
const LATER = '2026-11-12'
const NOBODY = '0198a000-0000-7000-8000-000000000000'
type Companion = { guestId: GuestId; role: Exclude<PartyRole, 'main'> }

describe.each(doors)('leaving, over the %s', door => {
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
    house.manager = await house.as('manager', door)
  }
  const guest = async (name = `Guest ${++named}`) => (await house.desk.guests.create(formFor(name))).guestId
  const checkIn = (guestId: GuestId, room: string, companions: Companion[] = []) =>
    house.desk.stays.checkIn({ guestId, room, depart: LATER, companions })
  const staying = async () =>
    Object.fromEntries((await house.desk.stays.inHouse()).map(row => [row.guest.name, row]))
  const leftNow = async () => (await house.desk.stays.left()).map(({ stayId }) => stayId)
  const gift = async (en: string) =>
    (await house.manager.stays.saveGift({ gift: null, name: { zh: `${en}（中）`, en } })).giftId
  const said = { giftId: null, hint: null, again: null, refer: null, missed: null }

  describe('taking a check-out back', () => {
    test('the stay is as it was: room, departure, count and all', async () => {
      const guestId = await guest('Back Again')
      const { stayId } = await checkIn(guestId, '0801')
      const before = (await staying())['Back Again']
      await house.desk.stays.checkOut({ stayId })
      expect((await house.desk.guests.card({ guestId })).stays.last).toEqual({ arrive: TODAY, depart: TODAY })
      await house.desk.stays.undoCheckOut({ stayId })
      expect((await staying())['Back Again']).toEqual(before)
      const card = await house.desk.guests.card({ guestId })
      expect(card.stays).toMatchObject({ count: 1, last: null })
      expect(await leftNow()).not.toContain(stayId)
    })

    test('who stayed on past the day that was agreed is back with that day', async () => {
      const { stayId } = await house.desk.stays.checkIn({
        guestId: await guest('Stayed On'),
        room: '0801',
        depart: TODAY,
      })
      await turnTo('2026-11-10T23:30:00Z')
      await house.desk.stays.checkOut({ stayId })
      await house.desk.stays.undoCheckOut({ stayId })
      expect((await staying())['Stayed On']).toMatchObject({ depart: TODAY })
    })

    test('everybody who left together is back, each as what they were', async () => {
      const wife = { guestId: await guest('Wife'), role: 'sharer' as const }
      const son = { guestId: await guest('Son'), role: 'child' as const }
      const { stayId } = await checkIn(await guest('Main'), '0802', [wife, son])
      const before = await staying()
      await house.desk.stays.checkOut({ stayId: before.Wife?.stayId as StayId })
      expect(await staying()).toEqual({})
      const gone = (await house.desk.stays.left()).map(row => row.guest.name)
      expect(gone.filter(name => ['Main', 'Wife', 'Son'].includes(name))).toEqual(['Main', 'Wife', 'Son'])
      await house.desk.stays.undoCheckOut({ stayId: before.Son?.stayId as StayId })
      expect(await staying()).toEqual(before)
      expect(before.Main?.stayId).toBe(stayId)
    })

    test('whose room it was takes it back from who stayed in it, wherever they moved', async () => {
      const wife = { guestId: await guest('Her'), role: 'sharer' as const }
      const { stayId } = await checkIn(await guest('Him'), '0802', [wife])
      await house.desk.stays.checkOut({ stayId, party: false })
      const her = (await staying()).Her?.stayId as StayId
      await house.desk.stays.move({ stayId: her, room: '0901' })
      await house.desk.stays.undoCheckOut({ stayId })
      const list = await staying()
      expect(list.Him).toMatchObject({ room: '0901', role: 'main', with: ['Her'] })
      expect(list.Her).toMatchObject({ room: '0901', role: 'sharer', mainStayId: stayId })
    })

    test.for([
      ['him first', [0, 1]],
      ['her first', [1, 0]],
    ] as const)('two who left one after the other come back one after the other, %s', async ([, order]) => {
      const her = { guestId: await guest('Her'), role: 'sharer' as const }
      const him = await checkIn(await guest('Him'), '0802', [her])
      const before = await staying()
      const both = [him.stayId, before.Her?.stayId as StayId]
      await house.desk.stays.checkOut({ stayId: him.stayId, party: false })
      house.clock.pass(60_000)
      await house.desk.stays.checkOut({ stayId: before.Her?.stayId as StayId })
      for (const at of order) await house.desk.stays.undoCheckOut({ stayId: both[at] as StayId })
      expect(await staying()).toEqual(before)
    })

    test('who shared and left first comes back to the room they had, though nobody of theirs is in it', async () => {
      const her = { guestId: await guest('Her'), role: 'sharer' as const }
      const him = await checkIn(await guest('Him'), '0802', [her])
      const before = await staying()
      await house.desk.stays.checkOut({ stayId: before.Her?.stayId as StayId, party: false })
      house.clock.pass(60_000)
      await house.desk.stays.checkOut({ stayId: him.stayId })
      await house.desk.stays.undoCheckOut({ stayId: before.Her?.stayId as StayId })
      expect((await staying()).Her).toMatchObject({ room: '0802', role: 'main' })
      await house.desk.stays.undoCheckOut({ stayId: him.stayId })
      expect(await staying()).toEqual(before)
    })

    test('not into a room that somebody else has now, nor for who is in the house again', async () => {
      const one = await guest('Was Here')
      const { stayId } = await checkIn(one, '0801')
      await house.desk.stays.checkOut({ stayId })
      const { stayId: next } = await checkIn(await guest('Came Next'), '0801')
      expect(await refusalOf(house.desk.stays.undoCheckOut({ stayId }))).toEqual({
        code: 'ROOM_TAKEN',
        data: { room: '0801', by: 'Came Next' },
      })
      await house.desk.stays.checkOut({ stayId: next })
      await checkIn(one, '0902')
      expect(await refusalOf(house.desk.stays.undoCheckOut({ stayId }))).toEqual({
        code: 'ALREADY_IN_HOUSE',
        data: { room: '0902' },
      })
    })

    test('who left is known from the stays, whatever the audit holds', async () => {
      const stayId = book(house, await guest('Left Unseen'))
      bookOf(house)
        .prepare(
          `UPDATE stay SET status = 'out', room = '0901', depart = '2026-11-10', depart_planned = '2026-11-12',
                  checked_out_at = ? WHERE id = ?`,
        )
        .run(MORNING.toISOString(), stayId)
      house.clock.pass(60_000)
      expect(await leftNow()).toContain(stayId)
      await house.desk.stays.undoCheckOut({ stayId: stayId as StayId })
      expect((await staying())['Left Unseen']).toMatchObject({ room: '0901', depart: LATER })
    })

    test('within a day and no later, and twice is once', async () => {
      const { stayId } = await checkIn(await guest(), '0801')
      await house.desk.stays.checkOut({ stayId })
      expect(await leftNow()).toContain(stayId)
      await turnTo('2026-11-09T23:29:00Z')
      expect(await leftNow()).toContain(stayId)
      await house.desk.stays.undoCheckOut({ stayId })
      expect(await refusalOf(house.desk.stays.undoCheckOut({ stayId }))).toBeNull()
      await house.desk.stays.checkOut({ stayId })
      await turnTo('2026-11-10T23:31:00Z')
      expect(await leftNow()).not.toContain(stayId)
      expect(await refusalOf(house.desk.stays.undoCheckOut({ stayId }))).toMatchObject({ code: 'TOO_LATE' })
      expect(await refusalOf(house.desk.stays.undoCheckOut({ stayId: NOBODY as StayId }))).toEqual({
        code: 'NOT_THERE',
        data: { what: 'stay' },
      })
    })
  })

  describe('the farewell', () => {
    test('offers what was never given, and says what was, and when', async () => {
      const [tea, fan] = [await gift('Tea tin'), await gift('Paper fan')]
      const guestId = await guest('Gifted')
      const first = await checkIn(guestId, '0801')
      await house.desk.stays.checkOut({ stayId: first.stayId, farewell: { ...said, giftId: tea } })
      await turnTo('2026-11-11T23:30:00Z')
      const { stayId } = await house.desk.stays.checkIn({ guestId, room: '0801', depart: '2026-11-14' })
      const sheet = await house.desk.stays.farewell({ stayId })
      expect(sheet.gifts.map(({ id }) => id)).toContain(fan)
      expect(sheet.gifts.map(({ id }) => id)).not.toContain(tea)
      expect(sheet.given).toEqual([{ name: { zh: 'Tea tin（中）', en: 'Tea tin' }, on: TODAY }])
      expect(
        await refusalOf(house.desk.stays.checkOut({ stayId, farewell: { ...said, giftId: tea } })),
      ).toEqual({ code: 'NOT_THERE', data: { what: 'gift' } })
      // Refused, nobody has left.
      expect((await staying()).Gifted?.stayId).toBe(stayId)
    })

    test('a hint is for the next stay, and is over with it', async () => {
      const guestId = await guest('Hinted')
      const first = await checkIn(guestId, '0801')
      await house.desk.stays.checkOut({
        stayId: first.stayId,
        farewell: { ...said, hint: 'a room away from the lift' },
      })
      const second = await checkIn(guestId, '0801')
      expect((await house.desk.stays.farewell(second)).hint).toBe('a room away from the lift')
      await house.desk.stays.checkOut(second)
      const third = await checkIn(guestId, '0801')
      expect((await house.desk.stays.farewell(third)).hint).toBeNull()
    })

    test('what we missed goes into the inbox, and is withdrawn with the check-out', async () => {
      const { stayId } = await checkIn(await guest(), '0801')
      const farewell = { ...said, hint: 'softer pillow', missed: 'The kettle leaked all week' }
      const waiting = async () =>
        (await house.desk.facts.inbox()).filter(({ text }) => text === farewell.missed)
      await house.desk.stays.checkOut({ stayId, farewell })
      expect(await waiting()).toMatchObject([{ kind: 'missed', by: 'front-desk one' }])
      await house.desk.stays.undoCheckOut({ stayId })
      expect(await waiting()).toEqual([])
      expect((await house.desk.stays.farewell({ stayId })).hint).toBeNull()
      await house.desk.stays.checkOut({ stayId, farewell })
      expect(await waiting()).toHaveLength(1)
    })

    test('names who else would leave', async () => {
      const wife = { guestId: await guest('Her'), role: 'sharer' as const }
      const { stayId } = await checkIn(await guest('Him'), '0802', [wife])
      const { party } = await house.desk.stays.farewell({ stayId })
      expect(party.map(each => each.guest.name)).toEqual(['Her'])
    })

    test('said after midnight it is of the day that has not turned', async () => {
      // Half past midnight on the 10th, and the hotel is still at the 9th.
      const tea = await gift('Night tea')
      await turnTo('2026-11-09T16:30:00Z')
      const guestId = await guest()
      const { stayId } = await checkIn(guestId, '0801')
      await house.desk.stays.checkOut({ stayId, farewell: { ...said, giftId: tea } })
      expect((await house.desk.stays.farewell({ stayId })).given).toMatchObject([{ on: TODAY }])
    })
  })

  describe('the presents of the house', () => {
    const names = async () => (await house.desk.stays.gifts()).map(({ name }) => name.en)

    test('are renamed, retired, and given again', async () => {
      const giftId = await gift('Candle')
      const candle = async () => (await house.desk.stays.gifts()).find(({ id }) => id === giftId)
      const gone = { id: giftId, rev: 1 }
      await house.manager.stays.saveGift({ gift: gone, name: { zh: '香烛', en: 'Scented candle' } })
      expect(await candle()).toEqual({ id: giftId, name: { zh: '香烛', en: 'Scented candle' }, rev: 2 })
      await house.manager.stays.retireGift({ giftId })
      expect(await names()).not.toContain('Scented candle')
      const name = { zh: '香烛', en: 'Scented candle' }
      await house.manager.stays.saveGift({ gift: { id: giftId, rev: 2 }, name })
      expect(await names()).toContain('Scented candle')
    })

    test('nobody writes over what a colleague has just written', async () => {
      const giftId = await gift('Jam')
      const asked = { gift: { id: giftId, rev: 1 }, name: { zh: '果酱', en: 'Fig jam' } }
      await house.manager.stays.saveGift(asked)
      expect(await refusalOf(house.manager.stays.saveGift(asked))).toEqual({
        code: 'CHANGED_MEANWHILE',
        data: { by: '周经理' },
      })
    })

    test('who was given one that is given no more keeps it on record', async () => {
      const giftId = await gift('Last umbrella')
      const guestId = await guest()
      const { stayId } = await checkIn(guestId, '0801')
      await house.desk.stays.checkOut({ stayId, farewell: { ...said, giftId } })
      await house.manager.stays.retireGift({ giftId })
      const sheet = await house.desk.stays.farewell({ stayId })
      expect(sheet.given.map(({ name }) => name.en)).toEqual(['Last umbrella'])
    })
  })

  test('moves, sharers and returns are on record without a word about the guest', async () => {
    const wife = { guestId: await guest('Quiet Wife'), role: 'sharer' as const }
    const { stayId } = await checkIn(await guest('Quiet Man'), '0801', [wife])
    await house.desk.stays.move({ stayId, room: '0802' })
    await house.desk.stays.checkOut({ stayId, farewell: { ...said, hint: 'likes it dark' } })
    await house.desk.stays.undoCheckOut({ stayId })
    const entries = (await house.manager.house.audit({})).filter(({ entityId }) => entityId === stayId)
    expect(entries.map(({ action }) => action)).toEqual(['came-back', 'checked-out', 'moved', 'checked-in'])
    expect(JSON.stringify(entries)).not.toMatch(/Quiet|dark|080/)
  })
})
