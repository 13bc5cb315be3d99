import type { Envelope, LettersSettings, Planned, Sheet } from '../../../shared/contract/letters.ts'
import type { Blocked } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { dateInLetter } from '../../../shared/domain/letters/in-words.ts'
import type { ReadDb } from '../db/sql.ts'
import { guestRecords } from '../guests/store.ts'
import { addressOf } from '../mail/address.ts'
import { type Words, wordsInUse } from '../templates/store.ts'
import type { PlannedNow } from './plan-guest.ts'
import { envelopeNow } from './sheet.ts'
import { type Readers, worded } from './words.ts'

/** A letter the plan holds, or a call. */
export type PlannedLetter = Extract<PlannedNow, { planned: Planned }>

type Composed = { words: Words; text: string; dated: IsoDate; envelope: Envelope }

/** How a planned letter would read if it were drafted now; null where something keeps it from being written, or it is a call. */
export function previewOf(
  db: ReadDb,
  settings: LettersSettings,
  found: PlannedLetter,
  today: IsoDate,
): { planned: Planned; sheet: Omit<Sheet, 'id' | 'rev'> | null } {
  const { planned } = found
  if (planned.call) return { planned, sheet: null }
  const composed = compose(db, settings, wordsInUse(db), planned, readersOf(db, found), today)
  if ('blocked' in composed) return { planned: { ...planned, blocked: composed.blocked }, sheet: null }
  const { words, text, dated, envelope } = composed
  return {
    planned,
    sheet: {
      ...{ language: words.language, occasion: planned.occasion, body: text, envelope, prints: 0 },
      date: dateInLetter(dated, words.language),
      letterhead: settings.letterhead,
    },
  }
}

/** A letter in its words, with its envelope; or what keeps it from being written. */
export function compose(
  db: ReadDb,
  settings: LettersSettings,
  templates: readonly Words[],
  planned: Planned,
  readers: Readers,
  today: IsoDate,
): Composed | { blocked: Blocked[] } {
  // A letter bears the day it is to be printed on.
  const dated = planned.printOn > today ? planned.printOn : today
  const result = worded(db, settings, templates, planned, readers, { today, dated })
  const address = addressOf(db, readers.guest.id)?.address
  const blocked = [...planned.blocked, ...('blocked' in result ? result.blocked : [])]
  if ('blocked' in result || blocked.length > 0 || !address) return { blocked }
  return { ...result, dated, envelope: envelopeNow(settings, readers, address) }
}

/** Whom a planned letter is for. */
export function readersOf(db: ReadDb, { planned, together }: PlannedLetter): Readers {
  const records = guestRecords(db, [planned.guest.id, ...together])
  const guest = records.get(planned.guest.id)
  if (!guest) throw new Error('a guest who was planned for and is not there: both are read at once')
  return { guest, others: together.flatMap(id => records.get(id) ?? []) }
}
