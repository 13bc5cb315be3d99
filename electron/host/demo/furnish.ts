import type { GiftId, StaffId } from '../../../shared/contract/base.ts'
import { Moment } from '../../../shared/contract/outlets.ts'
import type { WriteDb } from '../db/sql.ts'
import { mealPeriods, outlets, seats } from '../dining/places.ts'
import { mannerAt, tickRead, writeManner } from '../outlets/manners.ts'
import { addDish } from '../outlets/menu.ts'
import { drawPlan, planOf } from '../outlets/plan.ts'
import { settingsOf, writeSettings } from '../outlets/settings.ts'
import { addGift } from '../stays/gifts.ts'
import { type DemoPlace, inTheNameOf } from './book.ts'
import type { DrawnRoom } from './drawn-room.ts'
import { GIFTS } from './farewells.ts'
import { MANNERS } from './manners.ts'
import { MENUS } from './menus.ts'
import { DAWN_ROOM } from './room-dawn.ts'
import { RIVER_BAR_ROOM } from './room-river-bar.ts'
import { TEA_LOUNGE_ROOM } from './room-tea-lounge.ts'

/** The rooms as they stand, by outlet in the order of the plan. */
const ROOMS: readonly DrawnRoom[] = [DAWN_ROOM, TEA_LOUNGE_ROOM, RIVER_BAR_ROOM]

/**
 * Draws the rooms, lays the menus, writes down the manners and fills the cupboard with presents, as the manager did; one of those
 * who serve has read how it is done at the greeting.
 */
export function furnish(
  tx: WriteDb,
  { manager, reader, at }: { manager: StaffId; reader: StaffId; at: string },
): { places: readonly DemoPlace[]; gifts: readonly GiftId[] } {
  const writing = inTheNameOf(tx, manager, at)
  return {
    places: outlets(tx).map(({ id }, outlet) => {
      const place = furnishOutlet(writing, id, outlet)
      const greeting = mannerAt(tx, id, 'greeting')
      if (greeting) tickRead(writing, greeting.id, greeting.version, reader)
      return place
    }),
    gifts: GIFTS.map(name => addGift(writing, name)),
  }
}

function furnishOutlet(tx: WriteDb, outletId: DemoPlace['outletId'], outlet: number): DemoPlace {
  const room = ROOMS[outlet]
  const plan = planOf(tx, outletId)
  const settings = settingsOf(tx, outletId)
  if (!room || !plan || !settings) throw new Error('an outlet nobody drew')
  const placed = plan.seats.map(seat => {
    const drawn = room.seats[seat.number]
    if (!drawn) throw new Error(`a seat that stands nowhere: ${seat.number}`)
    return { ...seat, ...drawn, traits: [...drawn.traits] }
  })
  const { width, depth, marks, extension, queueMinutes } = room
  drawPlan(tx, plan, { width, depth, seats: placed, marks: [...marks] })
  writeSettings(tx, outletId, { ...settings, extension, queueMinutes })
  for (const moment of Moment.options) {
    const lines = MANNERS[outlet]?.[moment]
    if (lines) writeManner(tx, outletId, moment, lines)
  }
  return {
    outletId,
    periods: mealPeriods(tx)
      .filter(period => period.outletId === outletId)
      .map(({ id }) => id),
    seats: seats(tx)
      .filter(seat => seat.outletId === outletId)
      .map(({ id }) => id),
    dishes: (MENUS[outlet] ?? []).map(({ name, kind, holds, intro }) =>
      addDish(tx, outletId, {
        name,
        complimentary: kind === 'complimentary',
        allergens: holds && [...holds],
        intro,
      }),
    ),
  }
}
