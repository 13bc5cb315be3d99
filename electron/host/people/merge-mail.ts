import type { GuestId, MergeId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { one, type ReadDb, run, type SqlValue, sql, type WriteDb } from '../db/sql.ts'
import { birthdayRows } from '../guests/birthday-letter.ts'
import { addressOf, isSameAddress } from '../mail/address.ts'
import { addConsent, type ConsentRow, consentsOf, forbids } from '../mail/consent.ts'
import { change, type Move, record, type Was } from './moves.ts'

/** What stands on a guest's own record about letters, by its columns. */
export type MailColumns = {
  deceased_on: IsoDate | null
  mail_stop: string | null
  mail_stop_on: IsoDate | null
  household_id: string | null
}

/** What forbids letters to a guest, and where the post goes, before a merge or a parting changes it. */
export type MailBefore = {
  columns: MailColumns
  /** The newest word on each channel and purpose. */
  words: ReadonlyMap<string, ConsentRow>
  returned: boolean
}

export function mailOf(db: ReadDb, id: GuestId): MailBefore {
  const columns = one<MailColumns>(
    db,
    sql`SELECT deceased_on, mail_stop, mail_stop_on, household_id FROM guest WHERE id = ${id}`,
  )
  if (!columns) throw new Error('a merge of a guest who is not there: the foreign key forbids it')
  return {
    columns,
    words: newestOf(consentsOf(db, id)),
    returned: addressOf(db, id)?.returnedOn != null,
  }
}

/** What ends letters in either record ends them in the one; a household is brought where there was none. */
export function mailWasMissing(kept: MailColumns, gone: MailColumns): Was {
  const was: Was = {}
  const set = (column: keyof MailColumns, before: SqlValue, after: SqlValue) => {
    if (before === null && after !== null) was[column] = { before, after }
  }
  set('deceased_on', kept.deceased_on, gone.deceased_on)
  set('household_id', kept.household_id, gone.household_id)
  if (kept.mail_stop === null) {
    set('mail_stop', null, gone.mail_stop)
    set('mail_stop_on', null, gone.mail_stop_on)
  }
  return was
}

/** The newest word of each channel and purpose among words in their order. */
export function newestOf(words: readonly ConsentRow[]): Map<string, ConsentRow> {
  const newest = new Map<string, ConsentRow>()
  for (const word of words) {
    const about = `${word.channel} ${word.purpose}`
    if (!newest.has(about)) newest.set(about, word)
  }
  return newest
}

/**
 * Where the newest word of one of two records forbids, the one guest is not written to, although the other record may have said
 * yes later: the forbidding word is said again as the newest, with the day it was said in brackets.
 */
export function letStricterWordStand(
  tx: WriteDb,
  mergeId: MergeId,
  keptId: GuestId,
  words: readonly ReadonlyMap<string, ConsentRow>[],
): void {
  for (const [about, now] of newestOf(consentsOf(tx, keptId))) {
    if (forbids(now)) continue
    const stricter = words.map(each => each.get(about)).find(forbids)
    if (!stricter) continue
    const { channel, purpose, state, how, on, textVersion } = stricter
    const again = { state, on: now.on, how: `${how} (${on})`, textVersion }
    const id = addConsent(tx, keptId, again, { channel, purpose })
    record(tx, mergeId, { table: 'consent', rowId: id, was: null })
  }
}

/** Takes back the words a merge said again. */
export function takeWordsBack(tx: WriteDb, moves: readonly Move[]): void {
  for (const { table, rowId, was } of moves)
    if (table === 'consent' && was === null) run(tx, sql`DELETE FROM consent WHERE id = ${rowId}`)
}

/** Where both records have the same address and post came back to one of them, it would to the other. */
export function markReturnedAlike(tx: WriteDb, mergeId: MergeId, keptId: GuestId, goneId: GuestId): void {
  const [kept, gone] = [addressOf(tx, keptId), addressOf(tx, goneId)]
  if (!kept || !gone?.returnedOn || kept.returnedOn || !isSameAddress(kept.address, gone.address)) return
  change(tx, mergeId, 'guest_address', keptId, {
    returned_on: { before: null, after: gone.returnedOn },
    returned_why: { before: kept.returnedWhy, after: gone.returnedWhy },
  })
}

/** The letter goes for the birthday it went for; of those that came over none gets one beside it. */
export function keepOneBirthdayLetter(
  tx: WriteDb,
  mergeId: MergeId,
  keptId: GuestId,
  moved: readonly Move[],
): void {
  const brought = new Set(moved.filter(({ table }) => table === 'guest_day').map(({ rowId }) => rowId))
  const having = birthdayRows(tx, keptId).filter(({ letter }) => letter === 1)
  const own = having.find(({ dayId }) => dayId === null || !brought.has(dayId)) ?? having[0]
  for (const { dayId } of having)
    if (dayId !== null && dayId !== own?.dayId)
      change(tx, mergeId, 'guest_day', dayId, { letter: { before: 1, after: 0 } })
}
