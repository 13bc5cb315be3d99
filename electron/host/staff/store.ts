import { v7 as uuid } from 'uuid'
import type { Role, StaffId } from '../../../shared/contract/base.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** Where the demo keeps the PINs it shows; no other book has such a setting. */
export const DEMO_PINS = 'demo-pins'

export type StaffRow = {
  id: StaffId
  name: string
  role: Role
  language: Language
  pinHash: string
  active: boolean
  wrongPins: number
  lastWrongAt: string | null
  rev: number
  updatedBy: string | null
}

type Raw = Omit<StaffRow, 'active'> & { active: 0 | 1 }

/** Everybody who works or worked here, in the order of their names. */
export function staffRows(db: ReadDb): StaffRow[] {
  return all<Raw>(
    db,
    sql`SELECT id, name, role, language, pin_hash AS pinHash, active, wrong_pins AS wrongPins,
               last_wrong_at AS lastWrongAt, rev, updated_by AS updatedBy
        FROM staff ORDER BY name`,
  ).map(row => ({ ...row, active: row.active === 1 }))
}

export function staffRow(db: ReadDb, id: StaffId): StaffRow | null {
  return staffRows(db).find(row => row.id === id) ?? null
}

export function staffName(db: ReadDb, id: string | null): string | null {
  return one<{ name: string }>(db, sql`SELECT name FROM staff WHERE id = ${id}`)?.name ?? null
}

export type NewStaff = { name: string; role: Role; language: Language; pinHash: string }

export function addStaff(tx: WriteDb, person: NewStaff): StaffId {
  const id = uuid() as StaffId
  run(
    tx,
    sql`INSERT INTO staff (id, name, role, language, pin_hash, created_at, created_by, updated_at, updated_by)
        VALUES (${id}, ${person.name}, ${person.role}, ${person.language}, ${person.pinHash},
                ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('staff')
  return id
}

/** Writes what changed; the revision goes up with it. */
export function changeStaff(
  tx: WriteDb,
  id: StaffId,
  to: { name: string; role: Role; language: Language; active: boolean },
): void {
  run(
    tx,
    sql`UPDATE staff SET name = ${to.name}, role = ${to.role}, language = ${to.language},
               active = ${to.active ? 1 : 0}, rev = rev + 1, updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('staff')
}

export function setLanguage(tx: WriteDb, id: StaffId, language: Language): void {
  run(
    tx,
    sql`UPDATE staff SET language = ${language}, updated_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${id}`,
  )
  tx.touch('staff')
}

export function setPinHash(tx: WriteDb, id: StaffId, pinHash: string): void {
  run(
    tx,
    sql`UPDATE staff SET pin_hash = ${pinHash}, wrong_pins = 0, last_wrong_at = NULL, rev = rev + 1,
               updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('staff')
}

/** Counts a try before the PIN is looked at, so that a host killed in between forgets nothing. */
export function countTry(tx: WriteDb, id: StaffId): void {
  run(tx, sql`UPDATE staff SET wrong_pins = wrong_pins + 1, last_wrong_at = ${tx.at} WHERE id = ${id}`)
  tx.touch('staff')
}

export function forgetTries(tx: WriteDb, id: StaffId): void {
  run(tx, sql`UPDATE staff SET wrong_pins = 0, last_wrong_at = NULL WHERE id = ${id}`)
  tx.touch('staff')
}
