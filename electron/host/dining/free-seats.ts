import type { GuestId, MealPeriodId, OutletId, SeatId, VisitId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import type { Place } from './places.ts'

/** Few sit longer over a meal: whoever sat down before that has left, though nobody said so. */
const LONG_AGO_MS = 2 * 3_600_000

type Seated = {
  id: VisitId
  guestId: GuestId
  seatId: SeatId | null
  at: string
  leftAt: string | null
}

/**
 * Of the visits of one meal, newest first, those whose guest sits there still: not left, not long ago, and not seated
 * anywhere else since.
 */
export function stillSitting<V extends Seated>(newestFirst: readonly V[], now: Date): V[] {
  const seatedSince = new Set<GuestId>()
  return newestFirst.filter(({ guestId, seatId, at, leftAt }) => {
    const isElsewhere = seatedSince.has(guestId)
    if (seatId) seatedSince.add(guestId)
    return !isElsewhere && !leftAt && now.getTime() - Date.parse(at) <= LONG_AGO_MS
  })
}

/** The seats that are taken now, each with who sits there: the one answer to "is it free". */
export function seatsTaken(
  db: ReadDb,
  outletId: OutletId,
  mealPeriodId: MealPeriodId,
  today: IsoDate,
  now: Date,
): Map<SeatId, GuestId[]> {
  const visits = all<Seated>(
    db,
    sql`SELECT id, guest_id AS guestId, seat_id AS seatId, at, left_at AS leftAt FROM visit
        WHERE outlet_id = ${outletId} AND meal_period_id = ${mealPeriodId} AND business_date = ${today}
          AND void_at IS NULL
        ORDER BY at DESC, id DESC`,
  )
  const taken = new Map<SeatId, GuestId[]>()
  for (const { seatId, guestId } of stillSitting(visits, now)) {
    if (seatId) taken.set(seatId, [...(taken.get(seatId) ?? []), guestId])
  }
  return taken
}

/** Who sits at a seat now and is not of the company that wants it; null when nobody is in the way. */
export function whoIsInTheWay(
  db: ReadDb,
  { outletId, mealPeriodId, seatId }: Place & { seatId: SeatId | null },
  company: readonly GuestId[],
  today: IsoDate,
  now: Date,
): GuestId | null {
  if (!seatId) return null
  const sitters = seatsTaken(db, outletId, mealPeriodId, today, now).get(seatId)
  return sitters?.find(sitter => !company.includes(sitter)) ?? null
}
