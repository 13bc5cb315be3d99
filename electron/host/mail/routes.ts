import type { ComplaintId, DayId, GuestId } from '../../../shared/contract/base.ts'
import { note } from '../db/audit.ts'
import type { ReadDb, WriteDb } from '../db/sql.ts'
import { noteLook } from '../guests/looks.ts'
import { guestExists, guestRecord } from '../guests/store.ts'
import { standsFor } from '../people/merges.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { addressOf, isEmptyAddress, isSameAddress, removeAddress, writeAddress } from './address.ts'
import { cardOf } from './card-of.ts'
import { addComplaint, type ComplaintRow, complaintRecord, writeSettled } from './complaints.ts'
import { addConsent, saidOfLetters } from './consent.ts'
import { type DayRecord, dayRecord, festivalIds, putDayBack, takeDayAway } from './days.ts'
import { householdOf, joinHousehold, leaveHousehold, writeOneLetter } from './household.ts'
import { marksOf, writeDeceased, writeStop } from './marks.ts'
import { readCard } from './read-card.ts'
import { saveDay } from './save-day.ts'
import { sheetOf } from './sheet.ts'

export const mail = {
  sheet: signedIn.mail.sheet.handler(({ input, context, errors }) => {
    const guest = guestRecord(context.db, standsFor(context.db, input.guestId))
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    noteLook(context, guest.id)
    return sheetOf(context, guest)
  }),

  saveAddress: signedIn.mail.saveAddress.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      const before = addressOf(tx, guestId)
      // The answer was lost and the call is repeated, or a colleague wrote the same.
      if (before && isSameAddress(before.address, input.address)) return
      if ((before?.rev ?? null) !== input.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, before?.updatedBy ?? null) ?? '' } })
      if (!isEmptyAddress(input.address)) writeAddress(tx, guestId, input.address)
      else if (!removeAddress(tx, guestId)) return
      noteField(tx, guestId, 'address')
    })
  }),

  removeAddress: signedIn.mail.removeAddress.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (removeAddress(tx, guestId)) noteField(tx, guestId, 'address')
    })
  }),

  saveDay: signedIn.mail.saveDay.handler(({ input, context, errors }) =>
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      const saved = saveDay(tx, guestId, input)
      if ('missing' in saved) throw errors.NOT_THERE({ data: { what: saved.missing } })
      if ('changedBy' in saved)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, saved.changedBy) ?? '' } })
      if ('tooMany' in saved) throw errors.TOO_MANY()
      if (saved.written) noteField(tx, guestId, 'day')
      return { dayId: saved.dayId }
    }),
  ),

  removeDay: signedIn.mail.removeDay.handler(({ input, context, errors }) => {
    context.write(tx => {
      const day = dayOfGuest(tx, input)
      if (!day) throw errors.NOT_THERE({ data: { what: 'day' } })
      tx.touch('letters')
      if (day.removedAt) return
      takeDayAway(tx, day)
      noteField(tx, day.guestId, 'day')
    })
  }),

  restoreDay: signedIn.mail.restoreDay.handler(({ input, context, errors }) => {
    context.write(tx => {
      const day = dayOfGuest(tx, input)
      if (!day) throw errors.NOT_THERE({ data: { what: 'day' } })
      tx.touch('letters')
      if (!day.removedAt) return
      putDayBack(tx, day)
      noteField(tx, day.guestId, 'day')
    })
  }),

  sayConsent: signedIn.mail.sayConsent.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      const { state, how } = input
      // Nobody has said anything tomorrow; a year mistyped would stand above every later word.
      const on = input.on > context.today ? context.today : input.on
      const textVersion = input.textVersion || null
      const [newest] = saidOfLetters(tx, guestId)
      const isSaidAgain =
        newest?.state === state &&
        newest.on === on &&
        newest.how === how &&
        newest.textVersion === textVersion
      if (isSaidAgain) return
      addConsent(tx, guestId, { state, on, how, textVersion })
      noteField(tx, guestId, 'consent')
    })
  }),

  stopMail: signedIn.mail.stopMail.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      const { stop } = marksOf(tx, guestId)
      if ((stop?.why ?? null) === input.why) return
      writeStop(tx, guestId, input.why === null ? null : { why: input.why, on: context.today })
      noteField(tx, guestId, 'mail-stop')
    })
  }),

  setDeceased: signedIn.mail.setDeceased.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      if (marksOf(tx, guestId).deceasedOn === input.on) return
      writeDeceased(tx, guestId, input.on)
      noteField(tx, guestId, 'deceased')
    })
  }),

  joinHousehold: signedIn.mail.joinHousehold.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      const otherId = guestToday(tx, input.otherId)
      if (!guestId || !otherId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (guestId === otherId) throw errors.SAME_RECORD()
      joinHousehold(tx, guestId, otherId, input.oneLetter)
      for (const each of [guestId, otherId]) noteField(tx, each, 'household')
    })
  }),

  setOneLetter: signedIn.mail.setOneLetter.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      const household = householdOf(tx, guestId)
      // Who has just left it is asked for no household's letters.
      if (!household || household.oneLetter === input.oneLetter) return
      writeOneLetter(tx, household.id, input.oneLetter)
      noteField(tx, guestId, 'household')
    })
  }),

  leaveHousehold: signedIn.mail.leaveHousehold.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      const household = householdOf(tx, guestId)
      if (!household) return
      leaveHousehold(tx, guestId, household.id)
      noteField(tx, guestId, 'household')
    })
  }),

  noteComplaint: signedIn.mail.noteComplaint.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = guestToday(tx, input.guestId)
      if (!guestId) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('letters')
      if (complaintRecord(tx, input.id)) return
      addComplaint(tx, guestId, { id: input.id, what: input.what, on: context.today })
      noteField(tx, guestId, 'complaint')
    })
  }),

  settleComplaint: signedIn.mail.settleComplaint.handler(({ input, context, errors }) => {
    context.write(tx => {
      const complaint = complaintOfGuest(tx, input)
      if (!complaint) throw errors.NOT_THERE({ data: { what: 'complaint' } })
      tx.touch('letters')
      if (complaint.settledHow === input.how) return
      writeSettled(tx, complaint.id, input.how === null ? null : { on: context.today, how: input.how })
      noteField(tx, complaint.guestId, 'complaint')
    })
  }),

  readCard: signedIn.mail.readCard.handler(async ({ input, context, errors }) => {
    const known = { latest: Number(context.today.slice(0, 4)), festivals: festivalIds(context.db) }
    const read = readCard(Buffer.from(await input.file.arrayBuffer()), known)
    if ('why' in read) throw errors.CARD_UNREADABLE({ data: { why: read.why } })
    return read
  }),

  writeCard: signedIn.mail.writeCard.handler(({ input, context, errors }) =>
    context.write(tx => {
      const guest = guestRecord(tx, standsFor(tx, input.guestId))
      if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
      note(tx, 'exported', 'guest', guest.id, { as: 'vcard' })
      tx.touch('audit')
      return cardOf(tx, guest, context.today)
    }),
  ),
}

/** The guest an id stands for today, if there is one. */
function guestToday(db: ReadDb, id: GuestId): GuestId | null {
  const guestId = standsFor(db, id)
  return guestExists(db, guestId) ? guestId : null
}

function dayOfGuest(db: ReadDb, { guestId, dayId }: { guestId: GuestId; dayId: DayId }): DayRecord | null {
  const day = dayRecord(db, dayId)
  return day && day.guestId === standsFor(db, guestId) ? day : null
}

function complaintOfGuest(
  db: ReadDb,
  { guestId, id }: { guestId: GuestId; id: ComplaintId },
): ComplaintRow | null {
  const complaint = complaintRecord(db, id)
  return complaint && complaint.guestId === standsFor(db, guestId) ? complaint : null
}

/** Which field of a guest was changed; never what it says. */
const noteField = (tx: WriteDb, guestId: GuestId, field: string) =>
  note(tx, 'changed', 'guest', guestId, { fields: [field] })
