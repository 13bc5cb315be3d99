import { createHash, randomBytes } from 'node:crypto'
import type { Role, StaffId } from '../../../shared/contract/base.ts'
import type { Clock } from '../clock.ts'
import type { Actor } from '../context.ts'
import { one, type ReadDb, run, sql, type WriteDb } from '../db/sql.ts'

/**
 * Who is signed in. A session is a random token of which the book keeps only a hash; it ends by signing out, when its
 * holder may no longer work here, or when nothing was heard of it for as long as `idleMinutes` says.
 */
export type Sessions = {
  start: (tx: WriteDb, staffId: StaffId) => string
  end: (tx: WriteDb, token: string) => void
  /** Ends every session of one person: their PIN or role was changed. */
  endAllOf: (tx: WriteDb, staffId: StaffId) => void
  /** Whether a token still opens the house; asking is no sign of life. */
  holds: (db: ReadDb, token: string | null) => boolean
  /** Whose token this is now, or null. */
  actorOf: (db: ReadDb, token: string | null) => Actor | null
}

/** A desk that sits through a long telephone call is not signed out; one that was left overnight is. */
const LONGEST_SHIFT_MS = 16 * 3_600_000

export function createSessions(clock: Clock, idleMinutes: (db: ReadDb, role: Role) => number): Sessions {
  // When each was last heard of is kept in memory only: a row written with every read would wear the disk.
  const heardOf = new Map<string, number>()
  const find = (db: ReadDb, token: string | null) => {
    if (!token) return null
    const hash = hashOf(token)
    const now = clock.now().getTime()
    const row = one<Actor & { startedAt: string }>(
      db,
      sql`SELECT staff.id, staff.name, staff.role, staff.language, session.started_at AS startedAt
          FROM session JOIN staff ON staff.id = session.staff_id
          WHERE token_hash = ${hash} AND ended_at IS NULL AND staff.active = 1`,
    )
    if (!row) return null
    const { startedAt, ...actor } = row
    const heard = heardOf.get(hash) ?? Math.max(Date.parse(startedAt), lastDeed(db, actor.id))
    const quietFor = now - heard
    const tooOld = now - Date.parse(startedAt) > LONGEST_SHIFT_MS
    // The screen locks itself first; this is for the tab that was closed without a word.
    return tooOld || quietFor > (idleMinutes(db, actor.role) + 2) * 60_000 ? null : { actor, hash, now }
  }
  return {
    start: (tx, staffId) => {
      const token = randomBytes(32).toString('base64url')
      run(
        tx,
        sql`INSERT INTO session (token_hash, staff_id, started_at) VALUES (${hashOf(token)}, ${staffId}, ${tx.at})`,
      )
      heardOf.set(hashOf(token), Date.parse(tx.at))
      return token
    },
    end: (tx, token) => {
      run(
        tx,
        sql`UPDATE session SET ended_at = ${tx.at} WHERE token_hash = ${hashOf(token)} AND ended_at IS NULL`,
      )
      heardOf.delete(hashOf(token))
    },
    endAllOf: (tx, staffId) => {
      run(tx, sql`UPDATE session SET ended_at = ${tx.at} WHERE staff_id = ${staffId} AND ended_at IS NULL`)
    },
    holds: (db, token) => find(db, token) !== null,
    actorOf: (db, token) => {
      const found = find(db, token)
      if (!found) return null
      heardOf.set(found.hash, found.now)
      return found.actor
    },
  }
}

/**
 * When somebody last did something the audit tells of, in milliseconds; 0 when not lately. It stands in for what a host
 * that died had heard: who was at work goes on, who only looked or had left enters a PIN, and no read costs a write.
 * Coming and going say nothing of a session that was left, and anybody may try a PIN.
 */
function lastDeed(db: ReadDb, staffId: StaffId): number {
  const row = one<{ at: string | null }>(
    db,
    sql`SELECT max(at) AS at FROM (SELECT at, staff_id, action FROM audit ORDER BY id DESC LIMIT 500)
        WHERE staff_id = ${staffId} AND action NOT IN ('signed-in', 'signed-out', 'locked-out')`,
  )
  return row?.at ? Date.parse(row.at) : 0
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
