import { v7 as uuid } from 'uuid'
import type { AllergyId, GuestId, StaffId, StayId } from '../../../shared/contract/base.ts'
import type { AllergyFact } from '../../../shared/contract/facts.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { allergensIn } from '../../../shared/domain/dining/allergen-words.ts'
import type { Allergen } from '../../../shared/domain/dining/allergens.ts'
import { fold } from '../../../shared/domain/search/folding.ts'
import { all, one, type ReadDb, run, type Sql, sql, type WriteDb } from '../db/sql.ts'
import { stayOfNow } from './note-stay.ts'

export type Severity = AllergyFact['severity']
export type Origin = AllergyFact['known']['origin']

export type AllergyRow = {
  id: AllergyId
  guestId: GuestId
  what: string
  severity: Severity
  /** What a dish can be checked for; null: no dish is known to be safe. */
  allergens: Allergen[] | null
  /** False: it is of nothing one eats, and binds no dish. */
  edible: boolean
  /** How it is known: from whoever asked last, else from whoever wrote it down. */
  known: AllergyFact['known']
  confirmedStayId: StayId | null
}

type Raw = Pick<AllergyRow, 'id' | 'guestId' | 'what' | 'severity' | 'confirmedStayId'> & {
  allergens: string | null
  origin: Origin
  on: IsoDate
  by: string | null
}

const select = (where: string) =>
  `SELECT allergy.id, guest_id AS guestId, what, severity, allergens, confirmed_stay_id AS confirmedStayId,
          CASE WHEN confirmed_on IS NULL THEN origin ELSE 'asked' END AS origin,
          coalesce(confirmed_on, noted_on) AS "on", staff.name AS "by"
   FROM allergy
   LEFT JOIN staff ON staff.id = CASE WHEN confirmed_on IS NULL THEN allergy.created_by ELSE confirmed_by END
   WHERE removed_at IS NULL AND ${where}
   ORDER BY CASE severity WHEN 'anaphylaxis' THEN 0 WHEN 'allergy' THEN 1 WHEN 'unknown' THEN 2 ELSE 3 END,
            noted_on DESC, allergy.id`

/** What a guest must not be given, the gravest first. */
export function allergiesOf(db: ReadDb, guestId: GuestId): AllergyRow[] {
  return rows(db, { text: select('guest_id = ?'), values: [guestId] })
}

/** The words of each guest's allergies, the gravest first; guests without any are not in it. */
export function allergyWordsOf(db: ReadDb, guestIds: readonly GuestId[]): Map<GuestId, string[]> {
  const words = new Map<GuestId, string[]>()
  for (const { guestId, what } of all<Pick<Raw, 'guestId' | 'what'>>(db, {
    text: select('guest_id IN (SELECT value FROM json_each(?))'),
    values: [JSON.stringify(guestIds)],
  }))
    words.set(guestId, [...(words.get(guestId) ?? []), what])
  return words
}

/** As the card tells it; `present` is the stay the guest is on. */
export function allergyFact(row: AllergyRow, present: StayId | null): AllergyFact {
  const { id, what, severity, allergens, known, confirmedStayId } = row
  return { id, what, severity, allergens, known, confirmed: present && confirmedStayId === present }
}

type NewAllergy = {
  what: string
  severity: Severity
  origin: Origin
  on: IsoDate
  /** Who saw or heard it, where that is not whoever writes it down. */
  by?: StaffId | null
  /** The stay it was said in, where that is not the one of now. */
  stayId?: StayId | null | undefined
}

/**
 * Notes an allergy. Said already in the same words, it is the same one, confirmed, and as grave as the graver of the two.
 * What the guest says in a stay needs no asking again in that stay.
 */
export function addAllergy(
  tx: WriteDb,
  guestId: GuestId,
  { what, severity, origin, on, by = tx.by, stayId = stayOfNow(tx, guestId, on)?.id ?? null }: NewAllergy,
  id: AllergyId = uuid() as AllergyId,
): AllergyId {
  const asked = origin === 'told' || origin === 'asked'
  const known = sameAllergy(tx, guestId, what)
  if (known) {
    raise(tx, known, severity)
    if (asked && on >= known.known.on) confirm(tx, known.id, { stayId, on, by })
    return known.id
  }
  const { allergens } = allergensIn(what)
  run(
    tx,
    sql`INSERT INTO allergy (id, guest_id, what, severity, allergens, origin, noted_on, confirmed_stay_id, created_at, created_by)
        VALUES (${id}, ${guestId}, ${what}, ${severity}, ${allergens && JSON.stringify(allergens)}, ${origin}, ${on},
                ${asked ? stayId : null}, ${tx.at}, ${by})`,
  )
  tx.touch('guests')
  return id
}

