import type { GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { parseName } from '../../../shared/domain/names/names.ts'
import { keyAge } from '../../../shared/domain/search/key-rank.ts'
import { type SearchKey, searchKeys } from '../../../shared/domain/search/search-keys.ts'
import { all, one, type ReadDb, type Sql, sql, type WriteDb } from '../db/sql.ts'
import { recordsBehind } from '../people/merges.ts'
import { unpackKeys, writeKeys } from '../search/keys.ts'
import { contactsOf } from './contacts.ts'
import { namesOf } from './names.ts'

type Findable = {
  no: number
  company: string | null
  city: string | null
  sayHint: string | null
  alias: string | null
  discretion: number
  mergedInto: GuestId | null
  lastStay: IsoDate | null
}

/** Writes anew what a guest is found by. */
export function writeFoundBy(tx: WriteDb, id: GuestId): void {
  const { no, age, keys } = foundBy(tx, id)
  writeKeys(tx, no, age, keys)
}

/** Writes anew the keys of those, among the guests a query names, whose last stay is another than when they were written. */
export function writeFoundByAgain(tx: WriteDb, guests: Sql): void {
  const rows = all<{ no: number; lastStay: IsoDate | null; age: number; keys: string }>(tx, {
    text: `SELECT no, last_stay AS lastStay, age, keys FROM guest JOIN found_by ON guest_no = no WHERE id IN (${guests.text})`,
    values: guests.values,
  })
  for (const { no, lastStay, age, keys } of rows)
    if (keyAge(lastStay) !== age) writeKeys(tx, no, keyAge(lastStay), unpackKeys(keys))
}

/**
 * What a guest is to be found by: whatever this record says, and the names and contacts of every record merged into it. A
 * merged record is itself found by nothing. Throws where there is no such guest.
 */
export function foundBy(db: ReadDb, id: GuestId): { no: number; age: number; keys: SearchKey[] } {
  const guest = findable(db, id)
  if (!guest) throw new Error('keys for a guest who is not there')
  const { no, lastStay, mergedInto } = guest
  if (mergedInto) return { no, age: keyAge(lastStay), keys: [] }
  const keys = new Map<string, SearchKey>()
  for (const each of [id, ...recordsBehind(db, id)]) {
    const record = each === id ? guest : findable(db, each)
    for (const key of record ? keysOf(db, each, record) : [])
      if (key.kind < (keys.get(key.key)?.kind ?? Number.POSITIVE_INFINITY)) keys.set(key.key, key)
  }
  return { no, age: keyAge(lastStay), keys: [...keys.values()] }
}

function findable(db: ReadDb, id: GuestId): Findable | null {
  return one(
    db,
    sql`SELECT no, company, city, say_hint AS sayHint, alias, discretion, merged_into AS mergedInto, last_stay AS lastStay
        FROM guest WHERE id = ${id}`,
  )
}

function keysOf(db: ReadDb, id: GuestId, record: Findable) {
  // An alias is searched for too: it is the only name most of the house knows such a guest by.
  const alias = record.discretion >= 2 && record.alias ? [parseName(record.alias)] : []
  return searchKeys({
    names: [...namesOf(db, id), ...alias],
    phones: contactsOf(db, id, 'phone'),
    emails: contactsOf(db, id, 'email'),
    company: record.company,
    city: record.city,
    sayHint: record.sayHint,
  })
}
