import type { GuestId } from '../../../shared/contract/base.ts'
import type { GuestForm } from '../../../shared/contract/guests.ts'
import { note } from '../db/audit.ts'
import type { ReadDb } from '../db/sql.ts'
import { houseTime } from '../house/settings.ts'
import { standsFor } from '../people/merges.ts'
import { tellApart } from '../people/not-same.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { cardOf } from './card.ts'
import { noteLook } from './looks.ts'
import { searchGuests } from './search.ts'
import { similarGuests } from './similar.ts'
import { addGuest, changeGuest, formOf, type GuestRecord, guestExists, guestRecord } from './store.ts'

export const guests = {
  search: signedIn.guests.search.handler(({ input, context }) =>
    searchGuests(context, input.text, input.limit),
  ),

  searchState: signedIn.guests.searchState.handler(({ context }) => ({
    building: context.host.search.state(),
  })),

  card: signedIn.guests.card.handler(({ input, context, errors }) => {
    const guest = guestToday(context.db, input.guestId)
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    const { wall } = houseTime(context.hotel, context.host.clock.now())
    noteLook(context, guest.id)
    return cardOf(context, guest, wall, input)
  }),

  form: signedIn.guests.form.handler(({ input, context: { db, ...context }, errors }) => {
    const guest = guestToday(db, input.guestId)
    if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
    noteLook({ db, ...context }, guest.id)
    return { ...formOf(db, guest), rev: guest.rev, by: staffName(db, guest.updatedBy) }
  }),

  similar: signedIn.guests.similar.handler(({ input, context }) => similarGuests(context, input)),

  create: signedIn.guests.create.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { id, despite, ...form } = input
      tx.touch('guests')
      // The answer was lost and the call is repeated.
      if (id && guestRecord(tx, id)) return { guestId: standsFor(tx, id) }
      const others = (despite?.guestIds ?? []).map(other => standsFor(tx, other))
      if (!others.every(other => guestExists(tx, other))) throw errors.NOT_THERE({ data: { what: 'guest' } })
      const guestId = addGuest(tx, form, id)
      for (const other of others) tellApart(tx, guestId, other, despite?.reason ?? null)
      note(tx, 'created', 'guest', guestId, despite ? { despite: others.length } : {})
      return { guestId }
    }),
  ),

  update: signedIn.guests.update.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { guestId, rev, ...form } = input
      const guest = guestToday(tx, guestId)
      if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (guest.id !== guestId || guest.rev !== rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, guest.updatedBy) ?? '' } })
      const fields = differing(form, formOf(tx, guest))
      const written = changeGuest(tx, guestId, form)
      note(tx, 'changed', 'guest', guestId, { fields })
      return { rev: written }
    }),
  ),
}

/** The guest an id stands for today: whoever opens a record that was merged sees the one it turned out to be. */
function guestToday(db: ReadDb, id: GuestId): GuestRecord | null {
  return guestRecord(db, standsFor(db, id))
}

function differing(form: GuestForm, before: GuestForm): string[] {
  const fields = Object.keys(form) as (keyof GuestForm)[]
  return fields.filter(field => JSON.stringify(form[field]) !== JSON.stringify(before[field]))
}
