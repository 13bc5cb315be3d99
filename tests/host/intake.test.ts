import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { clearStaging } from '../../electron/host/intake/intake.ts'
import type { ImportId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { aFolder } from '../db/book.ts'
import { doors, openHouse, type TestHouse } from '../house.ts'
import { refusalOf } from './at-work.ts'
import { bookings, bringIn, dump, excerpt, manyBookings, preview, told, untilPhase } from './intake-files.ts'
import { formFor } from './people.ts'

/** A house with its manager signed in, gone when the test is over. */
async function aHouse(): Promise<{ house: TestHouse; manager: Client }> {
  const house = await openHouse()
  onTestFinished(() => house.close())
  return { house, manager: await house.as('manager') }
}

/** The last four digits of every card in the excerpt. */
const cardEndings = [...readFileSync('tests/excerpts/bookings.csv', 'utf8').matchAll(/\*(\d{4})$/gm)].map(
  ([, digits]) => digits,
)
const staged = (house: TestHouse) =>
  readdirSync(join(house.dataDir, 'hotel')).filter(name => name.startsWith('intake-'))
const guestOf = async (client: Client, text: string) => (await client.guests.search({ text }))[0]

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
    })
    expect(dump(house) === empty).toBe(true)
    expect(await manager.intake.imports()).toMatchObject([{ undoneAt: expect.any(String) }])
    expect(await refusalOf(manager.intake.undo({ importId }))).toMatchObject({ code: 'ALREADY_UNDONE' })
    const actions = (await manager.house.audit({})).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['imported', 'import-undone']))
  })
})

describe('whom a row is about', () => {
  test('a guest of the book by e-mail or telephone and a name that fits, however they are written', async () => {
    const { house, manager } = await aHouse()
    const { guestId } = await manager.guests.create(
      formFor('于建国', { phones: ['+86 139 0571 8866'], emails: ['Yu.Jianguo@gmail.com'], country: 'CN' }),
    )
    const before = dump(house)
    const { importId, counts } = await bringIn(
      manager,
      bookings(
        { name: 'YU/JIANGUO MR', phone: '13905718866' },
        {
          name: 'Jianguo Yu',
          email: 'yujianguo+hotel@gmail.com',
          arrive: '2025-05-01',
          depart: '2025-05-02',
        },
      ),
    )
    expect(told(counts)).toEqual({ rows: 2, knownGuests: 2, stays: 2 })
    expect(await guestOf(manager, '于建国')).toMatchObject({ id: guestId, stays: 2, lastStay: '2025-05-02' })
    await manager.intake.undo({ importId })
    expect(dump(house) === before).toBe(true)
  })

  test('another guest when only the name is the same, or only the telephone', async () => {
    const { manager } = await aHouse()
    await manager.guests.create(
      formFor('Ann Lee', { phones: ['+44 20 7946 0001'], emails: ['ann@lee.name'] }),
    )
    const { counts, likely } = await preview(
      manager,
      bookings(
        {},
        { email: 'ann.lee@other.name', phone: '+44 20 7946 0002' },
        { name: 'Tom Lee', phone: '+44 20 7946 0001' },
      ),
    )
    expect(told(counts)).toEqual({ rows: 3, newGuests: 3, stays: 3 })
    expect(likely).toEqual([])
  })

  test('another guest, to be looked at, when name and country are the same and nothing tells them apart', async () => {
    const { manager } = await aHouse()
    await manager.guests.create(formFor('Ann Lee', { country: 'GB' }))
    const { counts, likely } = await preview(manager, bookings({ country: 'United Kingdom' }))
    expect(told(counts)).toEqual({ rows: 1, newGuests: 1, likely: 1, stays: 1 })
    expect(likely).toEqual([{ row: 2, name: 'Ann Lee', likeName: 'Ann Lee', evidence: ['name', 'country'] }])
  })

  test('nobody, for a booking site’s relay or an address typed to fill a field', async () => {
    const { house, manager } = await aHouse()
    const rows = bookings(
      { email: 'x1@guest.booking.com' },
      { email: 'x1@guest.booking.com' },
      { email: 'none@none.com' },
      { email: 'none@none.com' },
    )
    const { counts } = await bringIn(manager, rows)
    expect(counts).toMatchObject({ newGuests: 4, knownGuests: 0 })
    expect(/booking\.com|none@/.test(dump(house))).toBe(false)
  })

  test('the same guest for the rooms of one booking, and one stay for a row that is there twice', async () => {
    const { manager } = await aHouse()
    const { counts } = await preview(
      manager,
      bookings(
        { room: '0801', confirmation: 'R7' },
        { room: '0802', confirmation: 'R7' },
        { room: '0802', confirmation: 'R7' },
        { name: 'Tom Lee', room: '0817', confirmation: 'R7' },
      ),
    )
    expect(told(counts)).toEqual({ rows: 4, newGuests: 2, knownGuests: 1, already: 1, stays: 3 })
  })

  test('who is in the house now: not twice, and whoever shares a room without one', async () => {
    const { manager } = await aHouse()
    const now = { arrive: '2026-11-08', depart: '2026-11-10', status: 'In House' }
    const ann = { email: 'ann@lee.name', ...now }
    const { counts, rejected } = await preview(
      manager,
      bookings(
        { ...ann, room: '0801' },
        { ...ann, room: '0802', depart: '2026-11-11' },
        { name: 'Tom Lee', ...now, room: '0801' },
      ),
    )
    expect(told(counts)).toEqual({ rows: 3, newGuests: 2, inHouse: 2, rejected: 1 })
    expect(rejected).toMatchObject([{ row: 3, reason: 'already-in-house' }])
    await bringIn(manager, bookings({ ...ann, room: '0801' }, { name: 'Tom Lee', ...now, room: '0801' }))
    expect((await manager.stays.inHouse()).map(({ guest, room }) => [guest.name, room]).toSorted()).toEqual([
      ['Ann Lee', '0801'],
      ['Tom Lee', null],
    ])
  })
})

