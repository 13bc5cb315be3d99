import { v7 as uuid } from 'uuid'
import type { FestivalId, StaffId } from '../../../shared/contract/base.ts'
import type { Festival } from '../../../shared/contract/letters.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

type FestivalForm = Omit<Festival, 'id' | 'rev'>

/** Which revision a festival is at, and whose; null when the book has none of that id. */
export function festivalRev(db: ReadDb, id: FestivalId): { rev: number; by: StaffId | null } | null {
  return one(db, sql`SELECT rev, updated_by AS "by" FROM festival WHERE id = ${id}`)
}

/** Puts a festival at the end of the list. */
export function addFestival(tx: WriteDb, form: FestivalForm, id = uuid() as FestivalId): FestivalId {
  const { name, calendar, month, day, audience, on } = form
  run(
    tx,
    sql`INSERT INTO festival (id, name_zh, name_en, calendar, month, day, audience, active, rank,
                              created_at, created_by, updated_at, updated_by)
        VALUES (${id}, ${name.zh}, ${name.en}, ${calendar}, ${month}, ${day}, ${audience}, ${on ? 1 : 0},
                (SELECT coalesce(max(rank), -1) + 1 FROM festival), ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by})`,
  )
  tx.touch('letters')
  return id
}

/** Writes what a festival is now; the revision goes up with it. */
export function changeFestival(tx: WriteDb, id: FestivalId, form: FestivalForm): void {
  const { name, calendar, month, day, audience, on } = form
  run(
    tx,
    sql`UPDATE festival SET name_zh = ${name.zh}, name_en = ${name.en}, calendar = ${calendar}, month = ${month},
               day = ${day}, audience = ${audience}, active = ${on ? 1 : 0}, rev = rev + 1,
               updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('letters')
}
