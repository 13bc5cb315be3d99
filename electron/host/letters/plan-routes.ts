import type { LetterStatus, LettersSettings, Planned } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, sql } from '../db/sql.ts'
import { signedIn } from '../rpc/implement.ts'
import { keyOf } from './plan-guest.ts'
import { readLettersSettings } from './settings.ts'
import { closedNow } from './suppress.ts'

/** What is answered from the plan held in memory, less what has become of it since. */
export const planRoutes = {
  today: signedIn.letters.today.handler(({ context: { db, host, today } }) => {
    const { plan, making } = host.letters.today()
    const settings = readLettersSettings(db)
    const planned = plan && {
      due: stillOpen(db, settings, plan.due),
      missed: stillOpen(db, settings, plan.missed),
    }
    return {
      planning: making,
      // A plan of yesterday may hold what cannot be reached today.
      due: planned?.due.filter(({ latestOn }) => latestOn >= today) ?? [],
      coming:
        plan?.coming.map(({ printOn, letters, blocked, calls }) => ({ printOn, letters, blocked, calls })) ??
        [],
      missed: planned?.missed ?? [],
      missedInAll: plan && planned ? plan.missedInAll - plan.missed.length + planned.missed.length : 0,
      suppressed: plan?.suppressed ?? [],
      ...waiting(db),
      posted: postedSince(db, addDays(today, -365)),
    }
  }),

  coming: signedIn.letters.coming.handler(({ input, context: { db, host } }) =>
    stillOpen(db, readLettersSettings(db), host.letters.coming(input.printOn)),
  ),

  year: signedIn.letters.year.handler(({ input, context: { host } }) => host.letters.year(input.again)),

  planAgain: signedIn.letters.planAgain.handler(({ context: { host } }) => host.letters.again()),
}

/** More than these are on a day of letters to all regulars only; then the rest is as old as the plan, and asked again when it is drafted. */
const MOST_ASKED_AGAIN = 1000

/** Without those that were written meanwhile, and without guests who may no longer be written to. */
function stillOpen(db: ReadDb, { rules }: LettersSettings, planned: readonly Planned[]): Planned[] {
  if (planned.length === 0) return []
  const targets = planned.map(({ target }) => target).sort()
  const rows = all<{ guestId: Planned['guest']['id']; target: IsoDate }>(
    db,
    sql`SELECT guest_id AS guestId, target FROM letter WHERE target BETWEEN ${targets[0] ?? ''} AND ${targets.at(-1) ?? ''}`,
  )
  const written = new Set(rows.map(keyOf))
  const open = planned.filter(({ guest, target }) => !written.has(keyOf({ guestId: guest.id, target })))
  const closed = closedNow(
    db,
    rules,
    open.slice(0, MOST_ASKED_AGAIN).map(({ guest }) => guest.id),
  )
  return open.filter(({ guest, target }) => closed(guest.id, target).length === 0)
}

/** How many letters of the book wait for somebody. */
function waiting(db: ReadDb): { drafted: number; approved: number; printed: number } {
  const rows = all<{ status: LetterStatus; letters: number }>(
    db,
    sql`SELECT status, count(*) AS letters FROM letter WHERE status IN ('drafted', 'approved', 'printed') GROUP BY status`,
  )
  const of = (status: LetterStatus) => rows.find(row => row.status === status)?.letters ?? 0
  return { drafted: of('drafted'), approved: of('approved'), printed: of('printed') }
}

function postedSince(db: ReadDb, since: IsoDate): number {
  // Nothing is posted long after it should have been: the index on `latest_on` leaves the years before aside.
  const row = one<{ letters: number }>(
    db,
    sql`SELECT count(*) AS letters FROM letter
        WHERE status = 'posted' AND latest_on >= ${addDays(since, -365)} AND posted_on >= ${since}`,
  )
  return row?.letters ?? 0
}
