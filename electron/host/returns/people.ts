import type { GuestBrief } from '../../../shared/contract/guest-brief.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { briefOf, guestRecordsByNo } from '../guests/store.ts'

export type Person = { guest: GuestBrief; stays: number; lastStay: IsoDate | null; nights: number }

/**
 * Guests by their numbers, in that order, with the nights of their stays from `since` on. Who was merged into another or erased since
 * they were counted is left out.
 */
export function peopleOf(db: ReadDb, nos: readonly number[], since: IsoDate, today: IsoDate): Person[] {
  const guests = new Map(guestRecordsByNo(db, [...nos]).map(guest => [guest.no, guest]))
  const slept = all<{ guestId: string; nights: number }>(
    db,
    sql`SELECT guest_id AS guestId,
               sum(max(0, julianday(min(depart, ${today})) - julianday(max(arrive, ${since})))) AS nights
        FROM stay
        WHERE guest_id IN (SELECT value FROM json_each(${JSON.stringify([...guests.values()].map(({ id }) => id))}))
          AND status IN ('out', 'in-house')
        GROUP BY guest_id`,
  )
  const nights = new Map(slept.map(row => [row.guestId, row.nights]))
  return nos.flatMap(no => {
    const guest = guests.get(no)
    if (!guest) return []
    const { stays, lastStay } = guest
    return [{ guest: briefOf(guest), stays, lastStay, nights: nights.get(guest.id) ?? 0 }]
  })
}
