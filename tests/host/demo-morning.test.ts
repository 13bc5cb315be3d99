import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, Role } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { PlanMark, PlanSeat } from '../../shared/contract/outlets.ts'
import { openHouse, type TestHouse } from '../house.ts'

/** A Monday morning, twenty to eight. */
const NOW = new Date('2026-11-22T23:40:00Z')

describe('the demo hotel on a Monday morning', () => {
  let house: TestHouse
  const clients = new Map<Role, Client>()
  const as = (role: Role) => {
    const client = clients.get(role)
    if (!client) throw new Error(`nobody signed in as ${role}`)
    return client
  }
  beforeAll(async () => {
    house = await openHouse({ setUp: false, now: NOW })
    await house.client().house.openDemo()
    for (const role of ['manager', 'front-desk', 'floor', 'outlet'] as const) {
      const person = (await house.client().staff.list()).find(one => one.role === role)
      const signIn = { staffId: person?.id ?? ('' as never), pin: person?.demoPin ?? '' }
      clients.set(role, house.client('port', (await house.client().staff.signIn(signIn)).token))
    }
  }, 60_000)
  afterAll(() => house.close())

  const dawn = async () => {
    const outlet = (await as('outlet').dining.outlets()).find(({ name }) => name.en === 'Dawn')
    const breakfast = outlet?.mealPeriods.find(({ now }) => now)
    if (!outlet || !breakfast) throw new Error('no breakfast at twenty to eight')
    return { outlet, outletId: outlet.id, mealPeriodId: breakfast.id }
  }
  const guestNamed = async (name: string) => {
    const found = await as('front-desk').guests.search({ text: name })
    const guest = found.find(row => row.name === name && row.presence !== 'away')
    if (!guest) throw new Error(`nobody called ${name}`)
    return guest
  }

  test('has a dozen at breakfast, some gone, the second window free and nobody on the way', async () => {
    const { outlet, outletId, mealPeriodId } = await dawn()
    const sittings = await as('outlet').dining.today({ outletId, mealPeriodId })
    const left = sittings.filter(({ leftAt }) => leftAt)
    expect(left.length).toBeGreaterThanOrEqual(4)
    expect(sittings.length - left.length).toBeGreaterThanOrEqual(9)
    expect(outlet.seats.find(({ name }) => name.en === 'second window')?.free).toBe(true)
    expect(outlet.seats.filter(({ free }) => !free).length).toBeGreaterThanOrEqual(7)
    expect(await as('outlet').headsUps.queue({ outletId })).toEqual([])
    const expected = await as('outlet').dining.expected({ outletId, mealPeriodId })
    expect(expected.map(({ guest }) => guest.name)).toContain('于建国')
  })

  test('shows the floor when Mr Yu is used to coming down, and where to', async () => {
    const { outletId } = await dawn()
    const { rooms } = await as('floor').floor.tonight({ floor: '8' })
    const [yu] = rooms.find(({ number }) => number === '0817')?.guests ?? []
    expect(yu?.guest.name).toBe('于建国')
    expect(yu?.hours).toEqual([
      expect.objectContaining({ outletId, from: '07:30', to: '07:50', times: 5, of: 5 }),
    ])
    expect(yu?.likely).toEqual({ outletId, because: 'habit' })
  })

  test('has regulars with an hour of their own, of whom the floor is told "4 of 5" and the like', async () => {
    const { rooms } = await as('floor').floor.tonight({ floor: null })
    const hours = rooms.flatMap(({ guests }) => guests.flatMap(({ hours }) => hours))
    expect(hours.length).toBeGreaterThanOrEqual(15)
    expect(hours.some(({ times, of }) => times < of)).toBe(true)
  })

  test('offers Mr Yu a dish he was never given, with the words for it in both languages', async () => {
    const place = await dawn()
    const { id: guestId } = await guestNamed('于建国')
    const { outletId, mealPeriodId } = place
    const dishes = await as('outlet').dining.complimentary({
      guestId,
      outletId,
      mealPeriodId,
      seatId: null,
      with: [],
    })
    expect(dishes.offers.map(({ name }) => name.en)).not.toContain('Lotus root with osmanthus')
    expect(dishes.offers.length).toBeGreaterThanOrEqual(5)
    expect(dishes.offers[0]?.intro?.zh).toMatch(/\p{Script=Han}/u)
    expect(dishes.ruledOut).toContainEqual(
      expect.objectContaining({ because: expect.objectContaining({ kind: 'given', on: '2025-06-05' }) }),
    )
  })

  test('thinks of the child at the table: no peanuts for anybody who sits with her', async () => {
    const { outletId, mealPeriodId } = await dawn()
    const father = await guestNamed('陳志明')
    const { party } = await as('outlet').guests.card({ guestId: father.id })
    expect(party.map(({ role }) => role).toSorted()).toEqual(['child', 'sharer'])
    const dishes = await as('outlet').dining.complimentary({
      ...{ guestId: father.id, outletId, mealPeriodId, seatId: null },
      with: party.map(({ guest }) => guest.id),
    })
    expect(dishes.table.map(({ guest }) => guest.name)).toEqual(['陳樂兒'])
    const offered = new Set(dishes.offers.map(({ menuItemId }) => menuItemId))
    const menu = await as('manager').outlets.menu({ outletId })
    const safe = menu.filter(({ id }) => offered.has(id))
    expect(safe.length).toBeGreaterThanOrEqual(2)
    for (const { allergens } of safe) expect(allergens).not.toBe(null)
    for (const { allergens } of safe) expect(allergens).not.toContain('peanut')
  })

  test('has six or more small things in every outlet, each but the newest with what it holds', async () => {
    for (const { id: outletId } of await as('manager').dining.outlets()) {
      const menu = (await as('manager').outlets.menu({ outletId })).filter(
        ({ complimentary }) => complimentary,
      )
      expect(menu.length).toBeGreaterThanOrEqual(6)
      for (const { intro } of menu) {
        expect(intro?.zh).toMatch(/\p{Script=Han}/u)
        expect(intro?.en).toMatch(/^[^\p{Script=Han}]+$/u)
      }
      expect(menu.filter(({ allergens }) => allergens === null).length).toBeLessThanOrEqual(1)
    }
  })

  test('draws its rooms: every seat inside, on no other seat, wall or pillar, and where its name says', async () => {
    for (const outlet of await as('manager').dining.outlets()) {
      const plan = await as('manager').outlets.plan({ outletId: outlet.id })
      expect(plan.marks.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['window', 'door', 'counter']),
      )
      for (const [at, seat] of plan.seats.entries()) {
        expect([seat.name.en, seat.x > 8 && seat.y > 8]).toEqual([seat.name.en, true])
        expect([seat.name.en, seat.x < plan.width - 8 && seat.y < plan.depth - 8]).toEqual([
          seat.name.en,
          true,
        ])
        for (const other of plan.seats.slice(at + 1)) {
          const apart = Math.hypot(seat.x - other.x, seat.y - other.y)
          expect([seat.name.en, other.name.en, apart >= 20]).toEqual([seat.name.en, other.name.en, true])
        }
        for (const mark of plan.marks.filter(({ kind }) => kind !== 'window' && kind !== 'door')) {
          expect([seat.name.en, mark.kind, gap(seat, mark) >= 5]).toEqual([seat.name.en, mark.kind, true])
        }
        const near = (kind: PlanMark['kind']) =>
          Math.min(...plan.marks.filter(mark => mark.kind === kind).map(mark => gap(seat, mark)))
        if (/window|by the river/.test(seat.name.en))
          expect([seat.name.en, near('window') < 18]).toEqual([seat.name.en, true])
        if (/pillar/.test(seat.name.en)) expect(near('pillar')).toBeLessThan(16)
        if (/piano/.test(seat.name.en)) expect(near('piano')).toBeLessThan(16)
        if (/by the door/.test(seat.name.en)) expect(near('door')).toBeLessThan(20)
        if (/counter|tea master|bar$/.test(seat.name.en)) expect(near('counter')).toBeLessThan(18)
        if (/orchids|osmanthus/.test(seat.name.en)) expect(near('plant')).toBeLessThan(18)
      }
    }
  })

  test('keeps who was here with whom to itself: of an earlier stay nobody is told', async () => {
    const alone = await guestNamed('Isabelle Moreau')
    const { outletId, mealPeriodId } = await dawn()
    for (const client of clients.values()) {
      const answers = [
        await client.guests.card({ guestId: alone.id, outletId, mealPeriodId }),
        await client.stays.inHouse(),
      ]
      expect(JSON.stringify(answers)).not.toMatch(/Roux|顾言/)
    }
    const more = [
      await as('floor').floor.tonight({ floor: null }),
      await as('outlet').dining.expected({ outletId, mealPeriodId }),
      await as('outlet').dining.today({ outletId, mealPeriodId }),
    ]
    expect(JSON.stringify(more)).not.toMatch(/Roux|顾言|徐静之|Whitcombe|沈慕青/)
    const wife = (await as('outlet').guests.card({ guestId: (await guestNamed('欧阳思远')).id })).links
    expect(wife.map(({ guest, kind }) => [guest.name, kind])).toEqual([['徐静之', 'spouse']])
  })

  test('asks of two arrivals whether they are new, and of a first-timer not', async () => {
    const likely = await as('front-desk').people.likely()
    expect(likely.map(({ guest, known }) => [guest.name, known[0]?.guest.name]).toSorted()).toEqual([
      ['Wei Zhang', '张蔚'],
      ['XU JIANING', '徐佳宁'],
    ])
    const first = async (name: string) => {
      const { id } = await guestNamed(name)
      return (await as('front-desk').guests.card({ guestId: id })).stays.first
    }
    expect([await first('Wei Zhang'), await first('Trần Quốc Bảo')]).toEqual(['perhaps', 'yes'])
  })

  test('has an inbox with something old in it, and every observation of somebody who was here then', async () => {
    const inbox = await as('front-desk').facts.inbox()
    expect(inbox.length).toBeGreaterThanOrEqual(6)
    expect(inbox.map(({ kind }) => kind)).toContain('missed')
    expect(NOW.getTime() - Date.parse(inbox[0]?.at ?? '')).toBeGreaterThan(48 * 3_600_000)
    expect(new Set(inbox.map(({ guest }) => guest.id)).size).toBe(inbox.length)
  })

  test('has two birthdays: today, and tomorrow by the Chinese calendar', async () => {
    const near = (await as('front-desk').stays.inHouse()).filter(({ birthday }) => birthday)
    expect(near.map(({ guest, birthday }) => [guest.name, birthday])).toEqual(
      expect.arrayContaining([
        ['João Silva Santos', 'today'],
        ['单立群', 'tomorrow'],
      ]),
    )
  })

  test('remembers what returning arrivals left behind at the door, and what they were given', async () => {
    const arrivals = await as('front-desk').stays.arrivals()
    const hints = await Promise.all(
      arrivals.map(async ({ guest, ordinal }) => ({
        returns: ordinal > 1,
        hint: (await as('front-desk').guests.card({ guestId: guest.id })).hint,
      })),
    )
    expect(hints.filter(({ returns }) => returns).every(({ hint }) => hint)).toBe(true)
    expect(hints.filter(({ returns }) => !returns).some(({ hint }) => hint)).toBe(false)
    const leaving = await as('front-desk').stays.departures()
    const sheets = await Promise.all(leaving.map(({ stayId }) => as('front-desk').stays.farewell({ stayId })))
    expect(sheets.some(({ given }) => given.length > 0)).toBe(true)
    for (const { gifts, given } of sheets) {
      const had = new Set(given.map(({ name }) => name.en))
      expect(gifts.filter(({ name }) => had.has(name.en))).toEqual([])
    }
  })

  test('has allergies to ask about again, wishes of this stay, and old ones that became questions', async () => {
    const here = await as('front-desk').stays.inHouse()
    expect(here.filter(({ unconfirmed }) => unconfirmed > 0).length).toBeGreaterThanOrEqual(3)
    expect(
      here.filter(({ allergy, unconfirmed }) => allergy && unconfirmed === 0).length,
    ).toBeGreaterThanOrEqual(3)
    const ids = here.map(({ guest }) => guest.id) as GuestId[]
    const cards = await Promise.all(ids.map(guestId => as('front-desk').guests.card({ guestId })))
    const wishes = cards.flatMap(({ preferences }) => preferences)
    expect(wishes.some(({ scope }) => scope === 'stay')).toBe(true)
    expect(wishes.some(({ ask }) => ask)).toBe(true)
    expect(wishes.some(({ code }) => code === null)).toBe(true)
    expect(wishes.some(({ times }) => times > 1)).toBe(true)
    // What the guest is not told is on the card of colleagues, and in no sentence.
    expect(wishes.some(({ mention }) => !mention)).toBe(true)
  })
})

/** Between the middle of a seat and the nearest edge of a mark, in tenths of a metre. */
function gap(seat: PlanSeat, mark: PlanMark): number {
  const [width, depth] = mark.turn % 180 === 90 ? [mark.depth, mark.width] : [mark.width, mark.depth]
  const dx = Math.max(0, Math.abs(seat.x - mark.x) - width / 2)
  const dy = Math.max(0, Math.abs(seat.y - mark.y) - depth / 2)
  return Math.hypot(dx, dy)
}
