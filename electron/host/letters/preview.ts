import type { LettersSettings } from '../../../shared/contract/letters.ts'
import type { TemplateSlot } from '../../../shared/contract/templates.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { nextKept } from '../../../shared/domain/days/kept-days.ts'
import { yearsBetween } from '../../../shared/domain/letters/years-away.ts'
import type { ReadDb } from '../db/sql.ts'
import type { GuestRecord } from '../guests/store.ts'
import { scopeOf } from '../templates/fields.ts'
import { fieldsAsked, type Scope } from '../templates/liquid.ts'
import { dayOfOccasion, daysNoted } from './day-years.ts'
import { habitFields, letterFields, nameFields } from './fields.ts'

/**
 * What a template would be filled with for a real guest, whether or not a letter is planned: on the next day of that occasion
 * where the guest has one, else today.
 */
export function previewScope(
  db: ReadDb,
  settings: LettersSettings,
  { body, ...slot }: TemplateSlot & { body: string },
  guest: GuestRecord,
  today: IsoDate,
): Scope {
  const day = daysNoted(db, guest.id).find(({ occasion }) => occasion === dayOfOccasion(slot.occasion))
  const festival = settings.festivals.find(({ id, on }) => (slot.festivalId ? id === slot.festivalId : on))
  const kept = slot.occasion === 'festival' ? festival && { ...festival, year: null } : day?.date
  const target = (kept && nextKept(kept, today)) ?? today
  const { language } = slot
  const asking = { language, asked: fieldsAsked(body), today, dated: today }
  const letter = {
    ...{ occasion: slot.occasion, target, city: guest.city, lastStay: guest.lastStay, stays: guest.stays },
    festivalId: slot.occasion === 'festival' ? (festival?.id ?? null) : null,
    label: day?.label ? { zh: day.label, en: day.label } : null,
    yearsAway: guest.lastStay === null ? null : yearsBetween(guest.lastStay, target),
  }
  return scopeOf([
    ...letterFields(db, settings, guest.id, letter, asking),
    ...nameFields(guest, [], language),
    ...habitFields(db, guest, asking),
  ])
}
