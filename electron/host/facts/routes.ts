import { isTold } from '../../../shared/contract/authority.ts'
import type { GuestId } from '../../../shared/contract/base.ts'
import { businessDate } from '../../../shared/domain/days/calendar.ts'
import { saysNone } from '../../../shared/domain/dining/allergen-words.ts'
import { note } from '../db/audit.ts'
import type { WriteDb } from '../db/sql.ts'
import { guestBrief, guestExists } from '../guests/store.ts'
import type { Hotel } from '../house/settings.ts'
import { standsFor } from '../people/merges.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { presentStay } from '../stays/store.ts'
import { addAllergy, allergyRecord, confirmAllergy, removeAllergy, restoreAllergy } from './allergies.ts'
import { decideOn, undecideOn } from './decisions.ts'
import { stayToNoteFor } from './note-stay.ts'
import { addObservation, closeObservation, observationRecord, waitingObservations } from './observations.ts'
import {
  addPreference,
  changePreference,
  dropPreference,
  keepPreference,
  loosePreferences,
  notedAs,
  preferenceRecord,
  restorePreference,
} from './preferences.ts'

/** What was taken off the card can be put back for as long as whoever took it off may still remember it. */
const UNDO_MS = 24 * 3_600_000
/** More loose ends than anybody ties in one sitting. */
const LOOSE = 200

