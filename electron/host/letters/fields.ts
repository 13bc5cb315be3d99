import type { GuestId } from '../../../shared/contract/base.ts'
import type { LettersSettings, Planned } from '../../../shared/contract/letters.ts'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { greetingTo, listed, spokenIn, wholeName } from '../../../shared/domain/letters/addressees.ts'
import {
  countInLetter,
  dateInLetter,
  dayInLetter,
  dayOrdinalInLetter,
  monthInLetter,
  ordinalInLetter,
} from '../../../shared/domain/letters/in-words.ts'
import { one, type ReadDb, sql } from '../db/sql.ts'
import type { GuestRecord } from '../guests/store.ts'
import { daysNoted, yearsOfDay } from './day-years.ts'
import { habitsOf } from './habits.ts'

/** A field of a template with what it says; null where nobody knows. */
export type Field = readonly [name: string, value: string | number | null]

/** What a letter is worded from, as far as it is planned. */
export type ToWord = Pick<
  Planned,
  'occasion' | 'festivalId' | 'label' | 'target' | 'city' | 'yearsAway' | 'lastStay' | 'stays'
>

/** What the plan, the settings and the days of the guest tell; the book is asked only for what the template asks. */
export function letterFields(
  db: ReadDb,
  { letterhead, festivals }: LettersSettings,
  guestId: GuestId,
  letter: ToWord,
  { language, dated, asked }: { language: LetterLanguage; dated: IsoDate; asked: ReadonlySet<string> },
): Field[] {
  const own = language === 'zh' ? 'zh' : 'en'
  const { target, yearsAway, lastStay, stays } = letter
  const asksYears = ['day.years', 'day.years_words', 'day.years_ordinal'].some(field => asked.has(field))
  const years = asksYears ? yearsOfDay(daysNoted(db, guestId), letter.occasion, target) : null
  const festival = festivals.find(({ id }) => id === letter.festivalId)
  return [
    ['guest.company', asked.has('guest.company') ? companyOf(db, guestId) : null],
    ['guest.city', letter.city],
    ['hotel.name', letterhead.name[own]],
    ['hotel.signer', letterhead.signer[own]],
    ['hotel.signer_title', letterhead.signerTitle[own]],
    ['hotel.phone', letterhead.phone],
    ['letter.date', dateInLetter(dated, language)],
    ['letter.day', dayInLetter(target, language)],
    ['letter.day_ordinal', dayOrdinalInLetter(target, language)],
    ['years_away', yearsAway],
    ['years_away_words', yearsAway === null ? null : countInLetter(yearsAway, language)],
    ['stays', stays],
    ['stays_words', countInLetter(stays, language)],
    ['last_stay.month', lastStay && monthInLetter(lastStay, language)],
    ['last_stay.date', lastStay && dateInLetter(lastStay, language)],
    ['day.label', letter.occasion === 'festival' ? null : (letter.label?.[own] ?? null)],
    ['day.years', years],
    ['day.years_words', years === null ? null : countInLetter(years, language)],
    ['day.years_ordinal', years === null ? null : ordinalInLetter(years, language)],
    ['festival.name', festival?.name[own] ?? null],
  ]
}

/** How those it is written to are called; the first is the guest, the others share the household. */
export function nameFields(
  guest: GuestRecord,
  others: readonly GuestRecord[],
  language: LetterLanguage,
): Field[] {
  return [
    ['guest.greeting', greetingTo([guest, ...others], language)],
    ['guest.spoken', spokenIn(guest, language)],
    ['guest.name', wholeName(guest, language)],
    [
      'together',
      listed(
        others.map(other => spokenIn(other, language)),
        language,
      ),
    ],
  ]
}

/** The usual, where a template asks for it. Of guests under an alias nothing is put on paper but the name. */
export function habitFields(
  db: ReadDb,
  { id, discretion }: Pick<GuestRecord, 'id' | 'discretion'>,
  { language, today, asked }: { language: LetterLanguage; today: IsoDate; asked: ReadonlySet<string> },
): Field[] {
  if (discretion >= 2 || !asksHabits(asked)) return []
  const { seat, order } = habitsOf(db, id, language, today)
  return [
    ['usual.seat', seat],
    ['usual.order', order],
  ]
}

export function asksHabits(asked: ReadonlySet<string>): boolean {
  return asked.has('usual.seat') || asked.has('usual.order')
}

function companyOf(db: ReadDb, guestId: GuestId): string | null {
  return (
    one<{ company: string | null }>(db, sql`SELECT company FROM guest WHERE id = ${guestId}`)?.company ?? null
  )
}
