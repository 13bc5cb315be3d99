import { v7 as uuid } from 'uuid'
import type { BatchId, GuestId, LetterId } from '../../../shared/contract/base.ts'
import type { LettersSettings, PlannedKey } from '../../../shared/contract/letters.ts'
import { dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { isHeldOut } from '../../../shared/domain/letters/hold-out.ts'
import { one, type ReadDb, sql, type WriteDb } from '../db/sql.ts'
import { briefOf, guestRecord } from '../guests/store.ts'
import { bringTemplates, wordsInUse } from '../templates/store.ts'
import { compose, type PlannedLetter, readersOf } from './composing.ts'
import { callsInstead, closedLetters, type Left, leftOf } from './going-out.ts'
import { letterheadVersion } from './letterhead.ts'
import { keyOf, plannedForEach } from './plan-guest.ts'
import { readLettersSince, writeLettersSince } from './settings.ts'
import { moveOn, newBatch, noteStep, type Step } from './steps.ts'
import { insertLetter, letterFor, type NewLetter } from './store.ts'
import type { Readers } from './words.ts'

/** What a bulk call came to. */
export type Outcome = { batchId: BatchId; done: number; left: Left[] }

/** Writes planned letters into the book. Each is planned anew from the book at this moment: the plan on a screen may be old. */
export function draft(
  tx: WriteDb,
  settings: LettersSettings,
  keys: readonly PlannedKey[],
  today: IsoDate,
): Outcome {
  bringTemplates(tx)
  const templates = wordsInUse(tx)
  const { rules } = settings
  return fromThePlan(tx, settings, keys, today, (found, readers, put) => {
    const { planned } = found
    if (planned.call) return { why: 'call' }
    if (planned.latestOn < today) return { why: 'too-late' }
    const composed = compose(tx, settings, templates, planned, readers, today)
    if ('blocked' in composed) return { why: 'blocked', blocked: composed.blocked }
    // Only who could have been written to: else those who cannot be reached would be told to stay away without letters.
    const { words, text, dated, envelope } = composed
    const inWords = { language: words.language, templateId: words.id }
    if (isHeldOut(planned.guest.id, dateParts(planned.target).year, rules.holdOutPercent)) {
      // The words they would have had: what these words do is seen against whoever was to have them and had none.
      put('held-out', { status: 'held-out', ...inWords })
      return { why: 'held-out' }
    }
    put('drafted', {
      ...{ status: 'drafted', body: text, dated, ...inWords },
      letterhead: letterheadVersion(tx, settings.letterhead),
      envelope: JSON.stringify(envelope),
    })
    return null
  })
}

/** Sees to it that no letter is written for these days. */
export function dropPlanned(
  tx: WriteDb,
  settings: LettersSettings,
  keys: readonly PlannedKey[],
  { today, why, batchId }: { today: IsoDate; why: string; batchId: BatchId },
): Outcome {
  const drop = (_found: PlannedLetter, _readers: Readers, put: Put) => {
    put('dropped', { status: 'dropped', note: why || null })
    return null
  }
  return fromThePlan(tx, settings, keys, today, drop, batchId)
}

/** Puts on record the call that was made instead of a letter: a planned one, or one that was begun before somebody complained. */
export function call(
  tx: WriteDb,
  settings: LettersSettings,
  key: PlannedKey,
  today: IsoDate,
  said: string,
): Outcome {
  const begun = letterFor(tx, key.guestId, key.target)
  if (begun && callsInstead(tx, [begun]).get(begun.id) && closedLetters(tx, settings, [begun]).size === 0) {
    const batchId = newBatch()
    moveOn(tx, begun, 'called', batchId, { status: 'called', note: said })
    return { batchId, done: 1, left: [] }
  }
  return fromThePlan(tx, settings, [key], today, ({ planned }, _readers, put) => {
    if (!planned.call) return { why: 'not-planned' }
    put('called', { status: 'called', note: said })
    return null
  })
}

/** What a row begins with, beside what the plan says. */
type Beginning = Pick<NewLetter, 'status'> & Partial<NewLetter>
type Put = (step: Step, letter: Beginning) => void
type Refused = Pick<Left, 'why'> & Partial<Left>

/** Plans each of these anew and hands it to `work`, which puts a row into the book or says why not. */
function fromThePlan(
  tx: WriteDb,
  settings: LettersSettings,
  keys: readonly PlannedKey[],
  today: IsoDate,
  work: (found: PlannedLetter, readers: Readers, put: Put) => Refused | null,
  batchId = newBatch(),
): Outcome {
  const wanted = [...new Map(keys.map(key => [keyOf(key), key])).values()]
  const now = plannedForEach(tx, settings, wanted, today)
  const left: Left[] = []
  let done = 0
  for (const key of wanted) {
    const stays = ({ why, ...more }: Refused) =>
      left.push({ ...leftOf(why, nameOf(tx, key.guestId)), key, ...more })
    const found = now.get(keyOf(key))
    if (!found) {
      const row = letterFor(tx, key.guestId, key.target)
      stays(row ? { why: 'moved-on', letterId: row.id } : { why: 'not-planned' })
      continue
    }
    if ('suppressed' in found) {
      stays({ why: 'suppressed', suppressed: found.suppressed })
      continue
    }
    const put: Put = (step, letter) => putLetter(tx, found, step, batchId, letter)
    const refused = work(found, readersOf(tx, found), put)
    if (refused) stays(refused)
    else done++
  }
  const begun = done > 0 || left.some(({ why }) => why === 'held-out')
  if (begun && readLettersSince(tx) === null) writeLettersSince(tx, today)
  tx.touch('letters')
  return { batchId, done, left }
}

function putLetter(
  tx: WriteDb,
  { planned, together }: PlannedLetter,
  step: Step,
  batchId: BatchId,
  letter: Beginning,
): void {
  const { guest, occasion, festivalId, label, target, latestOn, language, yearsAway, country, city } = planned
  const id = uuid() as LetterId
  insertLetter(tx, {
    ...{ id, guestId: guest.id, occasion, festivalId, target, latestOn, language, yearsAway, country, city },
    ...{ labelZh: label?.zh ?? null, labelEn: label?.en ?? null },
    ...{ together: [...together], householdId: together.length > 0 ? householdOf(tx, guest.id) : null },
    ...letter,
  })
  noteStep(tx, id, step, batchId, null)
}

function nameOf(db: ReadDb, id: GuestId): string {
  const guest = guestRecord(db, id)
  return guest ? briefOf(guest).name : ''
}

function householdOf(db: ReadDb, id: GuestId): string | null {
  return (
    one<{ id: string | null }>(db, sql`SELECT household_id AS id FROM guest WHERE id = ${id}`)?.id ?? null
  )
}
