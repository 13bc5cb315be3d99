import type { BatchId, LetterId } from '../../../shared/contract/base.ts'
import type { LetterRow, LetterStatus, LettersSettings, Sheet } from '../../../shared/contract/letters.ts'
import { businessDate, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { dueOn, postageOf, postCalendar } from '../../../shared/domain/letters/post.ts'
import type { ReadDb, WriteDb } from '../db/sql.ts'
import { guestBriefs } from '../guests/store.ts'
import type { Hotel } from '../house/settings.ts'
import type { Outcome } from './drafting.ts'
import { type Going, goingOut, IN_HOUSE, type Left, leftOf } from './going-out.ts'
import { sheetOf } from './sheet.ts'
import { approvedAt, moveOn, newBatch, type Step } from './steps.ts'
import { type Changing, lettersById } from './store.ts'

/** What may be put on paper: approved, or on paper already. */
const FOR_PAPER: readonly LetterStatus[] = ['approved', 'printed', 'posted']
const TO_BE_POSTED: readonly LetterStatus[] = ['approved', 'printed']

/**
 * Drafted letters become letters of the house, with the envelope the guest's address gives today: each in the revision that was
 * read, since nobody approves words they have not seen.
 */
export function approve(
  tx: WriteDb,
  settings: LettersSettings,
  read: readonly Pick<LetterRow, 'id' | 'rev'>[],
  today: IsoDate,
): Outcome {
  const revs = new Map(read.map(({ id, rev }) => [id, rev]))
  const out = goingOut(tx, settings, [...revs.keys()], ['drafted'], { today, paper: true, read: revs })
  return moved(tx, out, ({ now }) => ({
    step: 'approved',
    change: { status: 'approved', ...asWritten(now), ...(now && { latestOn: now.latestOn }) },
  }))
}

/** What is to be put on paper, in the order asked for; nothing is written. */
export function sheets(
  db: ReadDb,
  settings: LettersSettings,
  ids: readonly LetterId[],
  today: IsoDate,
): { sheets: Sheet[]; left: Left[] } {
  const { going, left } = goingOut(db, settings, ids, FOR_PAPER, { today, paper: true })
  return {
    sheets: going.map(({ letter, now }) => sheetOf(db, settings, letter, now?.envelope ?? null)),
    left,
  }
}

/**
 * They are on paper. What was on paper before counts its prints and takes the address of today, but for what is in the post: that
 * may be looked at again, and is given to no mail house, which would send it twice.
 */
export function printed(
  tx: WriteDb,
  settings: LettersSettings,
  ids: readonly LetterId[],
  today: IsoDate,
  how: 'printed' | 'mail-house' = 'printed',
): Outcome & { going: Going[] } {
  const from = how === 'mail-house' ? TO_BE_POSTED : FOR_PAPER
  const out = goingOut(tx, settings, ids, from, { today, paper: true })
  const outcome = moved(tx, out, ({ letter, now }) => {
    const prints = letter.prints + 1
    return letter.status === 'approved'
      ? { step: how, change: { status: 'printed', prints, printedAt: tx.at, ...asWritten(now) } }
      : { step: 'printed-again', change: { prints, ...asWritten(now) } }
  })
  return { ...outcome, going: out.going }
}

/** They are in the post; `cost` is of each, without one it is the postage of its country. */
export function posted(
  tx: WriteDb,
  settings: LettersSettings,
  ids: readonly LetterId[],
  { on, cost, today }: { on: IsoDate; cost: number | null; today: IsoDate },
): Outcome {
  const { post, letterhead, currency } = settings
  const calendar = postCalendar(post, letterhead.country)
  const out = goingOut(tx, settings, ids, ['printed'], { today, paper: false })
  return moved(tx, out, ({ letter: { country } }) => ({
    step: 'posted',
    change: {
      ...{ status: 'posted', postedOn: on, dueOn: dueOn(on, country, calendar), currency },
      cost: cost ?? postageOf(country, post, letterhead.country).cost,
    },
  }))
}

/** The earliest day these letters can have been posted: that of the last approval among them; null where none is approved. */
export function earliestPosting(
  db: ReadDb,
  ids: readonly LetterId[],
  { timeZone, rollTime }: Pick<Hotel, 'timeZone' | 'rollTime'>,
): IsoDate | null {
  const days = [...approvedAt(db, ids).values()].map(at => businessDate(new Date(at), timeZone, rollTime))
  return days.sort().at(-1) ?? null
}

/** No letter after all; those in the post can no longer be held back. Whoever may not be written to may be dropped too. */
export function drop(tx: WriteDb, ids: readonly LetterId[], why: string, batchId: BatchId): Outcome {
  const letters = lettersById(tx, ids)
  const briefs = guestBriefs(tx, [...new Set([...letters.values()].map(({ guestId }) => guestId))])
  const going: Going[] = []
  const left: Left[] = []
  for (const id of new Set(ids)) {
    const letter = letters.get(id)
    if (letter && IN_HOUSE.includes(letter.status)) going.push({ letter, now: null })
    else
      left.push({ ...leftOf('moved-on', (letter && briefs.get(letter.guestId)?.name) ?? ''), letterId: id })
  }
  const change = { status: 'dropped', note: why || null } as const
  return moved(tx, { going, left }, () => ({ step: 'dropped', change }), batchId)
}

function moved(
  tx: WriteDb,
  { going, left }: { going: readonly Going[]; left: Left[] },
  how: (going: Going) => { step: Step; change: Partial<Changing> },
  batchId = newBatch(),
): Outcome {
  for (const one of going) {
    const { step, change } = how(one)
    moveOn(tx, one.letter, step, batchId, change)
  }
  tx.touch('letters')
  return { batchId, done: going.length, left }
}

/** What stands on paper is kept: where it went is told for ever, whatever becomes of the address. */
function asWritten(now: Going['now']): Partial<Changing> {
  return now ? { envelope: JSON.stringify(now.envelope), country: now.country, city: now.city } : {}
}
