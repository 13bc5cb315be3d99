import type { GuestId } from '../../../shared/contract/base.ts'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { createPlanner, type PlannedLetter } from '../../../shared/domain/letters/plan.ts'
import { postCalendar } from '../../../shared/domain/letters/post.ts'
import { anniversaryOf } from '../../../shared/domain/letters/years-away.ts'
import { all, one, type ReadDb, sql } from '../db/sql.ts'
import { earliestArrival } from '../stays/store.ts'
import { targetsUntil } from './candidates.ts'
import { AT_ONCE, createHouseholds, type KnownGuest } from './facts.ts'
import { readLettersSince } from './settings.ts'

/**
 * Plans for everybody, as far as letters are printed up to a day, a thousand guests at a time: however large the book is, no more
 * than those are held. Gives what becomes of their days and, between 0 and 1, how far it is.
 */
export function* planEverybody(
  db: ReadDb,
  settings: LettersSettings,
  today: IsoDate,
  printedBy: IsoDate,
): Generator<{ letters: PlannedLetter<KnownGuest>[]; done: number }> {
  const { rules, festivals } = settings
  const post = postCalendar(settings.post, settings.letterhead.country)
  const span = { today, first: today, last: targetsUntil(printedBy, today, post).farthest }
  const planner = createPlanner({ ...span, rules, festivals, post, since: readLettersSince(db) })
  const highest = one<{ no: number | null }>(db, sql`SELECT max(no) AS no FROM guest`)?.no ?? 0
  const households = createHouseholds(db, span)
  for (let after = 0; after < highest; ) {
    const some = nextGuests(db, settings, today, after)
    const letters = households(some.map(({ id }) => id)).flatMap(planner)
    after = some.at(-1)?.no ?? highest
    yield { letters: letters.filter(({ printOn }) => printOn <= printedBy), done: after / highest }
  }
}

/** Those who have a day, or who were here lately enough to be missed or sent the wishes of a festival. */
function nextGuests(
  db: ReadDb,
  { rules, festivals }: LettersSettings,
  today: IsoDate,
  after: number,
): { no: number; id: GuestId }[] {
  const leftInPeace = anniversaryOf(today, -(rules.awayYears + rules.winBackTimes))
  const { mostYearsAway, minStays } = rules.occasions.festival
  const forAll = festivals.some(({ on, audience }) => on && audience === 'regulars') ? 1 : 0
  const regularSince = mostYearsAway === null ? '' : anniversaryOf(today, -mostYearsAway)
  return all(
    db,
    sql`SELECT no, id FROM guest
        WHERE no > ${after} AND stays > 0 AND merged_into IS NULL
          AND (last_stay >= ${addDays(leftInPeace, -1)}
               OR ${forAll} AND stays >= ${minStays} AND ifnull(last_stay, '9') >= ${regularSince}
               OR EXISTS (SELECT 1 FROM guest_date WHERE guest_id = guest.id AND letter = 1)
               OR EXISTS (SELECT 1 FROM guest_day WHERE guest_id = guest.id AND letter = 1 AND removed_at IS NULL)
               OR ${forAll} AND EXISTS (SELECT 1 FROM stay WHERE guest_id = guest.id AND (status = 'in-house'
                                          OR status = 'booked' AND arrive >= ${earliestArrival(today)})))
        ORDER BY no LIMIT ${AT_ONCE}`,
  )
}
