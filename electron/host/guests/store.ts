import { v7 as uuid } from 'uuid'
import type { GuestId } from '../../../shared/contract/base.ts'
import type { GuestBrief } from '../../../shared/contract/guest-brief.ts'
import type { GuestForm } from '../../../shared/contract/guests.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { saidOf, spokenTo } from '../../../shared/domain/names/name-forms.ts'
import { type GuestName, parseName } from '../../../shared/domain/names/names.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { birthdayOf, putBirthday } from './birthdays.ts'
import { contactsOf, writeContacts } from './contacts.ts'
import { writeFoundBy } from './found-by.ts'
import { namesOf, namesOfEach, writeNames } from './names.ts'

export { birthdayOf } from './birthdays.ts'
export { contactsOf } from './contacts.ts'

export type GuestRecord = {
  no: number
  id: GuestId
  gender: 'm' | 'f' | null
  language: string | null
  country: string | null
  company: string | null
  city: string | null
  vip: string | null
  discretion: 0 | 1 | 2 | 3
  alias: string | null
  sayHint: string | null
  /** How the bearer said the name is read. */
  reading: string | null
  /** How the guest wishes to be addressed, above what the rules make of the name. */
  addressZh: string | null
  addressEn: string | null
  /** The record this one turned out to be. */
  mergedInto: GuestId | null
  stays: number
  lastStay: IsoDate | null
  rev: number
  updatedBy: string | null
  /** The name as given first, then the same person in other scripts. */
  names: GuestName[]
}

const columns = `no, id, gender, language, country, company, city, vip, discretion, alias, say_hint AS sayHint,
                 reading, address_zh AS addressZh, address_en AS addressEn, merged_into AS mergedInto, stays, last_stay AS lastStay, rev, updated_by AS updatedBy`

/** The guest's own row with every name, or null. */
export function guestRecord(db: ReadDb, id: GuestId): GuestRecord | null {
  const row = one<Omit<GuestRecord, 'names'>>(db, {
    text: `SELECT ${columns} FROM guest WHERE id = ?`,
    values: [id],
  })
  return row && { ...row, names: namesOf(db, id) }
}

