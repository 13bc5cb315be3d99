import { note } from '../db/audit.ts'
import { outlets } from '../dining/places.ts'
import { guestExists, guestRecord } from '../guests/store.ts'
import { houseTime } from '../house/settings.ts'
import { standsFor } from '../people/merges.ts'
import { signedIn } from '../rpc/implement.ts'
import { presentStay } from '../stays/store.ts'
import {
  closeHeadsUp,
  headsUpRecord,
  headsUpsOfNow,
  onTheWayTo,
  reopenHeadsUp,
  seeHeadsUp,
  sendHeadsUp,
} from './store.ts'
import { headsUpsTold, onTheWayTold } from './told.ts'

export const headsUps = {
  open: signedIn.headsUps.open.handler(({ context: { db, host } }) =>
    headsUpsTold(db, headsUpsOfNow(db, host.clock.now())),
  ),

  queue: signedIn.headsUps.queue.handler(({ input: { outletId }, context, errors }) => {
    const { db, hotel, host } = context
    if (!outlets(db).some(({ id }) => id === outletId)) throw errors.NOT_THERE({ data: { what: 'outlet' } })
    const now = host.clock.now()
    return onTheWayTold(context, onTheWayTo(db, outletId, now), houseTime(hotel, now).wall)
  }),

  send: signedIn.headsUps.send.handler(({ input: { id, outletId, ...input }, context, errors }) =>
    context.write(tx => {
      if (id && headsUpRecord(tx, id)) {
        tx.touch('heads-ups')
        return { headsUpId: id }
      }
      const guestId = standsFor(tx, input.guestId)
      if (!guestExists(tx, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (!outlets(tx).some(outlet => outlet.id === outletId))
        throw errors.NOT_THERE({ data: { what: 'outlet' } })
      if (!presentStay(tx, guestId)) throw errors.NOT_IN_HOUSE()
      if (guestRecord(tx, guestId)?.discretion === 3) throw errors.NO_CALL_AHEAD()
      const { id: headsUpId, was } = sendHeadsUp(tx, { id, guestId, outletId })
      note(tx, was === 'on the way' ? 'changed' : 'created', 'heads-up', headsUpId, { deed: was, outletId })
      return { headsUpId }
    }),
  ),

  see: signedIn.headsUps.see.handler(({ input: { headsUpId }, context, errors }) => {
    context.write(tx => {
      if (!headsUpRecord(tx, headsUpId)) throw errors.NOT_THERE({ data: { what: 'heads-up' } })
      if (seeHeadsUp(tx, headsUpId)) note(tx, 'changed', 'heads-up', headsUpId, { deed: 'seen' })
    })
  }),

  close: signedIn.headsUps.close.handler(({ input: { headsUpId, because }, context, errors }) => {
    context.write(tx => {
      if (!headsUpRecord(tx, headsUpId)) throw errors.NOT_THERE({ data: { what: 'heads-up' } })
      if (closeHeadsUp(tx, headsUpId, because)) note(tx, 'changed', 'heads-up', headsUpId, { deed: because })
    })
  }),

  reopen: signedIn.headsUps.reopen.handler(({ input: { headsUpId }, context, errors }) => {
    context.write(tx => {
      if (!headsUpRecord(tx, headsUpId)) throw errors.NOT_THERE({ data: { what: 'heads-up' } })
      if (reopenHeadsUp(tx, headsUpId)) note(tx, 'changed', 'heads-up', headsUpId, { deed: 'reopened' })
    })
  }),
}
