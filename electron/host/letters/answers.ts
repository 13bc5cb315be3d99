import type { GuestId } from '../../../shared/contract/base.ts'
import type { Envelope, LettersSettings } from '../../../shared/contract/letters.ts'
import { businessDate, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { guestRecords } from '../guests/store.ts'
import type { Hotel } from '../house/settings.ts'
import { addressOf, isSameAddress } from '../mail/address.ts'
import { householdOf, membersOf } from '../mail/household.ts'
import { standsFor } from '../people/merges.ts'
import { envelopeNow } from './sheet.ts'
import { moveOn, newBatch } from './steps.ts'
import type { LetterRecord } from './store.ts'

/**
 * A letter came back. The address is marked, unless another one was written down since the letter was posted; and so is that of
 * whoever lives there too.
 */
export function returned(
  tx: WriteDb,
  settings: LettersSettings,
  letter: LetterRecord,
  { on, why, hotel }: { on: IsoDate; why: string; hotel: Pick<Hotel, 'timeZone' | 'rollTime'> },
): void {
  moveOn(tx, letter, 'returned', newBatch(), { returnedOn: on, returnedWhy: why })
  const guestId = standsFor(tx, letter.guestId)
  if (wentWhereTheyLive(tx, settings, { ...letter, guestId }, hotel))
    for (const id of livingThere(tx, guestId))
      run(tx, sql`UPDATE guest_address SET returned_on = ${on}, returned_why = ${why} WHERE guest_id = ${id}`)
  tx.touch('letters', 'guests')
}

export function replied(tx: WriteDb, letter: LetterRecord, on: IsoDate, reply: string): void {
  moveOn(tx, letter, 'replied', newBatch(), { repliedOn: on, reply: reply || null })
}

/** The guest, and who of the household has the very same address. */
function livingThere(tx: WriteDb, guestId: GuestId): GuestId[] {
  const household = householdOf(tx, guestId)
  const own = addressOf(tx, guestId)?.address
  const others = household ? membersOf(tx, household.id).filter(id => id !== guestId) : []
  const there = others.filter(id => {
    const theirs = addressOf(tx, id)?.address
    return own && theirs && isSameAddress(own, theirs)
  })
  return [guestId, ...there]
}

/** Whether the letter went to the address the book has today. */
function wentWhereTheyLive(
  tx: WriteDb,
  settings: LettersSettings,
  letter: LetterRecord,
  { timeZone, rollTime }: Pick<Hotel, 'timeZone' | 'rollTime'>,
): boolean {
  const now = addressOf(tx, letter.guestId)
  const guest = guestRecords(tx, [letter.guestId]).get(letter.guestId)
  if (!now || !guest) return false
  const changedOn = businessDate(new Date(now.updatedAt), timeZone, rollTime)
  if (letter.postedOn !== null && changedOn < letter.postedOn) return true
  // Of two things done on one day the days do not tell which came first: the envelope does.
  const stood = letter.envelope ? (JSON.parse(letter.envelope) as Envelope) : null
  return (
    stood !== null && placeOn(stood) === placeOn(envelopeNow(settings, { guest, others: [] }, now.address))
  )
}

const placeOn = ({ lines, boxes, country }: Envelope) => JSON.stringify([lines, boxes, country])
