import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { folderOf } from './folder.ts'
import { plainPinyin } from './names/chinese.ts'
import { simplifiedOf } from './names/simplified.ts'
import type { BenchGuest, Population } from './population.ts'
import { plain } from './spelling.ts'

/** A guest as a peer is given one: the same as the book holds, and the pinyin a diligent team would add. */
export type PeerRow = {
  no: number
  name: string
  other: string
  /** The name in plain letters, family first and given first. */
  latin: string
  /** All that a diligent team makes keys of, words apart. */
  keys: string
  phone: string
  email: string
  city: string
  company: string
  room: string
  near: number
  lastStay: string
}

const fields = 'name, other, latin, phone, email, city, company, room'
/** The tables of FTS5, each with what it indexes and how. */
const FTS5 = {
  words: `${fields}, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'`,
  threes: `${fields}, tokenize = 'trigram'`,
  keyed: "keys, tokenize = 'unicode61', prefix = '1 2 3 4'",
}

/**
 * Writes the guests for the peers that are libraries, and the tables of those that are SQLite. None of this counts as time to
 * open, though libraries that keep no index on disk must read it all.
 */
export function writePeers(people: Population, folder: string, tables: readonly (keyof typeof FTS5)[]): void {
  const file = folderOf(folder).peers
  if (existsSync(file)) rmSync(file)
  const connection = new Database(file)
  connection.pragma('journal_mode = OFF')
  connection.pragma('synchronous = OFF')
  connection.exec(`CREATE TABLE person (no INTEGER PRIMARY KEY, name TEXT, other TEXT, latin TEXT, keys TEXT, phone TEXT,
    email TEXT, city TEXT, company TEXT, room TEXT, near INTEGER, lastStay TEXT, said TEXT) STRICT`)
  const put = connection.prepare(
    `INSERT INTO person VALUES (${Array.from({ length: 13 }, () => '?').join()})`,
  )
  connection.transaction(() => {
    for (let no = 1; no <= people.count; no++) {
      const row = rowOf(people.guest(no))
      const { name, other, latin, phone, email, city, company, room } = row
      const said = [name, other, latin, phone, email, city, company, room].join('|').toLowerCase()
      put.run(
        no,
        name,
        other,
        latin,
        row.keys,
        phone,
        email,
        city,
        company,
        room,
        row.near,
        row.lastStay,
        said,
      )
    }
    for (const name of tables) {
      connection.exec(
        `CREATE VIRTUAL TABLE ${name} USING fts5 (${FTS5[name]}, content = person, content_rowid = no)`,
      )
      connection.exec(`INSERT INTO ${name} (${name}) VALUES ('rebuild')`)
    }
  })()
  connection.exec('ANALYZE')
  connection.close()
}

/** What was typed, folded as the keys are. */
export function asKeyed(text: string): string {
  return simplifiedOf(plain(text.normalize('NFKC')))
}

function rowOf(guest: BenchGuest): PeerRow {
  const family = plain(guest.latin.family)
  const given = plain(guest.latin.given)
  const second = plain(guest.family2 ?? '')
  const room = guest.near?.room ?? ''
  const { no, name, phone, lastStay } = guest
  const email = guest.email ?? ''
  const city = guest.city ?? ''
  const company = guest.company ?? ''
  const numbers = [phone.replace(/^\+\d+ /, ''), phone.replace(/\D/g, ''), phone.slice(-4)]
  const places = [email.split('@')[0], plain(city), plain(company), room]
  const keys = [...nameKeys(guest, family, given, second), plain(guest.other ?? ''), ...numbers, ...places]
  return {
    ...{ no, name, phone, email, city, company, room, lastStay },
    other: guest.other ?? '',
    latin: `${family} ${given} ${second}`.trim(),
    keys: [...new Set(keys.filter(Boolean))].join(' '),
    near: guest.near ? 1 : 0,
  }
}

function nameKeys(
  { native, culture, name }: BenchGuest,
  family: string,
  given: string,
  second: string,
): string[] {
  const joined = (text: string) => text.replaceAll(' ', '')
  const both = [family, given, second, joined(family + given), joined(given + family)]
  if (!native) return [plain(name), ...both]
  const own = [native.family + native.given, native.given, native.family]
  if (culture !== 'chinese') return [...own, ...both]
  const hanzi = simplifiedOf(native.given)
  const syllables = [...hanzi].map(one => plainPinyin(one))
  const initials = family.charAt(0) + syllables.map(one => one.charAt(0)).join('')
  return [...own.map(simplifiedOf), ...own, ...[...hanzi].slice(1), ...both, ...syllables, initials]
}
