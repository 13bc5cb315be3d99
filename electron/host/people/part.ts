import type { GuestId } from '../../../shared/contract/base.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { contactsOf, normalContact, writeContacts } from '../guests/contacts.ts'
import { CONTACT_KINDS, touchGuests } from './merge.ts'
import type { MergeRow } from './merges.ts'
import { type Move, movesOf, putBack } from './moves.ts'

/**
 * Parts two records again: each row goes back to whose it was, each column to what it held. What was written down since
 * stays where it was written.
 */
export function partGuests(tx: WriteDb, { mergeId, keptId, goneId }: MergeRow): void {
  const moves = movesOf(tx, mergeId)
  for (const move of moves) if (move.was) putBack(tx, move)
  takeContactsBack(tx, keptId, moves)
  if (moves.some(({ table }) => table === 'guest_date')) takeBirthdayBack(tx, keptId, goneId)
  run(tx, sql`UPDATE guest SET merged_into = NULL WHERE id = ${goneId}`)
  run(tx, sql`UPDATE merge SET undone_at = ${tx.at}, undone_by = ${tx.by} WHERE id = ${mergeId}`)
  touchGuests(tx, keptId, goneId)
}

function takeContactsBack(tx: WriteDb, keptId: GuestId, moves: readonly Move[]): void {
  const brought = new Set(moves.filter(({ table }) => table === 'guest_contact').map(({ rowId }) => rowId))
  if (brought.size === 0) return
  for (const kind of CONTACT_KINDS) {
    const own = contactsOf(tx, keptId, kind).filter(
      value => !brought.has(JSON.stringify([kind, normalContact(kind, value)])),
    )
    writeContacts(tx, keptId, kind, own)
  }
}

/** Somebody may have corrected it since: then it is this guest's own. */
function takeBirthdayBack(tx: WriteDb, keptId: GuestId, goneId: GuestId): void {
  run(
    tx,
    sql`DELETE FROM guest_date AS own WHERE own.guest_id = ${keptId} AND occasion = 'birthday' AND EXISTS (
          SELECT 1 FROM guest_date AS other WHERE other.guest_id = ${goneId} AND other.occasion = 'birthday'
            AND other.calendar = own.calendar AND other.year IS own.year
            AND other.month IS own.month AND other.day IS own.day)`,
  )
}
