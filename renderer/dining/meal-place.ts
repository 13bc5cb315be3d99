import type { MealPeriodId, OutletId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'

export type MealPlace = { outlet: Outlet; period: Outlet['mealPeriods'][number] }

/** The meal being served: the one chosen if it is still there, else one going on now, else the next of the first outlet. */
export function mealPlace(
  outlets: readonly Outlet[],
  chosen: { outletId: OutletId; mealPeriodId: MealPeriodId } | null,
  wallClock: string,
): MealPlace | null {
  const all = outlets.flatMap(outlet => outlet.mealPeriods.map(period => ({ outlet, period })))
  return (
    all.find(({ period }) => period.id === chosen?.mealPeriodId) ??
    all.find(({ period }) => period.now && period.from <= wallClock && wallClock < period.to) ??
    all.find(({ period }) => period.now) ??
    all[0] ??
    null
  )
}
