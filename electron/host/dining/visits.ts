import { v7 as uuid } from 'uuid'
import type {
  GuestId,
  MealPeriodId,
  MenuItemId,
  OutletId,
  SeatId,
  VisitId,
} from '../../../shared/contract/base.ts'
import type { OrderItem } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import type { Place } from './places.ts'

export type VisitRecord = {
  id: VisitId
  guestId: GuestId
  outletId: OutletId
  mealPeriodId: MealPeriodId
  seatId: SeatId | null
  at: string
  date: IsoDate
  by: string | null
  items: OrderItem[]
}

type Head = Omit<VisitRecord, 'items'>
type ItemRow = {
  visitId: VisitId
  menuItemId: MenuItemId | null
  text: string
  modifiers: string | null
  quantity: number
  complimentary: 0 | 1
}

const head = `SELECT visit.id, visit.guest_id AS guestId, visit.outlet_id AS outletId,
                     visit.meal_period_id AS mealPeriodId, visit.seat_id AS seatId, visit.at,
                     visit.business_date AS date, staff.name AS by
              FROM visit LEFT JOIN staff ON staff.id = visit.created_by`

type AnyPlace = { [Part in keyof Place]?: Place[Part] | undefined }

/** A guest's visits that count, newest first: at one place, or everywhere. */
export function visitsOf(db: ReadDb, guestId: GuestId, place: AnyPlace = {}, limit = 60): VisitRecord[] {
  const { outletId = null, mealPeriodId = null } = place
  const heads = all<Head>(db, {
    text: `${head} WHERE visit.guest_id = ? AND void_at IS NULL
             ${outletId ? 'AND visit.outlet_id = ?' : ''} ${mealPeriodId ? 'AND visit.meal_period_id = ?' : ''}
           ORDER BY visit.business_date DESC, visit.at DESC LIMIT ?`,
    values: [guestId, outletId, mealPeriodId, limit].filter(value => value !== null),
  })
  return withItems(db, heads)
}

/** Where a guest was most often, of late when it is a tie; null for somebody who never ate here. */
export function mostVisited(db: ReadDb, guestId: GuestId): Place | null {
  return one(
    db,
    sql`SELECT outlet_id AS outletId, meal_period_id AS mealPeriodId FROM visit
        WHERE guest_id = ${guestId} AND void_at IS NULL
        GROUP BY outlet_id, meal_period_id ORDER BY count(*) DESC, max(business_date) DESC LIMIT 1`,
  )
}

/** Everybody's visits at one meal of one business date, newest first. */
export function visitsOn(db: ReadDb, place: Place, day: IsoDate): VisitRecord[] {
  const heads = all<Head>(db, {
    text: `${head} WHERE visit.outlet_id = ? AND visit.meal_period_id = ? AND visit.business_date = ? AND void_at IS NULL
           ORDER BY visit.at DESC`,
    values: [place.outletId, place.mealPeriodId, day],
  })
  return withItems(db, heads)
}

/** The seats somebody was given at one meal of one business date. */
export function seatsTaken(
  db: ReadDb,
  outletId: OutletId,
  mealPeriodId: MealPeriodId,
  day: IsoDate,
): Set<SeatId> {
  const rows = all<{ seatId: SeatId }>(
    db,
    sql`SELECT seat_id AS seatId FROM visit
        WHERE outlet_id = ${outletId} AND meal_period_id = ${mealPeriodId} AND business_date = ${day}
          AND void_at IS NULL AND seat_id IS NOT NULL`,
  )
  return new Set(rows.map(row => row.seatId))
}

export type NewVisit = Place & {
  guestId: GuestId
  seatId: SeatId | null
  items: OrderItem[]
  covers: number
  businessDate: IsoDate
}

export function addVisit(tx: WriteDb, visit: NewVisit, at = tx.at): VisitId {
  const id = uuid() as VisitId
  run(
    tx,
    sql`INSERT INTO visit (id, guest_id, outlet_id, meal_period_id, seat_id, at, business_date, covers, created_at, created_by)
        VALUES (${id}, ${visit.guestId}, ${visit.outletId}, ${visit.mealPeriodId}, ${visit.seatId}, ${at},
                ${visit.businessDate}, ${visit.covers}, ${tx.at}, ${tx.by})`,
  )
  for (const [rank, item] of visit.items.entries()) {
    run(
      tx,
      sql`INSERT INTO visit_item (visit_id, rank, menu_item_id, text, modifiers, quantity, is_complimentary)
          VALUES (${id}, ${rank}, ${item.menuItemId}, ${item.text}, ${item.modifiers}, ${item.quantity},
                  ${item.complimentary ? 1 : 0})`,
    )
  }
  tx.touch('dining')
  return id
}

/** When a visit was recorded, or null when there is none that counts. */
export function visitRecordedAt(db: ReadDb, id: VisitId): string | null {
  const row = one<{ at: string }>(
    db,
    sql`SELECT created_at AS at FROM visit WHERE id = ${id} AND void_at IS NULL`,
  )
  return row?.at ?? null
}

export function voidVisit(tx: WriteDb, id: VisitId): void {
  run(tx, sql`UPDATE visit SET void_at = ${tx.at}, void_by = ${tx.by} WHERE id = ${id}`)
  tx.touch('dining')
}

function withItems(db: ReadDb, heads: Head[]): VisitRecord[] {
  if (heads.length === 0) return []
  const items = all<ItemRow>(
    db,
    sql`SELECT visit_id AS visitId, menu_item_id AS menuItemId, text, modifiers, quantity, is_complimentary AS complimentary
        FROM visit_item WHERE visit_id IN (SELECT value FROM json_each(${JSON.stringify(heads.map(({ id }) => id))}))
        ORDER BY visit_id, rank`,
  )
  const byVisit = Map.groupBy(items, item => item.visitId)
  return heads.map(visit => ({
    ...visit,
    items: (byVisit.get(visit.id) ?? []).map(({ visitId: _, complimentary, ...item }) => ({
      ...item,
      complimentary: complimentary === 1,
    })),
  }))
}
