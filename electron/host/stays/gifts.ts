import { v7 as uuid } from 'uuid'
import type { Both, GiftId, GuestId, StaffId } from '../../../shared/contract/base.ts'
import type { Gift } from '../../../shared/contract/stays.ts'
import type { IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

type Row = { id: GiftId; zh: string; en: string; rev: number }
const asGift = ({ id, zh, en, rev }: Row): Gift => ({ id, name: { zh, en }, rev })

/** The presents the house gives now. */
export function gifts(db: ReadDb): Gift[] {
  return all<Row>(
    db,
    sql`SELECT id, name_zh AS zh, name_en AS en, rev FROM gift WHERE retired_at IS NULL ORDER BY rank, id`,
  ).map(asGift)
}

/** Those of them a guest was never given. */
export function newGiftsFor(db: ReadDb, guestId: GuestId): Gift[] {
  return all<Row>(
    db,
    sql`SELECT id, name_zh AS zh, name_en AS en, rev FROM gift
        WHERE retired_at IS NULL AND id NOT IN
          (SELECT gift_id FROM farewell WHERE guest_id = ${guestId} AND gift_id IS NOT NULL)
        ORDER BY rank, id`,
  ).map(asGift)
}

/** What a guest was given, the newest first; those no longer given too. */
export function giftsGiven(db: ReadDb, guestId: GuestId): { name: Both; on: IsoDate }[] {
  return all<{ zh: string; en: string; on: IsoDate }>(
    db,
    sql`SELECT name_zh AS zh, name_en AS en, day AS "on" FROM farewell JOIN gift ON gift.id = farewell.gift_id
        WHERE guest_id = ${guestId} ORDER BY day DESC`,
  ).map(({ zh, en, on }) => ({ name: { zh, en }, on }))
}

/** One of the list as it stands, retired or not, with who wrote it last. */
export function giftRecord(db: ReadDb, id: GiftId): { rev: number; updatedBy: StaffId | null } | null {
  return one(db, sql`SELECT rev, updated_by AS updatedBy FROM gift WHERE id = ${id}`)
}

/** A new present, at the end of the list. */
export function addGift(tx: WriteDb, { zh, en }: Both): GiftId {
  const id = uuid() as GiftId
  run(
    tx,
    sql`INSERT INTO gift (id, name_zh, name_en, rank, created_at, created_by, updated_at, updated_by)
        SELECT ${id}, ${zh}, ${en}, coalesce(max(rank), 0) + 1, ${tx.at}, ${tx.by}, ${tx.at}, ${tx.by} FROM gift`,
  )
  tx.touch('stays')
  return id
}

/** Other words for a present; one that was given no more is given again. */
export function renameGift(tx: WriteDb, id: GiftId, { zh, en }: Both): void {
  run(
    tx,
    sql`UPDATE gift SET name_zh = ${zh}, name_en = ${en}, retired_at = NULL, rev = rev + 1,
               updated_at = ${tx.at}, updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('stays')
}

/** Given no more. Its revision stays: taking this back is saving it as it was. */
export function retireGift(tx: WriteDb, id: GiftId): void {
  run(tx, sql`UPDATE gift SET retired_at = ${tx.at}, updated_by = ${tx.by} WHERE id = ${id}`)
  tx.touch('stays')
}
