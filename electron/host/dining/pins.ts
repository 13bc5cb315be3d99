import type { GuestId, SeatId } from '../../../shared/contract/base.ts'
import type { OrderItem } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import type { Place } from './places.ts'

/** What a person said the usual is; null leaves that half to the visits. */
export type Pin = { seatId: SeatId | null; items: OrderItem[] | null; on: IsoDate; by: string }

export function pinOf(db: ReadDb, guestId: GuestId, place: Place): Pin | null {
  const row = one<{ seatId: SeatId | null; items: string | null; on: IsoDate; by: string | null }>(
    db,
    sql`SELECT seat_id AS seatId, items, pinned_on AS "on", staff.name AS "by"
        FROM usual_pin LEFT JOIN staff ON staff.id = usual_pin.created_by
        WHERE guest_id = ${guestId} AND outlet_id = ${place.outletId} AND meal_period_id = ${place.mealPeriodId}`,
  )
  return row && { ...row, by: row.by ?? '', items: row.items ? (JSON.parse(row.items) as OrderItem[]) : null }
}

/** Keeps a person's word; with neither seat nor items the visits speak again. */
export function keepPin(
  tx: WriteDb,
  guestId: GuestId,
  place: Place,
  pin: { seatId: SeatId | null; items: OrderItem[] | null },
  on: IsoDate,
): void {
  run(
    tx,
    sql`DELETE FROM usual_pin
        WHERE guest_id = ${guestId} AND outlet_id = ${place.outletId} AND meal_period_id = ${place.mealPeriodId}`,
  )
  if (pin.seatId || pin.items) {
    run(
      tx,
      sql`INSERT INTO usual_pin (guest_id, outlet_id, meal_period_id, seat_id, items, pinned_on, created_at, created_by)
          VALUES (${guestId}, ${place.outletId}, ${place.mealPeriodId}, ${pin.seatId},
                  ${pin.items && JSON.stringify(pin.items)}, ${on}, ${tx.at}, ${tx.by})`,
    )
  }
  tx.touch('dining')
}
