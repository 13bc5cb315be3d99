import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/contract/base.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork, refusalOf, theTable } from './at-work.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

const MINUTE = 60_000
const NOBODY = '0198a000-0000-7000-8000-000000000000' as GuestId

/** Which revision the form is of, and whose. */
const written = (rev: number, by = 'front-desk one') => ({ rev, by })

describe.each(doors)('guests over the %s', door => {
  let house: AtWork
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.clock.set(MORNING))
  afterAll(() => house.close())

  const found = async (text: string) =>
    (await house.desk.guests.search({ text, limit: 50 })).map(({ id }) => id)

  describe('a guest', () => {
    test('is found the moment he is written, by all he is known by', async () => {
      const { guestId } = await house.desk.guests.create(MR_YU)
      for (const text of [
        '于建国',
        '于',
        '建国',
        'yujianguo',
        'yu jianguo',
        'Jianguo Yu',
        'YU',
        'yjg',
        '于先生',
        'Mr Yu',
        '8866',
        '13905718866',
        'yu.jianguo@yuanhangmaoyi.cn',
        '远航',
        '杭州',
      ]) {
        expect(await found(text), text).toContain(guestId)
      }
      expect(await found('王建国')).not.toContain(guestId)
      await house.desk.stays.checkIn({ guestId, room: '0817', depart: '2026-11-11' })
      expect(await found('817')).toContain(guestId)
      const [row] = await house.desk.guests.search({ text: '于建国' })
      expect(row).toMatchObject({
        id: guestId,
        name: '于建国',
        otherName: 'YU Jianguo',
        presence: 'in-house',
        fact: { kind: 'room', text: '0817' },
        stays: 1,
        allergy: false,
      })
    })

    test('comes back from the form as he was written', async () => {
      const { guestId } = await house.desk.guests.create(IN_DISGUISE)
      expect(await house.desk.guests.form({ guestId })).toEqual({ ...IN_DISGUISE, ...written(1) })
      const bare = formFor('Nobody Much')
      const { guestId: plain } = await house.desk.guests.create(bare)
      expect(await house.desk.guests.form({ guestId: plain })).toEqual({ ...bare, ...written(1) })
      const partly = formFor('Partly Known', {
        birthday: { year: null, month: 2, day: 29, calendar: 'chinese' },
      })
      const { guestId: dated } = await house.desk.guests.create(partly)
      expect((await house.desk.guests.form({ guestId: dated })).birthday).toEqual(partly.birthday)
    })

    test('is corrected by who saw him last; who did not is told who changed him meanwhile', async () => {
      const { guestId } = await house.desk.guests.create(
        formFor('Zygmunt Before', { phones: ['+48 22 555 0101'] }),
      )
      const after = formFor('Zygmunt After', { phones: ['+48 22 555 0202'], company: 'Nowa' })
      expect(await house.manager.guests.update({ guestId, rev: 1, ...after })).toEqual({ rev: 2 })
      expect(
        await refusalOf(house.desk.guests.update({ guestId, rev: 1, ...formFor('Zygmunt Lost') })),
      ).toEqual({
        code: 'CHANGED_MEANWHILE',
        data: { by: '周经理' },
      })
      expect(await house.desk.guests.form({ guestId })).toEqual({ ...after, ...written(2, '周经理') })
      expect(await found('Before')).not.toContain(guestId)
      expect(await found('0101')).not.toContain(guestId)
      expect(await found('Lost')).not.toContain(guestId)
      for (const text of ['After', '0202', 'Nowa']) expect(await found(text)).toContain(guestId)
    })

    test('is corrected once by two who save at the same moment', async () => {
      const { guestId } = await house.desk.guests.create(formFor('Contested'))
      const saves = [house.desk, house.manager].map((client, at) =>
        refusalOf(client.guests.update({ guestId, rev: 1, ...formFor(`Contested ${at}`) })),
      )
      const codes = (await Promise.all(saves)).map(refusal => refusal?.code ?? 'saved')
      expect(codes.sort()).toEqual(['CHANGED_MEANWHILE', 'saved'])
    })

    test('who is not there is not shown or corrected', async () => {
      const notThere = { code: 'NOT_THERE', data: { what: 'guest' } }
      expect(await refusalOf(house.desk.guests.card({ guestId: NOBODY }))).toEqual(notThere)
      expect(await refusalOf(house.desk.guests.form({ guestId: NOBODY }))).toEqual(notThere)
      expect(await refusalOf(house.desk.guests.update({ guestId: NOBODY, rev: 1, ...formFor('X') }))).toEqual(
        notThere,
      )
    })
  })

  describe('somebody being typed in', () => {
    test('is shown who in the book he may be, and why', async () => {
      const { guestId } = await house.desk.guests.create(
        formFor('Ingrid Sørensen', { phones: ['+45 33 55 01 77'], emails: ['ingrid@sorensen-bryggeri.dk'] }),
      )
      const similar = async (typed: { name?: string; phones?: string[]; emails?: string[] }) =>
        (await house.desk.guests.similar({ name: '', phones: [], emails: [], ...typed })).find(
          ({ id }) => id === guestId,
        )?.evidence
      expect(await similar({ phones: ['004533550177'] })).toContain('phone')
      expect(await similar({ emails: ['INGRID@sorensen-bryggeri.dk'] })).toContain('email')
      expect(await similar({ name: 'Ingrid Sorensen' })).toContain('name')
      expect((await similar({ name: 'Ingrid Sorensen', phones: ['+45 33550177'] }))?.toSorted()).toEqual([
        'name',
        'phone',
      ])
      expect(await similar({ name: 'Gudrun Olafsdottir', phones: ['+45 99 99 99 99'] })).toBeUndefined()
      expect(await similar({})).toBeUndefined()
    })

    test('is never more than five, the likeliest first', async () => {
      for (let at = 0; at < 8; at++)
        await house.desk.guests.create(formFor('Maria Perez', { city: `Town ${at}` }))
      const { guestId } = await house.desk.guests.create(
        formFor('Maria Perez', { phones: ['+34 911 555 010'] }),
      )
      const similar = await house.desk.guests.similar({
        name: 'María Pérez',
        phones: ['+34911555010'],
        emails: [],
      })
      expect(similar).toHaveLength(5)
      expect(similar[0]?.id).toBe(guestId)
    })
  })

  describe('the card', () => {
    test('greets in the guest’s language, with what may be said, and tells the birthday that falls in the stay', async () => {
      const { guestId } = await house.desk.guests.create({
        ...MR_YU,
        name: '于建军',
        otherName: null,
        phones: [],
        emails: [],
      })
      const before = await house.desk.guests.card({ guestId })
      expect(before.sentence).toMatchObject({ language: 'zh', text: expect.stringContaining('于先生') })
      expect(before.guest.address).toEqual({ zh: '于先生', en: expect.stringContaining('Yu') })
      expect(before.stays).toEqual({ count: 0, last: null, first: 'yes' })
      expect(before.birthday).toMatchObject({ date: MR_YU.birthday, inStay: false })
      await house.desk.stays.checkIn({ guestId, room: '0902', depart: '2026-11-12' })
      const during = await house.desk.guests.card({ guestId })
      expect(during.birthday?.inStay).toBe(true)
      expect(during.now).toMatchObject({ room: '0902', arrive: '2026-11-09', depart: '2026-11-12' })
      expect(during.stays.count).toBe(1)
    })
  })

  describe('who looked', () => {
    /** Looks are written behind the answer. */
    const looks = async (guestId: GuestId) => {
      await pause(60)
      return (await house.manager.house.audit({}))
        .filter(({ action, entityId }) => action === 'looked' && entityId === guestId)
        .map(({ staff }) => staff?.name)
    }

    test('at a guest who asked for discretion, or is a VIP, is on record', async () => {
      const { guestId: hidden } = await house.desk.guests.create(IN_DISGUISE)
      const { guestId: vip } = await house.desk.guests.create(formFor('Victor Important', { vip: 'A' }))
      const { guestId: discreet } = await house.desk.guests.create(formFor('Petra Softly', { discretion: 1 }))
      for (const guestId of [hidden, vip, discreet]) {
        await house.floor.guests.card({ guestId })
        await house.outlet.guests.card({ guestId })
        await house.desk.guests.form({ guestId })
        expect(await looks(guestId)).toEqual(['front-desk one', 'outlet one', 'floor one'])
      }
    })

    test('again and again is one look in ten minutes, of each who looks', async () => {
      const { guestId } = await house.desk.guests.create(formFor('Vera Often', { vip: 'A' }))
      const { outletId, breakfast: mealPeriodId } = await theTable(house.outlet)
      const look = () =>
        Promise.all([
          house.desk.guests.card({ guestId }),
          house.desk.guests.form({ guestId }),
          house.desk.dining.visits({ guestId }),
          house.desk.dining.usual({ guestId, outletId, mealPeriodId }),
        ])
      for (let minute = 0; minute <= 9; minute += 3) {
        await look()
        await house.manager.staff.me()
        house.clock.pass(3 * MINUTE)
      }
      expect(await looks(guestId)).toEqual(['front-desk one'])
      await house.manager.guests.card({ guestId })
      await look()
      expect(await looks(guestId)).toEqual(['front-desk one', '周经理', 'front-desk one'])
    })

    test('is told by the visits and the usual alone as well', async () => {
      const { guestId } = await house.desk.guests.create(formFor('Vito Table', { vip: 'A' }))
      const { outletId, breakfast: mealPeriodId } = await theTable(house.outlet)
      await house.outlet.dining.visits({ guestId })
      await house.floor.dining.usual({ guestId, outletId, mealPeriodId })
      expect((await looks(guestId)).toSorted()).toEqual(['floor one', 'outlet one'])
    })

    test('is shown the card while an import holds the book, and on record when it is done', async () => {
      const { guestId } = await house.desk.guests.create(formFor('Vincent Waits', { vip: 'A' }))
      let done = () => {}
      const held = house.host.intake.turn.hold(() => new Promise<void>(resolve => (done = resolve)))
      expect((await house.floor.guests.card({ guestId })).guest.name).toBe('Vincent Waits')
      expect(await looks(guestId)).toEqual([])
      done()
      await held
      expect(await looks(guestId)).toEqual(['floor one'])
    })

    test('is shown the card when the disk takes no more, and the log says what is missing', async () => {
      const { guestId } = await house.desk.guests.create(formFor('Volker Full', { vip: 'A' }))
      const connection = house.host.books.current()?.connection
      connection?.exec(
        "CREATE TEMP TRIGGER no_more BEFORE INSERT ON main.audit BEGIN SELECT RAISE (ABORT, 'no more'); END",
      )
      expect((await house.floor.guests.card({ guestId })).guest.name).toBe('Volker Full')
      expect(await looks(guestId)).toEqual([])
      connection?.exec('DROP TRIGGER temp.no_more')
      const missing = house.logged
        .map(line => JSON.parse(line))
        .filter(({ event }) => event === 'look-not-written')
      expect(missing).toEqual([
        expect.objectContaining({ by: expect.any(String), why: 'SQLITE_CONSTRAINT_TRIGGER' }),
      ])
      // What could not be written is no look that was: the next one is.
      await house.floor.guests.card({ guestId })
      expect(await looks(guestId)).toEqual(['floor one'])
    })

    test('at anybody else is nobody’s business', async () => {
      const { guestId } = await house.desk.guests.create(formFor('Otto Ordinary'))
      await house.floor.guests.card({ guestId })
      await house.desk.guests.form({ guestId })
      expect(await looks(guestId)).toEqual([])
    })
  })

  test('the audit and the log hold nothing a guest said or is called, whatever was done', async () => {
    const words = [
      'Xaviera',
      '艾薇拉',
      'zah-VEE',
      'Quixcorp',
      'Zanzibarville',
      'Mme Noire',
      'xq@quixcorp-mail.fr',
      '5550931',
      'durian',
      'ninth pillow',
      'burnt toast',
      'well done',
    ]
    const form = formFor('Xaviera Quix', {
      otherName: '艾薇拉',
      sayHint: 'zah-VEE-air-ah',
      company: 'Quixcorp',
      city: 'Zanzibarville',
      alias: 'Mme Noire',
      discretion: 2,
      vip: 'A',
      phones: ['+33 1 5550931'],
      emails: ['xq@quixcorp-mail.fr'],
      birthday: { year: 1977, month: 11, day: 10, calendar: 'gregorian' },
    })
    const { guestId } = await house.desk.guests.create(form)
    await house.desk.guests.update({
      guestId,
      rev: 1,
      ...form,
      city: 'Zanzibarville-sur-Mer',
      phones: ['+33 1 5550932'],
    })
    await house.desk.facts.noteAllergy({ guestId, what: 'durian', severity: 'allergy', origin: 'told' })
    await house.floor.facts.notePreference({ guestId, what: 'ninth pillow', origin: 'told' })
    const { stayId } = await house.desk.stays.checkIn({ guestId, room: '0901', depart: '2026-11-12' })
    const { outletId, breakfast, second } = await theTable(house.outlet)
    const place = { guestId, outletId, mealPeriodId: breakfast, seatId: second }
    const items = [
      { menuItemId: null, text: 'burnt toast', modifiers: 'well done', quantity: 1, complimentary: false },
    ]
    const { visitId } = await house.outlet.dining.recordVisit({ ...place, items, covers: 1 })
    await house.outlet.dining.pinUsual({ ...place, items })
    await house.outlet.guests.card({ guestId })
    await house.desk.guests.search({ text: 'Xaviera Quix' })
    await refusalOf(house.desk.guests.update({ guestId, rev: 1, ...form }))
    await refusalOf(house.desk.stays.checkIn({ guestId, room: '0801', depart: '2026-11-12' }))
    await house.outlet.dining.undoVisit({ visitId })
    await house.desk.stays.checkOut({ stayId })

    await pause(60)
    const audit = house.host.books.current()?.connection.prepare('SELECT * FROM audit').all() as {
      entity_id: string
      action: string
      detail: string
    }[]
    const kept = JSON.stringify([audit, house.logged])
    expect(words.filter(word => kept.includes(word))).toEqual([])
    const told = audit
      .filter(({ entity_id }) => entity_id === guestId)
      .map(({ action, detail }) => [action, JSON.parse(detail)])
    expect(told).toEqual([
      ['created', {}],
      ['changed', { fields: ['city', 'phones'] }],
      ['changed', { fields: ['allergy'] }],
      ['changed', { fields: ['preference'] }],
      ['pinned', {}],
      ['looked', {}],
    ])
  })
})
