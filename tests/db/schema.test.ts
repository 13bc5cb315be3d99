import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newestVersion } from '../../electron/host/db/migrations/index.ts'
import { contentOf, openBookForTest } from './book.ts'
import { lostBetween, type Schema, schemaOf } from './schema.ts'

const released = join(import.meta.dirname, 'schema.json')

describe('the schema', () => {
  test('only grows: all that was released is there as it was', () => {
    const now = schemaOf(openBookForTest().connection)
    // UPDATE_SCHEMA=1 adds what is new. Until the first release the file may be deleted first; afterwards never.
    const first = !existsSync(released)
    const then = first ? now : (JSON.parse(readFileSync(released, 'utf8')) as Schema)
    expect(lostBetween(then, now)).toEqual([])
    if (process.env.UPDATE_SCHEMA) writeFileSync(released, `${JSON.stringify(now, null, 2)}\n`)
    // What was added belongs in the file too, else the next change could take it away unseen.
    expect(JSON.parse(readFileSync(released, 'utf8'))).toEqual(now)
  })

  test.for<[string, string, string[]]>([
    ['a table that is gone', 'DROP TABLE allergy', ['table allergy', 'allergy_guest']],
    ['a column that is gone', 'ALTER TABLE guest DROP COLUMN note', ['column guest.note']],
    ['a column of another name', 'ALTER TABLE guest RENAME COLUMN note TO remark', ['column guest.note']],
    ['an index that is gone', 'DROP INDEX visit_day', ['visit_day']],
    [
      'an index over something else',
      'DROP INDEX visit_day; CREATE INDEX visit_day ON visit (at)',
      ['visit_day'],
    ],
    [
      'a unique index that promises less',
      'DROP INDEX stay_guest_once; CREATE INDEX stay_guest_once ON stay (guest_id, room)',
      ['stay_guest_once'],
    ],
    ['a trigger that is gone', 'DROP TRIGGER audit_never_changes', ['audit_never_changes']],
    ['a version that went back', 'PRAGMA user_version = 10', [`version ${newestVersion}`]],
    [
      'a table that is no longer strict, of another type, without its reference',
      'DROP TABLE guest_date; CREATE TABLE guest_date (guest_id TEXT NOT NULL, occasion BLOB NOT NULL, PRIMARY KEY (guest_id, occasion))',
      [
        'STRICT of guest_date',
        'column guest_date.occasion',
        'column guest_date.calendar',
        'reference guest_date.guest_id -> guest.id on delete cascade',
      ],
    ],
    [
      'a new column no old row has',
      'DROP TABLE room; CREATE TABLE room (number TEXT PRIMARY KEY, floor TEXT NOT NULL, rank INTEGER NOT NULL, wing TEXT NOT NULL) STRICT, WITHOUT ROWID',
      ['room for old rows in room.wing'],
    ],
  ])('the guard sees %s', ([, change, lost]) => {
    const { connection } = openBookForTest()
    const before = schemaOf(connection)
    connection.pragma('foreign_keys = OFF')
    connection.exec(change)
    expect(lostBetween(before, schemaOf(connection))).toEqual(expect.arrayContaining(lost))
  })

  test('the guard lets it grow', () => {
    const { connection } = openBookForTest()
    const before = schemaOf(connection)
    connection.exec(`CREATE TABLE lantern (id TEXT PRIMARY KEY) STRICT; ALTER TABLE guest ADD COLUMN mood TEXT;
                     DROP INDEX stay_guest; CREATE INDEX stay_guest ON stay (guest_id, arrive, depart);
                     ALTER TABLE stay ADD COLUMN nights INTEGER NOT NULL DEFAULT 1; CREATE INDEX guest_mood ON guest (mood);
                     PRAGMA user_version = ${newestVersion + 10}`)
    expect(lostBetween(before, schemaOf(connection))).toEqual([])
  })

  test('is STRICT everywhere, and takes no text for a number', () => {
    const { connection } = openBookForTest()
    const loose = Object.entries(schemaOf(connection).tables).filter(([, { strict }]) => !strict)
    expect(loose).toEqual([])
    expect(() =>
      connection.exec(`INSERT INTO room (number, floor, rank) VALUES ('0801', '8', 'first')`),
    ).toThrow('cannot store TEXT')
  })

  test('knows no row without its guest: foreign keys are on, and every reference finds its table', () => {
    const { connection } = openBookForTest()
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() =>
      connection.exec(`INSERT INTO allergy (id, guest_id, what, severity, origin, noted_on, created_at)
                       VALUES ('a', 'nobody', 'nuts', 'allergy', 'told', '2026-11-09', 'now')`),
    ).toThrow('FOREIGN KEY')
    expect(connection.pragma('foreign_key_check')).toEqual([])
  })

  test('writes ahead, and has every acknowledged write on the disk', () => {
    const { connection } = openBookForTest()
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
  })
})

describe('the audit', () => {
  test.for([
    `UPDATE audit SET action = 'nothing'`,
    'DELETE FROM audit',
    'DELETE FROM audit WHERE id = 1',
    `INSERT OR REPLACE INTO audit (id, at, action, entity, detail) VALUES (1, 'now', 'nothing', 'guest', '{}')`,
    `INSERT INTO audit (id, at, action, entity, detail) VALUES (1, 'now', 'nothing', 'guest', '{}') ON CONFLICT (id) DO UPDATE SET action = 'nothing'`,
  ])('is append-only: refuses %s', change => {
    const book = openBookForTest()
    const write = (id: number | null) =>
      book.connection
        .prepare(
          `INSERT INTO audit (id, at, action, entity, detail) VALUES (?, 'now', 'looked', 'guest', '{}')`,
        )
        .run(id)
    write(null)
    write(null)
    const before = contentOf(book).audit
    expect(() => book.connection.exec(change)).toThrow('append-only')
    expect(contentOf(book).audit).toEqual(before)
    expect(before).toHaveLength(2)
  })
})
