import Database from 'better-sqlite3'
import { keysInFiles } from '../../../../electron/host/db/key.ts'
import type { ReadDb } from '../../../../electron/host/db/sql.ts'
import { searchGuests } from '../../../../electron/host/guests/search.ts'
import { openHost } from '../../../../electron/host/index.ts'
import { createLog } from '../../../../electron/host/log.ts'
import { openBookOf } from '../../../../electron/host/rpc/implement.ts'
import { findGuests } from '../../../../electron/host/search/find.ts'
import type { StaffId } from '../../../../shared/contract/base.ts'
import { noOf } from '../book.ts'
import type { Engine, Opener } from '../engine.ts'
import { bytesIn, folderOf } from '../folder.ts'
import { TODAY } from '../population.ts'

/** What search adds to a book. */
const OF_SEARCH = ['name_key', 'found_by', 'search_list', 'search_vocabulary', 'search_changed']
const actor = { id: '' as StaffId, name: 'bench', role: 'front-desk', language: 'en' } as const

/** Our search behind the door: rows as the box shows them. */
const rowsOf = (db: ReadDb, text: string) =>
  searchGuests({ actor, db, today: TODAY }, text, 8).map(({ id }) => noOf(id))

/** The host as the program opens it, over the encrypted book. */
export const encrypted: Opener = folder => overHost(folder, rowsOf)

/** The same without reading the rows to show. */
export const numbersOnly: Opener = folder =>
  overHost(folder, (db, text) =>
    findGuests(db, { today: TODAY, contact: true, room: true }, text, 8)
      .slice(0, 8)
      .map(({ no }) => no),
  )

function overHost(folder: string, find: (db: ReadDb, text: string) => number[]): Engine {
  const dataDir = folderOf(folder).host
  let db: ReadDb | null = null
  return {
    open: async () => {
      const host = await openHost({
        dataDir,
        keys: keysInFiles(name => `${dataDir}/${name}/book.key`, undefined),
        log: createLog(() => {}),
        version: 'bench',
        clock: { now: () => new Date(`${TODAY}T00:00:00Z`) },
      })
      db = openBookOf(host)
    },
    find: text => (db ? find(db, text) : []),
    onDisk: () => db && bytesIn(db.connection, OF_SEARCH),
  }
}

/** The same search over the decrypted copy. */
export const plain: Opener = folder => {
  const file = folderOf(folder).plain
  let db: ReadDb | null = null
  return {
    open: async () => {
      const connection = new Database(file)
      for (const pragma of [
        'foreign_keys = ON',
        'synchronous = FULL',
        'cache_size = -32000',
        'temp_store = MEMORY',
      ])
        connection.pragma(pragma)
      db = { connection }
    },
    find: text => (db ? rowsOf(db, text) : []),
    onDisk: () => db && bytesIn(db.connection, OF_SEARCH),
  }
}
