import type { Both, MealPeriodId, MenuItemId, OutletId } from '../../../shared/contract/base.ts'
import type { PlanSeat } from '../../../shared/contract/outlets.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'

export type OutletRow = { id: OutletId; name: Both }
export type MealPeriodRow = { id: MealPeriodId; outletId: OutletId; name: Both; from: string; to: string }
/** A seat as it stands in the room of its outlet. */
export type SeatRow = PlanSeat & { outletId: OutletId; retired: boolean }
export type MenuItemRow = {
  id: MenuItemId
  outletId: OutletId
  name: Both
  complimentary: boolean
  retired: boolean
}

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

type RawSeat = Omit<SeatRow, 'name' | 'window' | 'traits' | 'retired'> &
  Named & { isWindow: 0 | 1; traits: string; isRetired: 0 | 1 }

/** The seats that stand in the rooms now. */
export function seats(db: ReadDb): SeatRow[] {
  return everySeat(db).filter(seat => !seat.retired)
}

/** The seats that stand there and those that did: what a visit of long ago is named by. */
export function everySeat(db: ReadDb): SeatRow[] {
  return all<RawSeat>(
    db,
    sql`SELECT id, outlet_id AS outletId, number, name_zh AS zh, name_en AS en, x, y, turn, shape, chairs,
               is_window AS isWindow, traits, retired_at IS NOT NULL AS isRetired
        FROM seat ORDER BY rank`,
  ).map(({ isWindow, isRetired, traits, ...row }) => ({
    ...named(row),
    window: isWindow === 1,
    traits: JSON.parse(traits) as SeatRow['traits'],
    retired: isRetired === 1,
  }))
}

/** What is served now. */
export function menuItems(db: ReadDb): MenuItemRow[] {
  return everyMenuItem(db).filter(item => !item.retired)
}

/** What is served and what was: what an order of long ago is named by. */
export function everyMenuItem(db: ReadDb): MenuItemRow[] {
  return all<
    Omit<MenuItemRow, 'name' | 'complimentary' | 'retired'> &
      Named & { isComplimentary: 0 | 1; isRetired: 0 | 1 }
  >(
    db,
    sql`SELECT id, outlet_id AS outletId, name_zh AS zh, name_en AS en, is_complimentary AS isComplimentary,
               retired_at IS NOT NULL AS isRetired
        FROM menu_item ORDER BY rank`,
  ).map(({ isComplimentary, isRetired, ...row }) => ({
    ...named(row),
    complimentary: isComplimentary === 1,
    retired: isRetired === 1,
  }))
}

/** A time of the wall as it follows in the hotel's day: past midnight it is late, until the day turns. */
export function inTheDay(wall: string, rollTime: string): string {
  return `${wall < rollTime ? 1 : 0} ${wall}`
}

/** The meal it is at that time of the hotel's wall clock, or the next one of the hotel's day, or its last: some sit there still. */
export function mealAt(
  periods: readonly MealPeriodRow[],
  wall: string,
  rollTime: string,
): MealPeriodRow | null {
  const start = ({ from }: MealPeriodRow) => inTheDay(from, rollTime)
  const inOrder = periods.toSorted((a, b) => start(a).localeCompare(start(b)))
  return (
    inOrder.find(({ from, to }) => from <= wall && wall < to) ??
    inOrder.find(meal => inTheDay(wall, rollTime) < start(meal)) ??
    inOrder.at(-1) ??
    null
  )
}

/** A guest at one meal of one outlet: what the usual is the usual of. */
export type Place = { outletId: OutletId; mealPeriodId: MealPeriodId }
