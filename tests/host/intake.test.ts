import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clearStaging } from '../../electron/host/intake/intake.ts'
import type { ImportId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { aFolder } from '../db/book.ts'
import { doors, openHouse, type TestHouse } from '../house.ts'
import { refusalOf } from './at-work.ts'
import { aHouse, bookings, bringIn, dump, excerpt, guestOf, preview, told } from './intake-files.ts'

/** The last four digits of every card in the excerpt. */
const cardEndings = [...readFileSync('tests/excerpts/bookings.csv', 'utf8').matchAll(/\*(\d{4})$/gm)].map(
  ([, digits]) => digits,
)
const staged = (house: TestHouse) =>
  readdirSync(join(house.dataDir, 'hotel')).filter(name => name.startsWith('intake-'))

describe.each(doors)('the excerpt of the bookings, over %s', door => {
  let house: TestHouse
  let manager: Client
  let empty: string
  beforeAll(async () => {
    house = await openHouse()
    manager = await house.as('manager', door)
    empty = dump(house)
  })
  afterAll(() => house.close())

  test('is opened with its columns understood and its cards hidden', async () => {
    const open = await manager.intake.open({ file: excerpt() })
    expect(open).toMatchObject({
      name: 'bookings.csv',
      kind: 'csv',
      encoding: 'utf-8',
      separator: ',',
      rows: 65,
      dates: null,
    })
    expect(open.refusedColumns.map(column => open.headers[column])).toEqual(['credit_card'])
    expect(JSON.stringify(open.samples)).not.toMatch(/\*\d{4}/)
    expect(JSON.stringify(open.samples)).toContain('••••')
  })

  test('is previewed without a word written: past stays, cancelled and no-shows apart, one person twice', async () => {
    const { counts, examples, likely, rejected } = await preview(manager, excerpt())
    expect(told(counts)).toEqual({
      rows: 65,
      newGuests: 63,
      knownGuests: 2,
      stays: 39,
      cancelled: 21,
      noShows: 5,
    })
    expect([likely, rejected]).toEqual([[], []])
    expect(examples[0]).toEqual({
      row: 2,
      name: 'Ernest Barnes',
      title: null,
      arrive: '2015-07-01',
      depart: '2015-07-01',
      status: 'out',
      known: false,
      address: null,
      said: null,
    })
    expect(dump(house) === empty).toBe(true)
    expect(await manager.guests.search({ text: 'barnes' })).toEqual([])
  })

  test('comes in, is found, and goes again without a trace', async () => {
    const { importId, counts } = await bringIn(manager, excerpt())
    expect(counts).toMatchObject({ newGuests: 63, stays: 39 })
    expect(await guestOf(manager, 'jackson')).toMatchObject({
      name: 'Mrs. Debra Jackson DDS',
      stays: 1,
      lastStay: '2015-07-13',
    })
    // Two of one name, e-mail and telephone telling them apart, and one twice.
    expect(await manager.guests.search({ text: 'michael johnson' })).toHaveLength(3)
    expect(await manager.guests.search({ text: 'samantha hall' })).toMatchObject([{ stays: 1 }])
    expect(await manager.guests.search({ text: 'james b' })).toHaveLength(2)
    // A cancelled booking is no visit.
    expect(await guestOf(manager, 'flynn')).toMatchObject({ stays: 0, lastStay: null })
    expect(/\*{4}|\d{16}/.test(dump(house))).toBe(false)
    for (const ending of cardEndings) expect(dump(house).includes(`"${ending}"`)).toBe(false)
    expect(staged(house)).toEqual([])
    expect(await manager.intake.imports()).toMatchObject([
      { importId, fileName: 'bookings.csv', by: '周经理', counts, undoneAt: null },
    ])

    const again = await preview(manager, excerpt())
    expect(told(again.counts)).toEqual({ rows: 65, already: 65 })

    expect(await manager.intake.undo({ importId })).toEqual({
      removedGuests: 63,
      removedStays: 65,
      keptGuests: 0,
      keptStays: 0,
      removedAddresses: 0,
      removedWords: 0,
    })
    expect(dump(house) === empty).toBe(true)
    expect(await manager.intake.imports()).toMatchObject([{ undoneAt: expect.any(String) }])
    expect(await refusalOf(manager.intake.undo({ importId }))).toMatchObject({ code: 'ALREADY_UNDONE' })
    const actions = (await manager.house.audit({})).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['imported', 'import-undone']))
  })
})

