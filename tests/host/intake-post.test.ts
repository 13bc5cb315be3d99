import { describe, expect, test } from 'vitest'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import { aHouse, bookings, bringIn, dump, guestOf, preview, told } from './intake-files.ts'
import { formFor } from './people.ts'

const HEADER = 'Name,Email,Arrival,Departure,Status,Address 1,Address 2,City,State,Zip,Country,Opt-in'
type Row = Partial<
  Record<
    'name' | 'email' | 'arrive' | 'depart' | 'line' | 'line2' | 'city' | 'state' | 'zip' | 'country' | 'says',
    string
  >
>

/** A file of bookings with addresses, each like Ann Lee's of Leeds but for what is given. */
function letters(...rows: Row[]): File {
  const lines = rows.map(row => {
    const { name, email, arrive, depart, line, line2, city, state, zip, country, says } = {
      ...{ name: 'Ann Lee', email: 'ann@lee.name', arrive: '2025-03-18', depart: '2025-03-20' },
      ...{ line: '12 High Street', line2: 'Flat 3', city: 'Leeds', state: '', zip: 'LS1 4DY' },
      ...{ country: 'United Kingdom', says: '' },
      ...row,
    }
    return [name, email, arrive, depart, 'Check-Out', line, line2, city, state, zip, country, says].join(',')
  })
  return new File([[HEADER, ...lines, ''].join('\n')], 'letters.csv')
}

const LEEDS = {
  ...{ careOf: null, lines: ['12 High Street', 'Flat 3'], city: 'Leeds', region: null },
  ...{ postcode: 'LS1 4DY', country: 'GB' },
}
const OSLO = {
  careOf: null,
  lines: ['Storgata 1'],
  city: 'Oslo',
  region: null,
  postcode: '0155',
  country: 'NO',
}
const idOf = async (manager: Client, name: string) => (await guestOf(manager, name))?.id as GuestId
const sheet = async (manager: Client, name: string) =>
  manager.mail.sheet({ guestId: await idOf(manager, name) })
const said = async (manager: Client, name: string) =>
  (await sheet(manager, name)).consent.history.map(({ state, on, how }) => [state, on, how])
const nothingSaid = { line: '', line2: '', city: '', zip: '' }

describe('a booking file with addresses', () => {
  test('is shown before it is written, and writes address and word with the guest', async () => {
    const { house, manager } = await aHouse()
    const before = dump(house)
    const file = letters(
      { says: 'Yes' },
      { name: 'Bob Ray', email: 'bob@ray.name', says: 'unsubscribed' },
      { name: 'Cid Day', email: 'cid@day.name', ...nothingSaid, line: 'n/a', zip: '00000', says: 'perhaps' },
    )
    const { fileId, counts, examples } = await preview(manager, file)
    expect(told(counts)).toEqual({ rows: 3, newGuests: 3, stays: 3, addresses: 2, saidYes: 1, saidNo: 1 })
    const parts = ['12 High Street', 'Flat 3', 'Leeds', 'LS1 4DY']
    expect(examples.map(({ address, said }) => [address, said])).toEqual([
      [{ parts, country: 'GB' }, 'given'],
      [{ parts, country: 'GB' }, 'refused'],
      [null, null],
    ])
    expect(dump(house) === before).toBe(true)

    const { importId } = await manager.intake.commit({ fileId })
    expect((await sheet(manager, 'ann lee')).address).toMatchObject({ ...LEEDS, rev: 1, by: '周经理' })
    expect((await sheet(manager, 'ann lee')).suppressed).toEqual([])
    expect(await said(manager, 'ann lee')).toEqual([['given', '2025-03-18', 'booking file']])
    expect(await said(manager, 'bob ray')).toEqual([['refused', '2025-03-18', 'booking file']])
    expect((await sheet(manager, 'bob ray')).suppressed).toContain('refused')
    expect(await sheet(manager, 'cid day')).toMatchObject({ address: null, consent: { history: [] } })

    await manager.intake.undo({ importId })
    expect(dump(house) === before).toBe(true)
  })

  test('gives a guest of several rows the address of the newest stay, whatever the order, and hears a no', async () => {
    const { manager } = await aHouse()
    const { counts } = await bringIn(
      manager,
      letters(
        { arrive: '2024-01-10', depart: '2024-01-12', line: 'Old Road 1', says: 'Yes' },
        { says: 'No' },
        { arrive: '2023-01-10', depart: '2023-01-12', line: 'Older Road 1', says: 'Yes' },
        { arrive: '2026-01-10', depart: '2026-01-12', ...nothingSaid },
      ),
    )
    expect(told(counts)).toMatchObject({ newGuests: 1, knownGuests: 3, addresses: 1, saidNo: 1 })
    expect((await sheet(manager, 'ann lee')).address).toMatchObject(LEEDS)
    expect(await said(manager, 'ann lee')).toEqual([['refused', '2025-03-18', 'booking file']])
  })

  test('says of a stay to come that its guest spoke no later than today', async () => {
    const { manager } = await aHouse()
    await bringIn(manager, letters({ arrive: '2027-03-18', depart: '2027-03-20', says: 'Yes' }))
    expect(await said(manager, 'ann lee')).toEqual([['given', '2026-11-09', 'booking file']])
  })
})

