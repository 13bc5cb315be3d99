import type { Both, MealPeriodId, MenuItemId, OutletId, SeatId } from '../../../shared/contract/base.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'

export type OutletRow = { id: OutletId; name: Both }
export type MealPeriodRow = { id: MealPeriodId; outletId: OutletId; name: Both; from: string; to: string }
export type SeatRow = { id: SeatId; outletId: OutletId; number: string; name: Both; window: boolean }
export type MenuItemRow = { id: MenuItemId; outletId: OutletId; name: Both; complimentary: boolean }

type Named = { zh: string; en: string }
const named = <Row extends Named>({ zh, en, ...rest }: Row) => ({ ...rest, name: { zh, en } })

export function outlets(db: ReadDb): OutletRow[] {
  return all<{ id: OutletId } & Named>(
    db,
    sql`SELECT id, name_zh AS zh, name_en AS en FROM outlet ORDER BY rank`,
  ).map(named)
}

export function mealPeriods(db: ReadDb): MealPeriodRow[] {
  return all<Omit<MealPeriodRow, 'name'> & Named>(
    db,
    sql`SELECT id, outlet_id AS outletId, name_zh AS zh, name_en AS en, from_time AS "from", to_time AS "to"
        FROM meal_period ORDER BY rank`,
  ).map(named)
}

export function seats(db: ReadDb): SeatRow[] {
  return all<Omit<SeatRow, 'name' | 'window'> & Named & { isWindow: 0 | 1 }>(
    db,
    sql`SELECT id, outlet_id AS outletId, number, name_zh AS zh, name_en AS en, is_window AS isWindow
        FROM seat ORDER BY rank`,
  ).map(({ isWindow, ...row }) => ({ ...named(row), window: isWindow === 1 }))
}

export function menuItems(db: ReadDb): MenuItemRow[] {
  return all<Omit<MenuItemRow, 'name' | 'complimentary'> & Named & { isComplimentary: 0 | 1 }>(
    db,
    sql`SELECT id, outlet_id AS outletId, name_zh AS zh, name_en AS en, is_complimentary AS isComplimentary
        FROM menu_item ORDER BY rank`,
  ).map(({ isComplimentary, ...row }) => ({ ...named(row), complimentary: isComplimentary === 1 }))
}

/** The meal it is at that time of the hotel's wall clock, or the next one of the day, or the day's first. */
export function mealAt(periods: MealPeriodRow[], wall: string): MealPeriodRow | null {
  const byStart = periods.toSorted((a, b) => a.from.localeCompare(b.from))
  return (
    byStart.find(period => period.from <= wall && wall < period.to) ??
    byStart.find(period => wall < period.from) ??
    byStart[0] ??
    null
  )
}

/** A guest at one meal of one outlet: what the usual is the usual of. */
export type Place = { outletId: OutletId; mealPeriodId: MealPeriodId }
