import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createTurn } from '../../electron/host/intake/turn.ts'
import { partOf } from '../../electron/host/letters/day-plan.ts'
import { createPlanning, type OpenBook } from '../../electron/host/letters/planning.ts'
import { createLog } from '../../electron/host/log.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { createLive } from '../../electron/host/rpc/live.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import { inventGuests } from '../bench/guests.ts'
import { benchPlan, writeWholeBook } from '../bench/write-book.ts'
import { writeMail } from '../bench/write-mail.ts'
import { aKey } from '../db/book.ts'
import { MORNING, openHouse } from '../house.ts'

const TODAY = '2026-11-09'
const LONG = { timeout: 20_000, interval: 20 }

/** A house with guests whose days lie near today. */
async function aHouse(guests = 1100) {
  const house = await openHouse({ setUp: false })
  onTestFinished(() => house.close())
  await house.client().house.setUp(benchPlan)
  const { connection } = openBookOf(house.host)
  const ids = writeWholeBook(connection, inventGuests(guests), { stays: guests * 3, visits: 0 }, TODAY)
  writeMail(
    connection,
    ids,
    TODAY,
    { birthdays: 90, addresses: 90, days: 20, households: 20, closed: 2 },
    { around: 60 },
  )
  return { house, connection }
}

/** A planner beside that book, of which nobody else knows; `told` is the key its thread is told instead of the right one. */
async function aPlanner({ told, betweenPlans = 30_000 }: { told?: string; betweenPlans?: number } = {}) {
  const { house, connection } = await aHouse()
  const book = house.host.books.current()
  if (!book) throw new Error('the book is closed')
  const open: OpenBook = { ...book, key: told ?? book.key }
  const live = createLive()
  const logged: string[] = []
  const log = createLog(line => logged.push(line))
  const turn = createTurn()
  const heard: unknown[] = []
  const line = new AbortController()
  onTestFinished(() => line.abort())
  listen().catch(() => {})
  async function listen() {
    for await (const change of live.changes(line.signal)) heard.push(change)
  }
  const pace = { afterOpening: 10, afterChange: 20, betweenPlans }
  const planning = createPlanning(
    { books: { current: () => open }, live, log, clock: house.clock, turn },
    pace,
  )
  onTestFinished(() => planning.close())
  const planned = () => logged.filter(line => line.includes('"letters-planned"'))
  return { planning, live, turn, logged, planned, heard, house, connection }
}

const none = { letters: [], inAll: 0 }

test('opening Letters never waits: the plan is there when it is made, and the screens are told', async () => {
  const { house } = await aHouse()
  const manager = await house.as('manager')
  const changes: unknown[] = []
  void (async () => {
    for await (const change of await manager.live.changes()) changes.push(change)
  })().catch(() => {})
  const first = await manager.letters.today()
  expect(first).toMatchObject({
    write: none,
    coming: [],
    missed: none,
    planning: { madeAt: null, running: true },
  })
  await vi.waitFor(async () => expect((await manager.letters.today()).planning.running).toBe(false), LONG)
  const { write, mend, call, coming, planning } = await manager.letters.today()
  expect(planning.tookMs).toBeGreaterThan(0)
  expect(write.inAll + mend.inAll + call.inAll).toBeGreaterThan(10)
  expect(coming.length).toBeGreaterThan(5)
  await vi.waitFor(() => expect(changes).toContainEqual({ type: 'changed', topics: ['letters'] }), LONG)
  const [day] = coming
  if (!day) throw new Error('days were said to come')
  const ofDay = await manager.letters.coming({ printOn: day.printOn })
  expect(ofDay.letters).toHaveLength(day.letters + day.calls)
  expect(await manager.letters.coming({ printOn: '2026-01-01' })).toEqual(none)
})

test('what was written or forbidden meanwhile is not shown, though no plan was made since', async () => {
  const { house, connection } = await aHouse()
  const manager = await house.as('manager')
  await manager.letters.planAgain()
  await vi.waitFor(async () => expect((await manager.letters.today()).planning.running).toBe(false), LONG)
  const before = await manager.letters.today()
  const [one, other] = before.write.letters
  if (!one || !other) throw new Error('two letters were said to be due')
  connection
    .prepare(
      `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, created_at, updated_at)
       VALUES ('a-letter', ?, ?, ?, ?, 'drafted', 'en', 'now', 'now')`,
    )
    .run(one.guest.id, one.occasion, one.target, one.latestOn)
  connection.prepare(`UPDATE guest SET deceased_on = '2026-11-01' WHERE id = ?`).run(other.guest.id)
  const after = await manager.letters.today()
  expect(after.planning.madeAt).toBe(before.planning.madeAt)
  expect(after.write).toEqual({ letters: before.write.letters.slice(2), inAll: before.write.inAll - 2 })
  const statuses = connection.prepare('SELECT status, count(*) AS letters FROM letter GROUP BY status').all()
  const { drafted, approved, printed } = after
  expect(statuses).toEqual(
    expect.arrayContaining([
      { status: 'drafted', letters: drafted },
      { status: 'approved', letters: approved },
      { status: 'printed', letters: printed },
    ]),
  )
})

test('a call goes before all that may be missing for a letter', () => {
  const call = { complaint: 'The room was cold', on: '2026-05-03' }
  const blocked = [{ why: 'no-address' } as const]
  expect(partOf({ call: null, blocked: [] })).toBe('write')
  expect(partOf({ call: null, blocked })).toBe('mend')
  expect(partOf({ call, blocked })).toBe('call')
})

