import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { createTurn } from '../../electron/host/intake/turn.ts'
import { createLog } from '../../electron/host/log.ts'
import { createLive } from '../../electron/host/rpc/live.ts'
import { createSearchBuilder } from '../../electron/host/search/builder.ts'
import { aFolder, aKey, openBookForTest } from '../db/book.ts'
import { forgetKeys, writeGuests } from './search-build.ts'

const at = '2026-11-09T00:00:00.000Z'

test('what few guests changed very often is built too, so that the changes do not pile up', async () => {
  const { book, builder } = aBook(10)
  builder.look()
  expect(book.connection.prepare('SELECT built FROM search_state').pluck().get()).toBe(0)
  inTransaction(book, { at, by: null }, tx => {
    tx.touch('guests')
    const change = tx.connection.prepare('INSERT INTO search_changed (guest_no) VALUES (1)')
    for (let time = 0; time < 5001; time++) change.run()
  })
  builder.look()
  const left = book.connection.prepare('SELECT count(*) FROM search_changed').pluck()
  await vi.waitFor(() => expect(left.get()).toBe(0), 10_000)
})

test('a building that failed is not begun again with every change at the desk', async () => {
  const { builder, live, logged } = aBook(1600, aKey())
  builder.look()
  const failures = () => logged.filter(line => line.includes('search-built')).length
  await vi.waitFor(() => expect(failures()).toBe(1), 10_000)
  builder.look()
  live.changed(['guests'])
  await builder.keyed()
  await pause(1600)
  expect(failures()).toBe(1)
})

test('what was ended is not told to be under way', async () => {
  const { book, builder } = aBook(3000)
  forgetKeys(book.connection)
  builder.look()
  expect(builder.state()).toEqual({ done: 0, total: 3000 })
  const keyed = book.connection.prepare('SELECT count(*) FROM found_by').pluck()
  await vi.waitFor(() => expect(keyed.get()).toBeGreaterThan(0), 10_000)
  await builder.end()
  expect(builder.state()).toBeNull()
})

/** A builder beside a book of its own; `told` is the key its thread is told instead of the right one. */
function aBook(guests: number, told?: string) {
  const [file, key] = [join(aFolder(), 'book.db'), aKey()]
  const book = openBookForTest(file, key)
  writeGuests(book, guests)
  const open = { ...book, file, name: 'hotel' as const, key: told ?? key }
  const live = createLive()
  const logged: string[] = []
  const log = createLog(line => logged.push(line))
  const builder = createSearchBuilder({ books: { current: () => open }, live, log, turn: createTurn() })
  onTestFinished(() => builder.close())
  return { book, builder, live, logged }
}
