import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all, one, sql } from '../../electron/host/db/sql.ts'
import { Role } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { addDays, businessDate, daysBetween, localTime } from '../../shared/domain/days/calendar.ts'
import { type DoorName, doors, MORNING, openHouse, type TestHouse } from '../house.ts'

const TODAY = '2026-11-09'
const ZONE = 'Asia/Shanghai'

describe('the demo hotel', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openHouse({ setUp: false, now: MORNING })
    await house.client().house.openDemo()
  })
  afterAll(() => house.close())

  const signIn = async (role: Role, door: DoorName = 'port'): Promise<Client> => {
    const person = (await house.client(door).staff.list()).find(one => one.role === role)
    if (!person?.demoPin) throw new Error(`nobody of role ${role} whose PIN is shown`)
    const { token } = await house.client(door).staff.signIn({ staffId: person.id, pin: person.demoPin })
    return house.client(door, token)
  }
  // Hashing a PIN is slow on purpose: one sign-in a role does for the tests that are not about it.
  const known = new Map<Role, Promise<Client>>()
  const as = (role: Role): Promise<Client> => {
    const client = known.get(role) ?? signIn(role)
    known.set(role, client)
    return client
  }
  const book = () => {
    const open = house.host.books.current()
    if (!open) throw new Error('the demo is not open')
    return open
  }
  const rows = <Row>(text: string, ...values: string[]) => all<Row>(book(), { text, values })

  describe.each(doors)('through the %s', door => {
    test.each(Role.options)('lets in a %s by the PIN it shows', async role => {
      const client = await signIn(role, door)
      expect(await client.staff.me()).toMatchObject({ role })
    })

    test('knows where Mr Yu sat and what he had, with the date of last time', async () => {
      const client = await signIn('outlet', door)
      const [yu] = await client.guests.search({ text: 'yujianguo' })
      const dawn = (await client.dining.outlets()).find(outlet => outlet.name.en === 'Dawn')
      const breakfast = dawn?.mealPeriods.find(period => period.now)
      if (!yu || !dawn || !breakfast) throw new Error('no Mr Yu, or no breakfast at half past seven')
      expect(yu).toMatchObject({ name: '于建国', presence: 'in-house', stays: 2, lastStay: '2025-06-08' })

      const usual = await client.dining.usual({
        guestId: yu.id,
        outletId: dawn.id,
        mealPeriodId: breakfast.id,
      })
      expect(usual.seat).toMatchObject({
        name: { zh: '靠第二个窗户的座位', en: 'second window' },
        strength: 'usual',
        free: true,
        evidence: { times: 4, of: 5, lastOn: '2025-06-08' },
      })
      expect(usual.order?.strength).toBe('usual')
      expect(usual.order?.items.map(({ name, modifiers }) => [name?.en, name?.zh, modifiers])).toEqual(
        expect.arrayContaining([
          ['Sandwich', '三明治', null],
          ['Coffee', '咖啡', null],
          ['Egg', '鸡蛋', expect.stringMatching(/^(soft, 4 min|溏心，4 分钟)$/)],
        ]),
      )
      expect(usual.order?.items).toHaveLength(3)
      expect(usual.order?.often).toEqual([])
      expect(usual.last?.date).toBe('2025-06-08')
    })
  })

  test('has Mr Yu in 0817 since yesterday evening, for the second time', async () => {
    const client = await as('front-desk')
    const yu = (await client.stays.inHouse()).find(({ guest }) => guest.name === '于建国')
    expect(yu).toMatchObject({ room: '0817', floor: '8', arrive: addDays(TODAY, -1), ordinal: 2 })
    expect(yu?.guest).toMatchObject({ otherName: 'YU Jianguo', address: { zh: '于先生', en: 'Mr Yu' } })
  })

  test('is as full as a good hotel on a weekday', async () => {
    const client = await as('front-desk')
    const [inHouse, arriving, leaving, rooms] = await Promise.all([
      client.stays.inHouse(),
      client.stays.arrivals(),
      client.stays.departures(),
      client.stays.rooms(),
    ])
    const lodged = inHouse.filter(({ role }) => role === 'main')
    const going = leaving.filter(({ role }) => role === 'main')
    expect([rooms.length, lodged.length, arriving.length, going.length]).toEqual([80, 62, 12, 10])
    expect(new Set(lodged.map(({ room }) => room)).size).toBe(62)
    const returning = arriving.filter(({ lastStay }) => lastStay)
    expect(returning.length).toBeGreaterThanOrEqual(4)
    expect(arriving.length - returning.length).toBeGreaterThanOrEqual(3)
    for (const stay of [...inHouse, ...arriving]) expect(stay.ordinal > 1).toBe(stay.lastStay !== null)
    // Nobody who arrives is sent to a room that is lived in.
    const lived = new Set(inHouse.map(({ room }) => room))
    for (const { room } of arriving) expect(room === null || !lived.has(room)).toBe(true)
  })

  test('remembers two thousand past guests with one to fifteen stays, some not seen for three years', () => {
    const past = rows<{ stays: number; lastStay: string }>(
      'SELECT stays, last_stay AS lastStay FROM guest WHERE last_stay IS NOT NULL',
    )
    expect(past.length).toBeGreaterThanOrEqual(2_000)
    expect(Math.max(...past.map(({ stays }) => stays))).toBeGreaterThanOrEqual(14)
    expect(Math.max(...past.map(({ stays }) => stays))).toBeLessThanOrEqual(15)
    const lapsed = past.filter(({ lastStay }) => daysBetween(lastStay, TODAY) > 3 * 365).length
    expect(lapsed / past.length).toBeGreaterThan(0.08)
    const miscounted = rows(
      `SELECT no FROM guest WHERE stays <>
         (SELECT count(*) FROM stay WHERE guest_id = guest.id AND status IN ('out', 'in-house'))`,
    )
    expect(miscounted).toEqual([])
  })

  test('seats nobody outside a stay, before checking in, after leaving or in time to come', () => {
    const strangers = rows(
      `SELECT visit.id FROM visit WHERE visit.at > ? OR NOT EXISTS (
         SELECT 1 FROM stay WHERE stay.guest_id = visit.guest_id AND status IN ('out', 'in-house')
           AND visit.business_date BETWEEN arrive AND depart
           AND visit.at BETWEEN checked_in_at AND coalesce(checked_out_at, '9999'))`,
      MORNING.toISOString(),
    )
    expect(strangers).toEqual([])
    expect(one(book(), sql`SELECT 1 FROM visit WHERE business_date = ${TODAY}`)).not.toBeNull()
  })

  test('writes every visit under the meal and the business date of its hour', () => {
    const visits = rows<{ at: string; date: string; from: string; to: string }>(
      `SELECT at, business_date AS date, from_time AS "from", to_time AS "to"
       FROM visit JOIN meal_period ON meal_period.id = meal_period_id`,
    )
    expect(visits.length).toBeGreaterThan(10_000)
    const misplaced = visits.filter(({ at, date, from, to }) => {
      const wall = localTime(new Date(at), ZONE)
      return businessDate(new Date(at), ZONE, '03:00') !== date || wall < from || wall >= to
    })
    expect(misplaced).toEqual([])
    expect(visits.some(({ to }) => to === '02:00')).toBe(true)
  })

  test('gives no room twice for a night and no seat to two parties at a meal', () => {
    const stays = rows<{ room: string; arrive: string; depart: string }>(
      `SELECT room, arrive, depart FROM stay
       WHERE status IN ('out', 'in-house', 'booked') AND room IS NOT NULL AND party_of IS NULL ORDER BY room, arrive, depart`,
    )
    expect(stays.length).toBeGreaterThan(5_000)
    const overlaps = stays.filter((stay, at) => {
      const before = stays[at - 1]
      return before?.room === stay.room && before.depart > stay.arrive
    })
    expect(overlaps).toEqual([])
    const laps = rows(
      `SELECT 1 FROM visit JOIN stay ON stay.guest_id = visit.guest_id AND business_date BETWEEN arrive AND depart
         AND visit.at BETWEEN checked_in_at AND coalesce(checked_out_at, '9999')
       WHERE seat_id IS NOT NULL
       GROUP BY seat_id, meal_period_id, business_date HAVING count(DISTINCT coalesce(party_of, stay.id)) > 1`,
    )
    expect(laps).toEqual([])
  })

  test('has a name of every kind in the house', () => {
    const names = rows<{ full: string; script: string }>(
      `SELECT "full", script FROM guest_name JOIN stay USING (guest_id) WHERE status = 'in-house'`,
    )
    const scripts = new Set(names.map(({ script }) => script))
    expect([...scripts].toSorted()).toEqual(['Arab', 'Cyrl', 'Hang', 'Hani', 'Kana', 'Latn', 'Thai'])
    const trips = [
      '欧阳思远',
      '万俟雪',
      '吕雯',
      '买买提·艾力',
      '李caixiao',
      'TAN AH KOW MICHAEL',
      '小野　由美',
      'สมชาย ใจดี',
    ]
    const more = [
      'Nguyễn Thị Mai',
      'María José García López',
      'João Silva Santos',
      'Wiyono',
      'U Thein Zaw',
      'Nagy János',
    ]
    const rest = ['Prof. Dr. Henrike von der Heyde', 'Marc Van den Broeck', 'S. Ramanathan', 'HSU Chiu-Ming']
    expect(names.map(({ full }) => full)).toEqual(expect.arrayContaining([...trips, ...more, ...rest]))
  })

  test('finds every guest by their own name', async () => {
    const client = await as('manager')
    const guests = rows<{ id: string; full: string }>(
      'SELECT guest_id AS id, "full" FROM guest_name ORDER BY guest_id, rank',
    )
    const lost: string[] = []
    for (const { id, full } of guests) {
      const found = await client.guests.search({ text: full, limit: 50 })
      if (!found.some(row => row.id === id)) lost.push(full)
    }
    expect(lost).toEqual([])
  }, 120_000)

  test('tells five people called 王伟 apart', async () => {
    const client = await as('front-desk')
    const found = await client.guests.search({ text: '王伟', limit: 50 })
    const namesakes = found.filter(({ name }) => name === '王伟')
    expect(namesakes.map(({ presence }) => presence)).toEqual([
      'in-house',
      'arriving',
      'away',
      'away',
      'away',
    ])
    expect(new Set(namesakes.map(({ fact }) => fact?.text)).size).toBe(5)
  })

  test('has one arrival who is probably an old guest booked afresh', async () => {
    const client = await as('front-desk')
    const arrival = (await client.stays.arrivals()).find(({ guest }) => guest.name === 'Wei Zhang')
    if (!arrival) throw new Error('the arrival is missing')
    const { name, phones, emails } = await client.guests.form({ guestId: arrival.guest.id })
    const similar = await client.guests.similar({ name, phones, emails })
    const known = similar.find(row => row.name === '张蔚')
    expect(known?.evidence).toContain('phone')
    expect(known?.stays).toBe(6)
  })

  test('shows discretion, allergies, old wishes and birthdays of every kind', async () => {
    const inHouse = rows<{ discretion: number; alias: string | null }>(
      `SELECT discretion, alias FROM guest JOIN stay ON stay.guest_id = guest.id WHERE status = 'in-house'`,
    )
    expect(new Set(inHouse.map(({ discretion }) => discretion))).toEqual(new Set([0, 1, 2, 3]))
    for (const { discretion, alias } of inHouse) expect(alias !== null).toBe(discretion >= 2)

    const allergies = rows<{ what: string }>(
      `SELECT what FROM allergy JOIN stay USING (guest_id) WHERE status = 'in-house'`,
    )
    expect(allergies.length).toBeGreaterThanOrEqual(8)
    for (const { what } of allergies) expect(what).toMatch(/\p{Script=Han}.*[A-Za-z]/u)

    const origins = rows<{ origin: string }>('SELECT DISTINCT origin FROM preference')
    expect(origins.map(({ origin }) => origin).toSorted()).toEqual(['asked', 'observed', 'told'])
    const yu = (await (await as('floor')).guests.search({ text: '于建国' }))[0]
    const card = yu && (await (await as('floor')).guests.card({ guestId: yu.id }))
    expect(card?.preferences.map(({ ask }) => ask)).toEqual([false, true, true])

    const birthdays = rows<{ calendar: string; year: number | null; month: number; day: number }>(
      `SELECT calendar, year, month, day FROM guest_date JOIN stay USING (guest_id) WHERE status = 'in-house'`,
    )
    expect(birthdays).toContainEqual({ calendar: 'gregorian', year: 1971, month: 11, day: 9 })
    expect(birthdays).toContainEqual({ calendar: 'chinese', year: 1958, month: 8, day: 15 })
    expect(birthdays).toContainEqual({ calendar: 'gregorian', year: 1964, month: 2, day: 29 })
    expect(birthdays.some(({ year }) => year === null)).toBe(true)
  })

  test('names of an allergy the thing alone, and tells how one guest has it in one language', () => {
    for (const { what } of rows<{ what: string }>('SELECT DISTINCT what FROM allergy'))
      expect(what).not.toMatch(/过敏|不耐受|allerg|intoleran/i)
    const mixed = rows(
      `SELECT guest_id FROM visit_item JOIN visit ON visit.id = visit_id WHERE modifiers IS NOT NULL
       GROUP BY guest_id HAVING count(DISTINCT modifiers GLOB '[a-z]*') > 1`,
    )
    expect(mixed).toEqual([])
    const hints = rows<{ hint: string }>('SELECT DISTINCT hint FROM farewell WHERE hint IS NOT NULL')
    expect(hints.length).toBeGreaterThan(8)
    for (const { hint } of hints) expect(hint).not.toMatch(/下次|next time$/)
  })

  test('says everything staff read in both languages', async () => {
    const client = await as('outlet')
    const outlets = await client.dining.outlets()
    expect(outlets).toHaveLength(3)
    for (const { menu, seats, mealPeriods } of outlets) {
      expect(menu.length).toBeGreaterThanOrEqual(15)
      expect(menu.length).toBeLessThanOrEqual(32)
      expect(menu.filter(({ complimentary }) => complimentary).length).toBeGreaterThanOrEqual(6)
      for (const { name } of [...menu, ...seats, ...mealPeriods]) {
        expect(name.zh).toMatch(/\p{Script=Han}/u)
        expect(name.en).not.toMatch(/\p{Script=Han}/u)
      }
    }
    const staff = await house.client().staff.list()
    expect(new Set(staff.map(({ role, language }) => `${role} ${language}`)).size).toBe(8)
  })

  test('gives no two guests the same telephone or address, but for the two booked twice', () => {
    const shared = rows<{ normal: string }>(
      'SELECT normal FROM guest_contact GROUP BY kind, normal HAVING count(*) > 1',
    )
    expect(shared.map(({ normal }) => normal).toSorted()).toEqual([
      expect.stringContaining('16455089601'),
      'jianing.xu@yantian-press.example',
    ])
  })
})