/** Many guests at once, by their ids. */
export function guestRecords(db: ReadDb, ids: readonly GuestId[]): Map<GuestId, GuestRecord> {
  const names = namesOfEach(db, ids)
  const rows = all<Omit<GuestRecord, 'names'>>(db, {
    text: `SELECT ${columns} FROM guest WHERE id IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(ids)],
  })
  return new Map(rows.map(row => [row.id, { ...row, names: names.get(row.id) ?? [] }]))
}

/** Guests by their numbers in the key table, in no order; a record merged into another is none. */
export function guestRecordsByNo(db: ReadDb, nos: number[]): GuestRecord[] {
  const rows = all<Omit<GuestRecord, 'names'>>(db, {
    text: `SELECT ${columns} FROM guest WHERE no IN (SELECT value FROM json_each(?)) AND merged_into IS NULL`,
    values: [JSON.stringify(nos)],
  })
  const names = namesOfEach(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({ ...row, names: names.get(row.id) ?? [] }))
}

/** Whether something may be written about a guest under this id: a record merged into another takes nothing more. */
export function guestExists(db: ReadDb, id: GuestId): boolean {
  return one(db, sql`SELECT 1 FROM guest WHERE id = ${id} AND merged_into IS NULL`) !== null
}

/** A guest as every list shows one; the caller knows the guest is there. */
export function guestBrief(db: ReadDb, id: GuestId): GuestBrief {
  const guest = guestRecord(db, id)
  if (!guest) throw new Error('a stay or a visit of a guest who is not there: the foreign key forbids it')
  return briefOf(guest)
}

/** Many guests as lists show them, at once. */
export function guestBriefs(db: ReadDb, ids: readonly GuestId[]): Map<GuestId, GuestBrief> {
  return new Map([...guestRecords(db, ids)].map(([id, guest]) => [id, briefOf(guest)]))
}

/** Under discretion 2 and 3 only the alias leaves this function. */
export function briefOf(guest: GuestRecord): GuestBrief {
  const { id, vip, discretion } = guest
  if (discretion >= 2) {
    const name = guest.alias || '•••'
    return { id, vip, discretion, name, otherName: null, sayIt: null, address: { zh: name, en: name } }
  }
  const [name] = guest.names
  if (!name) throw new Error('a guest without a name: the form requires one')
  return {
    id,
    vip,
    discretion,
    name: name.full,
    otherName: guest.names[1]?.full ?? null,
    sayIt: saidOf(guest),
    address: spokenTo(guest),
  }
}

/** Which of these guests have an allergy that stands. */
export function withAllergy(db: ReadDb, ids: readonly GuestId[]): Set<GuestId> {
  const rows = all<{ id: GuestId }>(
    db,
    sql`SELECT DISTINCT guest_id AS id FROM allergy
        WHERE guest_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND removed_at IS NULL`,
  )
  return new Set(rows.map(({ id }) => id))
}

/** A new guest with names, contacts and search keys. */
export function addGuest(tx: WriteDb, form: GuestForm, id: GuestId = uuid() as GuestId): GuestId {
  run(
    tx,
    sql`INSERT INTO guest (id, created_at, created_by, updated_at, updated_by)
        VALUES (${id}, ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
  )
  writeForm(tx, id, form)
  return id
}

/** Writes the whole form over what was; returns the new revision. */
export function changeGuest(tx: WriteDb, id: GuestId, form: GuestForm): number {
  run(tx, sql`UPDATE guest SET rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${id}`)
  writeForm(tx, id, form)
  return guestRecord(tx, id)?.rev ?? 0
}

/** How the guest said the name is read; null: nobody knows after all. */
export function writeReading(tx: WriteDb, id: GuestId, reading: string | null): void {
  run(
    tx,
    sql`UPDATE guest SET reading = ${reading}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('guests')
}

/** The form as it stands. */
export function formOf(db: ReadDb, guest: GuestRecord): GuestForm {
  const { sayHint, gender, language, country, company, city, vip, discretion, alias } = guest
  const { addressZh, addressEn } = guest
  return {
    name: guest.names[0]?.full ?? '',
    otherName: guest.names[1]?.full ?? null,
    ...{ sayHint, gender, language, country, company, city, vip, discretion, alias, addressZh, addressEn },
    phones: contactsOf(db, guest.id, 'phone'),
    emails: contactsOf(db, guest.id, 'email'),
    birthday: birthdayOf(db, guest.id),
  }
}

function writeForm(tx: WriteDb, id: GuestId, form: GuestForm): void {
  run(
    tx,
    sql`UPDATE guest SET gender = ${form.gender}, language = ${form.language || null}, country = ${form.country || null},
               company = ${form.company || null}, city = ${form.city || null}, vip = ${form.vip || null},
               discretion = ${form.discretion}, alias = ${form.alias || null}, say_hint = ${form.sayHint || null},
               address_zh = ${form.addressZh || null}, address_en = ${form.addressEn || null}
        WHERE id = ${id}`,
  )
  // A name that was not touched keeps its title and its parts: an import may have had them in columns of their own.
  const known = new Map(namesOf(tx, id).map(name => [name.full, name]))
  const names = [form.name, form.otherName ?? '']
    .filter(full => full !== '')
    .map(full => known.get(full) ?? parseName(full))
  writeNames(tx, id, names)
  // What was confirmed is how another name is read.
  const isSaidAlike = [...known.values()].every(
    ({ full, script }) => script !== 'Hani' || names.some(name => name.full === full),
  )
  if (!isSaidAlike) run(tx, sql`UPDATE guest SET reading = NULL WHERE id = ${id}`)
  writeContacts(tx, id, 'phone', form.phones)
  writeContacts(tx, id, 'email', form.emails)
  putBirthday(tx, id, form.birthday)
  writeFoundBy(tx, id)
  tx.touch('guests', 'stays')
}
