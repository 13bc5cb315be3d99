import { note } from '../db/audit.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { addFestival, changeFestival, festivalRev } from './festivals.ts'
import { letterheadVersion } from './letterhead.ts'
import {
  newFeedSecret,
  readLettersSettings,
  whoSavedLetters,
  writeFeedSecret,
  writeLettersSettings,
} from './settings.ts'
import { unsoundIn } from './sound.ts'

/** How the house writes, which festivals it keeps, and whether calendars may read along. */
export const settingsRoutes = {
  settings: signedIn.letters.settings.handler(({ context: { db, actor } }) => {
    const settings = readLettersSettings(db)
    // Whoever has the address reads on after leaving the house: it is the managers' to hand out.
    return actor.role === 'manager' ? settings : { ...settings, feed: null }
  }),

  saveSettings: signedIn.letters.saveSettings.handler(({ input, context, errors }) => {
    const unsound = unsoundIn(input, context.today)
    if (unsound) throw errors.RULES_UNSOUND({ data: unsound })
    return context.write(tx => {
      const was = readLettersSettings(tx)
      if (was.rev !== input.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, whoSavedLetters(tx)) ?? '' } })
      const rev = was.rev + 1
      writeLettersSettings(tx, { ...input, rev })
      letterheadVersion(tx, input.letterhead)
      const parts = ['currency', 'post', 'rules', 'letterhead'] as const
      const fields = parts.filter(part => JSON.stringify(was[part]) !== JSON.stringify(input[part]))
      note(tx, 'changed', 'letters-settings', null, { fields })
      return { rev }
    })
  }),

  saveFestival: signedIn.letters.saveFestival.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { newFestivalId, festival, ...form } = input
      if (!festival) {
        // The answer was lost and the call is repeated.
        const again = newFestivalId && festivalRev(tx, newFestivalId)
        tx.touch('letters')
        if (newFestivalId && again) return { festivalId: newFestivalId }
        const festivalId = addFestival(tx, form, newFestivalId ?? undefined)
        note(tx, 'created', 'festival', festivalId)
        return { festivalId }
      }
      const now = festivalRev(tx, festival.id)
      if (!now) throw errors.NOT_THERE({ data: { what: 'festival' } })
      if (now.rev !== festival.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, now.by) ?? '' } })
      changeFestival(tx, festival.id, form)
      note(tx, 'changed', 'festival', festival.id)
      return { festivalId: festival.id }
    }),
  ),

  setFeed: signedIn.letters.setFeed.handler(({ input: { on }, context }) =>
    context.write(tx => {
      writeFeedSecret(tx, on ? newFeedSecret() : null)
      note(tx, 'changed', 'letters-feed', null, { on })
      return { feed: readLettersSettings(tx).feed }
    }),
  ),
}
