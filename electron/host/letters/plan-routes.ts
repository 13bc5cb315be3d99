import type { LetterStatus, LettersSettings, Planned, Shown } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, one, type ReadDb, sql } from '../db/sql.ts'
import { signedIn } from '../rpc/implement.ts'
import { partOf } from './day-plan.ts'
import { keyOf } from './plan-guest.ts'
import { readLettersSettings } from './settings.ts'
import { closedNow } from './suppress.ts'

/** What is answered from the plan held in memory, less what has become of it since. */
export const planRoutes = {
  today: signedIn.letters.today.handler(({ context: { db, host, today } }) => {
    const { plan, making } = host.letters.today()
    const settings = readLettersSettings(db)
    // A plan of yesterday may hold what cannot be reached today.
    const due = plan?.due.filter(({ latestOn }) => latestOn >= today) ?? []
    const { write = [], mend = [], call = [] } = Object.groupBy(unwritten(db, due), partOf)
    const missed = shown(db, settings, unwritten(db, plan?.missed ?? []))
    return {
      planning: making,
      write: shown(db, settings, write),
      mend: shown(db, settings, mend),
      call: shown(db, settings, call),
      coming:
        plan?.coming.map(({ printOn, letters, blocked, calls }) => ({ printOn, letters, blocked, calls })) ??
        [],
      missed: { ...missed, inAll: missed.inAll + (plan ? plan.missedInAll - plan.missed.length : 0) },
      suppressed: plan?.suppressed ?? [],
      ...waiting(db),
      posted: postedSince(db, addDays(today, -365)),
    }
  }),

  coming: signedIn.letters.coming.handler(({ input, context: { db, host } }) =>
    shown(db, readLettersSettings(db), unwritten(db, host.letters.coming(input.printOn))),
  ),

  year: signedIn.letters.year.handler(({ input, context: { host } }) => host.letters.year(input.again)),

  planAgain: signedIn.letters.planAgain.handler(({ context: { host } }) => host.letters.again()),
}

/** More than these are on the day of a festival only; whoever writes them sees the next. */
const MOST_SHOWN = 1000

/** What is shown of what is still to be written: nobody who may no longer be written to. */
function shown(db: ReadDb, { rules }: LettersSettings, open: readonly Planned[]): Shown {
  const first = open.slice(0, MOST_SHOWN)
  const closed = closedNow(
    db,
    rules,
    first.map(({ guest }) => guest.id),
  )
  const letters = first.filter(({ guest, target }) => closed(guest.id, target).length === 0)
  return { letters, inAll: open.length - first.length + letters.length }
}

/** Without what was written since it was planned. */
function unwritten(db: ReadDb, planned: readonly Planned[]): Planned[] {
  const targets = planned.map(({ target }) => target).sort()
  const rows = all<{ guestId: Planned['guest']['id']; target: IsoDate }>(
    db,
    sql`SELECT guest_id AS guestId, target FROM letter WHERE target BETWEEN ${targets[0] ?? ''} AND ${targets.at(-1) ?? ''}`,
  )
  const written = new Set(rows.map(keyOf))
  return planned.filter(({ guest, target }) => !written.has(keyOf({ guestId: guest.id, target })))
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
