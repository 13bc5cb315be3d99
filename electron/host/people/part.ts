import type { GuestId } from '../../../shared/contract/base.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { giveOneBirthdayTheLetter } from '../guests/birthday-letter.ts'
import { contactsOf, normalContact, writeContacts } from '../guests/contacts.ts'
import { type GuestRecord, guestRecord } from '../guests/store.ts'
import { consentsOf, forbids } from '../mail/consent.ts'
import {
  bringBirthday,
  bringContacts,
  CONTACT_KINDS,
  contactKey,
  touchGuests,
  whatWasMissing,
} from './merge.ts'
import {
  letStricterWordStand,
  type MailBefore,
  type MailColumns,
  mailOf,
  mailWasMissing,
  markReturnedAlike,
  newestOf,
  takeWordsBack,
} from './merge-mail.ts'
import { type MergeRow, mergesInto } from './merges.ts'
import { change, handOver, type Move, movesOf, putBack } from './moves.ts'

/**
 * Parts two records again: each row goes back to whose it was, each column to what it held. What was written down since
 * stays where it was written.
 */
export function partGuests(tx: WriteDb, { mergeId, keptId, goneId }: MergeRow): void {
  const moves = movesOf(tx, mergeId)
  const before = guestRecord(tx, keptId)
  const mail = mailOf(tx, keptId)
  for (const move of moves) if (move.was) putBack(tx, move)
  takeWordsBack(tx, moves)
  const contacts = takeContactsBack(tx, keptId, moves)
  const birthday = moves.some(({ table }) => table === 'guest_date') && takeBirthdayBack(tx, keptId, goneId)
  run(tx, sql`UPDATE guest SET merged_into = NULL WHERE id = ${goneId}`)
  run(tx, sql`UPDATE merge SET undone_at = ${tx.at}, undone_by = ${tx.by} WHERE id = ${mergeId}`)
  for (const other of mergesInto(tx, keptId).toReversed())
    bringWhatWasAlike(tx, other, { before, mail, goneId, contacts, birthday })
  for (const id of [keptId, goneId]) giveOneBirthdayTheLetter(tx, id)
  touchGuests(tx, keptId, goneId)
}

type TakenBack = {
  /** The guest kept, before anything was taken back. */
  before: GuestRecord | null
  mail: MailBefore
  goneId: GuestId
  contacts: ReadonlySet<string>
  birthday: boolean
}

/**
 * What another record said too stayed behind with it, as the guest had it already: it comes over now, so that no allergy
 * and no discretion leaves with whoever brought it first. Nothing else does: somebody may have taken it off since.
 */
function bringWhatWasAlike(tx: WriteDb, { mergeId, keptId, goneId }: MergeRow, taken: TakenBack): void {
  handOver(tx, mergeId, goneId, keptId, taken.goneId)
  const [kept, gone] = [guestRecord(tx, keptId), guestRecord(tx, goneId)]
  if (!kept || !gone) return
  const missing = Object.entries(whatWasMissing(kept, gone)).filter(
    ([column]) => taken.before?.[column as keyof GuestRecord] !== kept[column as keyof GuestRecord],
  )
  change(tx, mergeId, 'guest', keptId, Object.fromEntries(missing))
  for (const kind of CONTACT_KINDS) bringContacts(tx, mergeId, kind, keptId, goneId, taken.contacts)
  if (taken.birthday) bringBirthday(tx, mergeId, keptId, goneId)
  bringWhatForbade(tx, { mergeId, keptId, goneId }, taken.mail)
}

/** What forbade letters until now, and another record says as well, goes on forbidding them. */
function bringWhatForbade(
  tx: WriteDb,
  { mergeId, keptId, goneId }: Pick<MergeRow, 'mergeId' | 'keptId' | 'goneId'>,
  before: MailBefore,
): void {
  const missing = Object.entries(
    mailWasMissing(mailOf(tx, keptId).columns, mailOf(tx, goneId).columns),
  ).filter(([column]) => before.columns[column as keyof MailColumns] !== null)
  change(tx, mergeId, 'guest', keptId, Object.fromEntries(missing))
  if (before.returned) markReturnedAlike(tx, mergeId, keptId, goneId)
  const came = new Set(movesOf(tx, mergeId).map(({ rowId }) => rowId))
  const words = newestOf(consentsOf(tx, keptId).filter(({ id }) => came.has(id)))
  const forbade = new Map([...words].filter(([about]) => forbids(before.words.get(about))))
  letStricterWordStand(tx, mergeId, keptId, [forbade])
}

/** Answers which were taken back. */
function takeContactsBack(tx: WriteDb, keptId: GuestId, moves: readonly Move[]): ReadonlySet<string> {
  const brought = new Set(moves.filter(({ table }) => table === 'guest_contact').map(({ rowId }) => rowId))
  if (brought.size === 0) return brought
  const taken = new Set<string>()
  for (const kind of CONTACT_KINDS) {
    const own = contactsOf(tx, keptId, kind).filter(value => {
      const key = contactKey(kind, normalContact(kind, value))
      if (brought.has(key)) taken.add(key)
      return !brought.has(key)
    })
    writeContacts(tx, keptId, kind, own)
  }
  return taken
}

/** Somebody may have corrected it since: then it is this guest's own, and nothing is taken. */
function takeBirthdayBack(tx: WriteDb, keptId: GuestId, goneId: GuestId): boolean {
  const taken = run(
    tx,
    sql`DELETE FROM guest_date AS own WHERE own.guest_id = ${keptId} AND occasion = 'birthday' AND EXISTS (
          SELECT 1 FROM guest_date AS other WHERE other.guest_id = ${goneId} AND other.occasion = 'birthday'
            AND other.calendar = own.calendar AND other.year IS own.year
            AND other.month IS own.month AND other.day IS own.day
            AND other.leap_month = own.leap_month AND other.feb29 = own.feb29)`,
  )
  return taken > 0
}
