import type { GuestId } from '../../../shared/contract/base.ts'
import { normaliseEmail, normalisePhone } from '../../../shared/domain/people/duplicates.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type ContactKind = 'phone' | 'email'

/** As many of each as the form of a guest has lines for. */
export const MOST_CONTACTS = 6

export function contactsOf(db: ReadDb, id: GuestId, kind: ContactKind): string[] {
  return all<{ value: string }>(
    db,
    sql`SELECT value FROM guest_contact WHERE guest_id = ${id} AND kind = ${kind} ORDER BY rank`,
  ).map(row => row.value)
}

export function writeContacts(tx: WriteDb, id: GuestId, kind: ContactKind, values: readonly string[]): void {
  run(tx, sql`DELETE FROM guest_contact WHERE guest_id = ${id} AND kind = ${kind}`)
  for (const [rank, value] of values.entries()) {
    run(
      tx,
      sql`INSERT INTO guest_contact (guest_id, kind, rank, value, normal)
          VALUES (${id}, ${kind}, ${rank}, ${value}, ${normalContact(kind, value)})`,
    )
  }
}

/** A contact as two spellings of it are compared. */
export function normalContact(kind: ContactKind, value: string): string {
  return kind === 'phone' ? normalisePhone(value) : normaliseEmail(value)
}
