import { inTransaction, run, sql } from '../../electron/host/db/sql.ts'
import type { GuestId, MealPeriodId, MenuItemId, OutletId, SeatId } from '../../shared/contract/base.ts'
import type { OrderItem } from '../../shared/contract/dining.ts'
import { type DoorName, MORNING } from '../house.ts'
import { type AtWork, openAtWork, theTable } from './at-work.ts'
import { formFor } from './people.ts'

export const NOBODY = '0198a000-0000-7000-8000-000000000000'
export const item = (text: string, more: Partial<OrderItem> = {}): OrderItem => ({
  menuItemId: null,
  text,
  modifiers: null,
  quantity: 1,
  complimentary: false,
  ...more,
})
export const SANDWICH = item('三明治')
export const COFFEE = item('咖啡', { modifiers: '不加糖' })
export const EGG = item('鸡蛋')

/** A house at breakfast: its tables, a bar and a cake besides, and whoever serves. */
export async function openAtTable(door: DoorName) {
  const house = await openAtWork(door)
  const table = await theTable(house.outlet)
  let named = 0
  const breakfast = (guestId: GuestId) => ({
    guestId,
    outletId: table.outletId,
    mealPeriodId: table.breakfast,
  })
  const servingFrom = async (instant: Date) => {
    house.clock.set(instant)
    house.outlet = await house.as('outlet', door)
  }
  return {
    house,
    table,
    ...furnish(house),
    breakfast,
    guest: async (name = `Guest ${++named}`) => (await house.desk.guests.create(formFor(name))).guestId,
    /** Turns the clock to that time of the hotel’s wall; whoever serves signs in again. */
    servingAt: (wall: string) => servingFrom(new Date(`${wall}+08:00`)),
    /** The same, and whoever is at the desk signs in again too. */
    openAt: async (wall: string) => {
      await servingFrom(new Date(`${wall}+08:00`))
      house.desk = await house.as('front-desk', door)
    },
    back: () => servingFrom(MORNING),
    /** Serves a guest at a seat, whoever sits there already. */
    serve: (guestId: GuestId, seatId: SeatId | null, items: OrderItem[] = []) =>
      house.outlet.dining.recordVisit({ ...breakfast(guestId), seatId, items, together: true }),
    /** The rows of this breakfast, by who sits there. */
    sittings: async () => {
      const { outletId, breakfast: mealPeriodId } = table
      const rows = await house.outlet.dining.today({ outletId, mealPeriodId })
      return new Map(rows.map(row => [row.guestId, row]))
    },
    usual: (guestId: GuestId) => house.outlet.dining.usual(breakfast(guestId)),
    isFree: async (seatId: SeatId) => {
      const outlets = await house.outlet.dining.outlets()
      return outlets.flatMap(({ seats }) => seats).find(({ id }) => id === seatId)?.free
    },
  }
}

/** A second outlet and something on the menu: neither is in the plan of a hotel’s first day. */
function furnish({ host }: AtWork) {
  const open = host.books.current()
  if (!open) throw new Error('no book is open')
  const at = (name: string) => `0198a000-0000-7000-8000-00000000${name}`
  const bar = {
    outletId: at('ba01') as OutletId,
    mealPeriodId: at('ba02') as MealPeriodId,
    seatId: at('ba03') as SeatId,
  }
  const cake = at('cafe') as MenuItemId
  inTransaction(open, { at: MORNING.toISOString(), by: null }, tx => {
    run(tx, sql`INSERT INTO outlet (id, name_zh, name_en, rank) VALUES (${bar.outletId}, '酒吧', 'Bar', 1)`)
    run(
      tx,
      sql`INSERT INTO meal_period (id, outlet_id, name_zh, name_en, from_time, to_time, rank)
                VALUES (${bar.mealPeriodId}, ${bar.outletId}, '晚上', 'Evening', '17:00', '23:00', 0)`,
    )
    run(
      tx,
      sql`INSERT INTO seat (id, outlet_id, number, name_zh, name_en, rank) VALUES (${bar.seatId}, ${bar.outletId}, 'B1', '吧台', 'counter', 0)`,
    )
    const [{ id: outletId } = { id: '' }] = tx.connection
      .prepare<[], { id: string }>('SELECT id FROM outlet WHERE rank = 0')
      .all()
    run(
      tx,
      sql`INSERT INTO menu_item (id, outlet_id, name_zh, name_en, rank) VALUES (${cake}, ${outletId}, '蛋糕', 'Cake', 0)`,
    )
    tx.touch('dining')
  })
  return { bar, cake }
}