describe('a file that needs a person', () => {
  test('is not read by dates that may mean two days until somebody says which', async () => {
    const { manager } = await aHouse()
    const file = bookings(
      { arrive: '03/04/2025', depart: '05/04/2025' },
      { name: 'Tom Lee', arrive: '06/04/2025', depart: '08/04/2025' },
    )
    const open = await manager.intake.open({ file })
    expect(open.plan.dateOrder).toBeNull()
    expect(open.dates).toMatchObject({ ambiguous: true })
    expect(open.dates?.samples[0]).toEqual({
      written: '03/04/2025',
      read: { ymd: null, dmy: '2025-04-03', mdy: '2025-03-04' },
    })
    const asked = (dateOrder: 'dmy' | 'mdy' | null) =>
      manager.intake.preview({ fileId: open.fileId, plan: { ...open.plan, dateOrder } })
    expect(await refusalOf(asked(null))).toMatchObject({
      code: 'PLAN_INCOMPLETE',
      data: { missing: 'date-order' },
    })
    expect((await asked('mdy')).examples[0]).toMatchObject({ arrive: '2025-03-04', depart: '2025-05-04' })
    expect((await asked('dmy')).examples[0]).toMatchObject({ arrive: '2025-04-03', depart: '2025-04-05' })
  })

  test.each([
    ['name', { 4: 'arrive', 5: 'depart' }],
    ['arrive', { 0: 'full-name', 5: 'depart' }],
    ['depart', { 0: 'full-name', 4: 'arrive' }],
  ] as const)('is not read while no column is the %s', async (missing, columns) => {
    const { manager } = await aHouse()
    expect(await refusalOf(preview(manager, bookings({}), { columns }))).toMatchObject({
      code: 'PLAN_INCOMPLETE',
      data: { missing },
    })
  })

  test('has its bad rows told by number and reason, and stopped by none of them', async () => {
    const { house, manager } = await aHouse()
    const file = new File(
      [
        `${'Name,Arrival,Departure,Status,Notes,Card Number\n'}Ann Lee,2025-03-18,2025-03-20,Check-Out,,4111111111111111
,2025-03-18,2025-03-20,Check-Out,"=HYPERLINK(""http://x"")",4111111111111111
Bob Lee,2025-03-18,2025-03-17,Check-Out,"Visa 4111111111111111",
Cid Lee,soon,2025-03-20,Check-Out,,
Dan Lee,2025-03-18,2025-03-20,Check-Out,"never closed,
Eve Lee,2025-03-18,2025-03-20,Maybe,,
Fay Lee,2025-03-18,2025-03-20,Check-Out,,,,too many
`,
      ],
      'week.csv',
    )
    const { fileId, counts, rejected } = await preview(manager, file)
    expect(told(counts)).toEqual({ rows: 7, newGuests: 1, stays: 1, rejected: 6 })
    expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'no-name'],
      [4, 'departs-before-arrival'],
      [5, 'date-unreadable'],
      [6, 'quote-open'],
      [7, 'status-unknown'],
      [8, 'too-many-cells'],
    ])
    const { name, csv } = await manager.intake.rejects({ fileId })
    expect(name).toBe('week - rejected.csv')
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffRow · 行,Reason · 原因,Name,Arrival,Departure,Status,Notes,Card Number',
    )
    expect(csv.split('\r\n')).toHaveLength(8)
    await manager.intake.commit({ fileId })
    expect(await guestOf(manager, 'ann lee')).toMatchObject({ stays: 1 })
    expect(dump(house).includes('4111111111111111')).toBe(false)
  })

  test('that cannot be read is refused with why', async () => {
    const { manager } = await aHouse()
    const open = (bytes: string) =>
      refusalOf(manager.intake.open({ file: new File([bytes], 'bookings.xlsx') }))
    expect(await open('')).toMatchObject({ code: 'FILE_REFUSED', data: { why: 'empty' } })
    expect(await open('%PDF-1.7')).toMatchObject({ code: 'FILE_REFUSED', data: { why: 'not-a-table' } })
    expect(await open('Name,Arrival\n')).toMatchObject({ code: 'FILE_REFUSED', data: { why: 'no-rows' } })
    expect(await open('PK\x03\x04 and nothing more')).toMatchObject({
      code: 'FILE_REFUSED',
      data: { why: 'broken' },
    })
  })

  test('is read in the encoding and by the separator a person says', async () => {
    const { manager } = await aHouse()
    const file = new File(['Name;Arrival,Departure\nAnn;2025-03-18,2025-03-20\n'], 'week.csv')
    expect((await manager.intake.open({ file, separator: ';' })).headers).toEqual([
      'Name',
      'Arrival,Departure',
    ])
    expect((await manager.intake.open({ file, encoding: 'gb18030' })).encoding).toBe('gb18030')
  })
})

