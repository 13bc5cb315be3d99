import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ComplaintId, type GuestId } from '../../shared/contract/base.ts'
import { doors, hotelPlan, MORNING } from '../house.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { bookOf } from './belongings.ts'
import { book } from './bookings.ts'
import { formFor } from './people.ts'

const LATER = new Date(MORNING.getTime() + 86_400_000)
/** A count is made again after a rest of at least a second. */
const PATIENCE = { timeout: 20_000, interval: 100 }
const ROOMS = hotelPlan.floors.flatMap(({ rooms }) => rooms).length

describe.each(doors)('who returns, over the %s', door => {
  let house: AtWork
  let manager: AtWork['manager']
  const ids: Record<string, GuestId> = {}
  const guest = async (name: string, more: object = {}) => {
    ids[name] = (await house.desk.guests.create({ ...formFor(name), ...more })).guestId
    return ids[name]
  }
  const stayed = async (name: string, ...stays: [arrive: string, depart: string][]) => {
    const id = ids[name] ?? (await guest(name))
    return stays.map(([arrive, depart]) => book(house, id, { arrive, depart, status: 'out' }))
  }
  const counted = () =>
    vi.waitFor(async () => {
      const rate = await manager.returns.rate()
      if (!rate) throw new Error('not counted yet')
      return rate
    }, PATIENCE)
  const month = async (name: string) =>
    (await manager.returns.funnel({ months: 36 }))?.months.find(each => each.month === name)
  const namesOf = async (which: Parameters<AtWork['manager']['returns']['people']>[0]) =>
    (await manager.returns.people(which)).people.map(({ guest }) => guest.name)

  beforeAll(async () => {
    house = await openAtWork(door)
    manager = house.manager
    // Here each year, and within the last twelve months.
    const [, hisRoom] = await stayed('Yu Jianguo', ['2024-06-06', '2024-06-08'], ['2026-06-06', '2026-06-10'])
    if (!hisRoom) throw new Error('a stay that was not booked')
    // Shared his room, and had been here before.
    await stayed('Li Ping', ['2024-06-06', '2024-06-08'])
    const { arrive, depart } = { arrive: '2026-06-06', depart: '2026-06-10' }
    book(house, idOf('Li Ping'), { arrive, depart, status: 'out', partyOf: hisRoom })
    // A booking file does not say who shares; only that both had 0902 from that day on, he a night longer.
    for (const [name, depart] of [
      ['Paul Pair', '2026-05-05'],
      ['Paula Pair', '2026-05-04'],
    ] as const) {
      await stayed(name, ['2024-05-01', '2024-05-03'])
      book(house, idOf(name), { arrive: '2026-05-01', depart, room: '0902', status: 'out' })
    }
    await stayed('Anna Once', ['2026-03-01', '2026-03-04'])
    // The end of the second stay lies on the first day of the twelve months, and none of its nights in them.
    await stayed('Olaf Over', ['2023-01-01', '2023-01-03'], ['2025-11-05', '2025-11-09'])
    await stayed('Lea Lost', ['2024-10-20', '2024-11-08'])
    await stayed('Tom Tomorrow', ['2024-10-20', '2024-11-09'])
    await stayed('Karin Back', ['2020-01-01', '2020-01-04'], ['2026-02-10', '2026-02-11'])
    await guest('Movie Star', { discretion: 2, alias: 'Mr Grey' })
    await stayed('Movie Star', ['2026-02-01', '2026-02-02'])
    // A stay that was never slept.
    book(house, await guest('Nora Noshow'), { arrive: '2026-02-03', depart: '2026-02-04', status: 'no-show' })
    // Two records of one person: one stay each, together a guest who returned.
    const [kept, gone] = [await guest('Hans Meier'), await guest('Meier Hans')]
    book(house, kept, { arrive: '2025-01-10', depart: '2025-01-12', status: 'out' })
    book(house, gone, { arrive: '2026-01-10', depart: '2026-01-12', status: 'out' })
    await house.desk.people.same({ keptId: kept, goneId: gone })
  })
  afterAll(() => house.close())
  const idOf = (name: string) => {
    const id = ids[name]
    if (!id) throw new Error(`nobody of the name ${name}`)
    return id
  }

  test('is told at once when it was counted, and nobody waits for the first count', async () => {
    expect(await manager.returns.rate()).toBeNull()
    expect(await manager.returns.funnel({})).toBeNull()
    expect(await manager.returns.people({ month: null, came: 'returned' })).toEqual({
      total: 0,
      people: [],
    })
    await counted()
  })

  test('counts guests with a stay in the last twelve months and one before; a room that two share is one room', async () => {
    const rate = await counted()
    // Yu, Li, Karin, Hans, Paul, Paula.
    expect(rate).toMatchObject({
      have: 6,
      known: 11,
      rooms: ROOMS,
      nights: 4 + 1 + 2 + 4,
      occupancyPercent: 80,
    })
    expect(rate.nightsPerGuest).toBeCloseTo(11 / 6)
    expect(rate.need).toBe(Math.ceil((ROOMS * 365 * 0.8) / (11 / 6)))
    expect(await namesOf({ month: null, came: 'returned' })).toEqual([
      ...['Paul Pair', 'Li Ping', 'Yu Jianguo', 'Paula Pair', 'Hans Meier', 'Karin Back'],
    ])
  })

  test('reckons with another occupancy at once', async () => {
    await manager.returns.setOccupancy({ percent: 50 })
    const rate = await counted()
    expect(rate.need).toBe(Math.ceil((ROOMS * 365 * 0.5) / (11 / 6)))
    await manager.returns.setOccupancy({ percent: 80 })
  })

  test('has first-timers, returns, losses and comings back by month, and who they are', async () => {
    await counted()
    expect(await month('2026-02')).toEqual({ month: '2026-02', first: 1, returned: 0, cameBack: 1, lost: 0 })
    expect(await month('2026-06')).toMatchObject({ first: 0, returned: 2 })
    expect(await month('2026-01')).toMatchObject({ first: 0, returned: 1 })
    expect(await namesOf({ month: '2026-02', came: 'came-back' })).toEqual(['Karin Back'])
    // Under discretion only the alias is told.
    expect(await namesOf({ month: '2026-02', came: 'first' })).toEqual(['Mr Grey'])
    expect(await month('2026-11')).toEqual({ month: '2026-11', first: 0, returned: 0, cameBack: 0, lost: 1 })
    expect(await manager.returns.people({ month: '2026-11', came: 'lost' })).toMatchObject({
      total: 1,
      people: [{ guest: { name: 'Lea Lost' }, stays: 1, lastStay: '2024-11-08', nights: 19 }],
    })
  })

  test('goes by pages', async () => {
    await counted()
    const page = (after: number) => manager.returns.people({ month: null, came: 'returned', after, limit: 3 })
    expect(await page(0)).toMatchObject({ total: 6, people: [{}, {}, {}] })
    expect(await page(3)).toMatchObject({ total: 6, people: [{}, {}, { guest: { name: 'Karin Back' } }] })
    expect((await page(6)).people).toEqual([])
  })

  test('says what a round of letters would bring by how the last ones did', async () => {
    expect((await counted()).wave).toBeNull()
    const lina = await guest('Lina Away')
    await stayed('Lina Away', ['2022-01-01', '2022-01-04'], ['2023-05-01', '2023-05-04'])
    const address = {
      careOf: null,
      lines: ['12 Rue du Lac'],
      city: 'Lyon',
      region: null,
      postcode: '69003',
      country: 'FR',
    }
    await house.desk.mail.saveAddress({ guestId: lina, address, rev: null })
    const waved = () =>
      vi.waitFor(async () => {
        const { wave } = await counted()
        if (!wave) throw new Error('not counted again yet')
        return wave
      }, PATIENCE)
    expect(await waved()).toMatchObject({ letters: 1, judged: 0, sharePercent: null, back: null })
    // Four letters whose year is over; Olaf came within it.
    for (const [at, name] of ['Yu Jianguo', 'Olaf Over', 'Lea Lost', 'Tom Tomorrow'].entries())
      posted(idOf(name), `2024-12-0${at + 1}`)
    await house.desk.mail.noteComplaint({
      guestId: idOf('Anna Once'),
      id: ComplaintId.parse(uuid()),
      what: 'Cold soup',
    })
    await vi.waitFor(async () => expect((await counted()).wave?.judged).toBe(4), PATIENCE)
    const { wave } = await counted()
    expect(wave).toMatchObject({ letters: 1, sharePercent: 25, heldOut: null, back: 0 })
    expect(wave?.cost).toBeGreaterThan(0)
    // Who said no to letters is in no round.
    await house.desk.mail.sayConsent({
      guestId: lina,
      state: 'refused',
      on: '2026-11-09',
      how: 'by telephone',
      textVersion: null,
    })
    await vi.waitFor(async () => expect((await counted()).wave).toBeNull(), PATIENCE)
  })

  test('follows the desk, and the day', async () => {
    const before = await counted()
    await house.desk.stays.checkIn({
      guestId: idOf('Anna Once'),
      room: '0801',
      depart: '2026-11-12',
      companions: [],
    })
    await vi.waitFor(async () => expect((await counted()).have).toBe(before.have + 1), PATIENCE)
    expect(await month('2026-11')).toMatchObject({ returned: 1, lost: 1 })
    house.clock.set(LATER)
    // With the day every session of the day before has ended.
    manager = await house.as('manager', door)
    await vi.waitFor(async () => expect(await month('2026-11')).toMatchObject({ lost: 2 }), PATIENCE)
    expect(await namesOf({ month: '2026-11', came: 'lost' })).toEqual(['Tom Tomorrow', 'Lea Lost'])
  })

  const posted = (guestId: GuestId, target: string) =>
    bookOf(house)
      .prepare(
        `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, posted_on, created_at, updated_at)
         VALUES (?, ?, 'win-back', ?, ?, 'posted', 'en', ?, 'then', 'then')`,
      )
      .run(uuid(), guestId, target, target, target)
})
