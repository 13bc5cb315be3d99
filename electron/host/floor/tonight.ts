import type { FloorSheet, Tonight } from '../../../shared/contract/floor.ts'
import { wishOf } from '../../../shared/domain/preferences/catalogue.ts'
import type { SignedIn } from '../context.ts'
import { hoursOf } from '../dining/hours.ts'
import { mealPeriods, outlets } from '../dining/places.ts'
import { allergyWordsOf } from '../facts/allergies.ts'
import { activePreferences } from '../facts/preferences.ts'
import { birthdaysNear } from '../guests/birthdays.ts'
import { briefOf, guestRecords } from '../guests/store.ts'
import { roleOf } from '../stays/party.ts'
import { rooms, type StayRecord, staysInHouse } from '../stays/store.ts'
import { likelyOutlet } from './likely-outlet.ts'

/** More than three on a task sheet, and none is read. */
const WISHES = 3

type RoomTonight = FloorSheet['rooms'][number]

/** The rooms of a floor, or of the house, in their order, each with who sleeps there; empty rooms too. */
export function roomsTonight(context: SignedIn, floor: string | null, wall: string): RoomTonight[] {
  const here = rooms(context.db).filter(room => floor === null || room.floor === floor)
  const numbers = new Set(here.map(({ number }) => number))
  const stays = staysInHouse(context.db).filter(({ room }) => room !== null && numbers.has(room))
  const tonight = Map.groupBy(guestsOf(context, stays, wall), ({ room }) => room)
  return here.map(room => ({
    ...room,
    guests: (tonight.get(room.number) ?? [])
      .map(({ guest }) => guest)
      .toSorted((a, b) => Number(b.role === 'main') - Number(a.role === 'main')),
  }))
}

type InRoom = { room: string | null; guest: Tonight }

function guestsOf({ db, hotel, today }: SignedIn, stays: readonly StayRecord[], wall: string): InRoom[] {
  const guestIds = stays.map(({ guestId }) => guestId)
  const records = guestRecords(db, guestIds)
  const allergies = allergyWordsOf(db, guestIds)
  const birthdays = birthdaysNear(db, guestIds, today)
  const hours = hoursOf(db, guestIds, hotel.timeZone)
  const meals = mealPeriods(db)
  const served = outlets(db)
  const mealNames = new Map(meals.map(({ id, name }) => [id, name]))
  const outletNames = new Map(served.map(({ id, name }) => [id, name]))

  return stays.flatMap(stay => {
    const guest = records.get(stay.guestId)
    if (!guest) return []
    const own = hours.get(guest.id) ?? []
    return {
      room: stay.room,
      guest: {
        stayId: stay.id,
        guest: briefOf(guest),
        role: roleOf(stay),
        language: guest.language,
        arrive: stay.arrive,
        depart: stay.depart,
        ordinal: guest.stays,
        allergies: allergies.get(guest.id) ?? [],
        birthday: birthdays.get(guest.id) ?? null,
        hours: own.flatMap(hour => {
          const meal = mealNames.get(hour.mealPeriodId)
          const outlet = outletNames.get(hour.outletId)
          return meal && outlet ? { ...hour, meal, outlet } : []
        }),
        likely: guest.discretion === 3 ? null : likelyOutlet(own, served, meals, wall, hotel.rollTime),
        wishes: activePreferences(db, guest.id, stay, today)
          .filter(({ code }) => wishOf(code)?.task)
          .slice(0, WISHES),
      },
    }
  })
}
