import { v7 as uuid } from 'uuid'
import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { note } from '../db/audit.ts'
import { run, sql, type WriteDb } from '../db/sql.ts'
import { arrivalOf, openStay } from './store.ts'

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
