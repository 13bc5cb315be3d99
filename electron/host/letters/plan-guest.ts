import type { GuestId } from '../../../shared/contract/base.ts'
import type { LettersSettings, Planned, PlannedKey } from '../../../shared/contract/letters.ts'
import type { Suppressed } from '../../../shared/contract/occasion.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { createPlanner, type PlannedLetter } from '../../../shared/domain/letters/plan.ts'
import { postCalendar } from '../../../shared/domain/letters/post.ts'
import type { ReadDb } from '../db/sql.ts'
import { householdsOf, type KnownGuest } from './facts.ts'
import { plannedRows } from './planned.ts'
import { readLettersSince } from './settings.ts'

/** What the plan says of one guest and one day. `together`: who else of the household it is for. */
export type PlannedNow = { planned: Planned; together: readonly GuestId[] } | { suppressed: Suppressed[] }

/** Nobody plans further than a year and the longest way of a letter. */
const FARTHEST = 800

/** By what a planned letter is known in a map. */
export function keyOf({ guestId, target }: PlannedKey): string {
  return `${guestId} ${target}`
}

/**
 * What the plan says now, read from the book, of each of these guests and days, by `keyOf`. A letter that is planned may be out of
 * time (`latestOn` before today) and may be a call (`call`). Where a day is not kept or not written for, where the guest is in
 * the house, or where there is a row already, there is nothing. Its `blocked` says what the address lacks, no more.
 */
export function plannedForEach(
  db: ReadDb,
  settings: LettersSettings,
  keys: readonly PlannedKey[],
  today: IsoDate,
): Map<string, PlannedNow> {
  const found = new Map<string, PlannedNow>()
  const near = keys.filter(
    ({ target }) => addDays(today, -FARTHEST) <= target && target <= addDays(today, FARTHEST),
  )
  const days = near.map(({ target }) => target).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return found
  const wanted = new Set(near.map(keyOf))
  const ids = [...new Set(near.map(({ guestId }) => guestId))]
  const fates = planOf(db, settings, ids, { today, first, last }).filter(fate => wanted.has(keyOf(fate)))
  for (const fate of fates)
    if (fate.is === 'suppressed' && !found.has(keyOf(fate)))
      found.set(keyOf(fate), { suppressed: [...fate.why] })
  const letters = fates.filter(({ is }) => is === 'planned' || is === 'missed')
  const rows = plannedRows(db, settings, letters, today)
  for (const [at, planned] of rows.entries())
    found.set(keyOf({ guestId: planned.guest.id, target: planned.target }), {
      planned,
      together: letters[at]?.together ?? [],
    })
  return found
}

/** The same of one guest and one day; null where there is nothing. */
export function plannedFor(
  db: ReadDb,
  settings: LettersSettings,
  guestId: GuestId,
  target: IsoDate,
  today: IsoDate,
): PlannedNow | null {
  const key = { guestId, target }
  return plannedForEach(db, settings, [key], today).get(keyOf(key)) ?? null
}

/** The next letter, or call, the plan holds for a guest within a year; a letter to the household counts as that of who gets it. */
export function nextPlanned(
  db: ReadDb,
  settings: LettersSettings,
  guestId: GuestId,
  today: IsoDate,
): Planned | null {
  const span = { today, first: today, last: addDays(today, 365) }
  const [next] = planOf(db, settings, [guestId], span)
    .filter(fate => fate.guestId === guestId && fate.is === 'planned')
    .sort((one, other) => (one.target < other.target ? -1 : 1))
  return (next && plannedRows(db, settings, [next], today)[0]) ?? null
}

/** What becomes of the days of these guests, and of those they live with, with targets from `first` to `last`. */
export function planOf(
  db: ReadDb,
  settings: LettersSettings,
  ids: readonly GuestId[],
  span: { today: IsoDate; first: IsoDate; last: IsoDate },
): PlannedLetter<KnownGuest>[] {
  const planner = createPlanner({
    ...span,
    rules: settings.rules,
    festivals: settings.festivals,
    post: postCalendar(settings.post, settings.letterhead.country),
    since: readLettersSince(db),
  })
  return householdsOf(db, ids, span).flatMap(planner)
}
