import { v7 as uuid } from 'uuid'
import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import type { PartyRole } from '../../../shared/contract/party-role.ts'
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
  /** Of whoever shares a room, the room of the stay they belong to. */
  room: string | null
  adults: number
  children: number
  /** Whose room it is, where it is another's. */
  partyOf: StayId | null
  partyRole: Exclude<PartyRole, 'main'> | null
}

/** What a stay is read from, with the room it shares; the query goes on with a condition on `stay`. */
export const STAY_RECORD = `
  SELECT stay.id, stay.guest_id AS guestId, stay.status, stay.arrive, stay.depart,
         coalesce(stay.room, main.room) AS room, stay.adults, stay.children,
         stay.party_of AS partyOf, stay.party_role AS partyRole
  FROM stay LEFT JOIN stay AS main ON main.id = stay.party_of`

/** Expected on that day, and what was expected the day before and is not here yet. */
export function arrivalsOn(db: ReadDb, day: IsoDate): StayRecord[] {
  return all(db, {
    text: `${STAY_RECORD} WHERE stay.status = 'booked' AND stay.arrive BETWEEN ? AND ?`,
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

/** In the house now, in the order of the rooms, whose room it is before who shares it. */
export function staysInHouse(db: ReadDb): StayRecord[] {
  return all(db, {
    text: `${STAY_RECORD} WHERE stay.status = 'in-house' ORDER BY coalesce(stay.room, main.room), stay.party_of IS NOT NULL, stay.id`,
    values: [],
  })
}

export function stayRecord(db: ReadDb, id: StayId): StayRecord | null {
  return one(db, { text: `${STAY_RECORD} WHERE stay.id = ?`, values: [id] })
}

/** The stay a guest is on now, if any. */
export function presentStay(db: ReadDb, guestId: GuestId): StayRecord | null {
  return one(db, {
    text: `${STAY_RECORD} WHERE stay.guest_id = ? AND stay.status = 'in-house'`,
    values: [guestId],
  })
}

/** The booking a guest may arrive on that day, the earliest first. */
export function arrivalOf(db: ReadDb, guestId: GuestId, day: IsoDate): StayRecord | null {
  return one(db, {
    text: `${STAY_RECORD} WHERE stay.guest_id = ? AND stay.status = 'booked' AND stay.arrive BETWEEN ? AND ?
           ORDER BY stay.arrive, stay.id`,
    values: [guestId, earliestArrival(day), day],
  })
}

/** Everything a guest ever booked, newest first. */
export function staysOf(db: ReadDb, guestId: GuestId): StayRecord[] {
  return all(db, {
    text: `${STAY_RECORD} WHERE stay.guest_id = ? ORDER BY stay.arrive DESC, stay.id DESC`,
    values: [guestId],
  })
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

/** The stay a room belongs to now. */
export function stayInRoom(db: ReadDb, room: string): StayRecord | null {
  return one(db, { text: `${STAY_RECORD} WHERE stay.room = ? AND stay.status = 'in-house'`, values: [room] })
}

export type Arrival = {
  guestId: GuestId
  /** The booking that arrives; without one a stay that was never booked. */
  stayId?: StayId | undefined
  /** What a stay that was never booked is to be called. */
  newStayId?: StayId | undefined
  arrive: IsoDate
  depart: IsoDate
  /** Null for who shares the room of `partyOf`. */
  room: string | null
  adults: number
  children: number
  partyOf?: StayId | null
  partyRole?: Exclude<PartyRole, 'main'> | null
}

/** Puts a guest in a room: the stay that was booked, or a new one. */
export function openStay(tx: WriteDb, arrival: Arrival): StayId {
  const { guestId, arrive, depart, room, adults, children, partyOf = null, partyRole = null } = arrival
  const id = arrival.stayId ?? arrival.newStayId ?? (uuid() as StayId)
  if (arrival.stayId) {
    run(
      tx,
      sql`UPDATE stay SET booked = json_object('arrive', arrive, 'depart', depart, 'room', room, 'adults', adults,
                   'children', children, 'partyOf', party_of, 'partyRole', party_role, 'followers',
                   (SELECT json_group_array(id) FROM stay AS follower WHERE follower.party_of = stay.id)),
                 status = 'in-house', arrive = ${arrive}, depart = ${depart}, room = ${room},
                 adults = ${adults}, children = ${children}, party_of = ${partyOf}, party_role = ${partyRole},
                 checked_in_at = ${tx.at}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
          WHERE id = ${id}`,
    )
  } else {
    run(
      tx,
      sql`INSERT INTO stay (id, guest_id, status, arrive, depart, room, adults, children, party_of, party_role,
                            checked_in_at, rev, created_at, created_by, updated_at, updated_by)
          VALUES (${id}, ${guestId}, 'in-house', ${arrive}, ${depart}, ${room}, ${adults}, ${children}, ${partyOf},
                  ${partyRole}, ${tx.at}, 1, ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
    )
  }
  countStays(tx, sql`SELECT ${guestId}`)
  tx.touch('stays', 'guests')
  return id
}

/**
 * The guest has left; the stay keeps the room it was in and the day it was to end, and ends on the business date of leaving.
 */
export function closeStay(
  tx: WriteDb,
  stay: Pick<StayRecord, 'id' | 'guestId' | 'arrive' | 'room'>,
  today: IsoDate,
): void {
  const depart = today < stay.arrive ? stay.arrive : today
  run(
    tx,
    sql`UPDATE stay SET status = 'out', depart_planned = depart, depart = ${depart}, room = ${stay.room},
               checked_out_at = ${tx.at}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${stay.id}`,
  )
  countStays(tx, sql`SELECT ${stay.guestId}`)
  tx.touch('stays', 'guests')
}
