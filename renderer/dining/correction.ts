import type { MealPeriodId, OutletId, SeatId, VisitId } from '../../shared/contract/base.ts'
import type { OrderItem, Sitting } from '../../shared/contract/dining.ts'
import { bare } from './at-table.ts'

/** What somebody wants a visit to say, and which version of it they saw. */
export type Correction = {
  visitId: VisitId
  /** Where it was; the clock may have gone on to another meal. */
  outletId: OutletId
  mealPeriodId: MealPeriodId
  rev: number
  /** Whose visit it is, as one says it: it is there to be said when the visit is gone. */
  whose: string
  seatId: SeatId | null
  items: OrderItem[]
  covers: number
  together: boolean
}

/** A correction that changes nothing yet. */
export function correctionOf(sitting: Sitting, whose: string): Correction {
  const { visitId, outletId, mealPeriodId, rev, seatId, items, covers } = sitting
  return {
    visitId,
    outletId,
    mealPeriodId,
    rev,
    whose,
    seatId,
    items: items.map(bare),
    covers,
    together: false,
  }
}
