import type { SearchRow } from '../../../shared/contract/guests.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { earliestArrival, latestArrival } from '../stays/store.ts'

export type Presence = SearchRow['presence']
export type Present = { presence: Presence; room: string | null }

/** The nearer somebody is, the likelier it is he who is meant. */
export const NEARNESS: Record<Presence, number> = { 'in-house': 0, arriving: 1, leaving: 2, soon: 3, away: 4 }

/** Of the guests with these numbers, or of all, who is in the house or about to be. A few hundred at most. */
export function whoIsNear(
  db: ReadDb,
  today: IsoDate,
  numbers: readonly number[] | null = null,
): Map<number, Present> {
  const rows = all<{
    no: number
    status: 'booked' | 'in-house'
    arrive: IsoDate
    depart: IsoDate
    room: string | null
  }>(db, numbers ? nearAmong(today, numbers) : near(today))
  const found = new Map<number, Present>()
  for (const { no, status, arrive, depart, room } of rows) {
    const presence =
      status === 'booked' ? (arrive <= today ? 'arriving' : 'soon') : depart <= today ? 'leaving' : 'in-house'
    const known = found.get(no)
    if (!known || NEARNESS[presence] < NEARNESS[known.presence]) found.set(no, { presence, room })
  }
  return found
}

// Who shares a room is in the main guest's.
function near(today: IsoDate) {
  // Two halves, each with an index of its own: SQLite finds neither behind an OR.
  return sql`SELECT guest.no, stay.status, stay.arrive, stay.depart, coalesce(stay.room, main.room) AS room
        FROM stay JOIN guest ON guest.id = stay.guest_id LEFT JOIN stay AS main ON main.id = stay.party_of
        WHERE stay.status = 'in-house'
        UNION ALL
        SELECT guest.no, stay.status, stay.arrive, stay.depart, coalesce(stay.room, main.room) AS room
        FROM stay JOIN guest ON guest.id = stay.guest_id LEFT JOIN stay AS main ON main.id = stay.party_of
        WHERE stay.status = 'booked' AND stay.arrive BETWEEN ${earliestArrival(today)} AND ${latestArrival(today)}`
}

function nearAmong(today: IsoDate, numbers: readonly number[]) {
  return sql`SELECT guest.no, stay.status, stay.arrive, stay.depart, coalesce(stay.room, main.room) AS room
        FROM guest JOIN stay ON stay.guest_id = guest.id LEFT JOIN stay AS main ON main.id = stay.party_of
        WHERE guest.no IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))
          AND (stay.status = 'in-house' OR stay.status = 'booked'
               AND stay.arrive BETWEEN ${earliestArrival(today)} AND ${latestArrival(today)})`
}