/** The guest was asked and it is still so, in the stay of now. */
export function confirmAllergy(tx: WriteDb, id: AllergyId, guestId: GuestId, on: IsoDate): void {
  confirm(tx, id, { stayId: stayOfNow(tx, guestId, on)?.id ?? null, on, by: tx.by })
}

/** What somebody who says it again may change of an allergy. */
export type Standing = {
  severity: Severity
  stayId: StayId | null
  on: IsoDate | null
  by: StaffId | null
}

/** How grave an allergy on the card is known to be, and when it was last asked about; null for none in these words. */
export function standingOf(
  db: ReadDb,
  guestId: GuestId,
  what: string,
): ({ id: AllergyId } & Standing) | null {
  const known = sameAllergy(db, guestId, what)
  return (
    known &&
    one(
      db,
      sql`SELECT id, severity, confirmed_stay_id AS stayId, confirmed_on AS "on", confirmed_by AS "by"
          FROM allergy WHERE id = ${known.id}`,
    )
  )
}

/** Gives an allergy back how it stood before somebody said it again, unless somebody else has been asked about it since. */
export function standBack(tx: WriteDb, id: AllergyId, before: Standing, after: Standing): void {
  run(
    tx,
    sql`UPDATE allergy SET severity = ${before.severity}, confirmed_stay_id = ${before.stayId},
               confirmed_on = ${before.on}, confirmed_by = ${before.by}
        WHERE id = ${id} AND severity = ${after.severity} AND confirmed_stay_id IS ${after.stayId}
          AND confirmed_on IS ${after.on} AND confirmed_by IS ${after.by}`,
  )
  tx.touch('guests')
}

/** Takes an allergy off the card. The row stays, with who took it off and why. */
export function removeAllergy(tx: WriteDb, id: AllergyId, reason: string): void {
  run(
    tx,
    sql`UPDATE allergy SET removed_at = ${tx.at}, removed_by = ${tx.by}, removed_reason = ${reason}
        WHERE id = ${id} AND removed_at IS NULL`,
  )
  tx.touch('guests')
}

/** Takes a removal back; where the same was noted again meanwhile, that one stands for both, as grave as the graver. */
export function restoreAllergy(tx: WriteDb, { id, guestId, what, severity }: AllergyRecord): void {
  tx.touch('guests')
  const same = sameAllergy(tx, guestId, what)
  if (same) {
    raise(tx, same, severity)
    return
  }
  run(
    tx,
    sql`UPDATE allergy SET removed_at = NULL, removed_by = NULL, removed_reason = NULL WHERE id = ${id}`,
  )
}

type AllergyRecord = {
  id: AllergyId
  guestId: GuestId
  what: string
  severity: Severity
  removedAt: string | null
}

/** On the card or taken off it; null for one that never was. */
export function allergyRecord(db: ReadDb, id: AllergyId): AllergyRecord | null {
  return one(
    db,
    sql`SELECT id, guest_id AS guestId, what, severity, removed_at AS removedAt FROM allergy WHERE id = ${id}`,
  )
}

function sameAllergy(db: ReadDb, guestId: GuestId, what: string): AllergyRow | null {
  return allergiesOf(db, guestId).find(allergy => fold(allergy.what) === fold(what)) ?? null
}

function raise(tx: WriteDb, { id, severity }: AllergyRow, to: Severity): void {
  if (GRAVITY[to] > GRAVITY[severity]) run(tx, sql`UPDATE allergy SET severity = ${to} WHERE id = ${id}`)
  tx.touch('guests')
}

function confirm(tx: WriteDb, id: AllergyId, { stayId, on, by }: Omit<Standing, 'severity'>): void {
  run(
    tx,
    sql`UPDATE allergy SET confirmed_stay_id = ${stayId}, confirmed_on = ${on}, confirmed_by = ${by} WHERE id = ${id}`,
  )
  tx.touch('guests')
}

const GRAVITY: Record<Severity, number> = { unknown: 0, intolerance: 1, allergy: 2, anaphylaxis: 3 }

function rows(db: ReadDb, query: Sql): AllergyRow[] {
  return all<Raw>(db, query).map(({ allergens, origin, on, by, ...row }) => {
    // What was written before the house knew the words is read anew.
    const read = allergensIn(row.what)
    const kept = allergens === null ? read.allergens : (JSON.parse(allergens) as Allergen[])
    return { ...row, allergens: kept, edible: read.edible, known: { by, on, origin } }
  })
}
