import type { Call, SignedIn } from '../context.ts'
import { note } from '../db/audit.ts'
import { houseTime } from '../house/settings.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { cardOf } from './card.ts'
import { addAllergy, addPreference } from './facts.ts'
import { searchGuests } from './search.ts'
import { similarGuests } from './similar.ts'
import { addGuest, changeGuest, formOf, type GuestRecord, guestExists, guestRecord } from './store.ts'

export const guests = {
  search: signedIn.guests.search.handler(({ input, context }) =>
    searchGuests(context, input.text, input.limit),
  ),

  card: signedIn.guests.card.handler(async ({ input, context, errors }) => {
    const guest = guestRecord(context.db, input.guestId)
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    const { wall } = houseTime(context.hotel, context.host.clock.now())
    const card = cardOf(context, guest, wall, input)
    await noteLook(context, guest)
    return card
  }),

  form: signedIn.guests.form.handler(async ({ input, context, errors }) => {
    const guest = guestRecord(context.db, input.guestId)
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    const form = { ...formOf(context.db, guest), rev: guest.rev }
    await noteLook(context, guest)
    return form
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

/** A look at a guest who asked for discretion, or is a VIP, is on record. It waits its turn behind an import. */
async function noteLook({ host, write }: Call & Pick<SignedIn, 'write'>, guest: GuestRecord): Promise<void> {
  if (guest.discretion === 0 && guest.vip === null) return
  await host.intake.turn.wait()
  write(tx => {
    note(tx, 'looked', 'guest', guest.id)
    tx.touch('house')
  })
}
