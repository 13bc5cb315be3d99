import { v7 as uuid } from 'uuid'
import type { GuestId, MergeId } from '../../../shared/contract/base.ts'
import { all, run, type SqlValue, sql, type WriteDb } from '../db/sql.ts'
import {
  type ContactKind,
  contactsOf,
  MOST_CONTACTS,
  normalContact,
  writeContacts,
} from '../guests/contacts.ts'
import { writeFoundBy } from '../guests/found-by.ts'
import type { GuestRecord } from '../guests/store.ts'
import { countStays } from '../stays/counts.ts'
import { evidenceOf } from './likely.ts'
import {
  keepOneBirthdayLetter,
  letStricterWordStand,
  mailOf,
  mailWasMissing,
  markReturnedAlike,
} from './merge-mail.ts'
import { change, handOver, movesOf, record, type Was } from './moves.ts'

export const CONTACT_KINDS: readonly ContactKind[] = ['phone', 'email']

/**
 * Makes one guest of two records: everything of `gone` goes over to `kept`, whose name, address and form stay. The other
 * record is kept, so that the two can be parted; what moved and what was changed is on record row by row.
 */
export function mergeGuests(tx: WriteDb, kept: GuestRecord, gone: GuestRecord): MergeId {
  const mergeId = uuid() as MergeId
  const evidence = JSON.stringify(evidenceOf(tx, kept.id, gone.id))
  run(
    tx,
    sql`INSERT INTO merge (id, kept_id, gone_id, evidence, created_at, created_by)
        VALUES (${mergeId}, ${kept.id}, ${gone.id}, ${evidence}, ${tx.at}, ${tx.by})`,
  )
  const [ofKept, ofGone] = [mailOf(tx, kept.id), mailOf(tx, gone.id)]
  confirmSameWishes(tx, mergeId, kept.id, gone.id)
  handOver(tx, mergeId, gone.id, kept.id)
  change(tx, mergeId, 'guest', kept.id, {
    ...whatWasMissing(kept, gone),
    ...mailWasMissing(ofKept.columns, ofGone.columns),
  })
  for (const kind of CONTACT_KINDS) bringContacts(tx, mergeId, kind, kept.id, gone.id)
  bringBirthday(tx, mergeId, kept.id, gone.id)
  keepOneBirthdayLetter(tx, mergeId, kept.id, movesOf(tx, mergeId))
  letStricterWordStand(tx, mergeId, kept.id, [ofKept.words, ofGone.words])
  markReturnedAlike(tx, mergeId, kept.id, gone.id)
  run(tx, sql`UPDATE guest SET merged_into = ${kept.id} WHERE id = ${gone.id}`)
  touchGuests(tx, kept.id, gone.id)
  return mergeId
}

/** What follows from the rows of two guests: what they are found by, how often they stayed, that their forms are stale. */
export function touchGuests(tx: WriteDb, ...ids: readonly GuestId[]): void {
  for (const id of ids) {
    writeFoundBy(tx, id)
    countStays(tx, sql`SELECT ${id}`)
    run(
      tx,
      sql`UPDATE guest SET rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${id}`,
    )
  }
  tx.touch('guests', 'stays', 'dining', 'heads-ups', 'inbox', 'letters')
}

/** The stricter discretion wins, with the alias it needs; what only the other record says of the person is taken over. */
export function whatWasMissing(kept: GuestRecord, gone: GuestRecord): Was {
  const was: Was = {}
  const set = (column: string, before: SqlValue, after: SqlValue) => {
    if (after !== null && after !== before) was[column] = { before, after }
  }
  set('discretion', kept.discretion, Math.max(kept.discretion, gone.discretion))
  for (const field of ['alias', 'vip', 'company', 'city', 'country'] as const)
    if (!kept[field]) set(field, kept[field], gone[field])
  return was
}

/** Brings the contacts the guest kept has not: all of them, or those among `only`. */
export function bringContacts(
  tx: WriteDb,
  mergeId: MergeId,
  kind: ContactKind,
  keptId: GuestId,
  goneId: GuestId,
  only?: ReadonlySet<string>,
): void {
  const own = contactsOf(tx, keptId, kind)
  const normals = new Set(own.map(value => normalContact(kind, value)))
  const missing = contactsOf(tx, goneId, kind).filter(value => {
    const normal = normalContact(kind, value)
    return !normals.has(normal) && (!only || only.has(contactKey(kind, normal)))
  })
  const brought = missing.slice(0, Math.max(0, MOST_CONTACTS - own.length))
  if (brought.length === 0) return
  writeContacts(tx, keptId, kind, [...own, ...brought])
  for (const normal of new Set(brought.map(value => normalContact(kind, value))))
    record(tx, mergeId, { table: 'guest_contact', rowId: contactKey(kind, normal), was: null })
}

/** By what a contact that was brought is on record. */
export const contactKey = (kind: ContactKind, normal: string) => JSON.stringify([kind, normal])

export function bringBirthday(tx: WriteDb, mergeId: MergeId, keptId: GuestId, goneId: GuestId): void {
  const brought = run(
    tx,
    sql`INSERT OR IGNORE INTO guest_date (guest_id, occasion, calendar, year, month, day, leap_month, feb29, letter)
        SELECT ${keptId}, occasion, calendar, year, month, day, leap_month, feb29,
               letter AND NOT EXISTS (SELECT 1 FROM guest_day WHERE guest_day.guest_id = ${keptId} AND occasion = 'birthday'
                                      AND guest_day.letter = 1 AND removed_at IS NULL)
        FROM guest_date WHERE guest_id = ${goneId} AND occasion = 'birthday'`,
  )
  if (brought > 0) record(tx, mergeId, { table: 'guest_date', rowId: 'birthday', was: null })
}

/** A wish both records have is one wish, confirmed when it was confirmed last and seen as often as both were. */
function confirmSameWishes(tx: WriteDb, mergeId: MergeId, keptId: GuestId, goneId: GuestId): void {
  type Same = {
    id: string
    on: string
    by: string | null
    times: number
    newOn: string
    newBy: string | null
    more: number
  }
  const same = all<Same>(
    tx,
    sql`SELECT own.id, own.confirmed_on AS "on", own.confirmed_by AS "by", own.times,
               max(row.confirmed_on) AS newOn, row.confirmed_by AS newBy, sum(row.times) AS more
        FROM preference AS own JOIN preference AS row ON row.guest_id = ${goneId}
        WHERE own.guest_id = ${keptId} AND (own.what = row.what OR own.code = row.code)
          AND own.scope = 'always' AND row.scope = 'always' AND own.dropped_at IS NULL AND row.dropped_at IS NULL
        GROUP BY own.id`,
  )
  for (const { id, on, by, times, newOn, newBy, more } of same) {
    const was: Was = { times: { before: times, after: times + more } }
    if (newOn > on) {
      was.confirmed_on = { before: on, after: newOn }
      was.confirmed_by = { before: by, after: newBy }
    }
    change(tx, mergeId, 'preference', id, was)
  }
}
