import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId, Role } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { type AtWork, openAtWork, theTable } from '../host/at-work.ts'
import { book } from '../host/bookings.ts'
import { IN_DISGUISE, MR_YU } from '../host/people.ts'
import { doors } from '../house.ts'

const DESK: Role[] = ['manager', 'front-desk']
const ELSEWHERE: Role[] = ['floor', 'outlet']
const CONFIRMATION = 'CNF-77421'

describe.each(doors)('what each role is told over the %s', door => {
  let house: AtWork
  let yu: GuestId
  let hidden: GuestId
  let table: Awaited<ReturnType<typeof theTable>>
  beforeAll(async () => {
    house = await openAtWork(door)
    ;({ guestId: yu } = await house.desk.guests.create(MR_YU))
    ;({ guestId: hidden } = await house.desk.guests.create(IN_DISGUISE))
    for (const [guestId, room] of [
      [yu, '0817'],
      [hidden, '0902'],
    ] as const) {
      await house.desk.stays.checkIn({ guestId, room, depart: '2026-11-12' })
      await house.desk.facts.noteAllergy({
        guestId,
        what: 'walnuts',
        severity: 'anaphylaxis',
        origin: 'told',
      })
    }
    book(house, yu, { arrive: '2026-12-06', depart: '2026-12-08', confirmation: CONFIRMATION })
    table = await theTable(house.outlet)
    for (const guestId of [yu, hidden]) {
      const visit = {
        guestId,
        outletId: table.outletId,
        mealPeriodId: table.breakfast,
        seatId: table.second,
        items: [],
        together: true,
      }
      await house.outlet.dining.recordVisit(visit)
    }
  })
  afterAll(() => house.close())

  /** Everything a role is shown without looking for anything in particular. */
  const everythingTo = async (client: Client) =>
    JSON.stringify([
      await client.stays.inHouse(),
      await client.dining.outlets(),
      ...(await Promise.all(
        [yu, hidden].flatMap<Promise<unknown>>(guestId => [
          client.guests.card({ guestId }),
          client.guests.card({ guestId, outletId: table.outletId, mealPeriodId: table.dinner }),
          client.dining.visits({ guestId }),
          client.dining.usual({ guestId, outletId: table.outletId, mealPeriodId: table.breakfast }),
        ]),
      )),
      ...(await Promise.all(
        ['yu', '于', 'b', 'be', 'n', 'st', 'Mrs', '贝'].map(text =>
          client.guests.search({ text, limit: 50 }),
        ),
      )),
      client === house.floor
        ? null
        : await client.dining.today({ outletId: table.outletId, mealPeriodId: table.breakfast }),
    ])

  test.for(DESK)('the %s: name, room, contact, company and history', async role => {
    const card = await house.of(role).guests.card({ guestId: yu })
    expect(card.now?.room).toBe('0817')
    expect(card.private).toMatchObject({
      phones: MR_YU.phones,
      emails: MR_YU.emails,
      company: MR_YU.company,
      city: MR_YU.city,
      history: [
        { room: null, status: 'booked' },
        { room: '0817', status: 'in-house' },
      ],
    })
    const stay = (await house.of(role).stays.inHouse()).find(({ guest }) => guest.id === yu)
    expect(stay).toMatchObject({ room: '0817', floor: '8' })
  })

  test('the floor: name, room, allergies, habits; no contact, company or history', async () => {
    const card = await house.floor.guests.card({ guestId: yu })
    expect(card.guest.name).toBe(MR_YU.name)
    expect(card.allergies.map(({ what, severity }) => [what, severity])).toEqual([['walnuts', 'anaphylaxis']])
    expect(card.now?.room).toBe('0817')
    expect(card.usual?.last?.seat?.en).toBe('second window')
    expect(card.private).toBeNull()
    expectNone(await everythingTo(house.floor), [
      ...MR_YU.phones,
      ...MR_YU.emails,
      MR_YU.company,
      MR_YU.city,
      CONFIRMATION,
    ])
  })

  test('the outlet: name, allergies, seat and order; no room, contact, company or history', async () => {
    const card = await house.outlet.guests.card({ guestId: yu })
    expect(card.guest.name).toBe(MR_YU.name)
    expect(card.allergies.map(({ what }) => what)).toEqual(['walnuts'])
    expect(card.usual?.last?.seat?.en).toBe('second window')
    expect(card.now).toEqual({
      stayId: expect.any(String),
      room: null,
      arrive: '2026-11-09',
      depart: '2026-11-12',
    })
    expect(card.private).toBeNull()
    const said = await everythingTo(house.outlet)
    expectNone(said, [
      '0817',
      '0902',
      ...MR_YU.phones,
      ...MR_YU.emails,
      MR_YU.company,
      MR_YU.city,
      CONFIRMATION,
    ])
    for (const stay of await house.outlet.stays.inHouse())
      expect([stay.room, stay.floor]).toEqual([null, null])
  })

  test('a list in the order of the rooms tells the rooms: the outlet has one in the order of names', async () => {
    const names = async (role: Role) => (await house.of(role).stays.inHouse()).map(({ guest }) => guest.name)
    expect(await names('front-desk')).toEqual([MR_YU.name, IN_DISGUISE.alias])
    expect(await names('floor')).toEqual([MR_YU.name, IN_DISGUISE.alias])
    expect(await names('outlet')).toEqual([IN_DISGUISE.alias, MR_YU.name])
  })

  describe('a search', () => {
    const finds = async (role: Role, text: string) =>
      (await house.of(role).guests.search({ text, limit: 50 })).map(({ id }) => id)
    const [phone = '', email = ''] = [...MR_YU.phones, ...MR_YU.emails]
    const contacts = [
      phone,
      phone.replace(/\D/g, ''),
      phone.slice(-4),
      email,
      '远航贸易',
      '远航',
      '杭州',
      'hangzhou',
      CONFIRMATION,
    ]

    test.for(contacts)('by %s finds the guest at the desk, and nobody elsewhere', async text => {
      for (const role of DESK) expect(await finds(role, text)).toContain(yu)
      for (const role of ELSEWHERE) expect(await finds(role, text)).toEqual([])
    })

    test.for(['0817', '817', ' ０８１７ '])(
      'by the room %j finds the guest at the desk and on the floor, and nobody in the outlet',
      async text => {
        for (const role of [...DESK, 'floor' as const]) expect(await finds(role, text)).toContain(yu)
        expect(await finds('outlet', text)).toEqual([])
      },
    )

    test.for(['于建国', '于', 'yu jianguo', 'yjg', 'Jianguo Yu', '于先生'])(
      'by the name %s finds the guest for everybody',
      async text => {
        for (const role of [...DESK, ...ELSEWHERE]) expect(await finds(role, text)).toContain(yu)
      },
    )

    test('tells namesakes apart only by what the role is told', async () => {
      const fact = async (role: Role) =>
        (await house.of(role).guests.search({ text: '于建国' }))[0]?.fact?.kind
      expect(await fact('front-desk')).toBe('room')
      expect(await fact('floor')).toBe('room')
      expect(['year', 'country', undefined]).toContain(await fact('outlet'))
    })
  })

  describe('a guest under discretion', () => {
    const realWords = [
      'Benedetta',
      'Nascosta',
      '贝妮娜斯',
      'Beh-neh',
      'Teatro Segreto',
      'nascosta-teatro',
      '0199',
    ]

    test.for(ELSEWHERE)(
      'is the alias to the %s, everywhere: the real name leaves the house in no answer',
      async role => {
        const said = await everythingTo(house.of(role))
        expect(said).toContain('Mrs Stone')
        expectNone(said, realWords)
        const card = await house.of(role).guests.card({ guestId: hidden })
        expect(card.guest).toMatchObject({ name: 'Mrs Stone', otherName: null, sayIt: null, sayHint: null })
        expect(card.sentence).toBeNull()
      },
    )

    test.for(['Benedetta', 'nascosta', 'Benedetta Nascosta', '贝妮娜斯', 'bnn', 'b'])(
      'is not found by %s but at the desk',
      async text => {
        for (const role of ELSEWHERE) {
          const found = await house.of(role).guests.search({ text, limit: 50 })
          expect(found.map(({ id }) => id)).not.toContain(hidden)
        }
      },
    )

    test.for(['Mrs Stone', 'Stone', 'sto'])(
      'is found by the alias %s, by everybody, as the alias',
      async text => {
        for (const role of [...DESK, ...ELSEWHERE]) {
          const found = (await house.of(role).guests.search({ text, limit: 50 })).find(
            ({ id }) => id === hidden,
          )
          expect(found).toMatchObject({ name: 'Mrs Stone', otherName: null, sayIt: null })
        }
      },
    )

    test('is the alias in every list of the desk too, and has a name only where it is corrected', async () => {
      const said = JSON.stringify([
        await house.desk.stays.inHouse(),
        await house.desk.stays.rooms(),
        await house.desk.guests.search({ text: 'nascosta' }),
      ])
      expectNone(said, realWords.slice(0, 4))
      expect((await house.desk.guests.form({ guestId: hidden })).name).toBe(IN_DISGUISE.name)
    })

    test('without an alias is nobody, to all but the desk', async () => {
      const { guestId } = await house.desk.guests.create({
        ...IN_DISGUISE,
        alias: null,
        discretion: 3,
        name: 'Ottavia Celata',
        otherName: null,
      })
      const card = await house.outlet.guests.card({ guestId })
      expect(card.guest.name).not.toContain('Ottavia')
      expect(await house.floor.guests.search({ text: 'Ottavia' })).toEqual([])
      expect(await house.floor.guests.search({ text: card.guest.name })).toEqual([])
    })

    test('of the first degree keeps the name, and is never greeted by it', async () => {
      const { guestId } = await house.desk.guests.create({
        ...MR_YU,
        name: 'Pia Leise',
        otherName: null,
        discretion: 1,
      })
      const card = await house.outlet.guests.card({ guestId })
      expect(card.guest.name).toBe('Pia Leise')
      expect(card.sentence).toBeNull()
    })
  })
})

function expectNone(said: string, words: (string | null)[]): void {
  expect(words.filter(word => word !== null && said.includes(word))).toEqual([])
}
