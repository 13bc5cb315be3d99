import type { GuestId, StayId } from '../../../shared/contract/base.ts'
import type { PartyRole } from '../../../shared/contract/party-role.ts'
import { all, type ReadDb, run, type SqlValue, sql, type WriteDb } from '../db/sql.ts'
import { presentStay, STAY_RECORD, type StayRecord, stayRecord } from './store.ts'

export type PartyMember = { stayId: StayId; guestId: GuestId; role: PartyRole }

/**
 * Who is in a room together: everybody of the stay's party who is in the house, or who is still to come with it where it
 * is a booking; whose room it is first. Of a stay that is over nobody: who was here with whom is told nowhere.
 */
export function partyOf(db: ReadDb, stayId: StayId): PartyMember[] {
  const stay = stayRecord(db, stayId)
  if (stay?.status !== 'in-house' && stay?.status !== 'booked') return []
  return partyStays(db, stay).map(({ id, guestId, ...place }) => ({
    stayId: id,
    guestId,
    role: roleOf(place),
  }))
}

/** The others of the present stay; nobody for a guest who is alone or away. */
export function roommatesOf(db: ReadDb, guestId: GuestId): GuestId[] {
  const present = presentStay(db, guestId)
  if (!present) return []
  return partyStays(db, present).flatMap(stay => (stay.guestId === guestId ? [] : [stay.guestId]))
}

/** What somebody is to the room they sleep in. */
export function roleOf({ partyOf, partyRole }: Pick<StayRecord, 'partyOf' | 'partyRole'>): PartyRole {
  return partyOf === null ? 'main' : (partyRole ?? 'sharer')
}

/** The stays of a party that stand as `stay` does, whose room it is first, children last. */
export function partyStays(db: ReadDb, stay: Pick<StayRecord, 'id' | 'partyOf' | 'status'>): StayRecord[] {
  const main = stay.partyOf ?? stay.id
  return all(db, {
    // Two halves, each by an index of its own.
    text: `SELECT * FROM (
             ${STAY_RECORD} WHERE stay.id = ? AND stay.status = ?
             UNION ALL ${STAY_RECORD} WHERE stay.party_of = ? AND stay.status = ?
           ) ORDER BY partyOf IS NOT NULL, coalesce(partyRole, 'sharer') = 'child', id`,
    values: [main, stay.status, main, stay.status],
  })
}

/**
 * Gives a room to another stay of the same party: who had it stays in the party. What somebody was to whoever came first
 * is kept, so that the room can be given back and all is as it was.
 */
export function passRoom(tx: WriteDb, from: StayId, to: StayId, room: string): void {
  const sign = sql`rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}`
  const change = (what: string, where: string, values: SqlValue[]) =>
    run(tx, {
      text: `UPDATE stay SET ${sign.text}, ${what} WHERE ${where}`,
      values: [...sign.values, ...values],
    })
  change('room = NULL', "id = ? AND status = 'in-house'", [from])
  change('party_of = ?', '(party_of = ? OR id = ?) AND id <> ?', [to, from, from, to])
  change('party_of = NULL, room = ?', 'id = ?', [room, to])
  tx.touch('stays', 'guests')
}