describe('the book meanwhile', () => {
  test('has moved when another import was committed since the preview, and nothing is written', async () => {
    const { house, manager } = await aHouse()
    const { id } = await manager.staff.add({ name: 'Second', role: 'manager', language: 'en', pin: '135791' })
    const second = house.client(
      'port',
      (await house.client().staff.signIn({ staffId: id, pin: '135791' })).token,
    )
    const mine = await preview(manager, bookings({}))
    const theirs = await preview(second, bookings({ name: 'Tom Lee' }))
    // A file is its opener's.
    expect(await refusalOf(second.intake.commit({ fileId: mine.fileId }))).toMatchObject({
      code: 'NOT_THERE',
    })
    await second.intake.commit({ fileId: theirs.fileId })
    const before = dump(house)
    expect(await refusalOf(manager.intake.commit({ fileId: mine.fileId }))).toMatchObject({
      code: 'BOOK_MOVED',
    })
    expect(dump(house) === before).toBe(true)
    // Previewed again, it goes in.
    const open = await manager.intake.open({ file: bookings({}) })
    await manager.intake.preview({ fileId: open.fileId, plan: open.plan })
    expect(await refusalOf(manager.intake.commit({ fileId: open.fileId }))).toBeNull()
  })

  test('has moved when a guest the file knows is gone, or a room was given away', async () => {
    const { house, manager } = await aHouse()
    const book = house.host.books.current()?.connection
    const { guestId } = await manager.guests.create(formFor('Ann Lee', { emails: ['ann@lee.name'] }))
    const known = await preview(manager, bookings({ email: 'ann@lee.name' }))
    book?.prepare('DELETE FROM guest WHERE id = ?').run(guestId)
    expect(await refusalOf(manager.intake.commit({ fileId: known.fileId }))).toMatchObject({
      code: 'BOOK_MOVED',
    })

    const inHouse = await preview(
      manager,
      bookings({ arrive: '2026-11-08', depart: '2026-11-10', status: 'In House', room: '0801' }),
    )
    const { guestId: other } = await manager.guests.create(formFor('Tom Lee'))
    await manager.stays.checkIn({ guestId: other, room: '0801', depart: '2026-11-10' })
    const before = dump(house)
    expect(await refusalOf(manager.intake.commit({ fileId: inHouse.fileId }))).toMatchObject({
      code: 'BOOK_MOVED',
    })
    expect(dump(house) === before).toBe(true)
  })

  test('goes on answering while it is written, and writes wait their turn', async () => {
    const { house, manager } = await aHouse()
    const { fileId } = await preview(manager, manyBookings(15_000))
    const writing = await untilPhase(manager, 'writing')
    let committed = false
    const commit = manager.intake.commit({ fileId }).then(made => {
      committed = true
      return made
    })
    expect(await writing()).toMatchObject({ phase: 'writing' })
    const written = manager.guests.create(formFor('Meanwhile Created'))
    let answered = 0
    let slowest = 0
    while (!committed) {
      const began = performance.now()
      await manager.guests.search({ text: 'givena' })
      slowest = Math.max(slowest, performance.now() - began)
      answered++
      await new Promise(resolve => setTimeout(resolve, 5))
    }
    expect((await commit).counts.newGuests).toBe(15_000)
    expect(answered).toBeGreaterThan(5)
    expect(slowest).toBeLessThan(1000)
    // Whoever was written down meanwhile stands behind everybody in the file.
    const noOf = house.host.books.current()?.connection.prepare('SELECT no FROM guest WHERE id = ?').pluck()
    expect(noOf?.get((await written).guestId)).toBe(15_001)
  })

  test.each(['preview', 'commit'] as const)('is as it was when the %s is cancelled', async work => {
    const { house, manager } = await aHouse()
    const before = dump(house)
    const open = await manager.intake.open({ file: manyBookings(15_000) })
    const asked = () => manager.intake.preview({ fileId: open.fileId, plan: open.plan })
    if (work === 'commit') await asked()
    const under = await untilPhase(manager, work === 'preview' ? 'matching' : 'writing')
    const refused = refusalOf(work === 'preview' ? asked() : manager.intake.commit({ fileId: open.fileId }))
    await under()
    const began = performance.now()
    await manager.intake.cancel({ fileId: open.fileId })
    expect(await refused).toMatchObject({ code: 'CANCELLED' })
    expect(performance.now() - began).toBeLessThan(1000)
    expect(dump(house) === before).toBe(true)
    expect(await manager.intake.imports()).toEqual([])
    // What was cancelled can be done after all.
    if (work === 'preview') await asked()
    expect((await manager.intake.commit({ fileId: open.fileId })).counts.newGuests).toBe(15_000)
  })

  test('says how far it is, again and again, and how long it takes', async () => {
    const { manager } = await aHouse()
    const changes = await manager.live.changes()
    const open = await manager.intake.open({ file: manyBookings(15_000) })
    const done = manager.intake.preview({ fileId: open.fileId, plan: open.plan })
    const told = []
    for await (const change of changes) {
      if (change.type !== 'progress') continue
      told.push(change.progress)
      if (change.progress.phase === 'done') break
    }
    await done
    const matching = told.filter(({ phase }) => phase === 'matching')
    expect(matching.length).toBeGreaterThan(2)
    expect(matching.map(({ done }) => done)).toEqual(
      matching.map(({ done }) => done).toSorted((a, b) => a - b),
    )
    expect(matching.every(({ total }) => total === 15_000)).toBe(true)
    expect(matching.some(({ secondsLeft }) => secondsLeft !== null)).toBe(true)
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
    await manager.guests.notePreference({
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
    })
    expect(await manager.guests.search({ text: 'eve lee' })).toEqual([])
    expect(await guestOf(manager, 'ann lee')).toMatchObject({ presence: 'in-house', stays: 1 })
    expect(await guestOf(manager, 'dan lee')).toMatchObject({ stays: 1, lastStay: '2025-03-20' })
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
