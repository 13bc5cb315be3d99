import type { MealPeriodId, OutletId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'

/** `turn` is the day and the meal of the clock: while it is the same, so is what was chosen. */
export type MealPlace = { outlet: Outlet; period: Outlet['mealPeriods'][number]; turn: string }
export type ChosenMeal = { outletId: OutletId; mealPeriodId: MealPeriodId; turn: string }

/**
 * The meal being served: the one chosen, until the clock has gone on to another; else the one going on now, else the next. The
 * outlet that was chosen stays.
 */
export function mealPlace(
  outlets: readonly Outlet[],
  chosen: ChosenMeal | null,
  { wall, day }: { wall: string; day: string },
): MealPlace | null {
  const all = outlets.flatMap(outlet => outlet.mealPeriods.map(period => ({ outlet, period })))
  const theirs = all.filter(({ outlet }) => outlet.id === chosen?.outletId)
  const among = theirs.length > 0 ? theirs : all
  const now =
    among.find(({ period }) => period.now && period.from <= wall && wall < period.to) ??
    among.find(({ period }) => period.now) ??
    among[0]
  if (!now) return null
  const turn = `${day} ${now.period.id}`
  const asked = chosen?.turn === turn && theirs.find(({ period }) => period.id === chosen.mealPeriodId)
  return { ...(asked || now), turn }
}
