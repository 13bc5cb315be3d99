import { note } from '../db/audit.ts'
import { houseTime } from '../house/settings.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { cardOf } from './card.ts'
import { addAllergy, addPreference } from './facts.ts'
import { noteLook } from './looks.ts'
import { searchGuests } from './search.ts'
import { similarGuests } from './similar.ts'
import { addGuest, changeGuest, formOf, guestExists, guestRecord } from './store.ts'

export const guests = {
  search: signedIn.guests.search.handler(({ input, context }) =>
    searchGuests(context, input.text, input.limit),
  ),

  card: signedIn.guests.card.handler(({ input, context, errors }) => {
    const guest = guestRecord(context.db, input.guestId)
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    const { wall } = houseTime(context.hotel, context.host.clock.now())
    noteLook(context, input.guestId)
    return cardOf(context, guest, wall, input)
  }),

  form: signedIn.guests.form.handler(({ input, context, errors }) => {
    const guest = guestRecord(context.db, input.guestId)
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    noteLook(context, input.guestId)
    return { ...formOf(context.db, guest), rev: guest.rev }
  }),

  similar: signedIn.guests.similar.handler(({ input, context }) => similarGuests(context, input)),

  create: signedIn.guests.create.handler(({ input, context }) =>
    context.write(tx => {
      const guestId = addGuest(tx, input)
      note(tx, 'created', 'guest', guestId)
      return { guestId }
    }),
  ),

  update: signedIn.guests.update.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { guestId, rev, ...form } = input
      const guest = guestRecord(tx, guestId)
      if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (guest.rev !== rev) {
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, guest.updatedBy) ?? '' } })
      }
      const before = formOf(tx, guest)
      const fields = Object.keys(form).filter(
        field =>
          JSON.stringify(form[field as keyof typeof form]) !==
          JSON.stringify(before[field as keyof typeof form]),
      )
      const written = changeGuest(tx, guestId, form)
      note(tx, 'changed', 'guest', guestId, { fields })
      return { rev: written }
    }),
  ),

  noteAllergy: signedIn.guests.noteAllergy.handler(({ input, context, errors }) => {
    context.write(tx => {
      if (!guestExists(tx, input.guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      addAllergy(tx, input.guestId, { ...input, on: context.today })
      note(tx, 'changed', 'guest', input.guestId, { fields: ['allergy'] })
    })
  }),

  notePreference: signedIn.guests.notePreference.handler(({ input, context, errors }) => {
    context.write(tx => {
      if (!guestExists(tx, input.guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      addPreference(tx, input.guestId, { ...input, on: context.today })
      note(tx, 'changed', 'guest', input.guestId, { fields: ['preference'] })
    })
  }),
}
