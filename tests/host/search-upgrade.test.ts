import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../electron/host/db/connect.ts'
import { keysInFiles } from '../../electron/host/db/key.ts'
import { migrate } from '../../electron/host/db/migrate.ts'
import { migrations } from '../../electron/host/db/migrations/index.ts'
import { hashPin } from '../../electron/host/staff/pins.ts'
import { aFolder, aKey } from '../db/book.ts'
import { hotelPlan, openHouse, type TestHouse } from '../house.ts'
import { bookOf } from './belongings.ts'
import { aHouse, bringIn, guestOf, manyBookings } from './intake-files.ts'
import { faultsIn } from './search-build.ts'

const WITHOUT_KEYS = 90
const PAST = 4000

describe('a book from before guests were found by keys like these', () => {
  test('opens, finds who is near at once, and everybody when their keys are made', {
    timeout: 60_000,
  }, async () => {
    const dataDir = await aBookWithoutKeys()
    const house = await openHouse({ dataDir, setUp: false })
    onTestFinished(() => house.close())
    const manager = await house.as('manager')
    // In the house this morning: found though nobody has keys yet.
    expect(await guestOf(manager, '于建国')).toMatchObject({ name: '于建国', presence: 'in-house' })
    expect(await guestOf(manager, 'yujianguo')).toMatchObject({ name: '于建国', presence: 'in-house' })
    const { building } = await manager.guests.searchState()
    expect(building).toMatchObject({ total: expect.any(Number) })
    expect(building?.done).toBeLessThan(building?.total ?? 0)
    await vi.waitFor(
      async () => expect(await manager.guests.searchState()).toEqual({ building: null }),
      30_000,
    )
    expect(await guestOf(manager, 'Surnamecd Givencd')).toMatchObject({ name: 'Givencd Surnamecd' })
    expect(faultsIn({ connection: bookOf(house) })).toEqual([])
    await untilBuilt(house, 1)
  })

  test('is closed in the middle of making them, and goes on the next time', { timeout: 60_000 }, async () => {
    const dataDir = await aBookWithoutKeys()
    const first = await openHouse({ dataDir, setUp: false })
    await first.leave()
    const second = await openHouse({ dataDir, setUp: false })
    onTestFinished(() => second.close())
    await untilBuilt(second, 1)
    expect(faultsIn({ connection: bookOf(second) })).toEqual([])
  })
})

describe('after an import', () => {
  test('the lists are made, and when it is taken back nobody is found by what is left', {
    timeout: 60_000,
  }, async () => {
    const { house, manager } = await aHouse()
    const { importId } = await bringIn(manager, manyBookings(2000))
    await untilBuilt(house, 1)
    const count = (table: string) => bookOf(house).prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect(count('search_list')).toBeGreaterThan(10)
    expect(faultsIn({ connection: bookOf(house) })).toEqual([])
    expect(await guestOf(manager, 'familybcd')).toMatchObject({ name: 'Givenbcd Familybcd' })

    await manager.intake.undo({ importId })
    expect([count('name_key'), count('found_by')]).toEqual([0, 0])
    for (const text of ['g', 'giv', 'familybcd', 'famlybcd', '+4420', 'bcd@people.cc'])
      expect([text, await manager.guests.search({ text })]).toEqual([text, []])
    // So many are gone that the lists are made again.
    await untilBuilt(house, 2)
    expect([count('search_list'), count('search_vocabulary')]).toEqual([0, 0])
  })
})

async function untilBuilt(house: TestHouse, times: number): Promise<void> {
  const built = bookOf(house).prepare('SELECT built FROM search_state').pluck()
  await vi.waitFor(() => expect(built.get()).toBe(times), 30_000)
}

/** A hotel as the version before left it: somebody in the house, and thousands who were here once. */
async function aBookWithoutKeys(): Promise<string> {
  const dataDir = aFolder()
  const file = join(dataDir, 'hotel', 'book.db')
  const key = aKey()
  mkdirSync(join(dataDir, 'hotel'))
  keysInFiles(book => join(dataDir, book, 'book.key'), undefined).keep('hotel', key)
  const connection = connect(file, key)
  connection.pragma(`application_id = ${0x55535541}`)
  migrate(
    connection,
    file,
    key,
    migrations.filter(({ version }) => version <= WITHOUT_KEYS),
  )
  const { name: called, timeZone, rollTime, manager } = hotelPlan
  connection
    .prepare("INSERT INTO setting VALUES ('hotel', ?)")
    .run(JSON.stringify({ name: called, timeZone, rollTime, autoLockMinutes: 10 }))
  connection
    .prepare(
      `INSERT INTO staff (id, name, role, language, pin_hash, created_at, updated_at)
       VALUES (?, ?, 'manager', 'zh', ?, 'now', 'now')`,
    )
    .run(uuid(), manager.name, await hashPin(manager.pin))
  const addGuest = connection.prepare(
    "INSERT INTO guest (no, id, stays, last_stay, created_at, updated_at) VALUES (?, ?, 1, '2024-05-01', 'now', 'now')",
  )
  const addName = connection.prepare(
    `INSERT INTO guest_name (guest_id, rank, "full", script, name_order, family, given) VALUES (?, 0, ?, ?, ?, ?, ?)`,
  )
  connection.transaction(() => {
    const near = uuid()
    addGuest.run(7, near)
    addName.run(near, '于建国', 'Hani', 'family-first', '于', '建国')
    connection
      .prepare(
        `INSERT INTO stay (id, guest_id, status, arrive, depart, room, adults, children, created_at, updated_at)
         VALUES (?, ?, 'in-house', '2026-11-08', '2026-11-11', '0817', 1, 0, 'now', 'now')`,
      )
      .run(uuid(), near)
    for (let at = 0; at < PAST; at++) {
      const id = uuid()
      const word = String(at).replace(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))
      addGuest.run(100 + at, id)
      addName.run(id, `Given${word} Surname${word}`, 'Latn', 'given-first', `Surname${word}`, `Given${word}`)
    }
  })()
  connection.close()
  return dataDir
}