describe('taking an import back', () => {
  test('keeps what people have worked with since, and counts it', async () => {
    const { manager } = await aHouse()
    const tonight = { arrive: '2026-11-09', depart: '2026-11-11', status: 'Reserved' }
    const people = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'].map(name => ({
      name: `${name} Lee`,
      email: `${name}@lee.name`.toLowerCase(),
    }))
    const { importId } = await bringIn(
      manager,
      bookings(...people.map(person => ({ ...person, ...tonight }))),
    )
    const id = async (name: string) => (await guestOf(manager, name))?.id as never
    const arrival = (await manager.stays.arrivals()).find(({ guest }) => guest.name === 'Ann Lee')
    await manager.stays.checkIn({
      guestId: await id('ann lee'),
      stayId: arrival?.stayId,
      room: '0801',
      depart: '2026-11-11',
    })
    await manager.facts.notePreference({
      guestId: await id('bob lee'),
      what: 'a quiet room',
      origin: 'told',
    })
    const form = await manager.guests.form({ guestId: await id('cid lee') })
    await manager.guests.update({ ...form, guestId: await id('cid lee'), company: 'Lee & Sons' })
    await bringIn(manager, bookings({ name: 'Dan Lee', email: 'dan@lee.name' }))

    expect(await manager.intake.undo({ importId })).toEqual({
      removedGuests: 1,
      removedStays: 4,
      keptGuests: 4,
      keptStays: 1,
      removedAddresses: 0,
      removedWords: 0,
    })
    expect(await manager.guests.search({ text: 'eve lee' })).toEqual([])
    expect(await guestOf(manager, 'ann lee')).toMatchObject({ presence: 'in-house', stays: 1 })
    expect(await guestOf(manager, 'dan lee')).toMatchObject({ stays: 1, lastStay: '2025-03-20' })
  })

  test('leaves nobody behind whom only imports brought, in whatever order they are taken back', async () => {
    const { house, manager } = await aHouse()
    const before = dump(house)
    const zoe = { name: 'Zoe Lee', email: 'zoe@lee.name' }
    const first = await bringIn(manager, bookings(zoe))
    const second = await bringIn(manager, bookings({ ...zoe, arrive: '2025-06-01', depart: '2025-06-03' }))
    expect(await manager.intake.undo({ importId: first.importId })).toEqual({
      removedGuests: 0,
      removedStays: 1,
      keptGuests: 1,
      keptStays: 0,
      removedAddresses: 0,
      removedWords: 0,
    })
    expect(await guestOf(manager, 'zoe lee')).toMatchObject({ stays: 1, lastStay: '2025-06-03' })
    expect(await manager.intake.undo({ importId: second.importId })).toEqual({
      removedGuests: 1,
      removedStays: 1,
      keptGuests: 0,
      keptStays: 0,
      removedAddresses: 0,
      removedWords: 0,
    })
    expect(dump(house) === before).toBe(true)
  })

  test('keeps whom an import that still stands brought, and whom the house has worked with', async () => {
    const { manager } = await aHouse()
    const [zoe, tom] = [
      { name: 'Zoe Lee', email: 'zoe@lee.name' },
      { name: 'Tom Lee', email: 'tom@lee.name' },
    ]
    await bringIn(manager, bookings(zoe))
    const first = await bringIn(manager, bookings(tom))
    const june = { arrive: '2025-06-01', depart: '2025-06-03' }
    const second = await bringIn(manager, bookings({ ...zoe, ...june }, { ...tom, ...june }))
    await manager.intake.undo({ importId: first.importId })
    const guestId = (await guestOf(manager, 'tom lee'))?.id as never
    await manager.facts.notePreference({ guestId, what: 'a quiet room', origin: 'told' })
    expect(await manager.intake.undo({ importId: second.importId })).toMatchObject({ removedGuests: 0 })
    expect(await guestOf(manager, 'zoe lee')).toMatchObject({ stays: 1 })
    expect(await guestOf(manager, 'tom lee')).toMatchObject({ stays: 0 })
  })

  test('is refused for an import that never was', async () => {
    const { manager } = await aHouse()
    const importId = '01a20126-c0a9-7000-8000-68da35cda907' as ImportId
    expect(await refusalOf(manager.intake.undo({ importId }))).toMatchObject({
      code: 'NOT_THERE',
      data: { what: 'import' },
    })
  })
})

describe('what is prepared', () => {
  test('lies beside the book unreadable without its key, and nothing else of the file lies anywhere', async () => {
    const { house, manager } = await aHouse()
    await preview(manager, excerpt())
    const [name = ''] = staged(house)
    const folder = join(house.dataDir, 'hotel')
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file)).includes('Barnes')).toBe(false)
    expect(name).toMatch(/^intake-[0-9a-f]{24}\.db$/)
    await house.host.intake.forget()
    expect(staged(house)).toEqual([])
  })

  test('is gone when its opener opens another file, and when the house opens again', async () => {
    const { house, manager } = await aHouse()
    const first = await preview(manager, bookings({}))
    await preview(manager, bookings({ name: 'Tom Lee' }))
    expect(staged(house)).toHaveLength(1)
    expect(await refusalOf(manager.intake.commit({ fileId: first.fileId }))).toMatchObject({
      code: 'NOT_THERE',
    })

    const folder = aFolder()
    for (const name of ['intake-0a.db', 'intake-0a.db-journal', 'book.db'])
      writeFileSync(join(folder, name), '')
    clearStaging(folder)
    expect(readdirSync(folder)).toEqual(['book.db'])
    clearStaging(join(folder, 'nowhere'))
  })
})

const whole = process.env.BOOKINGS_CSV
test.runIf(whole && existsSync(whole))(
  'all ten thousand bookings come in and go again',
  { timeout: 120_000 },
  async () => {
    const { house, manager } = await aHouse()
    const before = dump(house)
    const { importId, counts } = await bringIn(manager, new File([readFileSync(whole ?? '')], 'bookings.csv'))
    expect(told(counts)).toEqual({
      rows: 10_000,
      newGuests: 9998,
      knownGuests: 2,
      stays: 3666,
      cancelled: 6174,
      noShows: 160,
    })
    const after = dump(house)
    expect(after.match(/"status":"out"/g)).toHaveLength(3666)
    expect(/\*{4}|\d{16}/.test(after)).toBe(false)
    await manager.intake.undo({ importId })
    expect(dump(house) === before).toBe(true)
  },
)
