import { v7 as uuid } from 'uuid'
import type { GuestId } from '../../../shared/contract/base.ts'
import type { GuestBrief, GuestForm, PartialDate } from '../../../shared/contract/guests.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { addressOf, type GuestName, parseName } from '../../../shared/domain/names/names.ts'
import { sayIt } from '../../../shared/domain/names/pronunciation.ts'
import { normaliseEmail, normalisePhone } from '../../../shared/domain/people/duplicates.ts'
import { searchKeys } from '../../../shared/domain/search/search-keys.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

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
  stays: number
  lastStay: IsoDate | null
  rev: number
  updatedBy: string | null
  /** The name as given first, then the same person in other scripts. */
  names: GuestName[]
}

const columns = `no, id, gender, language, country, company, city, vip, discretion, alias, say_hint AS sayHint,
                 stays, last_stay AS lastStay, rev, updated_by AS updatedBy`

/** The guest's own row with every name, or null. */
export function guestRecord(db: ReadDb, id: GuestId): GuestRecord | null {
  const row = one<Omit<GuestRecord, 'names'>>(db, {
    text: `SELECT ${columns} FROM guest WHERE id = ?`,
    values: [id],
  })
  return row && { ...row, names: namesOf(db, id) }
}

/** Guests by their numbers in the key table, in no order. */
export function guestRecordsByNo(db: ReadDb, nos: number[]): GuestRecord[] {
  return all<Omit<GuestRecord, 'names'>>(db, {
    text: `SELECT ${columns} FROM guest WHERE no IN (SELECT value FROM json_each(?))`,
    values: [JSON.stringify(nos)],
  }).map(row => ({ ...row, names: namesOf(db, row.id) }))
}

export function guestExists(db: ReadDb, id: GuestId): boolean {
  return one(db, sql`SELECT 1 FROM guest WHERE id = ${id}`) !== null
}

/** A guest as every list shows one; the caller knows the guest is there. */
export function guestBrief(db: ReadDb, id: GuestId): GuestBrief {
  const guest = guestRecord(db, id)
  if (!guest) throw new Error('a stay or a visit of a guest who is not there: the foreign key forbids it')
  return briefOf(guest)
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
  const latin = guest.names.find(({ script }) => script === 'Latn') ?? name
  const native = guest.names.find(({ script }) => script === 'Hani') ?? latin
  return {
    id,
    vip,
    discretion,
    name: name.full,
    otherName: guest.names[1]?.full ?? null,
    sayIt: sayIt(native),
    address: {
      zh: addressOf(native, guest.gender, guest.language, 'zh'),
      en: addressOf(latin, guest.gender, guest.language, 'en'),
    },
  }
}

export function hasAllergy(db: ReadDb, id: GuestId): boolean {
  return one(db, sql`SELECT 1 FROM allergy WHERE guest_id = ${id} LIMIT 1`) !== null
}

export function contactsOf(db: ReadDb, id: GuestId, kind: 'phone' | 'email'): string[] {
  return all<{ value: string }>(
    db,
    sql`SELECT value FROM guest_contact WHERE guest_id = ${id} AND kind = ${kind} ORDER BY rank`,
  ).map(row => row.value)
}

export function birthdayOf(db: ReadDb, id: GuestId): PartialDate | null {
  return one(
    db,
    sql`SELECT year, month, day, calendar FROM guest_date WHERE guest_id = ${id} AND occasion = 'birthday'`,
  )
}

/** A new guest with names, contacts and search keys. */
export function addGuest(tx: WriteDb, form: GuestForm): GuestId {
  const id = uuid() as GuestId
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

/** The form as it stands. */
export function formOf(db: ReadDb, guest: GuestRecord): GuestForm {
  const { sayHint, gender, language, country, company, city, vip, discretion, alias } = guest
  return {
    name: guest.names[0]?.full ?? '',
    otherName: guest.names[1]?.full ?? null,
    ...{ sayHint, gender, language, country, company, city, vip, discretion, alias },
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
               discretion = ${form.discretion}, alias = ${form.alias || null}, say_hint = ${form.sayHint || null}
        WHERE id = ${id}`,
  )
  // A name that was not touched keeps its title and its parts: an import may have had them in columns of their own.
  const known = new Map(namesOf(tx, id).map(name => [name.full, name]))
  const names = [form.name, form.otherName ?? '']
    .filter(full => full !== '')
    .map(full => known.get(full) ?? parseName(full))
  writeNames(tx, id, names)
  writeContacts(tx, id, 'phone', form.phones)
  writeContacts(tx, id, 'email', form.emails)
  run(tx, sql`DELETE FROM guest_date WHERE guest_id = ${id} AND occasion = 'birthday'`)
  if (form.birthday) {
    const { calendar, year, month, day } = form.birthday
    run(
      tx,
      sql`INSERT INTO guest_date (guest_id, occasion, calendar, year, month, day)
          VALUES (${id}, 'birthday', ${calendar}, ${year}, ${month}, ${day})`,
    )
  }
  // An alias is searched for too: it is the only name most of the house knows such a guest by.
  const alias = form.discretion >= 2 && form.alias ? [parseName(form.alias)] : []
  writeKeys(tx, id, searchKeys({ ...form, names: [...names, ...alias] }))
  tx.touch('guests', 'stays')
}

function namesOf(db: ReadDb, id: GuestId): GuestName[] {
  return all<GuestName>(
    db,
    sql`SELECT "full", script, name_order AS "order", family, family2, given, title_pre AS titlePre, title_post AS titlePost
        FROM guest_name WHERE guest_id = ${id} ORDER BY rank`,
  )
}

function writeNames(tx: WriteDb, id: GuestId, names: GuestName[]): void {
  run(tx, sql`DELETE FROM guest_name WHERE guest_id = ${id}`)
  for (const [rank, name] of names.entries()) {
    run(
      tx,
      sql`INSERT INTO guest_name (guest_id, rank, "full", script, name_order, family, family2, given, title_pre, title_post)
          VALUES (${id}, ${rank}, ${name.full}, ${name.script}, ${name.order}, ${name.family}, ${name.family2},
                  ${name.given}, ${name.titlePre}, ${name.titlePost})`,
    )
  }
}

function writeContacts(tx: WriteDb, id: GuestId, kind: 'phone' | 'email', values: string[]): void {
  run(tx, sql`DELETE FROM guest_contact WHERE guest_id = ${id} AND kind = ${kind}`)
  const normal = kind === 'phone' ? normalisePhone : normaliseEmail
  for (const [rank, value] of values.entries()) {
    run(
      tx,
      sql`INSERT INTO guest_contact (guest_id, kind, rank, value, normal)
          VALUES (${id}, ${kind}, ${rank}, ${value}, ${normal(value)})`,
    )
  }
}

function writeKeys(tx: WriteDb, id: GuestId, keys: { key: string; kind: number }[]): void {
  const no = one<{ no: number }>(tx, sql`SELECT no FROM guest WHERE id = ${id}`)?.no
  if (no === undefined) throw new Error('keys for a guest who is not there')
  run(tx, sql`DELETE FROM name_key WHERE guest_no = ${no}`)
  for (const { key, kind } of keys) {
    run(tx, sql`INSERT OR IGNORE INTO name_key (key, kind, guest_no) VALUES (${key}, ${kind}, ${no})`)
  }
}
