import type { Database } from 'better-sqlite3'
import type { GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { GuestName } from '../../../shared/domain/names/names.ts'
import { keyAge, keyRank } from '../../../shared/domain/search/key-rank.ts'
import type { SearchKey } from '../../../shared/domain/search/search-keys.ts'
import { type Findable, foundBy, keysOfRecord } from '../guests/found-by.ts'
import { packKeys, unpackKeys } from './keys.ts'

/** What some guests are to be found by, as SQLite takes a thousand rows at once: as JSON. */
export type Batch = {
  /** The number of the last of them, and how many they were; none: everybody was read. */
  last: number
  count: number
  /** Rows of `name_key`: key and `placeOf`. */
  keys: string
  /** Rows of `found_by` that are not there yet: number, age, packed keys. */
  packed: string
}

/** Rank and guest as one number, which sorts as they do. There are fewer than 2³¹ guests. */
export const OF_GUEST = 2 ** 31
const placeOf = (rank: number, no: number) => rank * OF_GUEST + no

type Keyed = { no: number; age: number; keys: SearchKey[]; isWritten: boolean }

type GuestRow = Findable & {
  no: number
  id: GuestId
  lastStay: IsoDate | null
  age: number | null
  keys: string | null
}
type NameRow = GuestName & { no: number }
type ContactRow = { no: number; kind: 'phone' | 'email'; value: string }

/** Gives the next guests, and none once there are no more. */
export type NextBatch = () => Batch

/** So many guests are read at once. */
const READ_AT_ONCE = 2000

/**
 * Reads guests by the thousand, with three queries instead of three for each, from behind a number on: what they are to be
 * found by. Those merged into others are found by nothing.
 */
export function batchesOf(connection: Database, after: number): NextBatch {
  let from = after
  const range = connection.prepare(
    'SELECT max(no) AS last, count(*) AS count FROM (SELECT no FROM guest WHERE no > ? ORDER BY no LIMIT ?)',
  )
  const guests = connection.prepare(
    `SELECT no, id, company, city, say_hint AS sayHint, alias, discretion, last_stay AS lastStay, age, keys
     FROM guest LEFT JOIN found_by ON guest_no = no WHERE no > ? AND no <= ? AND merged_into IS NULL ORDER BY no`,
  )
  const names = connection.prepare(
    `SELECT no, "full", script, name_order AS "order", family, family2, given, title_pre AS titlePre, title_post AS titlePost
     FROM guest CROSS JOIN guest_name ON guest_id = guest.id WHERE no > ? AND no <= ? ORDER BY no, rank`,
  )
  const contacts = connection.prepare(
    `SELECT no, kind, value FROM guest CROSS JOIN guest_contact ON guest_id = guest.id
     WHERE no > ? AND no <= ? ORDER BY no, kind, rank`,
  )
  const kept = connection.prepare('SELECT 1 FROM merge WHERE kept_id = ? AND undone_at IS NULL LIMIT 1')

  const keyed = (guest: GuestRow, ownNames: GuestName[], ownContacts: ContactRow[]): Keyed => {
    const { no, id, age, keys, lastStay } = guest
    if (age !== null && keys !== null) return { no, age, keys: unpackKeys(keys), isWritten: true }
    if (kept.get(id)) return { ...foundBy({ connection }, id), isWritten: false }
    return { no, age: keyAge(lastStay), keys: keysOf(guest, ownNames, ownContacts), isWritten: false }
  }

  return () => {
    const { last, count } = range.get(from, READ_AT_ONCE) as { last: number | null; count: number }
    if (last === null) return { last: from, count: 0, keys: '[]', packed: '[]' }
    const namesOf = Map.groupBy(names.all(from, last) as NameRow[], ({ no }) => no)
    const contactsOf = Map.groupBy(contacts.all(from, last) as ContactRow[], ({ no }) => no)
    const rows: [string, number][] = []
    const packed: [number, number, string][] = []
    for (const guest of guests.all(from, last) as GuestRow[]) {
      const { no, age, keys, isWritten } = keyed(
        guest,
        namesOf.get(guest.no) ?? [],
        contactsOf.get(guest.no) ?? [],
      )
      for (const { key, kind } of keys) rows.push([key, placeOf(keyRank(kind, age), no)])
      if (!isWritten && keys.length > 0) packed.push([no, age, packKeys(keys)])
    }
    from = last
    return { last, count, keys: JSON.stringify(rows), packed: JSON.stringify(packed) }
  }
}

function keysOf(guest: GuestRow, names: GuestName[], contacts: ContactRow[]): SearchKey[] {
  const valuesOf = (wanted: ContactRow['kind']) =>
    contacts.filter(({ kind }) => kind === wanted).map(({ value }) => value)
  return keysOfRecord(guest, names, valuesOf('phone'), valuesOf('email'))
}
