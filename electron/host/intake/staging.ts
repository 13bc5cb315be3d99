import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import type { BookKey } from '../../../shared/contract/shell.ts'
import { keyRank } from '../../../shared/domain/search/key-rank.ts'
import { connect } from '../db/connect.ts'
import { unpackKeys } from '../search/keys.ts'

/**
 * Makes the file of a prepared import: beside the book and under the book's key, holding exactly the rows a commit
 * will write, in the order in which the book takes them fastest. Guests are numbered from 1 as `n`.
 */
export function createStaging(file: string, key: BookKey): Database {
  removeStaging(file)
  const staging = connect(file, key)
  // Nothing here is the only copy of anything: what a crash tears is prepared again.
  staging.pragma('journal_mode = OFF')
  staging.pragma('synchronous = OFF')
  staging.pragma('locking_mode = EXCLUSIVE')
  staging.exec(`
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE guest (
      n INTEGER PRIMARY KEY, id TEXT NOT NULL, gender TEXT, language TEXT, country TEXT, company TEXT, city TEXT, vip TEXT,
      stays INTEGER NOT NULL, last_stay TEXT,
      age INTEGER NOT NULL, keys TEXT NOT NULL, -- as in found_by
      person TEXT NOT NULL -- what later rows of the file are compared with
    ) STRICT;
    CREATE TABLE guest_name (
      guest_id TEXT NOT NULL, rank INTEGER NOT NULL, "full" TEXT NOT NULL, script TEXT NOT NULL, name_order TEXT NOT NULL,
      family TEXT, family2 TEXT, given TEXT, title_pre TEXT, title_post TEXT
    ) STRICT;
    CREATE TABLE guest_contact (
      guest_id TEXT NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL, value TEXT NOT NULL, normal TEXT NOT NULL
    ) STRICT;
    CREATE TABLE guest_date (
      guest_id TEXT NOT NULL, occasion TEXT NOT NULL, calendar TEXT NOT NULL, year INTEGER, month INTEGER, day INTEGER
    ) STRICT;
    CREATE TABLE guest_external (external_id TEXT NOT NULL, guest_id TEXT NOT NULL) STRICT;
    CREATE TABLE stay (
      id TEXT NOT NULL, guest_id TEXT NOT NULL, status TEXT NOT NULL, arrive TEXT NOT NULL, depart TEXT NOT NULL,
      room TEXT, adults INTEGER NOT NULL, children INTEGER NOT NULL, confirmation TEXT, note TEXT
    ) STRICT;
    CREATE TABLE guest_address (
      guest_id TEXT NOT NULL UNIQUE, lines TEXT NOT NULL, city TEXT, region TEXT, postcode TEXT, country TEXT,
      arrive TEXT NOT NULL
    ) STRICT;
    CREATE TABLE consent (id TEXT NOT NULL, guest_id TEXT NOT NULL UNIQUE, state TEXT NOT NULL, day TEXT NOT NULL) STRICT;
    -- Guests of the book who get something, and must still be there at the commit; \`came\`: a further stay.
    CREATE TABLE known (guest_id TEXT PRIMARY KEY, came INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE reject (row INTEGER PRIMARY KEY, reason TEXT NOT NULL, cells TEXT NOT NULL) STRICT;
  `)
  return staging
}

/**
 * The search keys of all staged guests in the order of the book's table: written so, they go in many times faster than as
 * they were found. Their rank holds the last stay, which is known only now.
 */
export function sortKeys(staging: Database): void {
  const guests = staging.prepare('SELECT n, age, keys FROM guest WHERE n > ? ORDER BY n LIMIT 1000')
  staging.exec('CREATE TABLE found_key (key TEXT NOT NULL, rank INTEGER NOT NULL, n INTEGER NOT NULL) STRICT')
  const insert = staging.prepare(
    'INSERT INTO found_key SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
  )
  staging.transaction(() => {
    for (let last = 0; ; ) {
      const some = guests.all(last) as { n: number; age: number; keys: string }[]
      if (some.length === 0) break
      const rows = some.flatMap(({ n, age, keys }) =>
        unpackKeys(keys).map(({ key, kind }) => [key, keyRank(kind, age), n]),
      )
      insert.run(JSON.stringify(rows))
      last = some.at(-1)?.n ?? last
    }
  })()
  staging.exec(`
    CREATE TABLE name_key AS SELECT key, rank, n FROM found_key ORDER BY key, rank, n;
    DROP TABLE found_key;
  `)
}

/** Where the prepared import of a file lies: beside the book, so that it shares its disk and its key. */
export function stagingFile(bookFile: string, fileId: string): string {
  return join(dirname(bookFile), `intake-${fileId}.db`)
}

export function removeStaging(file: string): void {
  for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/** Removes what an earlier run left behind. A folder that is not there has nothing to remove. */
export function clearStaging(folder: string): void {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return
  }
  const left = names.filter(name => /^intake-[\w-]+\.db(?:-journal|-wal|-shm)?$/.test(name))
  for (const name of left) rmSync(join(folder, name), { force: true })
}