describe('a guest of the book', () => {
  /** Ann and Bob are in the book; Ann has an address and has said a word of letters. */
  async function known() {
    const { house, manager } = await aHouse()
    const create = async (name: string, email: string) =>
      (await manager.guests.create(formFor(name, { emails: [email] }))).guestId
    const ann = await create('Ann Lee', 'ann@lee.name')
    await create('Bob Ray', 'bob@ray.name')
    await manager.mail.saveAddress({ guestId: ann, address: OSLO, rev: null })
    const yes = { state: 'given', on: '2026-11-01', how: 'at the desk', textVersion: null } as const
    await manager.mail.sayConsent({ guestId: ann, ...yes })
    return { house, manager, ann }
  }

  test('gets an address only where there is none, and a word only where nobody said one', async () => {
    const { house, manager } = await known()
    const before = dump(house)
    const file = letters({ says: 'No' }, { name: 'Bob Ray', email: 'bob@ray.name', says: 'No' })
    const open = await preview(manager, file)
    expect(told(open.counts)).toEqual({ rows: 2, knownGuests: 2, stays: 2, addresses: 1, saidNo: 1 })
    expect(open.examples.map(({ address, said }) => [address?.country, said])).toEqual([
      [undefined, null],
      ['GB', 'refused'],
    ])
    const { importId } = await manager.intake.commit({ fileId: open.fileId })
    expect((await sheet(manager, 'ann lee')).address).toMatchObject(OSLO)
    expect(await said(manager, 'ann lee')).toEqual([['given', '2026-11-01', 'at the desk']])
    expect((await sheet(manager, 'bob ray')).address).toMatchObject(LEEDS)
    expect(await said(manager, 'bob ray')).toEqual([['refused', '2025-03-18', 'booking file']])
    expect(await manager.intake.undo({ importId })).toEqual({
      ...{ removedGuests: 0, removedStays: 2, keptGuests: 0, keptStays: 0 },
      ...{ removedAddresses: 1, removedWords: 1 },
    })
    expect(dump(house) === before).toBe(true)
  })

  test('gets an address from bookings that are in the book already, and they are not counted again', async () => {
    const { house, manager } = await aHouse()
    const person = { name: 'Ann Lee', email: 'ann@lee.name' }
    await bringIn(manager, bookings(person))
    const before = dump(house)
    const { counts, fileId, examples } = await preview(manager, letters({ says: 'Yes' }, { says: 'Yes' }))
    expect(told(counts)).toEqual({ rows: 2, already: 2, addresses: 1, saidYes: 1 })
    expect(examples).toMatchObject([{ name: 'Ann Lee', known: true, said: 'given' }, { known: true }])
    const { importId } = await manager.intake.commit({ fileId })
    expect(await sheet(manager, 'ann lee')).toMatchObject({ address: LEEDS, consent: { may: true } })
    expect(await guestOf(manager, 'ann lee')).toMatchObject({ stays: 1 })
    const again = await preview(manager, letters({ says: 'Yes' }))
    expect(told(again.counts)).toEqual({ rows: 1, already: 1 })
    expect(again.examples).toEqual([])
    expect(await manager.intake.undo({ importId })).toMatchObject({ removedAddresses: 1, removedWords: 1 })
    expect(dump(house) === before).toBe(true)
  })

  test('whom somebody gives an address or asks while the preview is read stops the import', async () => {
    for (const meanwhile of ['address', 'word'] as const) {
      const { house, manager } = await known()
      const { fileId } = await preview(
        manager,
        letters({ name: 'Bob Ray', email: 'bob@ray.name', says: 'Yes' }),
      )
      const guestId = await idOf(manager, 'bob ray')
      if (meanwhile === 'address') await manager.mail.saveAddress({ guestId, address: OSLO, rev: null })
      else
        await manager.mail.sayConsent({
          ...{ guestId, state: 'refused', on: '2026-11-09', how: 'by telephone', textVersion: null },
        })
      const before = dump(house)
      await expect(manager.intake.commit({ fileId })).rejects.toMatchObject({ code: 'BOOK_MOVED' })
      expect(dump(house) === before).toBe(true)
    }
  })
})

