import type { GuestId } from '../../../shared/contract/base.ts'
import type { LettersSettings, Planned } from '../../../shared/contract/letters.ts'
import type { Address } from '../../../shared/contract/mail.ts'
import type { Blocked } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { lacksOf } from '../../../shared/domain/letters/address-lacks.ts'
import { letterLanguage } from '../../../shared/domain/letters/letter-language.ts'
import type { PlannedLetter } from '../../../shared/domain/letters/plan.ts'
import { arrivalOf, type PostCalendar, postCalendar } from '../../../shared/domain/letters/post.ts'
import type { ReadDb } from '../db/sql.ts'
import { briefOf, type GuestRecord, guestRecords } from '../guests/store.ts'
import type { KnownGuest } from './facts.ts'

/** Planned letters as lists show them, in the order given. `blocked` says what the address lacks; the words come later. */
export function plannedRows(
  db: ReadDb,
  settings: LettersSettings,
  letters: readonly PlannedLetter<KnownGuest>[],
  today: IsoDate,
  post = postCalendar(settings.post, settings.letterhead.country),
): Planned[] {
  const ids = letters.flatMap(({ guestId, together }) => [guestId, ...together])
  const records = guestRecords(db, [...new Set(ids)])
  return letters.map(letter => plannedRow(letter, records, today, post))
}

function plannedRow(
  letter: PlannedLetter<KnownGuest>,
  records: ReadonlyMap<GuestId, GuestRecord>,
  today: IsoDate,
  post: PostCalendar,
): Planned {
  const { person, occasion, festivalId, label, target, printOn, latestOn, yearsAway } = letter
  const record = records.get(person.id)
  if (!record) throw new Error('a guest who was planned for and is not there: both are read at once')
  return {
    guest: briefOf(record),
    ...{ occasion, festivalId, label, target, printOn, latestOn, yearsAway },
    arrivesOn: arrivalOf(printOn > today ? printOn : today, person.country, post),
    language: letterLanguage({ ...record, country: person.country }),
    country: person.country,
    city: person.address?.city ?? null,
    lastStay: person.lastStay,
    stays: person.stays,
    together: letter.together.flatMap(id => {
      const other = records.get(id)
      return other ? briefOf(other).name : []
    }),
    blocked: letter.call ? [] : lackingIn(person.address),
    call:
      letter.call && person.complaint ? { complaint: person.complaint.what, on: person.complaint.on } : null,
  }
}

/** What keeps a letter from getting there. */
export function lackingIn(address: Address | null): Blocked[] {
  if (!address) return [{ why: 'no-address' }]
  return lacksOf(address).map(lacks => ({ why: 'address-incomplete', lacks }))
}
