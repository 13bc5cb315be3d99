import { v7 as uuid } from 'uuid'
import type { BatchId, LetterId, StaffId } from '../../../shared/contract/base.ts'
import { all, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'
import { asItWas, type Changing, deleteLetter, type LetterRecord, updateLetter } from './store.ts'

/** What can happen to a letter. */
export type Step =
  | 'drafted'
  | 'held-out'
  | 'changed'
  | 'approved'
  | 'printed'
  | 'printed-again'
  | 'mail-house'
  | 'posted'
  | 'returned'
  | 'replied'
  | 'called'
  | 'dropped'

/** Names what is done in one call, so that it can be taken back in one. */
export function newBatch(): BatchId {
  return uuid() as BatchId
}

/** A letter goes on by a step: what it was is kept with it. */
export function moveOn(
  tx: WriteDb,
  letter: LetterRecord,
  step: Step,
  batchId: BatchId,
  change: Partial<Changing>,
): void {
  noteStep(tx, letter.id, step, batchId, asItWas(letter, change))
  updateLetter(tx, letter.id, change)
}

/** The first step of a letter has nothing before it. */
export function noteStep(
  tx: WriteDb,
  id: LetterId,
  step: Step,
  batchId: BatchId,
  before: Partial<Changing> | null,
): void {
  run(
    tx,
    sql`INSERT INTO letter_step (letter_id, rank, batch_id, step, before, created_at, created_by)
        VALUES (${id}, (SELECT coalesce(max(rank), 0) + 1 FROM letter_step WHERE letter_id = ${id}), ${batchId}, ${step},
                ${before && JSON.stringify(before)}, ${tx.at}, ${tx.by})`,
  )
}

export type StepTaken = { to: Step; at: string; by: string | null }

/** What happened to a letter and stands, in order, and who did it. */
export function stepsOf(db: ReadDb, id: LetterId): StepTaken[] {
  return all(
    db,
    sql`SELECT step AS "to", letter_step.created_at AS "at", staff.name AS "by"
        FROM letter_step LEFT JOIN staff ON staff.id = letter_step.created_by
        WHERE letter_id = ${id} AND undone_at IS NULL ORDER BY rank`,
  )
}

/** When letters were approved, as an instant, by their ids. */
export function approvedAt(db: ReadDb, ids: readonly LetterId[]): Map<LetterId, string> {
  const rows = all<{ id: LetterId; at: string }>(
    db,
    sql`SELECT letter_id AS id, max(created_at) AS "at" FROM letter_step
        WHERE letter_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND step = 'approved' AND undone_at IS NULL
        GROUP BY letter_id`,
  )
  return new Map(rows.map(({ id, at }) => [id, at]))
}

type Taken = { letterId: LetterId; rank: number; before: string | null; by: StaffId | null; isLast: 0 | 1 }

/** The steps of a batch that stand; `isLast` where the letter has not gone on since. */
export function stepsOfBatch(db: ReadDb, batchId: BatchId): Taken[] {
  return all(
    db,
    sql`SELECT letter_id AS letterId, rank, before, created_by AS "by",
               NOT EXISTS (SELECT 1 FROM letter_step AS later
                           WHERE later.letter_id = letter_step.letter_id AND later.rank > letter_step.rank
                             AND later.undone_at IS NULL) AS isLast
        FROM letter_step WHERE batch_id = ${batchId} AND undone_at IS NULL`,
  )
}

/** Whether there ever was such a batch, of which something is left. */
export function batchExists(db: ReadDb, batchId: BatchId): boolean {
  return all(db, sql`SELECT 1 FROM letter_step WHERE batch_id = ${batchId} LIMIT 1`).length > 0
}

/** Takes steps back: each letter becomes what it was, and one that began with the step is no more. */
export function takeBack(tx: WriteDb, steps: readonly Taken[]): void {
  for (const { letterId, rank, before } of steps) {
    if (before === null) {
      deleteLetter(tx, letterId)
      continue
    }
    updateLetter(tx, letterId, JSON.parse(before) as Partial<Changing>)
    run(tx, sql`UPDATE letter_step SET undone_at = ${tx.at} WHERE letter_id = ${letterId} AND rank = ${rank}`)
  }
}
