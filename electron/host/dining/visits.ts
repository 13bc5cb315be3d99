import { v7 as uuid } from 'uuid'
import type { GuestId, MealPeriodId, OutletId, SeatId, VisitId } from '../../../shared/contract/base.ts'
import type { OrderItem, Reaction } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, run, type Sql, sql, type WriteDb } from '../db/sql.ts'
import type { Place } from './places.ts'

type ItemRecord = OrderItem & { reaction: Reaction | null }

export type VisitRecord = {
  id: VisitId
  rev: number
  guestId: GuestId
  outletId: OutletId
  mealPeriodId: MealPeriodId
  seatId: SeatId | null
  at: string
  date: IsoDate
  covers: number
  leftAt: string | null
  createdAt: string
  by: string | null
  /** Who changed it last; null for nobody yet. */
  changedBy: string | null
  items: ItemRecord[]
}

type Head = Omit<VisitRecord, 'items'>
type ItemRow = Omit<ItemRecord, 'complimentary'> & { visitId: VisitId; complimentary: 0 | 1 }

const head = `SELECT visit.id, visit.rev, visit.guest_id AS guestId, visit.outlet_id AS outletId,
                     visit.meal_period_id AS mealPeriodId, visit.seat_id AS seatId, visit.at,
                     visit.business_date AS date, covers, left_at AS leftAt, visit.created_at AS createdAt,
                     author.name AS by, changer.name AS changedBy
              FROM visit LEFT JOIN staff AS author ON author.id = visit.created_by
                         LEFT JOIN staff AS changer ON changer.id = visit.updated_by`

type AnyPlace = { [Part in keyof Place]?: Place[Part] | undefined }

/** A guest's visits that count, newest first: at one place, or everywhere. */
export function visitsOf(db: ReadDb, guestId: GuestId, place: AnyPlace = {}, limit = 60): VisitRecord[] {
  const { outletId = null, mealPeriodId = null } = place
  return withItems(db, {
    text: `${head} WHERE visit.guest_id = ? AND void_at IS NULL
             ${outletId ? 'AND visit.outlet_id = ?' : ''} ${mealPeriodId ? 'AND visit.meal_period_id = ?' : ''}
           ORDER BY visit.business_date DESC, visit.at DESC LIMIT ?`,
    values: [guestId, outletId, mealPeriodId, limit].filter(value => value !== null),
  })
}

/** Everybody's visits at one meal of one business date, newest first. */
export function visitsOn(db: ReadDb, place: Place, day: IsoDate): VisitRecord[] {
  return withItems(db, {
    text: `${head} WHERE visit.outlet_id = ? AND visit.meal_period_id = ? AND visit.business_date = ? AND void_at IS NULL
           ORDER BY visit.at DESC, visit.id DESC`,
    values: [place.outletId, place.mealPeriodId, day],
  })
}

/** A visit that counts, or null. */
export function visitRecord(db: ReadDb, id: VisitId): VisitRecord | null {
  const [visit] = withItems(db, { text: `${head} WHERE visit.id = ? AND void_at IS NULL`, values: [id] })
  return visit ?? null
}

/** Whether a visit was ever written under that id, taken back or not. */
export function isInTheBook(db: ReadDb, id: VisitId): boolean {
  return one(db, sql`SELECT 1 FROM visit WHERE id = ${id}`) !== null
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

export type NewVisit = Place & {
  id?: VisitId | undefined
  /** The visit of whoever it sat down with, in one call. */
  seatedWith?: VisitId
  guestId: GuestId
  seatId: SeatId | null
  items: readonly (OrderItem & { reaction?: Reaction | null })[]
  covers: number
  businessDate: IsoDate
}

export function addVisit(tx: WriteDb, visit: NewVisit): VisitId {
  const { id = uuid() as VisitId } = visit
  run(
    tx,
    sql`INSERT INTO visit (id, guest_id, outlet_id, meal_period_id, seat_id, at, business_date, covers, seated_with, created_at, created_by)
        VALUES (${id}, ${visit.guestId}, ${visit.outletId}, ${visit.mealPeriodId}, ${visit.seatId}, ${tx.at},
                ${visit.businessDate}, ${visit.covers}, ${visit.seatedWith ?? null}, ${tx.at}, ${tx.by})`,
  )
  writeItems(tx, id, visit.items)
  tx.touch('dining')
  return id
}

/** Writes what a visit had over what was there. */
export function writeItems(tx: WriteDb, id: VisitId, items: NewVisit['items']): void {
  run(tx, sql`DELETE FROM visit_item WHERE visit_id = ${id}`)
  for (const [rank, item] of items.entries()) {
    run(
      tx,
      sql`INSERT INTO visit_item (visit_id, rank, menu_item_id, text, modifiers, quantity, is_complimentary, reaction)
          VALUES (${id}, ${rank}, ${item.menuItemId}, ${item.text}, ${item.modifiers}, ${item.quantity},
                  ${item.complimentary ? 1 : 0}, ${item.reaction ?? null})`,
    )
  }
}

function withItems(db: ReadDb, heads: Sql): VisitRecord[] {
  const visits = all<Head>(db, heads)
  if (visits.length === 0) return []
  const items = all<ItemRow>(
    db,
    sql`SELECT visit_id AS visitId, menu_item_id AS menuItemId, text, modifiers, quantity,
               is_complimentary AS complimentary, reaction
        FROM visit_item WHERE visit_id IN (SELECT value FROM json_each(${JSON.stringify(visits.map(({ id }) => id))}))
        ORDER BY visit_id, rank`,
  )
  const byVisit = Map.groupBy(items, item => item.visitId)
  return visits.map(visit => ({
    ...visit,
    items: (byVisit.get(visit.id) ?? []).map(({ visitId: _, complimentary, ...item }) => ({
      ...item,
      complimentary: complimentary === 1,
    })),
  }))
}
