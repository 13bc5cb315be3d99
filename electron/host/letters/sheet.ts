import type { Envelope, LettersSettings, Sheet } from '../../../shared/contract/letters.ts'
import type { Address } from '../../../shared/contract/mail.ts'
import { envelopeOf } from '../../../shared/domain/letters/address.ts'
import { envelopeLine } from '../../../shared/domain/letters/addressees.ts'
import { dateInLetter } from '../../../shared/domain/letters/in-words.ts'
import { letterLanguage } from '../../../shared/domain/letters/letter-language.ts'
import type { ReadDb } from '../db/sql.ts'
import { letterheadAt } from './letterhead.ts'
import type { LetterRecord } from './store.ts'
import type { Readers } from './words.ts'

/** The envelope of a letter as it would be written today. */
export function envelopeNow(
  { letterhead }: Pick<LettersSettings, 'letterhead'>,
  { guest, others }: Readers,
  address: Address,
): Envelope {
  return envelopeOf({
    address,
    name: envelopeLine([guest, ...others], address),
    from: letterhead.country,
    language: letterLanguage({ ...guest, country: address.country }),
  })
}

/** What a letter that never had one says where its envelope should be. */
const NO_ENVELOPE: Envelope = { order: 'name-first', name: '', lines: [], boxes: null, country: null }

/**
 * A letter for paper: its words and its letterhead as they were written, and the envelope that is given or, without one, the one
 * it had on paper.
 */
export function sheetOf(
  db: ReadDb,
  settings: LettersSettings,
  letter: LetterRecord,
  envelope: Envelope | null,
): Sheet {
  const { id, rev, language, occasion, dated, target, body, prints } = letter
  const stored = letter.envelope ? (JSON.parse(letter.envelope) as Envelope) : NO_ENVELOPE
  return {
    ...{ id, rev, language, occasion, prints },
    date: dateInLetter(dated ?? target, language),
    body: body ?? '',
    letterhead: letterheadAt(db, letter.letterhead) ?? settings.letterhead,
    envelope: envelope ?? stored,
  }
}