describe('taking it back', () => {
  test('leaves an address a person changed, a word said since, and whoever has been written about', async () => {
    const { manager } = await aHouse()
    const names = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve', 'Fay']
    const { importId } = await bringIn(
      manager,
      letters(
        ...names.map(name => ({ name: `${name} Lee`, email: `${name}@lee.name`.toLowerCase(), says: 'Yes' })),
      ),
    )
    const id = (name: string) => idOf(manager, `${name} lee`)
    await manager.mail.saveAddress({ guestId: await id('ann'), address: OSLO, rev: 1 })
    const no = { state: 'withdrawn', on: '2026-11-09', how: 'by telephone', textVersion: null } as const
    await manager.mail.sayConsent({ guestId: await id('bob'), ...no })
    await manager.mail.noteComplaint({
      ...{
        guestId: await id('cid'),
        id: '01a20126-c0a9-7000-8000-68da35cda907' as never,
        what: 'a cold room',
      },
    })
    await manager.mail.saveDay({
      guestId: await id('dan'),
      newDayId: '01a20126-c0a9-7000-8000-68da35cda908' as never,
      day: null,
      form: {
        ...{ occasion: 'wedding', label: null, festivalId: null, feb29: 'feb28', letter: true },
        date: { calendar: 'gregorian', year: 2001, month: 6, day: 8 },
      },
    })
    await manager.mail.removeAddress({ guestId: await id('eve') })

    expect(await manager.intake.undo({ importId })).toEqual({
      ...{ removedGuests: 2, removedStays: 6, keptGuests: 4, keptStays: 0 },
      ...{ removedAddresses: 4, removedWords: 5 },
    })
    expect(await sheet(manager, 'ann lee')).toMatchObject({ address: OSLO, consent: { history: [] } })
    expect(await sheet(manager, 'bob lee')).toMatchObject({
      address: null,
      consent: { may: false, history: [{ state: 'withdrawn' }, { state: 'given' }] },
    })
    expect(await sheet(manager, 'cid lee')).toMatchObject({ address: null, complaints: [{}] })
    expect(await sheet(manager, 'dan lee')).toMatchObject({ days: [{ occasion: 'wedding' }] })
    const left = (await manager.guests.search({ text: 'lee' })).map(({ name }) => name)
    expect(left.toSorted()).toEqual(['Ann Lee', 'Bob Lee', 'Cid Lee', 'Dan Lee'])
  })

  test('leaves whoever got a letter, and where it went', async () => {
    const { house, manager } = await aHouse()
    const { importId } = await bringIn(manager, letters({ says: 'Yes' }))
    const guestId = await idOf(manager, 'ann lee')
    // A letter of this guest, as drafting writes one; what drafting itself asks for is told elsewhere.
    const book = house.host.books.current()
    book?.connection
      .prepare(
        `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, created_at, updated_at)
         VALUES ('01a20126-c0a9-7000-8000-68da35cda909', ?, 'win-back', '2027-03-20', '2027-03-10', 'drafted', 'en', ?, ?)`,
      )
      .run(guestId, '2027-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z')
    expect(await manager.intake.undo({ importId })).toMatchObject({
      ...{ removedGuests: 0, keptGuests: 1, removedAddresses: 0, removedWords: 0 },
    })
    expect(await sheet(manager, 'ann lee')).toMatchObject({ address: LEEDS, consent: { may: true } })
  })

  test('takes a guest whom only imports brought, with the address another import gave', async () => {
    const { house, manager } = await aHouse()
    const before = dump(house)
    const first = await bringIn(manager, bookings({ name: 'Ann Lee', email: 'ann@lee.name' }))
    await bringIn(manager, letters({ says: 'Yes' }))
    expect(await manager.intake.undo({ importId: first.importId })).toMatchObject({ removedGuests: 1 })
    expect(dump(house) === before).toBe(true)
  })
})

test('an import of before the house wrote letters is still listed', async () => {
  const { house, manager } = await aHouse()
  const { importId } = await bringIn(manager, bookings({}))
  house.host.books
    .current()
    ?.connection.prepare(
      "UPDATE import SET counts = json_remove(counts, '$.addresses', '$.saidYes', '$.saidNo')",
    )
    .run()
  expect(await manager.intake.imports()).toMatchObject([
    { importId, counts: { addresses: 0, saidYes: 0, saidNo: 0 } },
  ])
})