export const facts = {
  noteAllergy: signedIn.facts.noteAllergy.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { id, ...said } = input
      const guestId = standsFor(tx, input.guestId)
      if (!guestExists(tx, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('guests')
      if (id && allergyRecord(tx, id)) return { allergyId: id }
      if (saysNone(said.what)) throw errors.NONE_NAMED()
      const allergyId = addAllergy(tx, guestId, { ...said, on: context.today }, id)
      noteField(tx, guestId, 'allergy')
      return { allergyId }
    }),
  ),

  confirmAllergy: signedIn.facts.confirmAllergy.handler(({ input, context, errors }) => {
    context.write(tx => {
      const allergy = allergyRecord(tx, input.allergyId)
      if (!allergy || allergy.removedAt) throw errors.NOT_THERE({ data: { what: 'allergy' } })
      confirmAllergy(tx, allergy.id, allergy.guestId, context.today)
      noteField(tx, allergy.guestId, 'allergy')
    })
  }),

  removeAllergy: signedIn.facts.removeAllergy.handler(({ input, context, errors }) => {
    context.write(tx => {
      const allergy = allergyRecord(tx, input.allergyId)
      if (!allergy) throw errors.NOT_THERE({ data: { what: 'allergy' } })
      tx.touch('guests')
      if (allergy.removedAt) return
      removeAllergy(tx, allergy.id, input.reason)
      noteField(tx, allergy.guestId, 'allergy')
    })
  }),

  restoreAllergy: signedIn.facts.restoreAllergy.handler(({ input, context, errors }) => {
    context.write(tx => {
      const allergy = allergyRecord(tx, input.allergyId)
      if (!allergy) throw errors.NOT_THERE({ data: { what: 'allergy' } })
      tx.touch('guests')
      if (!allergy.removedAt) return
      if (isTooLate(tx, allergy.removedAt)) throw errors.TOO_LATE()
      restoreAllergy(tx, allergy)
      noteField(tx, allergy.guestId, 'allergy')
    })
  }),

  notePreference: signedIn.facts.notePreference.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { id, ...wish } = input
      const guestId = standsFor(tx, input.guestId)
      if (!guestExists(tx, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('guests')
      const before = id && notedAs(tx, guestId, id)
      if (before) return { preferenceId: before, was: before === id ? ('new' as const) : ('known' as const) }
      const { preferenceId, was } = addPreference(tx, guestId, { ...wish, on: context.today }, id)
      noteField(tx, guestId, 'preference')
      return { preferenceId, was }
    }),
  ),

  keepPreference: signedIn.facts.keepPreference.handler(({ input, context, errors }) => {
    context.write(tx => {
      const row = preferenceRecord(tx, input.preferenceId)
      if (!row || row.droppedAt) throw errors.NOT_THERE({ data: { what: 'preference' } })
      keepPreference(tx, row.id, context.today)
      noteField(tx, row.guestId, 'preference')
    })
  }),

  changePreference: signedIn.facts.changePreference.handler(({ input, context, errors }) => {
    context.write(tx => {
      const row = preferenceRecord(tx, input.preferenceId)
      if (!row || row.droppedAt) throw errors.NOT_THERE({ data: { what: 'preference' } })
      if (row.rev !== input.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, row.updatedBy) ?? '' } })
      changePreference(tx, row, input, context.today)
      noteField(tx, row.guestId, 'preference')
    })
  }),

  dropPreference: signedIn.facts.dropPreference.handler(({ input, context, errors }) => {
    context.write(tx => {
      const row = preferenceRecord(tx, input.preferenceId)
      if (!row) throw errors.NOT_THERE({ data: { what: 'preference' } })
      tx.touch('guests')
      if (row.droppedAt) return
      dropPreference(tx, row.id)
      noteField(tx, row.guestId, 'preference')
    })
  }),

  restorePreference: signedIn.facts.restorePreference.handler(({ input, context, errors }) => {
    context.write(tx => {
      const row = preferenceRecord(tx, input.preferenceId)
      if (!row) throw errors.NOT_THERE({ data: { what: 'preference' } })
      tx.touch('guests')
      if (!row.droppedAt) return
      if (isTooLate(tx, row.droppedAt)) throw errors.TOO_LATE()
      restorePreference(tx, row)
      noteField(tx, row.guestId, 'preference')
    })
  }),

  observe: signedIn.facts.observe.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { id, text } = input
      const guestId = standsFor(tx, input.guestId)
      if (!guestExists(tx, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('inbox')
      if (id && observationRecord(tx, id)) return { observationId: id }
      const stayId = stayToNoteFor(tx, guestId, context.today)
      const observationId = addObservation(tx, { id, guestId, stayId, kind: 'noticed', text })
      note(tx, 'created', 'observation', observationId)
      return { observationId }
    }),
  ),

  withdraw: signedIn.facts.withdraw.handler(({ input, context, errors }) => {
    context.write(tx => {
      const seen = observationRecord(tx, input.observationId)
      if (!seen || seen.byId !== context.actor.id) throw errors.NOT_THERE({ data: { what: 'observation' } })
      tx.touch('inbox')
      if (seen.status === 'withdrawn') return
      if (seen.status !== 'new')
        throw errors.ALREADY_DECIDED({ data: { by: staffName(tx, seen.decidedBy) ?? '' } })
      closeObservation(tx, seen.id, { status: 'withdrawn' })
      note(tx, 'voided', 'observation', seen.id)
    })
  }),

  inbox: signedIn.facts.inbox.handler(({ context: { db, actor } }) =>
    waitingObservations(db).map(({ id, rev, guestId, kind, text, at, by }) => ({
      ...{ id, rev, kind, text, at, by },
      guest: guestBrief(db, guestId),
      room: isTold(actor.role, 'room') ? (presentStay(db, guestId)?.room ?? null) : null,
    })),
  ),

  decide: signedIn.facts.decide.handler(({ input: { observationId, rev, decision }, context, errors }) => {
    context.write(tx => {
      const seen = observationRecord(tx, observationId)
      if (!seen || seen.status === 'withdrawn') throw errors.NOT_THERE({ data: { what: 'observation' } })
      if (seen.status !== 'new' || seen.rev !== rev)
        throw errors.ALREADY_DECIDED({ data: { by: staffName(tx, seen.decidedBy) ?? '' } })
      if (decision.kind === 'allergy' && saysNone(decision.what)) throw errors.NONE_NAMED()
      const field = decideOn(tx, seen, decision, dayOf(seen.at, context.hotel))
      note(tx, 'changed', 'observation', seen.id, { decision: decision.kind })
      if (field !== 'observation') noteField(tx, seen.guestId, field)
    })
  }),

  undecide: signedIn.facts.undecide.handler(({ input, context, errors }) => {
    context.write(tx => {
      const seen = observationRecord(tx, input.observationId)
      if (!seen || seen.status === 'withdrawn') throw errors.NOT_THERE({ data: { what: 'observation' } })
      tx.touch('inbox')
      if (seen.status === 'new') return
      if (isTooLate(tx, seen.decidedAt ?? '')) throw errors.TOO_LATE()
      undecideOn(tx, seen)
      note(tx, 'voided', 'observation', seen.id)
    })
  }),

  loose: signedIn.facts.loose.handler(({ context: { db, today } }) =>
    loosePreferences(db, today, LOOSE).map(({ guestId, ...fact }) => ({
      ...fact,
      guest: guestBrief(db, guestId),
    })),
  ),
}

/** Which field of a guest was changed; never what it says. */
const noteField = (tx: WriteDb, guestId: GuestId, field: string) =>
  note(tx, 'changed', 'guest', guestId, { fields: [field] })

const isTooLate = (tx: WriteDb, at: string) => Date.parse(tx.at) - Date.parse(at) > UNDO_MS

const dayOf = (at: string, hotel: Hotel) => businessDate(new Date(at), hotel.timeZone, hotel.rollTime)
