import type { GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { type GuestName, parseName } from '../../../shared/domain/names/names.ts'
import { keyAge } from '../../../shared/domain/search/key-rank.ts'
import { type SearchKey, searchKeys } from '../../../shared/domain/search/search-keys.ts'
import { one, type ReadDb, sql, type WriteDb } from '../db/sql.ts'
import { recordsBehind } from '../people/merges.ts'
import { writeKeys } from '../search/keys.ts'
import { contactsOf } from './contacts.ts'
import { namesOf } from './names.ts'

/** What a guest's own row says to be found by. */
export type Findable = {
  company: string | null
  city: string | null
  sayHint: string | null
  alias: string | null
  discretion: number
}
type FindableRow = Findable & { no: number; mergedInto: GuestId | null; lastStay: IsoDate | null }

/** Writes anew what a guest is found by. */
export function writeFoundBy(tx: WriteDb, id: GuestId): void {
  const { no, age, keys } = foundBy(tx, id)
  writeKeys(tx, no, age, keys)
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

/** What one record says to be found by, whatever was merged into it. */
export function keysOfRecord(
  { company, city, sayHint, alias, discretion }: Findable,
  names: readonly GuestName[],
  phones: readonly string[],
  emails: readonly string[],
): SearchKey[] {
  // An alias is searched for too: it is the only name most of the house knows such a guest by.
  const known = discretion >= 2 && alias ? [...names, parseName(alias)] : names
  return searchKeys({ names: known, phones, emails, company, city, sayHint })
}

function findable(db: ReadDb, id: GuestId): FindableRow | null {
  return one(
    db,
    sql`SELECT no, company, city, say_hint AS sayHint, alias, discretion, merged_into AS mergedInto, last_stay AS lastStay
        FROM guest WHERE id = ${id}`,
  )
}

function keysOf(db: ReadDb, id: GuestId, record: Findable): SearchKey[] {
  return keysOfRecord(record, namesOf(db, id), contactsOf(db, id, 'phone'), contactsOf(db, id, 'email'))
}
