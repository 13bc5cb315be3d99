import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../shared/contract/index.ts'
import { openHouse, type TestHouse } from '../house.ts'
import { refusalOf } from './at-work.ts'
import { aHouse, bookings, bringIn, dump, guestOf, preview, told } from './intake-files.ts'
import { formFor } from './people.ts'

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

  test.each([
    ['Mr. Grey', 'Mr. Grey'],
    [null, '•••'],
  ])('by the alias %s alone, when that guest asked for discretion', async (alias, likeName) => {
    const { manager } = await aHouse()
    await manager.guests.create(formFor('Ann Lee', { country: 'GB', discretion: 2, alias }))
    const { likely } = await preview(manager, bookings({ country: 'United Kingdom' }))
    expect(likely).toMatchObject([{ row: 2, likeName }])
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
  let house: TestHouse
  let manager: Client
  beforeAll(async () => {
    house = await openHouse()
    manager = await house.as('manager')
  })
  afterAll(() => house.close())

  test('is not read by dates that may mean two days until somebody says which', async () => {
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
    expect(await refusalOf(preview(manager, bookings({}), { columns }))).toMatchObject({
      code: 'PLAN_INCOMPLETE',
      data: { missing },
    })
  })

  test('has its bad rows told by number and reason, and stopped by none of them', async () => {
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
    // What leaves the house is on record: how many rows, and nothing that stood in them.
    expect((await manager.house.audit({}))[0]).toMatchObject({
      action: 'exported',
      entity: 'import',
      entityId: null,
      staff: { name: '周经理' },
      detail: { rows: 6 },
    })
    await manager.intake.commit({ fileId })
    expect(await guestOf(manager, 'ann lee')).toMatchObject({ stays: 1 })
    expect(dump(house).includes('4111111111111111')).toBe(false)
  })

  test('that cannot be read is refused with why', async () => {
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
    const file = new File(['Name;Arrival,Departure\nAnn;2025-03-18,2025-03-20\n'], 'week.csv')
    expect((await manager.intake.open({ file, separator: ';' })).headers).toEqual([
      'Name',
      'Arrival,Departure',
    ])
    expect((await manager.intake.open({ file, encoding: 'gb18030' })).encoding).toBe('gb18030')
  })
})
