import { v7 as uuid } from 'uuid'
import type { GuestId } from '../../../shared/contract/base.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type Origin = 'told' | 'asked' | 'observed' | 'imported'
export type Severity = 'intolerance' | 'allergy' | 'anaphylaxis' | 'unknown'

export type Allergy = {
  id: string
  what: string
  severity: Severity
  origin: Origin
  on: IsoDate
  by: string | null
}
export type Preference = { id: string; what: string; origin: Origin; on: IsoDate; by: string | null }

/** The gravest first. */
export function allergiesOf(db: ReadDb, id: GuestId): Allergy[] {
  return all(
    db,
    sql`SELECT allergy.id, what, severity, origin, noted_on AS "on", staff.name AS "by"
        FROM allergy LEFT JOIN staff ON staff.id = allergy.created_by
        WHERE guest_id = ${id}
        ORDER BY CASE severity WHEN 'anaphylaxis' THEN 0 WHEN 'allergy' THEN 1 WHEN 'unknown' THEN 2 ELSE 3 END, noted_on DESC`,
  )
}

/** Newest confirmed first. */
export function preferencesOf(db: ReadDb, id: GuestId, limit: number): Preference[] {
  return all(
    db,
    sql`SELECT preference.id, what, origin, confirmed_on AS "on", staff.name AS "by"
        FROM preference LEFT JOIN staff ON staff.id = preference.confirmed_by
        WHERE guest_id = ${id} ORDER BY confirmed_on DESC, preference.id DESC LIMIT ${limit}`,
  )
}

export function addAllergy(
  tx: WriteDb,
  guestId: GuestId,
  fact: { what: string; severity: Severity; origin: Origin; on: IsoDate },
): void {
  run(
    tx,
    sql`INSERT INTO allergy (id, guest_id, what, severity, origin, noted_on, created_at, created_by)
        VALUES (${uuid()}, ${guestId}, ${fact.what}, ${fact.severity}, ${fact.origin}, ${fact.on}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('guests', 'stays')
}

/** The same words again are the same preference, confirmed today. */
export function addPreference(
  tx: WriteDb,
  guestId: GuestId,
  fact: { what: string; origin: Origin; on: IsoDate },
): void {
  const again = run(
    tx,
    sql`UPDATE preference SET confirmed_on = ${fact.on}, confirmed_by = ${tx.by}, origin = ${fact.origin}
        WHERE guest_id = ${guestId} AND what = ${fact.what} AND confirmed_on <= ${fact.on}`,
  )
  if (again === 0) {
    run(
      tx,
      sql`INSERT INTO preference (id, guest_id, what, origin, confirmed_on, confirmed_by, created_at, created_by)
          VALUES (${uuid()}, ${guestId}, ${fact.what}, ${fact.origin}, ${fact.on}, ${tx.by}, ${tx.at}, ${tx.by})`,
    )
  }
  tx.touch('guests')
}
