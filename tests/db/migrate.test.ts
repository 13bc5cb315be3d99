import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/host/db/connect.ts'
import { migrate } from '../../electron/host/db/migrate.ts'
import { migrations, newestVersion } from '../../electron/host/db/migrations/index.ts'
import type { Migration } from '../../electron/host/db/migrations/migration.ts'
import { openBook } from '../../electron/host/db/open.ts'
import { all, inTransaction, run, sql } from '../../electron/host/db/sql.ts'
import { aBook, aFolder, aKey, contentOf, filesOf, guestNames, nameGuest } from './book.ts'
import { lostBetween, type Schema, schemaOf } from './schema.ts'

const released = join(import.meta.dirname, 'schema.json')

describe('the steps', () => {
  test('are numbered in tens, each higher than the one before', () => {
    const versions = migrations.map(({ version }) => version)
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other))
    expect(versions.every(version => version > 0 && version % 10 === 0)).toBe(true)
    expect(newestVersion).toBe(versions.at(-1))
  })

  test('bring an empty file to the newest version', () => {
    const { connection } = openBookForTest()
    expect(connection.pragma('user_version', { simple: true })).toBe(newestVersion)
    expect(Object.keys(schemaOf(connection).tables)).toEqual(
      expect.arrayContaining(['guest', 'stay', 'visit', 'import', 'audit']),
    )
  })

  test.for(migrations.map(({ version }, at) => [version, at] as const))(
    'up to %i alone, and from there to the newest, end in the same schema',
    ([version, at]) => {
      const { connection, file, key } = anEmptyFile()
      migrate(connection, file, key, migrations.slice(0, at + 1))
      expect(connection.pragma('user_version', { simple: true })).toBe(version)
      migrate(connection, file, key)
      expect(schemaOf(connection)).toEqual(schemaOf(openBookForTest().connection))
      expect(existsSync(`${file}.before-${newestVersion}`)).toBe(version !== newestVersion)
    },
  )

  test('one at a time keep every row that is there', () => {
    const { connection, file, key } = anEmptyFile()
    migrate(connection, file, key, migrations.slice(0, 1))
    nameGuest({ connection }, 'Jianguo YU')
    const before = contentOf({ connection })
    for (let upTo = 2; upTo <= migrations.length; upTo++)
      migrate(connection, file, key, migrations.slice(0, upTo))
    expect(contentOf({ connection })).toMatchObject(before)
    expect(before.guest_name).toHaveLength(1)
  })

  test('write nothing to a book that is at the newest version', () => {
    const { folder, file, key } = aBook()
    const before = filesOf(folder)
    const book = openBook(file, key)
    migrate(book.connection, file, key)
    book.close()
    expect(filesOf(folder)).toEqual(before)
  })
})

