import type { GuestId } from '../../../shared/contract/base.ts'
import type { Hour } from '../../../shared/contract/dining.ts'
import { type IsoDate, localTime } from '../../../shared/domain/days/calendar.ts'
import { habitualHour } from '../../../shared/domain/dining/habitual-hour.ts'
import { all, type ReadDb } from '../db/sql.ts'
import { mealPeriods, type Place } from './places.ts'

type Begun = Place & { guestId: GuestId; at: string; date: IsoDate }

/** More than the rule looks at: some of them were written down after the meal and say nothing of when it began. */
const NEWEST = 10

/** When each guest is used to coming to which meal, or to the one of `place`, the earliest meal first; who has no habit is not in it. */
export function hoursOf(
  db: ReadDb,
  guestIds: readonly GuestId[],
  zone: string,
  place: Place | null = null,
): Map<GuestId, (Hour & Place)[]> {
  const meals = new Map(mealPeriods(db).map(meal => [meal.id, meal]))
  const byPlace = Map.groupBy(
    visitsBegun(db, guestIds, place),
    ({ guestId, outletId, mealPeriodId }) => `${guestId} ${outletId} ${mealPeriodId}`,
  )
  const found = new Map<GuestId, (Hour & Place)[]>()
  for (const visits of byPlace.values()) {
    const [first] = visits
    const meal = first && meals.get(first.mealPeriodId)
    if (!meal || visits.length < 3) continue
    const newest = visits.sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, NEWEST)
    const begun = newest.map(({ at, date }) => {
      const wall = localTime(new Date(at), zone)
      // Breakfast entered in the afternoon: the day is right, the hour is not.
      return { date, wall: meal.from <= wall && wall < meal.to ? wall : null }
    })
    const hour = habitualHour(begun)
    if (!hour) continue
    const { guestId, outletId, mealPeriodId } = first
    found.set(guestId, [...(found.get(guestId) ?? []), { ...hour, outletId, mealPeriodId }])
  }
  for (const hours of found.values()) hours.sort((a, b) => a.from.localeCompare(b.from))
  return found
}

function visitsBegun(db: ReadDb, guestIds: readonly GuestId[], place: Place | null): Begun[] {
  return all(db, {
    // Guest by guest, from the index alone.
    text: `SELECT guest_id AS guestId, outlet_id AS outletId, meal_period_id AS mealPeriodId, at, business_date AS date
           FROM json_each(?) AS asked CROSS JOIN visit
           WHERE guest_id = asked.value AND void_at IS NULL ${place ? 'AND outlet_id = ? AND meal_period_id = ?' : ''}`,
    values: [JSON.stringify(guestIds), ...(place ? [place.outletId, place.mealPeriodId] : [])],
  })
}
