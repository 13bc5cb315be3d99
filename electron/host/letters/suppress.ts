import type { GuestId } from '../../../shared/contract/base.ts'
import type { LetterRules } from '../../../shared/contract/letters.ts'
import type { Suppressed } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { closedTo } from '../../../shared/domain/letters/suppress.ts'
import type { ReadDb } from '../db/sql.ts'
import { standsFor } from '../people/merges.ts'
import { daysOfGuests } from './days-of-guests.ts'
import { guestRows } from './guest-rows.ts'
import { behindEach, heedingThoseBehind } from './records-behind.ts'

type Rules = Pick<LetterRules, 'basis' | 'adultFrom'>

/**
 * Why nothing may go to these guests by a day, read from the book now: the reasons that close every way out, and they alone.
 * Guests who may be written to are not in it. A letter of a record that turned out to be somebody else is that guest's: what
 * any of their records says closes it.
 *
 * A child is one who is younger on `on`: the day a letter arrives, where there is one, else today.
 */
export function suppressedNow(
  db: ReadDb,
  rules: Rules,
  guestIds: readonly GuestId[],
  on: IsoDate,
): Map<GuestId, Suppressed[]> {
  const closed = closedNow(db, rules, guestIds)
  const suppressed = new Map<GuestId, Suppressed[]>()
  for (const id of guestIds) {
    const why = closed(id, on)
    if (why.length > 0) suppressed.set(id, why)
  }
  return suppressed
}

/** The same where each letter has a day of its own: the guests are read once, and the function says why nothing may go to one. */
export function closedNow(
  db: ReadDb,
  rules: Rules,
  guestIds: readonly GuestId[],
): (id: GuestId, on: IsoDate) => Suppressed[] {
  const own = guestRows(db, [...new Set(guestIds)])
  const now = new Map(own.flatMap(({ id, mergedInto }) => (mergedInto ? [[id, standsFor(db, id)]] : [])))
  const asked = [...own, ...guestRows(db, [...new Set(now.values())])]
  const ids = asked.map(({ id }) => id)
  const rows = heedingThoseBehind(db, asked, behindEach(db, ids))
  const days = daysOfGuests(db, ids)
  const guests = new Map(rows.map(row => [row.id, { ...row, born: days.get(row.id)?.born ?? [] }]))
  return (id, on) => {
    const records = [id, now.get(id)].flatMap(one => (one && guests.get(one)) || [])
    return [...new Set(records.flatMap(record => closedTo(record, rules, on)))]
  }
}
