import { envelopeTo, letterTo, saidOf, spokenTo } from '../../../shared/domain/names/name-forms.ts'
import { parseName, sortName } from '../../../shared/domain/names/names.ts'
import { note } from '../db/audit.ts'
import { guestBrief, guestExists, guestRecord, writeReading } from '../guests/store.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { presentStay } from '../stays/store.ts'
import { likelyAmongArrivals } from './likely.ts'
import { linkedBy, linksOf, putLink, removeLink } from './links.ts'
import { mergeGuests } from './merge.ts'
import { mergedInto, mergesInto, standingMerge, standsFor } from './merges.ts'
import { forgetTellingApart, tellApart } from './not-same.ts'
import { partGuests } from './part.ts'

export const people = {
  likely: signedIn.people.likely.handler(({ context }) => likelyAmongArrivals(context)),

  same: signedIn.people.same.handler(({ input, context, errors }) =>
    context.write(tx => {
      const kept = guestRecord(tx, standsFor(tx, input.keptId))
      const gone = guestRecord(tx, input.goneId)
      if (!kept || !gone) throw errors.NOT_THERE({ data: { what: 'guest' } })
      tx.touch('guests')
      // The answer was lost and the call is repeated.
      const before = mergesInto(tx, kept.id).find(({ goneId }) => goneId === gone.id)
      if (before) return { mergeId: before.mergeId }
      const other = guestRecord(tx, standsFor(tx, gone.id)) ?? gone
      if (other.id === kept.id) throw errors.SAME_RECORD()
      if (presentStay(tx, kept.id) && presentStay(tx, other.id)) throw errors.BOTH_IN_HOUSE()
      const mergeId = mergeGuests(tx, kept, other)
      note(tx, 'merged', 'guest', kept.id)
      return { mergeId }
    }),
  ),

  undoSame: signedIn.people.undoSame.handler(({ input, context, errors }) => {
    context.write(tx => {
      const merge = standingMerge(tx, input.mergeId)
      if (!merge) throw errors.NOT_THERE({ data: { what: 'merge' } })
      const later = mergedInto(tx, merge.keptId)
      if (later) throw errors.MERGED_ON({ data: { into: guestBrief(tx, later).name } })
      partGuests(tx, merge)
      note(tx, 'parted', 'guest', merge.keptId)
    })
  }),

  merges: signedIn.people.merges.handler(({ input, context: { db } }) =>
    mergesInto(db, standsFor(db, input.guestId)).map(({ mergeId, goneId, at, by }) => ({
      mergeId,
      name: guestBrief(db, goneId).name,
      at,
      by: staffName(db, by),
    })),
  ),

  different: signedIn.people.different.handler(({ input, context, errors }) => {
    context.write(tx => {
      const [one, other] = [standsFor(tx, input.oneId), standsFor(tx, input.otherId)]
      if (!guestExists(tx, one) || !guestExists(tx, other))
        throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (one === other) throw errors.SAME_RECORD()
      tellApart(tx, one, other, null)
      note(tx, 'told-apart', 'guest', one)
    })
  }),

  undoDifferent: signedIn.people.undoDifferent.handler(({ input, context }) => {
    context.write(tx => {
      const one = standsFor(tx, input.oneId)
      if (forgetTellingApart(tx, one, standsFor(tx, input.otherId))) note(tx, 'changed', 'guest', one)
    })
  }),

  links: signedIn.people.links.handler(({ input, context: { db, actor }, errors }) => {
    const guestId = standsFor(db, input.guestId)
    if (!guestExists(db, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
    return linksOf(db, guestId)
      .filter(({ mayMention }) => mayMention || actor.role === 'manager')
      .map(({ id, guestId: otherId, kind, mayMention }) => ({
        id,
        guest: guestBrief(db, otherId),
        kind,
        mayMention,
      }))
  }),

  link: signedIn.people.link.handler(({ input, context, errors }) =>
    context.write(tx => {
      const [guestId, otherId] = [standsFor(tx, input.guestId), standsFor(tx, input.otherId)]
      if (!guestExists(tx, guestId) || !guestExists(tx, otherId))
        throw errors.NOT_THERE({ data: { what: 'guest' } })
      if (guestId === otherId) throw errors.SAME_RECORD()
      const linkId = putLink(tx, { ...input, guestId, otherId })
      note(tx, 'changed', 'guest', guestId, { fields: ['link'] })
      return { linkId }
    }),
  ),

  unlink: signedIn.people.unlink.handler(({ input, context, errors }) => {
    context.write(tx => {
      const link = linkedBy(tx, input.linkId)
      if (!link) throw errors.NOT_THERE({ data: { what: 'link' } })
      removeLink(tx, input.linkId)
      note(tx, 'changed', 'guest', link.guestId, { fields: ['link'] })
    })
  }),

  nameForms: signedIn.people.nameForms.handler(({ input }) => {
    const names = [input.name, input.otherName ?? '']
      .filter(text => /[\p{L}\p{N}]/u.test(text))
      .map(parseName)
    const [first] = names
    if (!first) return null
    const { gender, language, addressZh, addressEn } = input
    const addressee = { names, gender, language, reading: null, addressZh, addressEn }
    return {
      sayIt: saidOf(addressee),
      sort: sortName(first, language),
      spoken: spokenTo(addressee),
      letter: letterTo(addressee),
      envelope: envelopeTo(addressee),
    }
  }),

  confirmReading: signedIn.people.confirmReading.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guest = guestRecord(tx, standsFor(tx, input.guestId))
      if (!guest) throw errors.NOT_THERE({ data: { what: 'guest' } })
      writeReading(tx, guest.id, input.reading)
      note(tx, 'changed', 'guest', guest.id, { fields: ['reading'] })
    })
  }),
}
