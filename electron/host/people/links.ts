import { v7 as uuid } from 'uuid'
import type { GuestId, LinkId } from '../../../shared/contract/base.ts'
import type { LinkKind } from '../../../shared/contract/people.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type LinkRow = { id: LinkId; guestId: GuestId; kind: LinkKind; mayMention: boolean }

/**
 * What the guest is to the other, told from the other's side. Whom an assistant works for is to the assistant somebody of the
 * same firm: there is no word for it that is true of everyone.
 */
const seenFromTheOther: Record<LinkKind, LinkKind> = {
  spouse: 'spouse',
  child: 'parent',
  parent: 'child',
  colleague: 'colleague',
  assistant: 'colleague',
  companion: 'companion',
}

type Raw = { id: LinkId; guestId: GuestId; kind: LinkKind; mayMention: 0 | 1; isOther: 0 | 1 }

/** Every link of a guest, from this guest's side, the oldest first. A record that was merged into another is no one's other. */
export function linksOf(db: ReadDb, guestId: GuestId): LinkRow[] {
  return all<Raw>(
    db,
    sql`SELECT link.id, other.id AS guestId, kind, may_mention AS mayMention, isOther
        FROM (SELECT id, other_id AS otherId, kind, may_mention, created_at, 0 AS isOther
              FROM guest_link WHERE guest_id = ${guestId}
              UNION ALL
              SELECT id, guest_id AS otherId, kind, may_mention, created_at, 1 AS isOther
              FROM guest_link WHERE other_id = ${guestId}) AS link
        JOIN guest AS other ON other.id = link.otherId
        WHERE other.merged_into IS NULL
        ORDER BY link.created_at, link.id`,
  ).map(({ id, guestId: otherId, kind, mayMention, isOther }) => ({
    id,
    guestId: otherId,
    kind: isOther ? seenFromTheOther[kind] : kind,
    mayMention: mayMention === 1,
  }))
}

/**
 * Whom a guest is linked with and may be told of: the only way out of the house for who belongs together outside the
 * present stay.
 */
export function linksToMention(db: ReadDb, guestId: GuestId): { guestId: GuestId; kind: LinkKind }[] {
  return linksOf(db, guestId)
    .filter(({ mayMention }) => mayMention)
    .map(({ guestId: otherId, kind }) => ({ guestId: otherId, kind }))
}

/** The two guests of a link; null when it is not there any more. */
export function linkedBy(db: ReadDb, id: LinkId): { guestId: GuestId; otherId: GuestId } | null {
  return one(db, sql`SELECT guest_id AS guestId, other_id AS otherId FROM guest_link WHERE id = ${id}`)
}

/** Links two guests; the same link again, from either side, only changes whether it may be mentioned. */
export function putLink(
  tx: WriteDb,
  link: { guestId: GuestId; otherId: GuestId; kind: LinkKind; mayMention: boolean },
): LinkId {
  const same = linksOf(tx, link.guestId).find(
    ({ guestId, kind }) => guestId === link.otherId && kind === link.kind,
  )
  const id = same?.id ?? (uuid() as LinkId)
  const mayMention = link.mayMention ? 1 : 0
  if (same) run(tx, sql`UPDATE guest_link SET may_mention = ${mayMention} WHERE id = ${id}`)
  else {
    run(
      tx,
      sql`INSERT INTO guest_link (id, guest_id, other_id, kind, may_mention, created_at, created_by)
          VALUES (${id}, ${link.guestId}, ${link.otherId}, ${link.kind}, ${mayMention}, ${tx.at}, ${tx.by})`,
    )
  }
  tx.touch('guests')
  return id
}

/** Takes a link away. */
export function removeLink(tx: WriteDb, id: LinkId): void {
  run(tx, sql`DELETE FROM guest_link WHERE id = ${id}`)
  tx.touch('guests')
}
