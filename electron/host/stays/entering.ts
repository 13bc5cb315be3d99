import { v7 as uuid } from 'uuid'
import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { note } from '../db/audit.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { countStays } from './counts.ts'
import { partyStays, passRoom } from './party.ts'
import { arrivalOf, openStay, type StayRecord } from './store.ts'

export type Companion = { guestId: GuestId; role: 'sharer' | 'accompanying' | 'child' }

/** Somebody comes to share the room of a stay: by the booking they have of their own, or until the main guest leaves. */
export function joinRoom(
  tx: WriteDb,
  main: { id: StayId; depart: IsoDate },
  { guestId, role }: Companion,
  today: IsoDate,
): StayId {
  const booked = arrivalOf(tx, guestId, today)
  const isChild = role === 'child'
  const stayId = openStay(tx, {
    guestId,
    stayId: booked?.id,
    arrive: today,
    depart: booked && booked.depart > today ? booked.depart : main.depart,
    room: null,
    adults: isChild ? 0 : 1,
    children: isChild ? 1 : 0,
    partyOf: main.id,
    partyRole: role,
  })
  // Who was to come with them comes to the same room.
  run(tx, sql`UPDATE stay SET party_of = ${main.id} WHERE party_of = ${stayId}`)
  // An import that brought the main guest must no longer be taken back over the head of who joined them.
  run(
    tx,
    sql`UPDATE stay SET rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${main.id}`,
  )
  note(tx, 'joined', 'stay', stayId)
  return stayId
}

/** Another room for the stay it belongs to, and with it for all who share it. */
export function moveRoom(tx: WriteDb, mainId: StayId, from: string | null, to: string): void {
  run(
    tx,
    sql`INSERT INTO room_move (id, stay_id, from_room, to_room, created_at, created_by)
        VALUES (${uuid()}, ${mainId}, ${from ?? ''}, ${to}, ${tx.at}, ${tx.by})`,
  )
  run(
    tx,
    sql`UPDATE stay SET room = ${to}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${mainId}`,
  )
  note(tx, 'moved', 'stay', mainId)
  tx.touch('stays', 'guests')
}

type Entry = { at: string | null; wasBooked: 0 | 1; isNew: 0 | 1 }

function entryOf(db: ReadDb, id: StayId): Entry | null {
  return one(
    db,
    sql`SELECT checked_in_at AS at, booked IS NOT NULL AS wasBooked, created_at IS checked_in_at AS isNew
        FROM stay WHERE id = ${id}`,
  )
}

/** When a stay was checked in; null where it is not known what it was before, so that nothing can be given back. */
export function enteredAt(db: ReadDb, id: StayId): string | null {
  const entry = entryOf(db, id)
  return entry && (entry.wasBooked || entry.isNew) ? entry.at : null
}

/** Everybody who is here since the same check-in as a stay, itself among them, whose room it is first. */
export function enteredWith(db: ReadDb, stay: StayRecord): StayRecord[] {
  const at = enteredAt(db, stay.id)
  return partyStays(db, stay).filter(each => enteredAt(db, each.id) === at)
}

/**
 * As if they had never been checked in: what was booked is booked as it was, a stay nobody had booked is gone. Whoever
 * came to the room later keeps it. Visits and what was noted are the guests' own and stay with them.
 */
export function takeEntryBack(tx: WriteDb, entered: readonly StayRecord[]): void {
  const main = entered.find(({ partyOf }) => partyOf === null)
  const heir = main && partyStays(tx, main).find(({ id }) => !entered.some(each => each.id === id))
  if (heir && main.room) passRoom(tx, main.id, heir.id, main.room)
  const wasBooked = ({ id }: StayRecord) => entryOf(tx, id)?.wasBooked === 1
  const [booked, walkedIn] = [entered.filter(wasBooked), entered.filter(each => !wasBooked(each))]
  const followers = new Map(booked.map(({ id }) => [id, bookAgain(tx, id)]))
  // Who was to come with them comes with them again; all of them are booked by now.
  for (const [id, ids] of followers)
    run(
      tx,
      sql`UPDATE stay SET party_of = ${id} WHERE status = 'booked' AND id IN (SELECT value FROM json_each(${ids}))`,
    )
  for (const { id } of walkedIn) {
    run(tx, sql`UPDATE stay SET party_of = NULL WHERE party_of = ${id}`)
    run(tx, sql`DELETE FROM stay WHERE id = ${id}`)
  }
  for (const { id, guestId } of entered) {
    countStays(tx, sql`SELECT ${guestId}`)
    note(tx, 'voided', 'stay', id)
  }
  tx.touch('stays', 'guests')
}

/** Gives a booking back what it was; answers whose stays were to go with it, as JSON. */
function bookAgain(tx: WriteDb, id: StayId): string {
  const was = one<{ followers: string }>(
    tx,
    sql`SELECT booked -> 'followers' AS followers FROM stay WHERE id = ${id}`,
  )
  run(
    tx,
    sql`UPDATE stay SET status = 'booked', arrive = booked ->> 'arrive', depart = booked ->> 'depart',
               room = booked ->> 'room', adults = booked ->> 'adults', children = booked ->> 'children',
               party_of = (SELECT main.id FROM stay AS main WHERE main.id = stay.booked ->> 'partyOf'),
               party_role = booked ->> 'partyRole', checked_in_at = NULL, booked = NULL,
               rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  run(tx, sql`DELETE FROM room_move WHERE stay_id = ${id}`)
  return was?.followers ?? '[]'
}