test('the year is told as it is planned, and kept until it is asked for again', async () => {
  const { house } = await aHouse()
  const manager = await house.as('manager')
  expect(await manager.letters.year({})).toEqual({ done: 0, year: null })
  const year = await vi.waitFor(async () => {
    const now = await manager.letters.year({})
    expect(now.done).toBe(1)
    return now.year
  }, LONG)
  expect(year).toMatchObject({ from: TODAY, to: '2027-11-09' })
  expect((await manager.letters.year({})).year).toEqual(year)
  expect((await manager.letters.year({ again: true })).year).toBeNull()
  await vi.waitFor(async () => expect((await manager.letters.year({})).year?.days).toEqual(year?.days), LONG)
})

test('a new day is planned when it begins', async () => {
  const { planning, house, planned } = await aPlanner()
  const due = () => planning.today().plan?.due
  await vi.waitFor(() => expect(planning.today().making.running).toBe(false), LONG)
  const before = due()
  house.clock.set(new Date(MORNING.getTime() + 24 * 3_600_000))
  expect(planning.today().making.running).toBe(true)
  await vi.waitFor(() => expect(planning.today().plan?.today).toBe('2026-11-10'), LONG)
  await vi.waitFor(() => expect(planned()).toHaveLength(2), LONG)
  expect(due()).not.toEqual(before)
})

test('a plan that was told is no reason to plan; what somebody changed is', async () => {
  const { planning, live, planned, heard, connection } = await aPlanner({ betweenPlans: 100 })
  planning.today()
  await vi.waitFor(() => expect(planned()).toHaveLength(1), LONG)
  expect(heard).toContainEqual({ type: 'changed', topics: ['letters'] })
  const first = planning.today().plan?.due[0]?.guest.id as GuestId
  await pause(300)
  expect(planning.today().making.running).toBe(false)
  kill(connection, first)
  live.changed(['dining'])
  await pause(300)
  expect(planning.today().making.running).toBe(false)
  live.changed(['guests'])
  await vi.waitFor(() => expect(planned()).toHaveLength(2), LONG)
  expect(planning.today().plan?.due.map(({ guest }) => guest.id)).not.toContain(first)
})

test('nobody is told of a plan who never looked at one', async () => {
  const { planning, live, planned, heard } = await aPlanner({ betweenPlans: 100 })
  planning.look()
  await vi.waitFor(() => expect(planned()).toHaveLength(1), LONG)
  live.changed(['guests'])
  await vi.waitFor(() => expect(planned()).toHaveLength(2), LONG)
  expect(heard).toEqual([{ type: 'hello' }, { type: 'changed', topics: ['guests'] }])
  planning.today()
  live.changed(['guests'])
  await vi.waitFor(() => expect(planned()).toHaveLength(3), LONG)
  expect(heard).toContainEqual({ type: 'changed', topics: ['letters'] })
})

test('plans are half a minute apart, unless somebody asks', async () => {
  const { planning, live, planned } = await aPlanner()
  planning.today()
  await vi.waitFor(() => expect(planned()).toHaveLength(1), LONG)
  live.changed(['guests'])
  await pause(300)
  expect(planning.today().making.running).toBe(false)
  planning.again()
  expect(planning.today().making.running).toBe(true)
  await vi.waitFor(() => expect(planned()).toHaveLength(2), LONG)
})

test('a plan that failed is logged without a word of a guest, told, and not tried again at once', async () => {
  const { planning, live, logged, heard } = await aPlanner({ told: aKey() })
  const faults = () => logged.filter(line => line.includes('"LETTERS"'))
  planning.today()
  await vi.waitFor(() => expect(faults()).toHaveLength(1), LONG)
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'changed', topics: ['letters'] }), LONG)
  expect(planning.today()).toEqual({
    plan: null,
    making: { madeAt: null, running: false, tookMs: null, failed: true },
  })
  live.changed(['guests'])
  planning.today()
  expect(planning.year(false)).toEqual({ done: 0, year: null })
  await vi.waitFor(() => expect(faults()).toHaveLength(2), LONG)
  expect(planning.year(false)).toEqual({ done: 0, year: null })
  await pause(500)
  expect(faults()).toHaveLength(2)
  // Somebody who asks for it gets it tried.
  planning.again()
  await vi.waitFor(() => expect(faults()).toHaveLength(3), LONG)
})

test('while an import has the book nothing is planned, and afterwards what was begun or asked for', async () => {
  const { planning, turn, planned, heard } = await aPlanner()
  expect(planning.today().making.running).toBe(true)
  planning.year(false)
  const held = Promise.withResolvers<void>()
  const holding = turn.hold(() => held.promise)
  await vi.waitFor(() => expect(planned()).toHaveLength(2), LONG)
  expect(planned().every(line => line.includes('"ended"'))).toBe(true)
  // A screen that saw it begun is told that it is no longer under way.
  await vi.waitFor(() => expect(heard).toContainEqual({ type: 'changed', topics: ['letters'] }), LONG)
  expect(planning.today()).toMatchObject({ plan: null, making: { running: false } })
  expect(planning.year(true)).toEqual({ done: 0, year: null })
  await pause(300)
  expect(planned()).toHaveLength(2)
  held.resolve()
  await holding
  await vi.waitFor(() => expect(planning.today().plan).not.toBeNull(), LONG)
  await vi.waitFor(() => expect(planned().length).toBe(4), LONG)
  expect(planning.year(false).year).not.toBeNull()
})

test('a book that is closed is planned for no longer', async () => {
  const { planning, planned } = await aPlanner()
  planning.today()
  planning.year(false)
  await planning.end()
  expect(planned()).toHaveLength(2)
  await planning.close()
  expect(planning.today().making.running).toBe(false)
  expect(planning.year(true)).toEqual({ done: 0, year: null })
})

function kill(connection: Database, id: GuestId): void {
  connection.prepare(`UPDATE guest SET deceased_on = '2026-11-01' WHERE id = ?`).run(id)
}
