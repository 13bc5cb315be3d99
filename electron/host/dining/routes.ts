import type { GuestId, VisitId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { note } from '../db/audit.ts'
import type { ReadDb, WriteDb } from '../db/sql.ts'
import { noteLook } from '../guests/looks.ts'
import { guestBrief, guestExists } from '../guests/store.ts'
import { houseTime } from '../house/settings.ts'
import { standsFor } from '../people/merges.ts'
import { signedIn } from '../rpc/implement.ts'
import { complimentaryAt } from './complimentary.ts'
import { backAtTable, fieldsCorrected, leaveTable, noteReaction, rewriteVisit } from './corrections.ts'
import { expectedAt } from './expected.ts'
import { seatsTaken, stillSitting, whoIsInTheWay } from './free-seats.ts'
import { isPlace, isSeatOf, missingFrom } from './missing.ts'
import { keepPin } from './pins.ts'
import { mealAt, mealPeriods, menuItems, outlets, type Place, seats } from './places.ts'
import { sitDown, takeBack } from './sit-down.ts'
import { sittingsTold, visitsTold } from './told.ts'
import { usualAt } from './usual.ts'
import { isInTheBook, type VisitRecord, visitRecord, visitsOf, visitsOn } from './visits.ts'

/** A visit can be taken back or put right for as long as whoever recorded it may still remember it. */
const A_DAY_MS = 24 * 3_600_000

export const dining = {
  outlets: signedIn.dining.outlets.handler(({ context: { db, hotel, today, host } }) => {
    const instant = host.clock.now()
    const { wall } = houseTime(hotel, instant)
    const periods = mealPeriods(db)
    const menu = menuItems(db)
    const room = seats(db)
    return outlets(db).map(outlet => {
      const here = periods.filter(period => period.outletId === outlet.id)
      const now = mealAt(here, wall, hotel.rollTime)
      const taken = now ? seatsTaken(db, outlet.id, now.id, today, instant) : new Map()
      return {
        ...outlet,
        mealPeriods: here.map(({ id, name, from, to }) => ({ id, name, from, to, now: id === now?.id })),
        seats: room
          .filter(seat => seat.outletId === outlet.id)
          .map(({ id, number, name, window }) => ({ id, number, name, window, free: !taken.has(id) })),
        menu: menu
          .filter(item => item.outletId === outlet.id)
          .map(({ id, name, complimentary }) => ({ id, name, complimentary })),
      }
    })
  }),

  usual: signedIn.dining.usual.handler(({ input, context, errors }) => {
    const guestId = standsFor(context.db, input.guestId)
    if (!guestExists(context.db, guestId)) throw errors.NOT_THERE({ data: { what: 'guest' } })
    if (!isPlace(context.db, input)) throw errors.NOT_THERE({ data: { what: 'meal-period' } })
    noteLook(context, guestId)
    return usualAt(context, guestId, input)
  }),

  visits: signedIn.dining.visits.handler(({ input, context }) => {
    const guestId = standsFor(context.db, input.guestId)
    noteLook(context, guestId)
    return visitsTold(context.db, visitsOf(context.db, guestId, input))
  }),

  today: signedIn.dining.today.handler(({ input, context }) =>
    sittingsTold(context, visitsOn(context.db, input, context.today)),
  ),

  expected: signedIn.dining.expected.handler(({ input, context }) =>
    isPlace(context.db, input) ? expectedAt(context, input) : [],
  ),

  complimentary: signedIn.dining.complimentary.handler(({ input, context, errors }) => {
    const guestId = standsFor(context.db, input.guestId)
    const others = input.with.map(id => standsFor(context.db, id))
    const missing = missingFrom(context.db, { ...input, guestId, with: others, items: null })
    if (missing) throw errors.NOT_THERE({ data: { what: missing } })
    noteLook(context, guestId)
    return complimentaryAt(context, { ...input, guestId, with: others })
  }),

  recordVisit: signedIn.dining.recordVisit.handler(({ input, context, errors }) =>
    context.write(tx => {
      const { visitId: id, seatId } = input
      if (id && isInTheBook(tx, id)) {
        tx.touch('dining')
        return { visitId: id }
      }
      const guestId = standsFor(tx, input.guestId)
      const others = input.with
        .map(other => standsFor(tx, other))
        .filter((other, at, all) => other !== guestId && all.indexOf(other) === at)
      const missing = missingFrom(tx, { ...input, guestId, with: others })
      if (missing) throw errors.NOT_THERE({ data: { what: missing } })
      if (!isSeatOf(tx, seatId, input.outletId)) throw errors.SEAT_ELSEWHERE()
      const unknown = unknownVisit(tx, { ...input, guestId }, context.today)
      if (unknown) throw errors.SEATED_MEANWHILE({ data: { by: unknown.by ?? '' } })
      const company = [guestId, ...others]
      const inTheWay = whoIsInTheWay(tx, input, company, context.today, new Date(tx.at))
      if (inTheWay && !input.together)
        throw errors.SEAT_TAKEN({ data: { by: guestBrief(tx, inTheWay).name } })
      const visitId = sitDown(tx, { ...input, id, guestId, businessDate: context.today }, others)
      note(tx, 'recorded', 'visit', visitId, { with: others.length })
      return { visitId }
    }),
  ),

  correctVisit: signedIn.dining.correctVisit.handler(({ input, context, errors }) => {
    context.write(tx => {
      const visit = visitRecord(tx, input.visitId)
      if (!visit) throw errors.NOT_THERE({ data: { what: 'visit' } })
      if (isTooLate(visit, tx.at)) throw errors.TOO_LATE()
      if (visit.rev !== input.rev)
        throw errors.CHANGED_MEANWHILE({ data: { by: visit.changedBy ?? visit.by ?? '' } })
      const { seatId, items, covers } = input
      const isMoved = seatId !== visit.seatId
      const missing = missingFrom(tx, { ...visit, items, seatId: isMoved ? seatId : null })
      if (missing) throw errors.NOT_THERE({ data: { what: missing } })
      if (isMoved && !isSeatOf(tx, seatId, visit.outletId)) throw errors.SEAT_ELSEWHERE()
      // Where somebody sat yesterday, or before they left, nobody is in the way today.
      const inTheWay =
        isMoved && sitsStill(tx, visit, context.today)
          ? whoIsInTheWay(tx, { ...visit, seatId }, [visit.guestId], context.today, new Date(tx.at))
          : null
      if (inTheWay && !input.together)
        throw errors.SEAT_TAKEN({ data: { by: guestBrief(tx, inTheWay).name } })
      rewriteVisit(tx, visit, { seatId, items, covers })
      note(tx, 'changed', 'visit', visit.id, { fields: fieldsCorrected(visit, input) })
    })
  }),

  leave: signedIn.dining.leave.handler(({ input, context, errors }) => {
    context.write(tx => {
      const visit = visitRecord(tx, input.visitId)
      if (!visit) throw errors.NOT_THERE({ data: { what: 'visit' } })
      if (input.left) leaveTable(tx, visit)
      else backAtTable(tx, visit)
      note(tx, 'changed', 'visit', visit.id, { fields: ['leftAt'] })
    })
  }),

  react: signedIn.dining.react.handler(({ input, context, errors }) => {
    context.write(tx => {
      const { visitId, menuItemId, reaction } = input
      if (!visitRecord(tx, visitId)) throw errors.NOT_THERE({ data: { what: 'visit' } })
      if (!noteReaction(tx, visitId, menuItemId, reaction))
        throw errors.NOT_THERE({ data: { what: 'menu-item' } })
      note(tx, 'changed', 'visit', visitId, { fields: ['reaction'] })
    })
  }),

  undoVisit: signedIn.dining.undoVisit.handler(({ input, context, errors }) => {
    context.write(tx => {
      const visit = visitRecord(tx, input.visitId)
      if (!visit) throw errors.NOT_THERE({ data: { what: 'visit' } })
      if (isTooLate(visit, tx.at)) throw errors.TOO_LATE()
      note(tx, 'voided', 'visit', visit.id, { visits: takeBack(tx, visit.id) })
    })
  }),

  pinUsual: signedIn.dining.pinUsual.handler(({ input, context, errors }) => {
    context.write(tx => {
      const guestId = standsFor(tx, input.guestId)
      const missing = missingFrom(tx, { ...input, guestId })
      if (missing) throw errors.NOT_THERE({ data: { what: missing } })
      if (!isSeatOf(tx, input.seatId, input.outletId)) throw errors.SEAT_ELSEWHERE()
      keepPin(tx, guestId, input, input, context.today)
      note(tx, 'pinned', 'guest', guestId)
    })
  }),
}

function isTooLate({ createdAt }: VisitRecord, now: string): boolean {
  return Date.parse(now) - Date.parse(createdAt) > A_DAY_MS
}

/** A visit of the guest to this meal that whoever writes another has not seen. */
function unknownVisit(
  db: ReadDb,
  { guestId, known, ...place }: Place & { guestId: GuestId; known?: readonly VisitId[] | undefined },
  today: IsoDate,
): VisitRecord | undefined {
  if (!known) return undefined
  return visitsOn(db, place, today).find(visit => visit.guestId === guestId && !known.includes(visit.id))
}

function sitsStill(tx: WriteDb, visit: VisitRecord, today: IsoDate): boolean {
  const sitting = stillSitting(visitsOn(tx, visit, today), new Date(tx.at))
  return sitting.some(({ id }) => id === visit.id)
}