describe('a step that fails', () => {
  const next = newestVersion + 10
  const sound: Migration = {
    version: next,
    up: connection =>
      connection.exec(
        `CREATE TABLE letter (id TEXT PRIMARY KEY) STRICT; ALTER TABLE guest ADD COLUMN mood TEXT`,
      ),
  }
  const failing: Migration = {
    version: next + 10,
    up: connection => {
      connection.exec(`UPDATE guest SET company = 'lost'; DELETE FROM guest_name; DROP TABLE visit_item`)
      throw new Error('a step with a mistake in it')
    },
  }
  const broken: Migration = {
    version: next + 10,
    up: connection => connection.exec('CREATE TABLE guest (twice TEXT) STRICT'),
  }

  test.for<[string, Migration]>([
    ['by itself', failing],
    ['in SQLite', broken],
  ])('%s leaves no trace: not of itself, not of the steps before it', ([, step]) => {
    const { file, key } = aBook()
    const { connection } = openBookForTest(file, key)
    const [schema, content] = [schemaOf(connection), contentOf({ connection })]
    expect(() => migrate(connection, file, key, [...migrations, sound, step])).toThrow()
    expect(schemaOf(connection)).toEqual(schema)
    expect(contentOf({ connection })).toEqual(content)
    expect(connection.inTransaction).toBe(false)
  })

  test('leaves the backup taken before it, which opens under the same key and is the whole book', () => {
    const { file, key } = aBook()
    const { connection } = openBookForTest(file, key)
    expect(() => migrate(connection, file, key, [...migrations, sound, failing])).toThrow(
      'a step with a mistake in it',
    )
    const backup = openBookForTest(`${file}.before-${failing.version}`, key)
    expect(schemaOf(backup.connection)).toEqual(schemaOf(connection))
    expect(contentOf(backup)).toEqual(contentOf({ connection }))
    expect(guestNames(backup)).toEqual(['Jianguo YU'])
  })

  test('can be mended: the next version goes through, with a fresh backup', () => {
    const { file, key } = aBook()
    const { connection } = openBookForTest(file, key)
    expect(() => migrate(connection, file, key, [...migrations, sound, failing])).toThrow()
    nameGuest({ connection }, 'Written meanwhile')
    const mended: Migration = {
      version: failing.version,
      up: c => c.exec('CREATE TABLE card (id TEXT PRIMARY KEY) STRICT'),
    }
    migrate(connection, file, key, [...migrations, sound, mended])
    expect(connection.pragma('user_version', { simple: true })).toBe(mended.version)
    expect(guestNames(openBookForTest(`${file}.before-${mended.version}`, key))).toContain(
      'Written meanwhile',
    )
  })

  test('does not begin without a backup: where none can be put, the book stays as it was', () => {
    const { file, key } = aBook()
    const { connection } = openBookForTest(file, key)
    const schema = schemaOf(connection)
    const nowhere = join(aFolder(), 'no', 'such', 'folder', 'book.db')
    expect(() => migrate(connection, nowhere, key, [...migrations, sound])).toThrow()
    expect(schemaOf(connection)).toEqual(schema)
  })

  test('or a backup that does not open stops the migration: here because it was written under another key', () => {
    const { file, key } = aBook()
    const { connection } = openBookForTest(file, key)
    const schema = schemaOf(connection)
    expect(() => migrate(connection, file, aKey(), [...migrations, sound])).toThrow()
    expect(schemaOf(connection)).toEqual(schema)
  })
})

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
    connection.exec(`CREATE TABLE letter (id TEXT PRIMARY KEY) STRICT; ALTER TABLE guest ADD COLUMN mood TEXT;
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

describe('a transaction', () => {
  const author = { at: '2026-11-09T00:00:00.000Z', by: null }

  test('is all or nothing, and tells which screens to read again', () => {
    const book = openBookForTest()
    const { result, topics } = inTransaction(book, author, tx => {
      nameGuest(tx, 'Kept')
      tx.touch('guests', 'stays', 'guests')
      return 7
    })
    expect([result, [...topics]]).toEqual([7, ['guests', 'stays']])
    expect(() =>
      inTransaction(book, author, tx => {
        nameGuest(tx, 'Not kept')
        tx.touch('guests')
        throw new Error('changed my mind')
      }),
    ).toThrow('changed my mind')
    expect(guestNames(book)).toEqual(['Kept'])
  })

  test('that touches no topic is a mistake, and writes nothing', () => {
    const book = openBookForTest()
    expect(() => inTransaction(book, author, tx => nameGuest(tx, 'Unseen'))).toThrow('touches no topic')
    expect(guestNames(book)).toEqual([])
  })

  test('within another is a mistake', () => {
    const book = openBookForTest()
    expect(() =>
      inTransaction(book, author, tx => {
        tx.touch('guests')
        return inTransaction(tx, author, () => undefined)
      }),
    ).toThrow('a transaction within a transaction')
    expect(book.connection.inTransaction).toBe(false)
  })

  test('takes values as values, whatever they say', () => {
    const book = openBookForTest()
    const nasty = `'); DROP TABLE guest; --`
    inTransaction(book, author, tx => {
      run(tx, sql`INSERT INTO setting (key, value) VALUES (${nasty}, '1')`)
      tx.touch('house')
    })
    expect(all(book, sql`SELECT key FROM setting WHERE key = ${nasty}`)).toEqual([{ key: nasty }])
    expect(Object.keys(schemaOf(book.connection).tables)).toContain('guest')
  })
})

function openBookForTest(file = join(aFolder(), 'book.db'), key = aKey()) {
  const book = openBook(file, key, { create: !existsSync(file) })
  onTestFinished(() => book.close())
  return book
}

function anEmptyFile(): { connection: Database; file: string; key: string } {
  const file = join(aFolder(), 'book.db')
  const key = aKey()
  const connection = connect(file, key)
  onTestFinished(() => void connection.close())
  return { connection, file, key }
}
