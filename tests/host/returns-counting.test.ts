import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { writeHotel } from '../../electron/host/house/settings.ts'
import { createLog } from '../../electron/host/log.ts'
import { createCounting } from '../../electron/host/returns/counting.ts'
import { createLive } from '../../electron/host/rpc/live.ts'
import type { Topic } from '../../shared/contract/live.ts'
import { aFolder, aKey, openBookForTest } from '../db/book.ts'
import { hotelPlan, MORNING } from '../house.ts'

const at = MORNING.toISOString()
const many = { timeout: 20_000 }

test('a count that failed is not begun again with every screen that asks', async () => {
  const { counting, logged } = aBook(aKey())
  expect(counting.kept()).toBeNull()
  const ended = () => logged.filter(line => line.includes('returns-counted')).length
  await vi.waitFor(() => expect(ended()).toBe(1), many)
  for (let time = 0; time < 5; time++) expect(counting.kept()).toBeNull()
  await pause(1500)
  expect(ended()).toBe(1)
})

test('what is ended leaves nothing behind, and the next who asks has it counted', async () => {
  const { counting, logged } = aBook()
  counting.kept()
  await counting.end()
  expect(logged.filter(line => line.includes('"ended"') || line.includes('"done"'))).toHaveLength(1)
  counting.kept()
  await vi.waitFor(() => expect(counting.kept()).not.toBeNull(), many)
})

test('the book is not counted again while nothing in it has moved, and once when something has', async () => {
  const { counting, live, told } = aBook()
  const counted = () => told.filter(topic => topic === 'returns').length
  await vi.waitFor(() => expect(counting.kept()).not.toBeNull(), many)
  await pause(1500)
  counting.kept()
  live.changed(['dining', 'heads-ups'])
  await pause(300)
  counting.kept()
  await pause(700)
  expect(counted()).toBe(1)
  live.changed(['stays'])
  await pause(100)
  const before = counting.kept()
  // What was counted last is told meanwhile.
  expect(before).not.toBeNull()
  await vi.waitFor(() => expect(counted()).toBe(2), many)
  expect(counting.kept()).not.toBe(before)
})

/** A counting beside a book of its own; `told` is the key its thread is told instead of the right one. */
function aBook(toldKey?: string) {
  const [file, key] = [join(aFolder(), 'book.db'), aKey()]
  const book = openBookForTest(file, key)
  inTransaction(book, { at, by: null }, tx => {
    const { name, timeZone, rollTime } = hotelPlan
    writeHotel(tx, { name, timeZone, rollTime, autoLockMinutes: 2, serviceLockMinutes: 30, rev: 1 })
    tx.touch('house')
  })
  const open = { ...book, file, name: 'hotel' as const, key: toldKey ?? key }
  const live = createLive()
  const logged: string[] = []
  const told: Topic[] = []
  const hearing = new AbortController()
  void hear(live, hearing.signal, told)
  const counting = createCounting({
    books: { current: () => open },
    live,
    log: createLog(line => logged.push(line)),
    clock: { now: () => MORNING },
  })
  onTestFinished(async () => {
    hearing.abort()
    await counting.close()
  })
  return { counting, live, logged, told }
}

async function hear(live: ReturnType<typeof createLive>, signal: AbortSignal, told: Topic[]): Promise<void> {
  try {
    for await (const change of live.changes(signal))
      if (change.type === 'changed') told.push(...change.topics)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
