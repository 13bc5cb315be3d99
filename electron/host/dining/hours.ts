import type { GuestId } from '../../../shared/contract/base.ts'
import type { Hour } from '../../../shared/contract/dining.ts'
import { type IsoDate, localTime } from '../../../shared/domain/days/calendar.ts'
import { habitualHour } from '../../../shared/domain/dining/habitual-hour.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { mealPeriods, type Place } from './places.ts'

type Begun = Place & { guestId: GuestId; at: string; date: IsoDate }

/** More than the rule looks at: some of them were written down after the meal and say nothing of when it began. */
const NEWEST = 10

/** When each guest is used to coming to which meal, the earliest meal first; who has no habit is not in it. */
export function hoursOf(
  db: ReadDb,
  guestIds: readonly GuestId[],
  zone: string,
): Map<GuestId, (Hour & Place)[]> {
  const meals = new Map(mealPeriods(db).map(meal => [meal.id, meal]))
  const byPlace = Map.groupBy(
    newestVisits(db, guestIds),
    ({ guestId, outletId, mealPeriodId }) => `${guestId} ${outletId} ${mealPeriodId}`,
  )
  const found = new Map<GuestId, (Hour & Place)[]>()
  for (const [first, ...rest] of byPlace.values()) {
    const meal = first && meals.get(first.mealPeriodId)
    if (!meal || rest.length < 2) continue
    const begun = [first, ...rest].map(({ at, date }) => {
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

function newestVisits(db: ReadDb, guestIds: readonly GuestId[]): Begun[] {
  return all(
    db,
    sql`SELECT guestId, outletId, mealPeriodId, at, date FROM (
          SELECT guest_id AS guestId, outlet_id AS outletId, meal_period_id AS mealPeriodId, at, business_date AS date,
                 row_number() OVER (PARTITION BY guest_id, outlet_id, meal_period_id
                                    ORDER BY business_date DESC, at DESC) AS nth
          FROM visit
          WHERE guest_id IN (SELECT value FROM json_each(${JSON.stringify(guestIds)})) AND void_at IS NULL)
        WHERE nth <= ${NEWEST}`,
  )
}
