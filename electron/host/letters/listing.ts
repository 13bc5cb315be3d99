import type { LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow, LetterStatus, LettersSettings } from '../../../shared/contract/letters.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { lastDayOf } from '../../../shared/domain/letters/results.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { guestBriefs } from '../guests/store.ts'
import { callsInstead, closedLetters, IN_HOUSE } from './going-out.ts'
import { type LetterRecord, letterById, letterRecords } from './store.ts'

/** Letters of some statuses, a page of them: what waits by the day it must go, what is done with the newest first. */
export function listLetters(
  db: ReadDb,
  settings: LettersSettings,
  { status, after, limit }: { status: readonly LetterStatus[]; after: LetterId | null; limit: number },
): { rows: LetterRow[]; more: boolean } {
  const waits = status.some(one => IN_HOUSE.includes(one))
  const last = after ? letterById(db, after) : null
  const [by, order, beyond] = waits ? ['latest_on', 'ASC', '>'] : [DONE_ON, 'DESC', '<']
  const day = last && (waits ? last.latestOn : (last.postedOn ?? last.target))
  const found = letterRecords(
    db,
    `status IN (SELECT value FROM json_each(?)) AND (? IS NULL OR (${by}, id) ${beyond} (?, ?))
     ORDER BY ${by} ${order}, id ${order} LIMIT ?`,
    ...[JSON.stringify(status), last?.id ?? null, day, last?.id ?? null, limit + 1],
  )
  return { rows: letterRows(db, settings, found.slice(0, limit)), more: found.length > limit }
}

const DONE_ON = 'coalesce(posted_on, target)'

/** Letters as lists show them, in the order given. */
export function letterRows(
  db: ReadDb,
  settings: Pick<LettersSettings, 'rules'>,
  letters: readonly LetterRecord[],
): LetterRow[] {
  const briefs = guestBriefs(db, [...new Set(letters.map(({ guestId }) => guestId))])
  const open = letters.filter(({ status }) => IN_HOUSE.includes(status))
  const closed = closedLetters(db, settings, open)
  const calls = callsInstead(db, letters)
  const back = staysAfter(db, letters)
  return letters.map(letter => {
    const guest = briefs.get(letter.guestId)
    if (!guest) throw new Error('a letter of a guest who is not there: the foreign key forbids it')
    const { id, rev, occasion, labelZh, labelEn, target, latestOn, status, language, country, city } = letter
    const { yearsAway, printedAt, postedOn, dueOn, cost, returnedOn, repliedOn } = letter
    return {
      ...{ id, rev, guest, occasion, target, latestOn, status, language, country, city, yearsAway },
      ...{ printedAt, postedOn, dueOn, cost, returnedOn, repliedOn },
      label: labelZh !== null && labelEn !== null ? { zh: labelZh, en: labelEn } : null,
      changedByHand: letter.changedByHand === 1,
      suppressed: closed.get(id) ?? [],
      call: calls.get(id) ?? null,
      cameBack: back.get(id) ?? null,
    }
  })
}

/** Of posted letters, the first stay within a year of their day, by whatever part the guest had in it. */
function staysAfter(db: ReadDb, letters: readonly LetterRecord[]): Map<LetterId, IsoDate> {
  const posted = letters.filter(({ status }) => status === 'posted').map(({ id }) => id)
  const rows = all<{ id: LetterId; target: IsoDate; nextStay: IsoDate | null }>(
    db,
    sql`SELECT letter.id, target,
               (SELECT min(arrive) FROM stay
                WHERE stay.guest_id = letter.guest_id AND arrive >= letter.target AND stay.status IN ('in-house', 'out')) AS nextStay
        FROM letter WHERE id IN (SELECT value FROM json_each(${JSON.stringify(posted)}))`,
  )
  return new Map(
    rows.flatMap(({ id, target, nextStay }) =>
      nextStay !== null && nextStay <= lastDayOf(target) ? [[id, nextStay] as const] : [],
    ),
  )
}
