import type { GuestId, OutletId, SeatId } from '../../../shared/contract/base.ts'
import type { OrderItem, VisitRow } from '../../../shared/contract/dining.ts'
import { note } from '../db/audit.ts'
import type { ReadDb } from '../db/sql.ts'
import { noteLook } from '../guests/looks.ts'
import { guestBrief, guestExists } from '../guests/store.ts'
import { houseTime } from '../house/settings.ts'
import { signedIn } from '../rpc/implement.ts'
import { keepPin } from './pins.ts'
import { mealAt, mealPeriods, menuItems, outlets, type Place, seats } from './places.ts'
import { usualAt } from './usual.ts'
import {
  addVisit,
  seatsTaken,
  type VisitRecord,
  visitRecordedAt,
  visitsOf,
  visitsOn,
  voidVisit,
} from './visits.ts'

/** A visit can be taken back for as long as whoever recorded it may still remember it. */
const UNDO_MS = 24 * 3_600_000

export const dining = {
  outlets: signedIn.dining.outlets.handler(({ context: { db, hotel, today, host } }) => {
    const { wall } = houseTime(hotel, host.clock.now())
    const periods = mealPeriods(db)
    const menu = menuItems(db)
    const plan = seats(db)
    return outlets(db).map(outlet => {
      const here = periods.filter(period => period.outletId === outlet.id)
      const now = mealAt(here, wall)
      const taken = now ? seatsTaken(db, outlet.id, now.id, today) : new Set()
      return {
        ...outlet,
        mealPeriods: here.map(({ outletId: _, ...period }) => ({ ...period, now: period.id === now?.id })),
        seats: plan
          .filter(seat => seat.outletId === outlet.id)
          .map(({ outletId: _, ...seat }) => ({ ...seat, free: !taken.has(seat.id) })),
        menu: menu.filter(item => item.outletId === outlet.id).map(({ outletId: _, ...item }) => item),
      }
    })
  }),

  usual: signedIn.dining.usual.handler(({ input, context, errors }) => {
    if (!guestExists(context.db, input.guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
    if (!isPlace(context.db, input)) throw errors.NOT_THERE({ data: { what: 'meal-period' } })
    noteLook(context, input.guestId)
    return usualAt(context.db, input.guestId, input, context.today)
  }),

  visits: signedIn.dining.visits.handler(({ input, context }) => {
    noteLook(context, input.guestId)
    return visitsOf(context.db, input.guestId, input).map(visitRowsWith(context.db))
  }),

  today: signedIn.dining.today.handler(({ input, context }) => {
    const toRow = visitRowsWith(context.db)
    return visitsOn(context.db, input, context.today).map(visit => ({
      ...toRow(visit),
      guestName: guestBrief(context.db, visit.guestId).name,
    }))
  }),

  recordVisit: signedIn.dining.recordVisit.handler(({ input, context, errors }) =>
    context.write(tx => {
      const missing = missingFrom(tx, input)
      if (missing) throw errors.NOT_THERE({ data: { what: missing } })
      if (!isSeatOf(tx, input.seatId, input.outletId)) throw errors.SEAT_ELSEWHERE()
      const visitId = addVisit(tx, { ...input, businessDate: context.today })
      note(tx, 'recorded', 'visit', visitId)
      return { visitId }
    }),
  ),

  undoVisit: signedIn.dining.undoVisit.handler(({ input, context, errors }) => {
    context.write(tx => {
      const recordedAt = visitRecordedAt(tx, input.visitId)
      if (!recordedAt) throw errors.NOT_THERE({ data: { what: 'visit' } })
      if (Date.parse(tx.at) - Date.parse(recordedAt) > UNDO_MS) throw errors.TOO_LATE()
      voidVisit(tx, input.visitId)
      note(tx, 'voided', 'visit', input.visitId)
    })
  }),

  pinUsual: signedIn.dining.pinUsual.handler(({ input, context, errors }) => {
    context.write(tx => {
      const missing = missingFrom(tx, input)
      if (missing) throw errors.NOT_THERE({ data: { what: missing } })
      if (!isSeatOf(tx, input.seatId, input.outletId)) throw errors.SEAT_ELSEWHERE()
      keepPin(tx, input.guestId, input, input, context.today)
      note(tx, 'pinned', 'guest', input.guestId)
    })
  }),
}

function isPlace(db: ReadDb, place: { outletId: string; mealPeriodId: string }): boolean {
  return mealPeriods(db).some(({ id, outletId }) => id === place.mealPeriodId && outletId === place.outletId)
}

type Meal = Place & { guestId: GuestId; seatId: SeatId | null; items: OrderItem[] | null }

/** What a meal speaks of and the book does not have; null when all is there. Items in free words are always there. */
function missingFrom(db: ReadDb, { guestId, seatId, items, ...place }: Meal) {
  if (!guestExists(db, guestId)) return 'guest'
  if (!isPlace(db, place)) return 'meal-period'
  if (seatId && !seats(db).some(({ id }) => id === seatId)) return 'seat'
  const menu = new Set(menuItems(db).map(({ id }) => id))
  return items?.some(({ menuItemId }) => menuItemId && !menu.has(menuItemId)) ? 'menu-item' : null
}

function isSeatOf(db: ReadDb, seatId: SeatId | null, outletId: OutletId): boolean {
  return seatId === null || seats(db).some(seat => seat.id === seatId && seat.outletId === outletId)
}

function visitRowsWith(db: ReadDb): (visit: VisitRecord) => VisitRow {
  const seatNames = new Map(seats(db).map(seat => [seat.id, seat.name]))
  const itemNames = new Map(menuItems(db).map(item => [item.id, item.name]))
  return ({ id, seatId, items, ...visit }) => ({
    ...visit,
    visitId: id,
    seat: (seatId && seatNames.get(seatId)) ?? null,
    items: items.map(item => ({
      ...item,
      name: (item.menuItemId && itemNames.get(item.menuItemId)) ?? null,
    })),
  })
}
