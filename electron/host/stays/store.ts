import { v7 as uuid } from 'uuid'
import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { countStays } from './counts.ts'

export type StayStatus = 'booked' | 'in-house' | 'out' | 'no-show' | 'cancelled'

export type StayRecord = {
  id: StayId
  guestId: GuestId
  status: StayStatus
  arrive: IsoDate
  depart: IsoDate
  room: string | null
  adults: number
  children: number
}

const columns = 'id, guest_id AS guestId, status, arrive, depart, room, adults, children'
const select = (where: string) => `SELECT ${columns} FROM stay WHERE ${where}`

/** Expected on that day, and what was expected the day before and is not here yet. */
export function arrivalsOn(db: ReadDb, day: IsoDate): StayRecord[] {
  return all(db, {
    text: select("status = 'booked' AND arrive BETWEEN ? AND ?"),
    values: [earliestArrival(day), day],
  })
}

/** A late flight lands after the day has turned: a booking of the day before may still come. */
export function earliestArrival(today: IsoDate): IsoDate {
  return addDays(today, -1)
}

/** From a week before its day a booking is near: whoever comes early is let in, next year's would be a mistake. */
export function latestArrival(today: IsoDate): IsoDate {
  return addDays(today, 7)
}

/** In the house now, in the order of the rooms. */
export function staysInHouse(db: ReadDb): StayRecord[] {
  return all(db, { text: `${select("status = 'in-house'")} ORDER BY room`, values: [] })
}

export function stayRecord(db: ReadDb, id: StayId): StayRecord | null {
  return one(db, { text: select('id = ?'), values: [id] })
}

/** The stay a guest is on now, if any. */
export function presentStay(db: ReadDb, guestId: GuestId): StayRecord | null {
  return one(db, { text: select("guest_id = ? AND status = 'in-house'"), values: [guestId] })
}

/** Everything a guest ever booked, newest first. */
export function staysOf(db: ReadDb, guestId: GuestId): StayRecord[] {
  return all(db, { text: `${select('guest_id = ?')} ORDER BY arrive DESC, id DESC`, values: [guestId] })
}

/** The last stay that ended before `day` began, and how many stays happened or are happening. */
export function pastOf(
  db: ReadDb,
  guestId: GuestId,
): { count: number; last: { arrive: IsoDate; depart: IsoDate } | null } {
  const happened = one<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM stay WHERE guest_id = ${guestId} AND status IN ('out', 'in-house')`,
  )
  const last = one<{ arrive: IsoDate; depart: IsoDate }>(
    db,
    sql`SELECT arrive, depart FROM stay WHERE guest_id = ${guestId} AND status = 'out' ORDER BY depart DESC LIMIT 1`,
  )
  return { count: happened?.count ?? 0, last }
}

export type RoomRow = { number: string; floor: string }

export function rooms(db: ReadDb): RoomRow[] {
  return all(db, sql`SELECT number, floor FROM room ORDER BY rank`)
}

/** The guest in a room now. */
export function stayInRoom(db: ReadDb, room: string): StayRecord | null {
  return one(db, { text: select("room = ? AND status = 'in-house'"), values: [room] })
}

export type Arrival = {
  guestId: GuestId
  stayId?: StayId | undefined
  arrive: IsoDate
  depart: IsoDate
  room: string
  adults: number
  children: number
}

/** Puts a guest in a room: the stay that was booked, or a new one for a walk-in. */
export function openStay(tx: WriteDb, arrival: Arrival): StayId {
  const id = arrival.stayId ?? (uuid() as StayId)
  if (arrival.stayId) {
    run(
      tx,
      sql`UPDATE stay SET status = 'in-house', arrive = ${arrival.arrive}, depart = ${arrival.depart}, room = ${arrival.room},
                 adults = ${arrival.adults}, children = ${arrival.children}, checked_in_at = ${tx.at},
                 rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
          WHERE id = ${id}`,
    )
  } else {
    run(
      tx,
      sql`INSERT INTO stay (id, guest_id, status, arrive, depart, room, adults, children, checked_in_at, rev,
                            created_at, created_by, updated_at, updated_by)
          VALUES (${id}, ${arrival.guestId}, 'in-house', ${arrival.arrive}, ${arrival.depart}, ${arrival.room},
                  ${arrival.adults}, ${arrival.children}, ${tx.at}, 1, ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
    )
  }
  countStays(tx, sql`SELECT ${arrival.guestId}`)
  tx.touch('stays', 'guests')
  return id
}

/** The guest has left; the stay ends on the business date of leaving. */
export function closeStay(tx: WriteDb, stay: StayRecord, today: IsoDate): void {
  const depart = today < stay.arrive ? stay.arrive : today
  run(
    tx,
    sql`UPDATE stay SET status = 'out', depart = ${depart}, checked_out_at = ${tx.at}, rev = rev + 1,
               updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${stay.id}`,
  )
  countStays(tx, sql`SELECT ${stay.guestId}`)
  tx.touch('stays', 'guests')
}
