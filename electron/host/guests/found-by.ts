import type { GuestId } from '../../../shared/contract/base.ts'
import { parseName } from '../../../shared/domain/names/names.ts'
import { searchKeys } from '../../../shared/domain/search/search-keys.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { recordsBehind } from '../people/merges.ts'
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
}

/**
 * Writes anew what a guest is found by: by whatever this record says, and by the names and contacts of every record merged
 * into it. A merged record is itself found by nothing.
 */
export function writeFoundBy(tx: WriteDb, id: GuestId): void {
  const guest = findable(tx, id)
  if (!guest) throw new Error('keys for a guest who is not there')
  run(tx, sql`DELETE FROM name_key WHERE guest_no = ${guest.no}`)
  if (guest.mergedInto) return
  for (const each of [id, ...recordsBehind(tx, id)]) {
    const record = each === id ? guest : findable(tx, each)
    if (!record) continue
    for (const { key, kind } of keysOf(tx, each, record)) {
      run(tx, sql`INSERT OR IGNORE INTO name_key (key, kind, guest_no) VALUES (${key}, ${kind}, ${guest.no})`)
    }
  }
}

function findable(db: ReadDb, id: GuestId): Findable | null {
  return one(
    db,
    sql`SELECT no, company, city, say_hint AS sayHint, alias, discretion, merged_into AS mergedInto
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
