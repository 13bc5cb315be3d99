import { v7 as uuid } from 'uuid'
import type { GuestId } from '../../../shared/contract/base.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type Household = { id: string; oneLetter: boolean }

/** The household a guest belongs to, or null. */
export function householdOf(db: ReadDb, guestId: GuestId): Household | null {
  const row = one<{ id: string; oneLetter: 0 | 1 }>(
    db,
    sql`SELECT household.id, one_letter AS oneLetter FROM guest JOIN household ON household.id = household_id
        WHERE guest.id = ${guestId}`,
  )
  return row && { id: row.id, oneLetter: row.oneLetter === 1 }
}

/** Who lives there, the one who was written down first first. A record merged into another is nobody. */
export function membersOf(db: ReadDb, householdId: string): GuestId[] {
  return all<{ id: GuestId }>(
    db,
    sql`SELECT id FROM guest WHERE household_id = ${householdId} AND merged_into IS NULL ORDER BY no`,
  ).map(({ id }) => id)
}

/** The two live at one address: whoever has a household brings it, and of two households one is made. */
export function joinHousehold(tx: WriteDb, guestId: GuestId, otherId: GuestId, oneLetter: boolean): void {
  const own = householdOf(tx, guestId)
  const others = householdOf(tx, otherId)
  const id = own?.id ?? others?.id ?? found(tx)
  if (others && others.id !== id) {
    run(tx, sql`UPDATE guest SET household_id = ${id} WHERE household_id = ${others.id}`)
    // What the other household got counts for the one they are now.
    run(tx, sql`UPDATE letter SET household_id = ${id} WHERE household_id = ${others.id}`)
    run(tx, sql`DELETE FROM household WHERE id = ${others.id}`)
  }
  for (const each of [guestId, otherId]) enter(tx, each, id)
  writeOneLetter(tx, id, oneLetter)
}

export function writeOneLetter(tx: WriteDb, householdId: string, oneLetter: boolean): void {
  run(tx, sql`UPDATE household SET one_letter = ${oneLetter ? 1 : 0} WHERE id = ${householdId}`)
  tx.touch('letters')
}

/** Lives elsewhere from now on. Who is left alone is no household. */
export function leaveHousehold(tx: WriteDb, guestId: GuestId, householdId: string): void {
  enter(tx, guestId, null)
  if (membersOf(tx, householdId).length > 1) return
  run(
    tx,
    sql`UPDATE guest SET household_id = NULL, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE household_id = ${householdId}`,
  )
  // Letters it got keep saying so.
  run(
    tx,
    sql`DELETE FROM household WHERE id = ${householdId}
        AND NOT EXISTS (SELECT 1 FROM letter WHERE letter.household_id = household.id)`,
  )
}

function found(tx: WriteDb): string {
  const id = uuid()
  run(tx, sql`INSERT INTO household (id, created_at, created_by) VALUES (${id}, ${tx.at}, ${tx.by})`)
  return id
}

function enter(tx: WriteDb, guestId: GuestId, householdId: string | null): void {
  run(
    tx,
    sql`UPDATE guest SET household_id = ${householdId}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${guestId} AND household_id IS NOT ${householdId}`,
  )
  tx.touch('guests', 'letters')
}
