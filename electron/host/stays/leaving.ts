import type { StayId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { note } from '../db/audit.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { countStays } from './counts.ts'
import { partyStays, passRoom } from './party.ts'
import { closeStay, STAY_RECORD, type StayRecord } from './store.ts'

/**
 * Somebody leaves, or everybody in the room. Who stays keeps the room: if it was of who leaves, it passes to the first of
 * the others.
 */
export function leave(tx: WriteDb, stay: StayRecord, today: IsoDate, everybody: boolean): void {
  const party = partyStays(tx, stay)
  const leaving = everybody ? party : [stay]
  for (const each of leaving) {
    closeStay(tx, each, today)
    note(tx, 'checked-out', 'stay', each.id)
  }
  const [heir] = party.filter(each => !leaving.some(({ id }) => id === each.id))
  if (heir && stay.partyOf === null && stay.room) passRoom(tx, stay.id, heir.id, stay.room)
}

/** Who left since an instant and is not back, the latest first. */
export function leftSince(db: ReadDb, since: string): StayRecord[] {
  return all(db, {
    text: `${STAY_RECORD} WHERE stay.status = 'out' AND stay.checked_out_at >= ?
           ORDER BY stay.checked_out_at DESC, stay.party_of IS NOT NULL, stay.id`,
    values: [since],
  })
}

/** When a stay was checked out, or null. */
export function checkedOutAt(db: ReadDb, id: StayId): string | null {
  return (
    one<{ at: string | null }>(db, sql`SELECT checked_out_at AS at FROM stay WHERE id = ${id}`)?.at ?? null
  )
}

/** Everybody who left with a stay, itself among them, whose room it was first. */
export function leftWith(db: ReadDb, stay: StayRecord): StayRecord[] {
  const at = checkedOutAt(db, stay.id)
  return partyStays(db, stay).filter(each => checkedOutAt(db, each.id) === at)
}

/** The stay of the party that has their room now, where not everybody has left. */
export function whoStayed(db: ReadDb, stay: StayRecord): StayRecord | null {
  const [main] = partyStays(db, { ...stay, status: 'in-house' })
  return main ?? null
}

/** They are back as if they had never left: where the others of their party are, or in the room they had. */
export function comeBack(tx: WriteDb, returning: readonly StayRecord[], others: StayRecord | null): void {
  for (const stay of returning) {
    run(
      tx,
      sql`UPDATE stay SET status = 'in-house', depart = coalesce(depart_planned, depart), depart_planned = NULL,
                 room = NULL, checked_out_at = NULL, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
          WHERE id = ${stay.id}`,
    )
    countStays(tx, sql`SELECT ${stay.guestId}`)
    note(tx, 'came-back', 'stay', stay.id)
  }
  const main = others ? returning.find(hadTheRoom) : returning[0]
  const room = others?.room ?? main?.room
  if (main && room) passRoom(tx, main.partyOf ?? main.id, main.id, room)
  tx.touch('stays', 'guests')
}

/** Whose room it was passes it on in leaving, and is nothing to the party that keeps it. */
const hadTheRoom = ({ partyOf, partyRole }: StayRecord) => partyOf !== null && partyRole === null
