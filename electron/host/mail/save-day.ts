import { v7 as uuid } from 'uuid'
import type { DayId, GuestId } from '../../../shared/contract/base.ts'
import type { ImportantDayForm } from '../../../shared/contract/mail.ts'
import type { WriteDb } from '../db/sql.ts'
import { keepBirthday } from '../guests/birthday-letter.ts'
import { isSameDay, keptBirthdayOf, writeBirthday } from '../guests/birthdays.ts'
import { guestRecord } from '../guests/store.ts'
import { dayOfFestival, dayRecord, festivalIds, hasTooManyDays, writeDay } from './days.ts'

type Asked = {
  newDayId: DayId | null
  day: { id: DayId | null; rev: number } | null
  form: ImportantDayForm
}

type Saved =
  | { dayId: DayId | null; written: boolean }
  | { missing: 'day' | 'festival' }
  | { changedBy: string | null }
  | { tooMany: true }

/** Writes a day, new or changed, or says why it cannot be; the guest is there. */
export function saveDay(tx: WriteDb, guestId: GuestId, { newDayId, day, form }: Asked): Saved {
  if (form.festivalId && !festivalIds(tx).has(form.festivalId)) return { missing: 'festival' }
  if (!day) return addDay(tx, guestId, newDayId ?? (uuid() as DayId), form)
  if (day.id === null) return changeBirthday(tx, guestId, day.rev, form)
  const before = dayRecord(tx, day.id)
  if (!before || before.guestId !== guestId || before.removedAt) return { missing: 'day' }
  if (before.rev !== day.rev) return { changedBy: before.updatedBy }
  writeDay(tx, guestId, day.id, form)
  return { dayId: day.id, written: true }
}

function addDay(tx: WriteDb, guestId: GuestId, id: DayId, form: ImportantDayForm): Saved {
  // The answer was lost and the call is repeated.
  if (dayRecord(tx, id)) return { dayId: id, written: false }
  const known = form.festivalId && dayOfFestival(tx, guestId, form.festivalId)
  if (known) return { dayId: known, written: false }
  const birthday = keptBirthdayOf(tx, guestId)
  if (form.occasion === 'birthday' && form.date) {
    if (!birthday) return writeOwn(tx, guestId, form)
    if (isSameDay(birthday.date, form.date)) return { dayId: null, written: false }
  }
  if (hasTooManyDays(tx, guestId)) return { tooMany: true }
  writeDay(tx, guestId, id, form)
  return { dayId: id, written: true }
}

/** The birthday of the form goes by the revision of the form. */
function changeBirthday(tx: WriteDb, guestId: GuestId, rev: number, form: ImportantDayForm): Saved {
  const guest = guestRecord(tx, guestId)
  if (form.occasion !== 'birthday' || !keptBirthdayOf(tx, guestId)) return { missing: 'day' }
  if (guest?.rev !== rev) return { changedBy: guest?.updatedBy ?? null }
  return writeOwn(tx, guestId, form)
}

function writeOwn(tx: WriteDb, guestId: GuestId, { date, feb29, letter }: ImportantDayForm): Saved {
  writeBirthday(tx, guestId, date)
  keepBirthday(tx, guestId, { feb29, letter })
  return { dayId: null, written: true }
}
