import { v7 as uuid } from 'uuid'
import type { OutletId, SeatId } from '../../../shared/contract/base.ts'
import type { Plan, PlanMark, PlanSeat } from '../../../shared/contract/outlets.ts'
import { all, one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { everySeat } from '../dining/places.ts'

/** The room of an outlet as it is drawn; null when there is no such outlet. */
export function planOf(db: ReadDb, outletId: OutletId): Plan | null {
  const room = one<Pick<Plan, 'rev' | 'width' | 'depth'>>(
    db,
    sql`SELECT plan_rev AS rev, width, depth FROM outlet WHERE id = ${outletId}`,
  )
  if (!room) return null
  const seats = everySeat(db).filter(seat => seat.outletId === outletId)
  const drawn = ({ outletId: _of, retired: _is, ...seat }: (typeof seats)[number]): PlanSeat => seat
  return {
    outletId,
    ...room,
    marks: marksOf(db, outletId),
    seats: seats.filter(seat => !seat.retired).map(drawn),
    retired: seats.filter(seat => seat.retired).map(drawn),
  }
}

function marksOf(db: ReadDb, outletId: OutletId): PlanMark[] {
  // Their ids are of the order they were drawn in.
  return all(
    db,
    sql`SELECT kind, x, y, width, depth, turn FROM plan_mark WHERE outlet_id = ${outletId} ORDER BY id`,
  )
}

/** Who drew the plan as it is; null when nobody has. */
export function planDrawnBy(db: ReadDb, outletId: OutletId): string | null {
  return (
    one<{ by: string | null }>(db, sql`SELECT plan_by AS "by" FROM outlet WHERE id = ${outletId}`)?.by ?? null
  )
}

/** The first seat of those that belongs to another outlet, or null. */
export function seatOfAnother(db: ReadDb, outletId: OutletId, seats: readonly PlanSeat[]): SeatId | null {
  const elsewhere = new Set(
    everySeat(db)
      .filter(seat => seat.outletId !== outletId)
      .map(({ id }) => id),
  )
  return seats.find(({ id }) => elsewhere.has(id))?.id ?? null
}

type Drawing = Pick<Plan, 'width' | 'depth' | 'seats' | 'marks'>

/** How many seats a new plan brought in, took out, and let come back. */
export type SeatMoves = { added: number; retired: number; back: number }

/**
 * Draws the room anew. A seat that is not in the drawing is retired, never deleted: its visits name it for ever. The revision goes
 * up by one.
 */
export function drawPlan(tx: WriteDb, was: Plan, to: Drawing): SeatMoves {
  const living = new Set(was.seats.map(({ id }) => id))
  const gone = new Set(was.retired.map(({ id }) => id))
  const wanted = new Set(to.seats.map(({ id }) => id))
  run(
    tx,
    sql`UPDATE outlet SET width = ${to.width}, depth = ${to.depth}, plan_rev = plan_rev + 1, plan_by = ${tx.by}
        WHERE id = ${was.outletId}`,
  )
  for (const [rank, seat] of to.seats.entries()) keepSeat(tx, was.outletId, seat, rank)
  const leaving = was.seats.filter(({ id }) => !wanted.has(id))
  for (const { id } of leaving) run(tx, sql`UPDATE seat SET retired_at = ${tx.at} WHERE id = ${id}`)
  run(tx, sql`DELETE FROM plan_mark WHERE outlet_id = ${was.outletId}`)
  for (const mark of to.marks) {
    run(
      tx,
      sql`INSERT INTO plan_mark (id, outlet_id, kind, x, y, width, depth, turn)
          VALUES (${uuid()}, ${was.outletId}, ${mark.kind}, ${mark.x}, ${mark.y}, ${mark.width}, ${mark.depth}, ${mark.turn})`,
    )
  }
  tx.touch('dining')
  return {
    added: to.seats.filter(({ id }) => !living.has(id) && !gone.has(id)).length,
    retired: leaving.length,
    back: to.seats.filter(({ id }) => gone.has(id)).length,
  }
}

function keepSeat(tx: WriteDb, outletId: OutletId, seat: PlanSeat, rank: number): void {
  run(
    tx,
    sql`INSERT INTO seat (id, outlet_id, number, name_zh, name_en, is_window, x, y, turn, shape, chairs, traits, rank)
        VALUES (${seat.id}, ${outletId}, ${seat.number}, ${seat.name.zh}, ${seat.name.en}, ${seat.window ? 1 : 0},
                ${seat.x}, ${seat.y}, ${seat.turn}, ${seat.shape}, ${seat.chairs},
                ${JSON.stringify([...new Set(seat.traits)])}, ${rank})
        ON CONFLICT (id) DO UPDATE SET
          number = excluded.number, name_zh = excluded.name_zh, name_en = excluded.name_en,
          is_window = excluded.is_window, x = excluded.x, y = excluded.y, turn = excluded.turn, shape = excluded.shape,
          chairs = excluded.chairs, traits = excluded.traits, rank = excluded.rank, retired_at = NULL`,
  )
}
