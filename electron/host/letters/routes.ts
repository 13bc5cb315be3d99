import { note } from '../db/audit.ts'
import { noteLook } from '../guests/looks.ts'
import { guestExists } from '../guests/store.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { templateRow } from '../templates/store.ts'
import { replied, returned } from './answers.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { previewOf } from './composing.ts'
import { call, draft, dropPlanned } from './drafting.ts'
import { envelopeToday } from './going-out.ts'
import { letterRows, listLetters } from './listing.ts'
import { asCsv, csvName } from './mail-house.ts'
import { plannedFor } from './plan-guest.ts'
import { planRoutes } from './plan-routes.ts'
import { approve, drop, earliestPosting, posted, printed, sheets } from './round.ts'
import { readLettersSettings } from './settings.ts'
import { settingsRoutes } from './settings-routes.ts'
import { sheetOf } from './sheet.ts'
import { batchExists, moveOn, newBatch, stepsOf, stepsOfBatch, takeBack } from './steps.ts'
import { letterById } from './store.ts'

export const letters = {
  ...planRoutes,
  ...calendarRoutes,
  ...settingsRoutes,

  list: signedIn.letters.list.handler(({ input, context }) =>
    listLetters(context.db, readLettersSettings(context.db), input),
  ),

  letter: signedIn.letters.letter.handler(({ input, context, errors }) => {
    const { db } = context
    const letter = letterById(db, input.letterId)
    if (!letter) throw errors.NOT_THERE({ data: { what: 'letter' } })
    noteLook(context, letter.guestId)
    const settings = readLettersSettings(db)
    const template = letter.templateId && templateRow(db, letter.templateId)
    const row = one(letterRows(db, settings, [letter]))
    // What is on a screen is soon on paper: of a letter that may not go out the words are not shown either.
    const withheld = row.suppressed.length > 0
    return {
      row,
      sheet: withheld
        ? sheetOf(db, settings, { ...letter, body: null, envelope: null }, null)
        : sheetOf(db, settings, letter, envelopeToday(db, settings, letter)),
      template: template ? { id: template.id, version: template.version } : null,
      steps: stepsOf(db, letter.id),
      reply: letter.reply,
      returnedWhy: letter.returnedWhy,
      note: letter.note,
    }
  }),

  preview: signedIn.letters.preview.handler(({ input, context, errors }) => {
    const { db, today } = context
    if (!guestExists(db, input.guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
    const settings = readLettersSettings(db)
    const found = plannedFor(db, settings, input.guestId, input.target, today)
    if (!found || 'suppressed' in found) throw errors.NOT_PLANNED()
    noteLook(context, input.guestId)
    return previewOf(db, settings, found, today)
  }),

  draft: signedIn.letters.draft.handler(({ input, context }) =>
    context.write(tx => {
      const outcome = draft(tx, readLettersSettings(tx), input.planned, context.today)
      if (outcome.done > 0) note(tx, 'drafted', 'letters', outcome.batchId, { letters: outcome.done })
      return outcome
    }),
  ),

  change: signedIn.letters.change.handler(({ input: { letterId, rev, body }, context, errors }) =>
    context.write(tx => {
      const letter = letterById(tx, letterId)
      if (!letter) throw errors.NOT_THERE({ data: { what: 'letter' } })
      if (letter.rev !== rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, letter.updatedBy) ?? '' } })
      if (letter.status !== 'drafted') throw errors.NOT_NOW()
      moveOn(tx, letter, 'changed', newBatch(), { body, changedByHand: 1 })
      note(tx, 'changed', 'letter', letterId)
      return { rev: rev + 1 }
    }),
  ),

  approve: signedIn.letters.approve.handler(({ input, context }) =>
    context.write(tx => {
      const outcome = approve(tx, readLettersSettings(tx), input.letters, context.today)
      if (outcome.done > 0) note(tx, 'approved', 'letters', outcome.batchId, { letters: outcome.done })
      return outcome
    }),
  ),

  sheets: signedIn.letters.sheets.handler(({ input, context: { db, today } }) =>
    sheets(db, readLettersSettings(db), input.letterIds, today),
  ),

  printed: signedIn.letters.printed.handler(({ input, context }) =>
    context.write(tx => {
      const { going: _, ...outcome } = printed(tx, readLettersSettings(tx), input.letterIds, context.today)
      const detail = { letters: outcome.done, paper: `${input.letters}+${input.post}` }
      if (outcome.done > 0) note(tx, 'printed', 'letters', outcome.batchId, detail)
      return outcome
    }),
  ),

  posted: signedIn.letters.posted.handler(({ input: { letterIds, on, cost }, context, errors }) =>
    context.write(tx => {
      const { today, hotel } = context
      const earliest = earliestPosting(tx, letterIds, hotel)
      if (on > today || (earliest !== null && on < earliest)) throw errors.DAY_UNSOUND()
      const outcome = posted(tx, readLettersSettings(tx), letterIds, { on, cost, today })
      if (outcome.done > 0) note(tx, 'posted', 'letters', outcome.batchId, { letters: outcome.done })
      return outcome
    }),
  ),

  mailHouse: signedIn.letters.mailHouse.handler(({ input, context }) =>
    context.write(tx => {
      const { today, actor } = context
      const settings = readLettersSettings(tx)
      const { going, ...outcome } = printed(tx, settings, input.letterIds, today, 'mail-house')
      if (outcome.done > 0) note(tx, 'exported', 'letters', outcome.batchId, { letters: outcome.done })
      return { ...outcome, name: csvName(actor.language, today), csv: asCsv(going, actor.language) }
    }),
  ),

  returned: signedIn.letters.returned.handler(({ input: { letterId, on, why }, context, errors }) => {
    context.write(tx => {
      const letter = letterById(tx, letterId)
      if (!letter) throw errors.NOT_THERE({ data: { what: 'letter' } })
      if (letter.postedOn === null || letter.returnedOn !== null) throw errors.NOT_NOW()
      if (on < letter.postedOn || on > context.today) throw errors.DAY_UNSOUND()
      returned(tx, readLettersSettings(tx), letter, { on, why, hotel: context.hotel })
      note(tx, 'returned', 'letter', letterId)
    })
  }),

  replied: signedIn.letters.replied.handler(({ input: { letterId, on, reply }, context, errors }) => {
    context.write(tx => {
      const letter = letterById(tx, letterId)
      if (!letter) throw errors.NOT_THERE({ data: { what: 'letter' } })
      if (letter.postedOn === null) throw errors.NOT_NOW()
      if (on < letter.postedOn || on > context.today) throw errors.DAY_UNSOUND()
      replied(tx, letter, on, reply)
      note(tx, 'replied', 'letter', letterId)
    })
  }),

  called: signedIn.letters.called.handler(({ input: { said, ...key }, context, errors }) =>
    context.write(tx => {
      if (!guestExists(tx, key.guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
      const { batchId, done } = call(tx, readLettersSettings(tx), key, context.today, said)
      if (done === 0) throw errors.NOT_PLANNED()
      note(tx, 'called', 'guest', key.guestId)
      return { batchId }
    }),
  ),

  drop: signedIn.letters.drop.handler(({ input: { planned, letterIds, why }, context }) =>
    context.write(tx => {
      const batchId = newBatch()
      const settings = readLettersSettings(tx)
      const ofPlan = dropPlanned(tx, settings, planned, { today: context.today, why, batchId })
      const ofBook = drop(tx, letterIds, why, batchId)
      const done = ofPlan.done + ofBook.done
      if (done > 0) note(tx, 'dropped', 'letters', batchId, { letters: done })
      return { batchId, done, left: [...ofPlan.left, ...ofBook.left] }
    }),
  ),

  undo: signedIn.letters.undo.handler(({ input: { batchId }, context, errors }) =>
    context.write(tx => {
      if (!batchExists(tx, batchId)) throw errors.NOT_THERE({ data: { what: 'batch' } })
      const steps = stepsOfBatch(tx, batchId)
      const isOwn = steps.every(({ by }) => by === context.actor.id)
      // What a colleague did is taken back by them or by a manager.
      if (!isOwn && context.actor.role !== 'manager')
        throw errors.NOT_ALLOWED({ data: { roles: ['manager'] } })
      const back = steps.filter(({ isLast }) => isLast === 1)
      takeBack(tx, back)
      if (back.length > 0) note(tx, 'undone', 'letters', batchId, { letters: back.length })
      tx.touch('letters')
      return { done: back.length, movedOn: steps.length - back.length }
    }),
  ),
}

function one<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('a letter that was read and has no row')
  return row
}
