import type { Hour } from '../../../shared/contract/dining.ts'
import type { Tonight } from '../../../shared/contract/floor.ts'
import { inTheDay, type MealPeriodRow, type OutletRow, type Place } from '../dining/places.ts'

/** Earlier or later than usual by this much, and it is still the usual thing. */
const NEAR_MINUTES = 45

/**
 * Where somebody going down now is likely to go: where they are used to be at this hour, else the first outlet that serves
 * now, else the first to serve next today. Null when nothing is served any more, unless there is a habit.
 */
export function likelyOutlet(
  hours: readonly (Hour & Place)[],
  outlets: readonly OutletRow[],
  meals: readonly MealPeriodRow[],
  wall: string,
  rollTime: string,
): Tonight['likely'] {
  const [habit] = hours
    .map(({ outletId, from, to }) => ({ outletId, far: minutesOutside(wall, from, to) }))
    .filter(({ far }) => far <= NEAR_MINUTES)
    .sort((a, b) => a.far - b.far)
  if (habit) return { outletId: habit.outletId, because: 'habit' }
  const rank = new Map(outlets.map(({ id }, at) => [id, at]))
  const byRank = (a: Place['outletId'], b: Place['outletId']) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)
  const [now] = meals
    .filter(({ from, to }) => from <= wall && wall < to)
    .toSorted((a, b) => byRank(a.outletId, b.outletId))
  const [next] = meals
    .map(({ outletId, from }) => ({ outletId, start: inTheDay(from, rollTime) }))
    .filter(({ start }) => inTheDay(wall, rollTime) < start)
    .toSorted((a, b) => a.start.localeCompare(b.start) || byRank(a.outletId, b.outletId))
  const meal = now ?? next
  return meal ? { outletId: meal.outletId, because: 'hour' } : null
}

function minutesOutside(wall: string, from: string, to: string): number {
  return Math.max(0, minuteOf(from) - minuteOf(wall), minuteOf(wall) - minuteOf(to))
}

const minuteOf = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))
