import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/host/db/connect.ts'
import { migrate } from '../../electron/host/db/migrate.ts'
import { migrations, newestVersion } from '../../electron/host/db/migrations/index.ts'
import { layOut } from '../../shared/domain/dining/lay-out.ts'
import { aBookOfBefore, FIRST_RELEASE } from './a-book-of-before.ts'
import { aFolder, aKey, contentOf } from './book.ts'

test('every row and every value of the first release is still there at the newest version', () => {
  const { connection, file, key } = ofBefore()
  const before = factsOf(connection)
  // Of every table something, or the comparison below says less than it seems to.
  const empty = Object.entries(before).filter(([, rows]) => rows.length === 0)
  expect(empty.map(([table]) => table)).toEqual(['session'])
  migrate(connection, file, key)
  expect(contentOf({ connection })).toMatchObject(before)
  expect(connection.pragma('foreign_key_check')).toEqual([])
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('what it can do since is empty, or says what was always so', () => {
  const { connection, file, key } = ofBefore()
  migrate(connection, file, key)
  const row = (query: string) => connection.prepare(query).get()
  expect(
    row(
      `SELECT allergens, confirmed_stay_id AS confirmed, removed_at AS removed FROM allergy WHERE id = 'a1'`,
    ),
  ).toEqual({
    allergens: null,
    confirmed: null,
    removed: null,
  })
  expect(row('SELECT scope, times, mention, rev, dropped_at AS dropped FROM preference')).toEqual({
    scope: 'always',
    times: 1,
    mention: 1,
    rev: 1,
    dropped: null,
  })
  expect(row(`SELECT party_of AS party, party_role AS role FROM stay WHERE id = 'y2'`)).toEqual({
    party: null,
    role: null,
  })
  expect(row(`SELECT merged_into AS merged, reading FROM guest WHERE id = 'g1'`)).toEqual({
    merged: null,
    reading: null,
  })
  // A dish nobody has spoken for is not one that holds nothing.
  expect(
    row(`SELECT allergens, intro_zh AS intro, rev, retired_at AS retired FROM menu_item WHERE id = 'd2'`),
  ).toEqual({
    allergens: null,
    intro: null,
    rev: 1,
    retired: null,
  })
  expect(row(`SELECT rev, left_at AS "left" FROM visit WHERE id = 'v1'`)).toEqual({ rev: 1, left: null })
  expect(
    row(`SELECT extension, queue_minutes AS minutes, plan_rev AS rev FROM outlet WHERE id = 'o1'`),
  ).toEqual({
    extension: null,
    minutes: 10,
    rev: 1,
  })
})

test.for([1, 2, 7, 24, 61, 400])(
  '%i seats nobody drew stand in rows inside the room, none on another',
  count => {
    const { connection, file, key } = ofBefore(count)
    migrate(connection, file, key)
    const room = connection.prepare(`SELECT width, depth FROM outlet WHERE id = 'o1'`).get() as Record<
      string,
      number
    >
    const seats = seatsOf(connection)
    expect(seats).toHaveLength(count)
    for (const [at, one] of seats.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(10)
      expect(one.y).toBeGreaterThanOrEqual(10)
      expect(one.x).toBeLessThanOrEqual((room.width ?? 0) - 10)
      expect(one.y).toBeLessThanOrEqual((room.depth ?? 0) - 10)
      for (const other of seats.slice(at + 1))
        expect(Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y))).toBeGreaterThanOrEqual(20)
    }
    const windows = seats.filter(({ window }) => window)
    const inside = seats.filter(({ window }) => !window)
    if (windows.length > 0 && inside.length > 0)
      expect(Math.max(...windows.map(({ y }) => y))).toBeLessThan(Math.min(...inside.map(({ y }) => y)))
  },
)

test('a room that was there before is laid out as a new one would be', () => {
  const { connection, file, key } = ofBefore(24)
  migrate(connection, file, key)
  const seats = seatsOf(connection)
  const fresh = layOut(seats.map(({ window }) => ({ window })))
  const spots = (places: readonly { x: number; y: number; window: boolean }[]) =>
    places.map(({ x, y, window }) => `${x} ${y} ${window}`).toSorted()
  expect(spots(seats)).toEqual(spots(fresh.seats))
  expect(connection.prepare(`SELECT width, depth FROM outlet WHERE id = 'o1'`).get()).toEqual({
    width: fresh.width,
    depth: fresh.depth,
  })
})

test('a migration that was cut short is done whole the next time, from every step', () => {
  const steps = migrations.filter(({ version }) => version > FIRST_RELEASE)
  for (const { version } of steps) {
    const { connection, file, key } = ofBefore()
    const before = factsOf(connection)
    migrate(
      connection,
      file,
      key,
      migrations.filter(step => step.version <= version),
    )
    migrate(connection, file, key)
    expect(connection.pragma('user_version', { simple: true })).toBe(newestVersion)
    expect(contentOf({ connection })).toMatchObject(before)
  }
})

test('the backup taken before is the whole old book', () => {
  const { connection, file, key } = ofBefore()
  const before = contentOf({ connection })
  migrate(connection, file, key)
  const backup = connect(`${file}.before-${newestVersion}`, key)
  onTestFinished(() => void backup.close())
  expect(backup.pragma('user_version', { simple: true })).toBe(FIRST_RELEASE)
  expect(contentOf({ connection: backup })).toEqual(before)
})

/** All the book says but the keys of search, which say nothing of their own: they are made anew in another shape. */
function factsOf(connection: Database): Record<string, unknown[]> {
  const { name_key: _keys, ...facts } = contentOf({ connection })
  return facts
}

type Standing = { x: number; y: number; window: boolean }

function seatsOf(connection: Database): Standing[] {
  const rows = connection.prepare('SELECT x, y, is_window AS window FROM seat ORDER BY rank').all() as {
    x: number
    y: number
    window: 0 | 1
  }[]
  return rows.map(row => ({ ...row, window: row.window === 1 }))
}

function ofBefore(seats?: number): { connection: Database; file: string; key: string } {
  const file = join(aFolder(), 'book.db')
  const key = aKey()
  const connection = connect(file, key)
  onTestFinished(() => void connection.close())
  aBookOfBefore(connection, file, key, seats)
  return { connection, file, key }
}
