import { numberTwice } from '../../../shared/domain/dining/seat-numbers.ts'
import { note } from '../db/audit.ts'
import { signedIn } from '../rpc/implement.ts'
import { staffName } from '../staff/store.ts'
import { hadVersion, mannerAt, mannersOf, tickRead, writeManner } from './manners.ts'
import { addDish, changeDish, dishesOf, dishRev, retireDish } from './menu.ts'
import { drawPlan, planDrawnBy, planOf, seatOfAnother } from './plan.ts'
import { settingsOf, writeSettings } from './settings.ts'

export const outlets = {
  plan: signedIn.outlets.plan.handler(({ input, context, errors }) => {
    const plan = planOf(context.db, input.outletId)
    if (!plan) throw errors.NOT_THERE({ data: { what: 'outlet' } })
    return plan
  }),

  savePlan: signedIn.outlets.savePlan.handler(({ input, context, errors }) =>
    context.write(tx => {
      const was = planOf(tx, input.outletId)
      if (!was) throw errors.NOT_THERE({ data: { what: 'outlet' } })
      if (was.rev !== input.rev) {
        const by = staffName(tx, planDrawnBy(tx, input.outletId)) ?? ''
        throw errors.CHANGED_MEANWHILE({ data: { by } })
      }
      if (seatOfAnother(tx, input.outletId, input.seats)) throw errors.NOT_THERE({ data: { what: 'seat' } })
      const number = numberTwice(input.seats) ?? drawnTwice(input.seats)
      if (number !== null) throw errors.SEAT_TWICE({ data: { number } })
      const moves = drawPlan(tx, was, input)
      note(tx, 'changed', 'seat-plan', input.outletId, moves)
      return { rev: was.rev + 1 }
    }),
  ),

  settings: signedIn.outlets.settings.handler(({ input, context, errors }) => {
    const settings = settingsOf(context.db, input.outletId)
    if (!settings) throw errors.NOT_THERE({ data: { what: 'outlet' } })
    const { updatedBy: _, ...told } = settings
    return told
  }),

  saveSettings: signedIn.outlets.saveSettings.handler(({ input, context, errors }) => {
    context.write(tx => {
      const was = settingsOf(tx, input.outletId)
      if (!was) throw errors.NOT_THERE({ data: { what: 'outlet' } })
      if (was.rev !== input.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, was.updatedBy) ?? '' } })
      writeSettings(tx, input.outletId, input)
      note(tx, 'changed', 'outlet', input.outletId)
    })
  }),

  menu: signedIn.outlets.menu.handler(({ input, context, errors }) => {
    if (!settingsOf(context.db, input.outletId)) throw errors.NOT_THERE({ data: { what: 'outlet' } })
    return dishesOf(context.db, input.outletId)
  }),

  saveDish: signedIn.outlets.saveDish.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { outletId, dish, ...words } = input
      if (!settingsOf(tx, outletId)) throw errors.NOT_THERE({ data: { what: 'outlet' } })
      if (!dish) {
        const menuItemId = addDish(tx, outletId, words)
        note(tx, 'created', 'dish', menuItemId)
        return { menuItemId }
      }
      const now = dishRev(tx, outletId, dish.id)
      if (!now) throw errors.NOT_THERE({ data: { what: 'menu-item' } })
      if (now.rev !== dish.rev) {
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, now.by) ?? '' } })
      }
      changeDish(tx, dish.id, words)
      note(tx, 'changed', 'dish', dish.id)
      return { menuItemId: dish.id }
    }),
  ),

  retireDish: signedIn.outlets.retireDish.handler(({ input, context, errors }) => {
    context.write(tx => {
      if (!retireDish(tx, input.menuItemId, input.retired)) {
        throw errors.NOT_THERE({ data: { what: 'menu-item' } })
      }
      note(tx, 'changed', 'dish', input.menuItemId, { retired: input.retired })
    })
  }),

  manners: signedIn.outlets.manners.handler(({ input, context, errors }) => {
    if (!settingsOf(context.db, input.outletId)) throw errors.NOT_THERE({ data: { what: 'outlet' } })
    return mannersOf(context.db, input.outletId, context.actor.id)
  }),

  saveManner: signedIn.outlets.saveManner.handler(({ input, context, errors }) => {
    context.write(tx => {
      const { outletId, moment, lines } = input
      if (!settingsOf(tx, outletId)) throw errors.NOT_THERE({ data: { what: 'outlet' } })
      const now = mannerAt(tx, outletId, moment)
      if ((now?.version ?? 0) !== input.version) {
        throw errors.CHANGED_MEANWHILE({ data: { by: staffName(tx, now?.by ?? null) ?? '' } })
      }
      tx.touch('dining')
      // The same words are nothing new to read.
      if (JSON.stringify(now?.lines ?? []) === JSON.stringify(lines)) return
      writeManner(tx, outletId, moment, lines)
      note(tx, 'changed', 'manner', outletId, { moment })
    })
  }),

  readManner: signedIn.outlets.readManner.handler(({ input, context }) => {
    if (!hadVersion(context.db, input.mannerId, input.version)) return
    context.write(tx => tickRead(tx, input.mannerId, input.version, context.actor.id))
  }),
}

/** The number, or the name, of a seat that stands in the drawing twice; null when none does. */
function drawnTwice(seats: readonly { id: string; number: string; name: { en: string } }[]): string | null {
  const twice = seats.find((seat, at) => seats.findIndex(({ id }) => id === seat.id) !== at)
  return twice ? twice.number || twice.name.en : null
}
