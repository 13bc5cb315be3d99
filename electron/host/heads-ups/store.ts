import { v7 as uuid } from 'uuid'
import type { GuestId, HeadsUpId, OutletId, VisitId } from '../../../shared/contract/base.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

export type HeadsUpRecord = {
  id: HeadsUpId
  guestId: GuestId
  outletId: OutletId
  sentAt: string
  sentBy: string | null
  seenAt: string | null
  seenBy: string | null
  seatedAt: string | null
  closedAt: string | null
  because: 'taken-back' | 'did-not-come' | null
}

/** Nobody is on the way for longer: who has not come by then stayed upstairs, or went elsewhere. */
const ON_THE_WAY_MS = 45 * 60_000
/** For so long the floor still sees how it ended. */
const TOLD_MS = 30 * 60_000

const select = `SELECT heads_up.id, guest_id AS guestId, outlet_id AS outletId, sent_at AS sentAt, sender.name AS sentBy,
                       seen_at AS seenAt, seer.name AS seenBy, seated_at AS seatedAt, closed_at AS closedAt,
                       closed_because AS because
                FROM heads_up LEFT JOIN staff AS sender ON sender.id = sent_by
                              LEFT JOIN staff AS seer ON seer.id = seen_by`
const isOpen = 'seated_at IS NULL AND closed_at IS NULL'
/** Open, not too long, and of a guest who is still here and has not asked for no call-ahead since. */
const isOnTheWay = `${isOpen} AND sent_at > ?
                    AND EXISTS (SELECT 1 FROM stay JOIN guest ON guest.id = stay.guest_id
                                WHERE stay.guest_id = heads_up.guest_id AND stay.status = 'in-house' AND discretion < 3)`

export function headsUpRecord(db: ReadDb, id: HeadsUpId): HeadsUpRecord | null {
  return one(db, { text: `${select} WHERE heads_up.id = ?`, values: [id] })
}

/** Who is on the way to an outlet, the longest waiting first. */
export function onTheWayTo(db: ReadDb, outletId: OutletId, now: Date): HeadsUpRecord[] {
  return all(db, {
    text: `${select} WHERE outlet_id = ? AND ${isOnTheWay} ORDER BY sent_at`,
    values: [outletId, before(now, ON_THE_WAY_MS)],
  })
}

/** Those on the way, and how the last half hour's ended: of each guest the newest, the newest first. */
export function headsUpsOfNow(db: ReadDb, now: Date): HeadsUpRecord[] {
  const told = before(now, TOLD_MS)
  const newestFirst = all<HeadsUpRecord>(db, {
    text: `${select} WHERE sent_at > ? AND (
             (${isOnTheWay}) OR seated_at > ? OR (closed_at > ? AND closed_because = 'did-not-come'))
           ORDER BY sent_at DESC`,
    values: [before(now, ON_THE_WAY_MS + TOLD_MS), before(now, ON_THE_WAY_MS), told, told],
  })
  return [...Map.groupBy(newestFirst, ({ guestId }) => guestId).values()].flatMap(of => of.slice(0, 1))
}

type NewHeadsUp = { id: HeadsUpId | undefined; guestId: GuestId; outletId: OutletId }

/**
 * Puts a guest on the way to an outlet. Who is on the way there already stays so; who was on the way elsewhere is called
 * anew, so that what the other outlet still presses is about its own call.
 */
export function sendHeadsUp(tx: WriteDb, { id = uuid() as HeadsUpId, guestId, outletId }: NewHeadsUp) {
  tx.touch('heads-ups')
  const open = one<{ id: HeadsUpId; outletId: OutletId; sentAt: string }>(tx, {
    text: `SELECT id, outlet_id AS outletId, sent_at AS sentAt FROM heads_up WHERE guest_id = ? AND ${isOpen}`,
    values: [guestId],
  })
  const isStill = open !== null && open.sentAt > before(new Date(tx.at), ON_THE_WAY_MS)
  if (isStill && open.outletId === outletId) return { id: open.id, was: 'on the way' as const }
  if (open) closeHeadsUp(tx, open.id, isStill ? 'taken-back' : 'did-not-come')
  run(
    tx,
    sql`INSERT INTO heads_up (id, guest_id, outlet_id, sent_at, sent_by)
        VALUES (${id}, ${guestId}, ${outletId}, ${tx.at}, ${tx.by})`,
  )
  return { id, was: isStill ? ('moved' as const) : ('sent' as const) }
}

/** "Got it." Who looked first is who is told. */
export function seeHeadsUp(tx: WriteDb, id: HeadsUpId): boolean {
  tx.touch('heads-ups')
  return (
    run(tx, {
      text: `UPDATE heads_up SET seen_at = ?, seen_by = ? WHERE id = ? AND seen_at IS NULL AND ${isOpen}`,
      values: [tx.at, tx.by, id],
    }) > 0
  )
}

export function closeHeadsUp(tx: WriteDb, id: HeadsUpId, because: 'taken-back' | 'did-not-come'): boolean {
  tx.touch('heads-ups')
  return (
    run(tx, {
      text: `UPDATE heads_up SET closed_at = ?, closed_by = ?, closed_because = ? WHERE id = ? AND ${isOpen}`,
      values: [tx.at, tx.by, because, id],
    }) > 0
  )
}

/** On the way again, unless a newer call for the same guest is. */
export function reopenHeadsUp(tx: WriteDb, id: HeadsUpId): boolean {
  tx.touch('heads-ups')
  return (
    run(tx, {
      text: `UPDATE heads_up SET closed_at = NULL, closed_by = NULL, closed_because = NULL
             WHERE id = ? AND closed_at IS NOT NULL AND ${noOtherOpen}`,
      values: [id],
    }) > 0
  )
}

/** The guest sits: on the way no more, wherever they were announced. */
export function seatHeadsUp(tx: WriteDb, guestId: GuestId, visitId: VisitId): void {
  const seated = run(tx, {
    text: `UPDATE heads_up SET seated_at = ?, visit_id = ? WHERE guest_id = ? AND ${isOpen} AND sent_at > ?`,
    values: [tx.at, visitId, guestId, before(new Date(tx.at), ON_THE_WAY_MS)],
  })
  if (seated > 0) tx.touch('heads-ups')
}

/** The visit was taken back: on the way again, unless a newer call for the same guest is. */
export function unseatHeadsUp(tx: WriteDb, visitId: VisitId): void {
  const back = run(tx, {
    text: `UPDATE heads_up SET seated_at = NULL, visit_id = NULL WHERE visit_id = ? AND ${noOtherOpen}`,
    values: [visitId],
  })
  if (back > 0) tx.touch('heads-ups')
}

const noOtherOpen = `NOT EXISTS (SELECT 1 FROM heads_up AS other
                                 WHERE other.guest_id = heads_up.guest_id AND other.id <> heads_up.id
                                   AND other.seated_at IS NULL AND other.closed_at IS NULL)`

const before = (now: Date, ms: number) => new Date(now.getTime() - ms).toISOString()
