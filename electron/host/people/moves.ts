import type { GuestId, MergeId } from '../../../shared/contract/base.ts'
import { all, type ReadDb, run, type SqlValue, sql, type WriteDb } from '../db/sql.ts'

/** What columns held before a merge and what the merge made of them: only what still stands is put back. */
export type Was = Record<string, { before: SqlValue; after: SqlValue }>

/** One row a merge changed; `was` is null for a row it added. */
export type Move = { table: string; rowId: string; was: Was | null }

type Belonging = {
  table: string
  /** What a row is known by. */
  key: string
  /** Whose it is. */
  column: string
  /** The rows that stay behind, because the guest kept has the same; each `?` is that guest's id. */
  unless?: string
}

const isSame = (table: string, same: string) =>
  `EXISTS (SELECT 1 FROM ${table} AS own WHERE own.guest_id = ? AND ${same})`

const sameParts = ['occasion', 'label', 'festival_id', 'calendar', 'year', 'month', 'day', 'leap_month']

/** Everything that is somebody's, but for the guest's own row, names, contacts and birthday. */
const BELONGINGS: readonly Belonging[] = [
  { table: 'stay', key: 'id', column: 'guest_id' },
  { table: 'visit', key: 'id', column: 'guest_id' },
  { table: 'observation', key: 'id', column: 'guest_id' },
  { table: 'farewell', key: 'stay_id', column: 'guest_id' },
  { table: 'guest_external', key: 'json_array(system, external_id)', column: 'guest_id' },
  {
    table: 'allergy',
    key: 'id',
    column: 'guest_id',
    unless: isSame(
      'allergy',
      `own.what = row.what AND own.severity = row.severity
       AND own.removed_at IS NULL AND row.removed_at IS NULL`,
    ),
  },
  {
    table: 'preference',
    key: 'id',
    column: 'guest_id',
    unless: isSame(
      'preference',
      `(own.what = row.what OR own.code = row.code) AND own.scope = 'always' AND row.scope = 'always'
       AND own.dropped_at IS NULL AND row.dropped_at IS NULL`,
    ),
  },
  {
    table: 'heads_up',
    key: 'id',
    column: 'guest_id',
    unless: isSame(
      'heads_up',
      `own.seated_at IS NULL AND own.closed_at IS NULL AND row.seated_at IS NULL AND row.closed_at IS NULL`,
    ),
  },
  {
    table: 'usual_pin',
    key: 'json_array(outlet_id, meal_period_id)',
    column: 'guest_id',
    unless: isSame('usual_pin', 'own.outlet_id = row.outlet_id AND own.meal_period_id = row.meal_period_id'),
  },
  { table: 'consent', key: 'id', column: 'guest_id' },
  { table: 'complaint', key: 'id', column: 'guest_id' },
  {
    table: 'guest_day',
    key: 'id',
    column: 'guest_id',
    unless: isSame(
      'guest_day',
      `${sameParts.map(part => `own.${part} IS row.${part}`).join(' AND ')}
       AND own.removed_at IS NULL AND row.removed_at IS NULL`,
    ),
  },
  { table: 'guest_address', key: 'guest_id', column: 'guest_id', unless: isSame('guest_address', 'true') },
  // Nobody gets two for one day; the other stays with the record it was written to.
  { table: 'letter', key: 'id', column: 'guest_id', unless: isSame('letter', 'own.target = row.target') },
  // Nobody is linked with themselves, or twice.
  {
    table: 'guest_link',
    key: 'id',
    column: 'guest_id',
    unless: `row.other_id = ? OR ${isSame('guest_link', 'own.other_id = row.other_id AND own.kind = row.kind')}`,
  },
  {
    table: 'guest_link',
    key: 'id',
    column: 'other_id',
    unless: `row.guest_id = ? OR EXISTS (SELECT 1 FROM guest_link AS own
      WHERE own.other_id = ? AND own.guest_id = row.guest_id AND own.kind = row.kind)`,
  },
]

/** By what a row of each table is known. */
const KEYS = new Map([['guest', 'id'], ...BELONGINGS.map(({ table, key }) => [table, key] as const)])

/**
 * Hands everything of one guest over to another, and puts on record which rows those were. With `like`, only what had stayed
 * behind and is the same as something that guest has.
 */
export function handOver(
  tx: WriteDb,
  mergeId: MergeId,
  goneId: GuestId,
  keptId: GuestId,
  like?: GuestId,
): void {
  for (const { table, key, column, unless } of BELONGINGS) {
    if (like && !unless) continue
    const staying = unless ? ` AND NOT (${unless})` : ''
    const alike = like ? ` AND (${unless})` : ''
    const eachTime = (id: GuestId) => [...(unless ?? '').matchAll(/\?/g)].map(() => id)
    run(tx, {
      text: `INSERT INTO merge_move (merge_id, table_name, row_id, before)
             SELECT ?, '${table}', ${key}, json_object('${column}', json_object('before', ?, 'after', ?))
             FROM ${table} AS row WHERE row.${column} = ?${staying}${alike}`,
      values: [mergeId, goneId, keptId, goneId, ...eachTime(keptId), ...(like ? eachTime(like) : [])],
    })
    run(tx, {
      text: `UPDATE ${table} SET ${column} = ?
             WHERE ${column} = ? AND ${key} IN (
               SELECT row_id FROM merge_move WHERE merge_id = ? AND table_name = '${table}')`,
      values: [keptId, goneId, mergeId],
    })
  }
}

/** Changes columns of a row and puts on record what they held. */
export function change(tx: WriteDb, mergeId: MergeId, table: string, rowId: string, was: Was): void {
  const columns = Object.keys(was)
  if (columns.length === 0) return
  run(tx, {
    text: `UPDATE ${table} SET ${columns.map(column => `${column} = ?`).join(', ')} WHERE ${KEYS.get(table)} = ?`,
    values: [...columns.map(column => was[column]?.after ?? null), rowId],
  })
  record(tx, mergeId, { table, rowId, was })
}

/** Puts a move on record that was made elsewhere, beside what the same merge changed of that row before. */
export function record(tx: WriteDb, mergeId: MergeId, { table, rowId, was }: Move): void {
  const known = movesOf(tx, mergeId).find(move => move.table === table && move.rowId === rowId)
  const all = known?.was ? { ...known.was, ...was } : was
  run(
    tx,
    sql`INSERT INTO merge_move (merge_id, table_name, row_id, before)
        VALUES (${mergeId}, ${table}, ${rowId}, ${all && JSON.stringify(all)})
        ON CONFLICT DO UPDATE SET before = excluded.before`,
  )
}

/** Everything a merge moved, changed and added. */
export function movesOf(db: ReadDb, mergeId: MergeId): Move[] {
  return all<{ table: string; rowId: string; before: string | null }>(
    db,
    sql`SELECT table_name AS "table", row_id AS rowId, before FROM merge_move WHERE merge_id = ${mergeId}`,
  ).map(({ table, rowId, before }) => ({
    table,
    rowId,
    was: before === null ? null : (JSON.parse(before) as Was),
  }))
}

/** Puts the columns of one row back as they were, but for what somebody has changed since. */
export function putBack(tx: WriteDb, { table, rowId, was }: Move): void {
  const key = KEYS.get(table) ?? ''
  for (const [column, { before, after }] of Object.entries(was ?? {})) {
    run(tx, {
      text: `UPDATE ${table} SET ${column} = ? WHERE ${key} = ? AND ${column} IS ?`,
      // What is known by whose it is goes by whose it became.
      values: [before, was?.[key]?.after ?? rowId, after],
    })
  }
}
