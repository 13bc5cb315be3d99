import { inTransaction } from '../../electron/host/db/sql.ts'
import { mealPeriods, seats } from '../../electron/host/dining/places.ts'
import { addVisit } from '../../electron/host/dining/visits.ts'
import { addGuest } from '../../electron/host/guests/store.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import { openStay, rooms } from '../../electron/host/stays/store.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { HotelPlan } from '../../shared/contract/house.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { hotelPlan, openHouse, type TestHouse } from '../house.ts'
import { chance } from './chance.ts'
import { inventGuests } from './guests.ts'

/** A hotel with `count` invented guests of the past, six visits each, and its rooms full. */
export async function fullHouse(
  count: number,
  dataDir: string,
  plan: HotelPlan = hotelPlan,
): Promise<{ house: TestHouse; guestIds: GuestId[] }> {
  const house = await openHouse({ dataDir, setUp: false })
  await house.client().house.setUp(plan)
  const book = openBookOf(house.host)
  const luck = chance(1)
  const today = '2026-11-09'
  const { result: guestIds } = inTransaction(book, { at: house.clock.now().toISOString(), by: null }, tx => {
    const [period] = mealPeriods(tx)
    const everySeat = seats(tx)
    if (!period) throw new Error('the test hotel has a meal period')
    const ids = inventGuests(count).map(form => {
      const guestId = addGuest(tx, form)
      const home = luck.pick(everySeat)
      const first = addDays(today, -60 - luck.below(2000))
      for (let day = 0; day < 6; day++) {
        addVisit(tx, {
          guestId,
          outletId: period.outletId,
          mealPeriodId: period.id,
          seatId: luck.next() < 0.8 ? home.id : luck.pick(everySeat).id,
          items: ['Coffee', 'Egg', 'Toast'].map(text => ({
            ...{ text, menuItemId: null, modifiers: null, quantity: 1, complimentary: false },
          })),
          covers: 1,
          businessDate: addDays(first, day),
        })
      }
      return guestId
    })
    // Nobody sleeps in two rooms.
    const awake = [...ids]
    for (const room of rooms(tx)) {
      const [guestId] = awake.splice(luck.below(awake.length), 1)
      if (!guestId) break
      openStay(tx, {
        guestId,
        arrive: today,
        depart: addDays(today, 2),
        room: room.number,
        adults: 1,
        children: 0,
      })
    }
    return ids
  })
  return { house, guestIds }
}
