import type { GuestId } from '../../../shared/contract/base.ts'
import type { Call, SignedIn } from '../context.ts'
import { note } from '../db/audit.ts'
import { one, type ReadDb, sql } from '../db/sql.ts'

/** A screen reads an open card again whenever something changed: that is one look, not twenty. */
const SAME_LOOK_MS = 10 * 60_000

/** Of each open book, when somebody last looked at a guest; oldest first. */
const looks = new WeakMap<ReadDb['connection'], Map<string, number>>()

/**
 * Puts on record that the caller looked at a guest who asked for discretion or is a VIP; of anybody else it is nobody's
 * business. Returns at once and never throws: the look is written after the answer, when no import holds the book, and
 * a disk that takes no more writing hides no card. A look that could not be written is logged.
 */
export function noteLook(context: Call & SignedIn, guestId: GuestId): void {
  const { db, host, actor } = context
  const isFlagged = sql`SELECT 1 FROM guest WHERE id = ${guestId} AND (discretion > 0 OR vip IS NOT NULL)`
  if (!one(db, isFlagged)) return
  const recent = looks.get(db.connection) ?? new Map<string, number>()
  looks.set(db.connection, recent)
  const now = host.clock.now().getTime()
  for (const [look, at] of recent) if (Math.abs(now - at) >= SAME_LOOK_MS) recent.delete(look)
  const look = `${actor.id} ${guestId}`
  if (recent.has(look)) return
  recent.set(look, now)
  void write(context, guestId).catch((error: unknown) => {
    // The next look is tried again.
    recent.delete(look)
    host.log.info('look-not-written', { by: actor.id, why: codeOf(error) })
  })
}

async function write({ db, host, write }: Call & SignedIn, guestId: GuestId): Promise<void> {
  // The answer goes out first.
  await new Promise(resolve => setImmediate(resolve))
  await host.intake.turn.wait()
  if (host.books.current()?.connection !== db.connection)
    throw new Error('the book closed before the look was written')
  write(tx => {
    note(tx, 'looked', 'guest', guestId)
    tx.touch('audit')
  })
}

/** SQLite's own word for what went wrong; its message stays out of the log. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'fault'
}
