import type { SeatId } from '../../shared/contract/base.ts'
import type { OrderItem, Outlet, Sitting } from '../../shared/contract/dining.ts'

/** Who sits at each seat now, the longest there first. */
export type Tables = ReadonlyMap<SeatId, readonly Sitting[]>

/** Whether somebody still sits there, as far as anybody knows. */
export const isSeated = ({ leftAt, longAgo }: Pick<Sitting, 'leftAt' | 'longAgo'>): boolean =>
  leftAt === null && !longAgo

/** The seats taken at a meal, by the visits of today. */
export function tablesOf(today: readonly Sitting[]): Tables {
  const tables = new Map<SeatId, Sitting[]>()
  for (const sitting of today.filter(isSeated).toSorted((a, b) => a.at.localeCompare(b.at))) {
    if (sitting.seatId) tables.set(sitting.seatId, [...(tables.get(sitting.seatId) ?? []), sitting])
  }
  return tables
}

/** The seats of an outlet as free or taken as this screen shows them: by the visits it shows. */
export function seatsNow(outlet: Outlet, tables: Tables): Outlet['seats'] {
  return outlet.seats.map(seat => ({ ...seat, free: !tables.has(seat.id) }))
}

/** An item as an order of its own, without what is known of it besides. */
export function bare({ menuItemId, text, modifiers, quantity, complimentary }: OrderItem): OrderItem {
  return { menuItemId, text, modifiers, quantity, complimentary }
}
