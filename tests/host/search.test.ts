import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { buildSearch } from '../../electron/host/search/build.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { GuestForm } from '../../shared/contract/guests.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { doors, MORNING } from '../house.ts'
import { type AtWork, openAtWork } from './at-work.ts'
import { book } from './bookings.ts'
import { formFor, IN_DISGUISE, MR_YU } from './people.ts'

const TODAY = '2026-11-09'
/** More than may share a beginning without a list of the best of it. */
const MANY = 140

describe.each(doors)('search over the %s', door => {
  let house: AtWork
  beforeAll(async () => {
    house = await openAtWork(door)
  })
  afterEach(() => house.clock.set(MORNING))
  afterAll(() => house.close())

  const rows = (text: string, limit = 8) => house.desk.guests.search({ text, limit })
  const found = async (text: string, limit = 50) => (await rows(text, limit)).map(({ id }) => id)
  const guest = async (form: GuestForm) => (await house.desk.guests.create(form)).guestId
  /** What the builder does of itself when enough has changed: afterwards only whoever is near is in memory. */
  const build = () => buildSearch(openBookOf(house.host).connection)
  const add = (forms: readonly GuestForm[]): GuestId[] =>
    inTransaction(openBookOf(house.host), { at: house.clock.now().toISOString(), by: null }, tx => {
      tx.touch('guests')
      return forms.map(form => addGuest(tx, form))
    }).result

  describe('of many with one name', () => {
    let many: GuestId[]
    beforeAll(() => {
      many = add(Array.from({ length: MANY }, (_, at) => formFor(`Quentin Quill${at % 2 ? '' : 'er'}`)))
      for (const [at, guestId] of many.entries()) {
        const arrive = addDays(TODAY, -400 - at)
        book(house, guestId, { arrive, depart: addDays(arrive, 1), status: 'out' })
      }
    })

    test('whoever is in the house comes first, then who arrives, leaves, comes this week, and who left last', async () => {
      const [soon, arriving, leaving, here] = many.slice(20)
      if (!soon || !arriving || !leaving || !here) throw new Error('too few')
      build()
      book(house, soon, { arrive: addDays(TODAY, 4), depart: addDays(TODAY, 6) })
      book(house, arriving, { arrive: TODAY, depart: addDays(TODAY, 2) })
      await house.desk.stays.checkIn({ guestId: here, room: '0801', depart: addDays(TODAY, 3) })
      await house.desk.stays.checkIn({ guestId: leaving, room: '0802', depart: addDays(TODAY, 1) })
      house.clock.set(new Date(MORNING.getTime() + 86_400_000))
      // A night later nobody is signed in any more.
      const desk = await house.as('front-desk', door)
      const tomorrow = (await desk.guests.search({ text: 'quill' })).map(({ id, presence }) => [id, presence])
      expect(tomorrow.slice(0, 4)).toEqual([
        [here, 'in-house'],
        [arriving, 'arriving'],
        [leaving, 'leaving'],
        [soon, 'soon'],
      ])
    })

    test('the very name comes before those it begins', async () => {
      build()
      const names = (await rows('quill', 40))
        .filter(({ presence }) => presence === 'away')
        .map(({ name }) => name)
      expect(new Set(names)).toEqual(new Set(['Quentin Quill']))
    })

    test('who was renamed, merged or is new is told so at once, whatever the lists say', async () => {
      build()
      const [first] = (await rows('quille')).filter(({ presence }) => presence === 'away')
      if (!first) throw new Error('nobody is called Quiller')
      const { rev, by: _, ...form } = await house.desk.guests.form({ guestId: first.id })
      await house.desk.guests.update({ ...form, name: 'Renata Renamed', guestId: first.id, rev })
      expect(await found('quille')).not.toContain(first.id)
      expect(await found('renata')).toEqual([first.id])

      const [kept, gone] = await found('quentin quiller')
      if (!kept || !gone) throw new Error('too few are called Quiller')
      await house.desk.people.same({ keptId: kept, goneId: gone })
      expect(await found('quentin quiller')).not.toContain(gone)

      const fresh = await guest(formFor('Quentin Quillon'))
      expect((await found('quillo'))[0]).toBe(fresh)
    })
  })

  test('is not misled by old lists, however many changed since', async () => {
    const rename = async (guestId: GuestId, name: string) => {
      const { rev, by: _, ...form } = await house.desk.guests.form({ guestId })
      await house.desk.guests.update({ ...form, name, guestId, rev })
    }
    const change = openBookOf(house.host).connection.prepare(
      `INSERT INTO search_changed (guest_no)
       WITH RECURSIVE n (no) AS (SELECT 0 UNION ALL SELECT no + 1 FROM n WHERE no < 6999)
       SELECT 1000000 + no * ? FROM n`,
    )
    const [first, second, third] = add(Array.from({ length: MANY }, () => formFor('Zebulon Zimmer')))
    if (!first || !second || !third) throw new Error('too few')
    build()
    await rename(first, 'Oswald Ottokar')
    change.run(0)
    // One guest who changed very often pushes nobody out.
    expect(await found('zimme')).not.toContain(first)
    expect(await found('otokar')).toEqual([first])

    await rename(second, 'Oswald Ottokar')
    change.run(1)
    expect((await found('ottokar')).toSorted()).toEqual([first, second].toSorted())
    expect(await found('zimme')).not.toContain(second)
    build()
    await rename(third, 'Oswald Ottokar')
    change.run(1)
    // Whoever is pushed out is still found by what the book says, and by nothing else.
    expect((await found('ottokar')).toSorted()).toEqual([first, second, third].toSorted())
    expect(await found('zimme')).not.toContain(third)
    build()
  })

  describe('forgives', () => {
    let away: Record<'schmidt' | 'zhang' | 'garcia' | 'chan', GuestId>
    beforeAll(async () => {
      const [schmidt, zhang, garcia, chan] = [
        await guest(formFor('Hans Schmidt')),
        await guest(formFor('张建华')),
        await guest(formFor('María José García López')),
        await guest(formFor('陈大文')),
      ]
      away = { schmidt, zhang, garcia, chan }
    })
    const asked = () =>
      ({
        shmit: away.schmidt,
        'shmit hans': away.schmidt,
        hansschmdit: away.schmidt,
        'Hanns Schmitt': away.schmidt,
        zhnagjianhua: away.zhang,
        'zhang jainhua': away.zhang,
        'chang chien-hua': away.zhang,
        'garsia lopes': away.garcia,
        'maria garcai': away.garcia,
        chan: away.chan,
        ＣＨＡＮ: away.chan,
      }) as const

    test('slips, sounds and other spellings, of whoever is in memory', async () => {
      for (const [text, id] of Object.entries(asked())) expect(await found(text), text).toContain(id)
    })

    test('and of whoever is only in the book', async () => {
      build()
      for (const [text, id] of Object.entries(asked())) expect(await found(text), text).toContain(id)
    })

    test('but what was spelled right comes first', async () => {
      const shmit = await guest(formFor('Olga Shmit'))
      build()
      const [first, second] = await rows('shmit')
      expect(first).toMatchObject({ id: shmit, why: 'name' })
      expect(second?.id).toBe(away.schmidt)
      expect(['sound', 'typo']).toContain(second?.why)
    })
  })

  test('takes a city, a company, a country and a year beside the name', async () => {
    const guestId = await guest({ ...MR_YU, emails: [], phones: ['+86 139 0000 4321'] })
    const namesake = await guest(formFor('于建国', { city: '西安', company: '西北矿业', country: 'CN' }))
    book(house, guestId, { arrive: '2023-05-01', depart: '2023-05-03', status: 'out' })
    for (const when of ['in memory', 'in the book']) {
      if (when === 'in the book') build()
      for (const text of [
        'yu 杭州',
        '于 杭州',
        'yujianguo hangzhou',
        'yu from hangzhou',
        '于建国 远航',
        'yu 4321',
      ])
        expect(await found(text), `${text} ${when}`).toEqual([guestId])
      expect(await found('于建国 2023'), when).toEqual([guestId])
      expect(await found('yu jianguo china'), when).toEqual(expect.arrayContaining([guestId, namesake]))
      expect(await found('yu xian'), when).toContain(namesake)
      expect(await found('yu berlin'), when).toEqual([])
    }
  })

  test('finds nobody by what the searcher is not told, by no slip or sound of it either', async () => {
    const guestId = await guest(IN_DISGUISE)
    for (const when of ['in memory', 'in the book']) {
      if (when === 'in the book') build()
      for (const text of [
        'nascosta',
        'naskosta',
        'nascotsa',
        '贝妮',
        'teatro',
        'torino',
        'stone torino',
        '0199',
      ])
        for (const client of [house.outlet, house.floor])
          expect(
            (await client.guests.search({ text })).map(({ id }) => id),
            `${text} ${when}`,
          ).not.toContain(guestId)
      expect((await house.outlet.guests.search({ text: 'stone' })).map(({ id }) => id)).toContain(guestId)
      expect(await found('nascosta')).toContain(guestId)
    }
  })

  test('nor by another name beside the room, of those who are told the room', async () => {
    const guestId = await guest({ ...IN_DISGUISE, discretion: 3, alias: 'Mrs Pebble' })
    await house.desk.stays.checkIn({ guestId, room: '0901', depart: addDays(TODAY, 3) })
    const onFloor = async (text: string) =>
      (await house.floor.guests.search({ text })).some(({ id }) => id === guestId)
    for (const text of ['0901', 'pebble 0901', '0901 mrs pebble'])
      expect(await onFloor(text), text).toBe(true)
    for (const text of [
      'nascosta 0901',
      '0901 benedetta',
      '贝妮 0901',
      'pebble nascosta 0901',
      'torino 0901',
    ])
      expect(await onFloor(text), text).toBe(false)
  })

  test('answers any text, and never with a fault', async () => {
    const hostile = [
      '🙂',
      '"',
      "'; DROP TABLE guest; --",
      '%_%',
      '\u0000',
      '\ud800',
      '\u202e于建国',
      'a'.repeat(10_000),
      '于'.repeat(10_000),
      '* OR 1=1',
      '+++',
      '~',
      '&',
      '?',
      '@',
      '-',
      '1',
    ]
    for (const text of hostile) await expect(rows(text), text.slice(0, 20)).resolves.toBeInstanceOf(Array)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async text => {
        expect(await rows(text)).toBeInstanceOf(Array)
      }),
      { numRuns: 60 },
    )
  })
})
