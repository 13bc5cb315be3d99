import type { GuestId } from '../../../shared/contract/base.ts'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { keptWithin, partsKeptOn } from '../../../shared/domain/days/kept-days.ts'
import { type PostCalendar, timesFor } from '../../../shared/domain/letters/post.ts'
import { anniversaryOf, daysWithAnniversary } from '../../../shared/domain/letters/years-away.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { earliestArrival } from '../stays/store.ts'

/** The targets whose letters are printed on or before a day, as far as each country's post asks. */
export type Targets = {
  first: IsoDate
  /** The last at home. */
  lastAtHome: IsoDate
  /** The last for each country that is in the rules. */
  last: ReadonlyMap<string, IsoDate>
  /** The last for every other country. */
  lastAbroad: IsoDate
  /** The last of them all. */
  farthest: IsoDate
}

/** No post takes longer, holidays included. */
const LONGEST_WAY = 400

/** Which targets, from `first` on, are to be looked at where letters are printed up to a day. */
export function targetsUntil(printedBy: IsoDate, first: IsoDate, post: PostCalendar): Targets {
  const lastFor = (country: string | null): IsoDate => {
    let [low, high] = [0, LONGEST_WAY]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (timesFor(addDays(printedBy, middle), country, post).printOn <= printedBy) low = middle
      else high = middle - 1
    }
    return addDays(printedBy, low)
  }
  const last = new Map(post.rules.countries.map(({ country }) => [country, lastFor(country)]))
  const lastAtHome = lastFor(null)
  // A country that is in no list.
  const lastAbroad = lastFor('')
  const farthest = [lastAtHome, lastAbroad, ...last.values()].sort().at(-1) ?? lastAtHome
  return { first, lastAtHome, last, lastAbroad, farthest }
}

/**
 * Everybody one of whose days may call for a letter with one of these targets, found by the indexes on days and departures;
 * whether it does is the plan's to say. No guest is looked at besides, but where a festival is kept with all regulars.
 */
export function candidatesFor(
  db: ReadDb,
  settings: LettersSettings,
  targets: Targets,
  { today, home }: { today: IsoDate; home: string },
): GuestId[] {
  const found = new Set<GuestId>()
  const addAll = (rows: readonly Row[]) => {
    for (const { id, country, target } of rows) if (target <= lastFor(targets, home, country)) found.add(id)
  }
  const near = daysFrom(targets.first, targets.lastAtHome)
  const far = daysFrom(addDays(targets.lastAtHome, 1), targets.farthest)
  // What is too far ahead for the post at home is asked of guests abroad alone.
  addAll([...byDays(db, near, false), ...byDays(db, far, true)])
  addAll([...byAbsence(db, settings, near, false), ...byAbsence(db, settings, far, true)])
  for (const id of byFestivals(db, settings, targets, today)) found.add(id)
  return [...found]
}

type Row = { id: GuestId; country: string | null; target: IsoDate }

function lastFor({ lastAtHome, last, lastAbroad }: Targets, home: string, country: string | null): IsoDate {
  if (country === null || country === home) return lastAtHome
  return last.get(country) ?? lastAbroad
}

function daysFrom(first: IsoDate, last: IsoDate): IsoDate[] {
  const days: IsoDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

function byDays(db: ReadDb, targets: readonly IsoDate[], abroad: boolean): Row[] {
  const parts = targets.flatMap(target => partsKeptOn(target).map(part => ({ ...part, target })))
  const asked = JSON.stringify(
    parts.map(({ calendar, month, day, leapMonth, feb29 = null, target }) => [
      ...[calendar, month, day, leapMonth ? 1 : 0, feb29, target],
    ]),
  )
  return ['guest_date', 'guest_day'].flatMap(table => {
    const standing = table === 'guest_day' ? 'AND kept.removed_at IS NULL' : ''
    return all<Row>(db, {
      text: `SELECT kept.guest_id AS id, ${abroad ? 'address.country' : 'NULL'} AS country, asked.value ->> 5 AS target
             FROM json_each(?) AS asked
             CROSS JOIN ${table} AS kept ON kept.calendar = asked.value ->> 0 AND kept.month = asked.value ->> 1
               AND kept.day = asked.value ->> 2 ${standing}
             ${abroad ? 'CROSS JOIN guest_address AS address ON address.guest_id = kept.guest_id AND country IS NOT NULL' : ''}
             WHERE kept.letter = 1 AND kept.leap_month = asked.value ->> 3
               AND ifnull(asked.value ->> 4, kept.feb29) = kept.feb29`,
      values: [asked],
    })
  })
}

function byAbsence(
  db: ReadDb,
  { rules }: LettersSettings,
  targets: readonly IsoDate[],
  abroad: boolean,
): Row[] {
  if (!rules.occasions['win-back'].on) return []
  const departures = targets.flatMap(target =>
    Array.from({ length: rules.winBackTimes }, (_, time) => rules.awayYears + time).flatMap(years =>
      daysWithAnniversary(target, years).map(departure => [departure, target]),
    ),
  )
  const { minStays } = rules.occasions['win-back']
  return all<Row>(db, {
    text: `SELECT guest.id, ${abroad ? 'address.country' : 'NULL'} AS country, asked.value ->> 1 AS target
           FROM json_each(?) AS asked CROSS JOIN guest ON last_stay = asked.value ->> 0
           ${abroad ? 'CROSS JOIN guest_address AS address ON address.guest_id = guest.id AND address.country IS NOT NULL' : ''}
           WHERE stays >= ? AND merged_into IS NULL`,
    values: [JSON.stringify(departures), minStays],
  })
}

function byFestivals(
  db: ReadDb,
  { rules, festivals }: LettersSettings,
  targets: Targets,
  today: IsoDate,
): GuestId[] {
  const { on, minStays, mostYearsAway } = rules.occasions.festival
  if (!on) return []
  const near = festivals.filter(
    festival =>
      festival.on && keptWithin({ ...festival, year: null }, targets.first, targets.farthest).length > 0,
  )
  const keepers = all<{ id: GuestId }>(
    db,
    sql`SELECT guest_id AS id FROM json_each(${JSON.stringify(near.map(({ id }) => id))}) AS asked
        CROSS JOIN guest_day ON festival_id = asked.value AND removed_at IS NULL WHERE letter = 1`,
  )
  const forAll = near.some(({ audience }) => audience === 'regulars')
  const since = mostYearsAway === null ? '' : anniversaryOf(targets.first, -mostYearsAway)
  const regulars = forAll
    ? all<{ id: GuestId }>(
        db,
        sql`SELECT id FROM guest WHERE last_stay >= ${since} AND stays >= ${minStays} AND merged_into IS NULL
            UNION SELECT guest_id FROM stay WHERE status = 'in-house'
            UNION SELECT guest_id FROM stay WHERE status = 'booked' AND arrive >= ${earliestArrival(today)}`,
      )
    : []
  return [...keepers, ...regulars].map(({ id }) => id)
}
