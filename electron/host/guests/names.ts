import type { GuestId } from '../../../shared/contract/base.ts'
import type { GuestName } from '../../../shared/domain/names/names.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/** The name as given first, then the same person in other scripts. */
export function namesOf(db: ReadDb, id: GuestId): GuestName[] {
  return all<GuestName>(
    db,
    sql`SELECT "full", script, name_order AS "order", family, family2, given, title_pre AS titlePre, title_post AS titlePost
        FROM guest_name WHERE guest_id = ${id} ORDER BY rank`,
  )
}

/** The names of many at once. */
export function namesOfEach(db: ReadDb, ids: readonly GuestId[]): Map<GuestId, GuestName[]> {
  const rows = all<GuestName & { guestId: GuestId }>(
    db,
    sql`SELECT guest_id AS guestId, "full", script, name_order AS "order", family, family2, given,
               title_pre AS titlePre, title_post AS titlePost
        FROM guest_name WHERE guest_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
        ORDER BY guest_id, rank`,
  )
  const names = new Map<GuestId, GuestName[]>()
  for (const { guestId, ...name } of rows) {
    const known = names.get(guestId)
    if (known) known.push(name)
    else names.set(guestId, [name])
  }
  return names
}

export function writeNames(tx: WriteDb, id: GuestId, names: readonly GuestName[]): void {
  run(tx, sql`DELETE FROM guest_name WHERE guest_id = ${id}`)
  for (const [rank, name] of names.entries()) {
    run(
      tx,
      sql`INSERT INTO guest_name (guest_id, rank, "full", script, name_order, family, family2, given, title_pre, title_post)
          VALUES (${id}, ${rank}, ${name.full}, ${name.script}, ${name.order}, ${name.family}, ${name.family2},
                  ${name.given}, ${name.titlePre}, ${name.titlePost})`,
    )
  }
}
