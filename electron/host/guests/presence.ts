import type { SearchRow } from '../../../shared/contract/guests.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { earliestArrival, latestArrival } from '../stays/store.ts'

export type Presence = SearchRow['presence']
export type Present = { presence: Presence; room: string | null }

/** The nearer somebody is, the likelier it is he who is meant. */
export const NEARNESS: Record<Presence, number> = { 'in-house': 0, arriving: 1, leaving: 2, soon: 3, away: 4 }

/** Everybody in the house or about to be, by number. A few hundred at most. */
export function whoIsNear(db: ReadDb, today: IsoDate): Map<number, Present> {
  const rows = all<{
    no: number
    status: 'booked' | 'in-house'
    arrive: IsoDate
    depart: IsoDate
    room: string | null
  }>(
    db,
    // Two halves, each with an index of its own: SQLite finds neither behind an OR. Who shares a room is in the main guest's.
    sql`SELECT guest.no, stay.status, stay.arrive, stay.depart, coalesce(stay.room, main.room) AS room
        FROM stay JOIN guest ON guest.id = stay.guest_id LEFT JOIN stay AS main ON main.id = stay.party_of
        WHERE stay.status = 'in-house'
        UNION ALL
        SELECT guest.no, stay.status, stay.arrive, stay.depart, coalesce(stay.room, main.room) AS room
        FROM stay JOIN guest ON guest.id = stay.guest_id LEFT JOIN stay AS main ON main.id = stay.party_of
        WHERE stay.status = 'booked' AND stay.arrive BETWEEN ${earliestArrival(today)} AND ${latestArrival(today)}`,
  )
  const near = new Map<number, Present>()
  for (const { no, status, arrive, depart, room } of rows) {
    const presence =
      status === 'booked' ? (arrive <= today ? 'arriving' : 'soon') : depart <= today ? 'leaving' : 'in-house'
    const known = near.get(no)
    if (!known || NEARNESS[presence] < NEARNESS[known.presence]) near.set(no, { presence, room })
  }
  return near
}
