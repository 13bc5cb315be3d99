import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { BookAccess } from '../../../electron/host/db/connect.ts'
import { buildSearch } from '../../../electron/host/search/build.ts'
import { batchesAhead } from '../../../electron/host/search/build-ahead.ts'
import { parseName } from '../../../shared/domain/names/names.ts'
import { normaliseEmail, normalisePhone } from '../../../shared/domain/people/contact-identity.ts'
import { hotelPlan, openHouse } from '../../house.ts'
import { folderOf, type Made } from './folder.ts'
import { type BenchGuest, floors, type Population } from './population.ts'

/** A guest's id says the number, so that an answer need not be looked up. */
export const idOf = (no: number) => `00000000-0000-7000-8000-${String(no).padStart(12, '0')}`
export const noOf = (id: string) => Number(id.slice(24))

const AT = '2026-11-09T00:00:00.000Z'

/** Writes everybody into an encrypted book, as an import writes them but at the pace of SQLite, then makes their keys. */
export async function writeBook(people: Population, folder: string): Promise<Made> {
  const at = folderOf(folder)
  const house = await openHouse({ dataDir: at.host, setUp: false })
  await house.client().house.setUp({ ...hotelPlan, floors })
  const book = house.host.books.current()
  if (!book) throw new Error('a house without a book')
  const { connection, key } = book
  const began = performance.now()
  // So that two million guests are written in minutes; the keys are made with the cache a house has.
  connection.pragma('cache_size = -500000')
  connection.transaction(() => {
    const write = writer(connection)
    for (let no = 1; no <= people.count; no++) write(people.guest(no))
  })()
  connection.pragma('cache_size = -32000')
  const written = performance.now() - began
  const keysBuilt = buildAnew(connection, { file: at.book, key })
  await house.leave()
  return { guests: people.count, key, written, keysBuilt }
}

/**
 * Forgets whatever guests are found by and makes it anew, as the house does with a book from before there was a search: one
 * thread reads, one writes. Milliseconds until all have keys, and until the lists and the vocabulary are there.
 */
export function buildAnew(connection: Database.Database, book: BookAccess): Made['keysBuilt'] {
  for (const table of ['name_key', 'found_by', 'search_list', 'search_vocabulary', 'search_changed'])
    connection.exec(`DELETE FROM ${table}`)
  connection.exec('UPDATE search_state SET keyed_to = 0, built = 0')
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('cache_size = -64000')
  const began = performance.now()
  let keys = 0
  const progress = (done: number, total: number) => {
    if (done === total) keys ||= performance.now() - began
  }
  buildSearch(connection, progress, after => batchesAhead(worker, book, after))
  const all = performance.now() - began
  connection.pragma('wal_checkpoint(TRUNCATE)')
  return { keys, all }
}

const worker = new URL('../../../electron/host/search/build-worker.ts', import.meta.url)

/** The same book, decrypted. */
export function writePlain(folder: string, key: string): void {
  const at = folderOf(folder)
  copyFileSync(at.book, at.plain)
  const connection = new Database(at.plain)
  connection.pragma("cipher = 'sqlcipher'")
  connection.pragma('legacy = 4')
  connection.pragma(`key = "x'${key}'"`)
  connection.pragma('journal_mode = DELETE')
  connection.pragma("rekey = ''")
  connection.pragma('journal_mode = WAL')
  connection.close()
}

function writer(connection: Database.Database): (guest: BenchGuest) => void {
  const guests = connection.prepare(
    `INSERT INTO guest (no, id, gender, country, company, city, stays, last_stay, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, '${AT}', '${AT}')`,
  )
  const names = connection.prepare(
    `INSERT INTO guest_name (guest_id, rank, "full", script, name_order, family, family2, given, title_pre, title_post)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const contacts = connection.prepare(
    'INSERT INTO guest_contact (guest_id, kind, rank, value, normal) VALUES (?, ?, 0, ?, ?)',
  )
  const stays = connection.prepare(
    `INSERT INTO stay (id, guest_id, status, arrive, depart, room, confirmation, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, '${AT}', '${AT}')`,
  )
  return guest => {
    const id = idOf(guest.no)
    const { gender, country, company, city, lastStay, phone, email, near } = guest
    guests.run(guest.no, id, gender, country, company, city, guest.stays, lastStay)
    for (const [rank, text] of [guest.name, guest.other].entries()) {
      if (!text) continue
      const name = parseName(text)
      const { full, script, order, family, family2, given, titlePre, titlePost } = name
      names.run(id, rank, full, script, order, family, family2, given, titlePre, titlePost)
    }
    contacts.run(id, 'phone', phone, normalisePhone(phone))
    if (email) contacts.run(id, 'email', email, normaliseEmail(email))
    stays.run(`1${id.slice(1)}`, id, 'out', lastStay, lastStay, null, `R${guest.no}`)
    if (near)
      stays.run(`2${id.slice(1)}`, id, near.status, near.arrive, near.depart, near.room, `N${guest.no}`)
  }
}
