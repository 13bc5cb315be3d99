import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import type { Expected } from '../../../shared/contract/dining.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { Call, SignedIn } from '../context.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { allergyWordsOf } from '../facts/allergies.ts'
import { birthdaysNear } from '../guests/birthdays.ts'
import { guestBriefs } from '../guests/store.ts'
import { houseTime } from '../house/settings.ts'
import { hoursOf } from './hours.ts'
import type { Place } from './places.ts'

type InHouse = { guestId: GuestId; partyId: StayId; ordinal: number; seen: 0 | 1 }

/**
 * Who is in the house and was not seen at a meal today: those whose hour it is first, then by their hour, then by name.
 * Never by room: the outlets are told neither rooms nor their order.
 */
export function expectedAt(context: Call & SignedIn, place: Place): Expected[] {
  const { db, today, hotel, host } = context
  const { wall } = houseTime(hotel, host.clock.now())
  const inHouse = peopleInHouse(db, place, today)
  const waited = inHouse.filter(({ seen }) => seen === 0)
  const guestIds = waited.map(({ guestId }) => guestId)
  const briefs = guestBriefs(
    db,
    inHouse.map(({ guestId }) => guestId),
  )
  const parties = Map.groupBy(inHouse, ({ partyId }) => partyId)
  const hours = hoursOf(db, guestIds, hotel.timeZone, place)
  const allergies = allergyWordsOf(db, guestIds)
  const birthdays = birthdaysNear(db, guestIds, today)

  const rows = waited.flatMap(({ guestId, partyId, ordinal }) => {
    const guest = briefs.get(guestId)
    if (!guest) return []
    const [hour] = hours.get(guestId) ?? []
    const others = (parties.get(partyId) ?? []).filter(other => other.guestId !== guestId)
    return [
      {
        guest,
        ordinal,
        hour: hour ? { from: hour.from, to: hour.to, times: hour.times, of: hour.of } : null,
        allergies: allergies.get(guestId) ?? [],
        birthday: birthdays.get(guestId) ?? null,
        with: others.flatMap(other => briefs.get(other.guestId)?.name ?? []),
      },
    ]
  })
  const byName = new Intl.Collator().compare
  const turnOf = ({ hour }: Expected) =>
    !hour ? '2' : hour.from <= wall && wall < hour.to ? '0' : `1 ${hour.from}`
  return rows
    .map(row => ({ row, turn: turnOf(row) }))
    .sort((a, b) => compare(a.turn, b.turn) || byName(a.row.guest.name, b.row.guest.name))
    .map(({ row }) => row)
}

/** Everybody in the house, whoever shares a room under one party, and whether they were seen at that meal. */
function peopleInHouse(db: ReadDb, { outletId, mealPeriodId }: Place, today: IsoDate): InHouse[] {
  return all(
    db,
    sql`SELECT stay.guest_id AS guestId, coalesce(stay.party_of, stay.id) AS partyId, guest.stays AS ordinal,
               stay.guest_id IN (
                 SELECT visit.guest_id FROM visit
                 WHERE outlet_id = ${outletId} AND meal_period_id = ${mealPeriodId} AND business_date = ${today}
                   AND void_at IS NULL) AS seen
        FROM stay JOIN guest ON guest.id = stay.guest_id
        WHERE status = 'in-house'
        ORDER BY stay.id`,
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
