import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../electron/host/db/connect.ts'
import { migrate } from '../../electron/host/db/migrate.ts'
import { migrations, newestVersion } from '../../electron/host/db/migrations/index.ts'
import type { Migration } from '../../electron/host/db/migrations/migration.ts'
import { openBook } from '../../electron/host/db/open.ts'
import { aBook, aFolder, aKey, contentOf, filesOf, guestNames, nameGuest, openBookForTest } from './book.ts'
import { schemaOf } from './schema.ts'

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
        `CREATE TABLE lantern (id TEXT PRIMARY KEY) STRICT; ALTER TABLE guest ADD COLUMN mood TEXT`,
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

function anEmptyFile(): { connection: Database; file: string; key: string } {
  const file = join(aFolder(), 'book.db')
  const key = aKey()
  const connection = connect(file, key)
  onTestFinished(() => void connection.close())
  return { connection, file, key }
}
