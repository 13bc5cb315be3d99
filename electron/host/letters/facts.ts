import type { GuestId } from '../../../shared/contract/base.ts'
import type { Address } from '../../../shared/contract/mail.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { lacksOf } from '../../../shared/domain/letters/address-lacks.ts'
import type { LetterPerson, WrittenLetter } from '../../../shared/domain/letters/letter-person.ts'
import { all, type ReadDb, type Sql, sql } from '../db/sql.ts'
import { earliestArrival } from '../stays/store.ts'
import { daysOfGuests } from './days-of-guests.ts'
import { type GuestRow, guestRows } from './guest-rows.ts'
import { behindEach, heedingThoseBehind } from './records-behind.ts'

/** A guest as the plan sees one, and where the letter would go. */
export type KnownGuest = LetterPerson & { household: string | null; address: Address | null }

/** People who are planned at once. */
export type KnownHousehold = { members: KnownGuest[]; oneLetter: boolean }

/** Between which targets letters are planned, and when. */
export type Span = { today: IsoDate; first: IsoDate; last: IsoDate }

/** Letters so far from the days asked about are of no account. */
const REMEMBERED_DAYS = 400

/**
 * The households of these guests, whole, and those guests who have none. Those of a household stand in the order of their ids.
 * A record merged into another is nobody.
 */
export function householdsOf(db: ReadDb, ids: readonly GuestId[], span: Span): KnownHousehold[] {
  const asked = withHouseholds(db, ids)
  const everybody = asked.rows.map(({ id }) => id)
  return readHouseholds(db, asked, span, presentOrExpected(db, everybody, span.today))
}

/** As many guests are best asked for at once. */
export const AT_ONCE = 1000

/** Makes the function that gives the same of thousands, some at a time: each household once, whoever of it was asked for. */
export function createHouseholds(db: ReadDb, span: Span): (ids: readonly GuestId[]) => KnownHousehold[] {
  const here = everybodyPresentOrExpected(db, span.today)
  const given = new Set<string>()
  return ids =>
    readHouseholds(db, withHouseholds(db, ids), span, here).filter(({ members }) => {
      const shared = members[0]?.household
      if (!shared) return true
      const isNew = !given.has(shared)
      given.add(shared)
      return isNew
    })
}

function readHouseholds(
  db: ReadDb,
  { rows, oneLetter }: ReturnType<typeof withHouseholds>,
  { first, last }: Span,
  here: Here,
): KnownHousehold[] {
  const everybody = rows.map(({ id }) => id)
  const behind = behindEach(db, everybody)
  const days = daysOfGuests(db, everybody)
  const complaints = openComplaints(db, everybody)
  const letters = lettersOf(db, everybody, behind, [
    addDays(first, -REMEMBERED_DAYS),
    addDays(last, REMEMBERED_DAYS),
  ])
  const households = new Map<string, KnownHousehold>()
  for (const row of heedingThoseBehind(db, rows, behind)) {
    const { id, household, address } = row
    const { days: kept, spared, born } = days.get(id) ?? { days: [], spared: [], born: [] }
    const guest: KnownGuest = {
      ...row,
      ...{ days: kept, spared, born, country: address?.country ?? null },
      hasAddress: address !== null && lacksOf(address).length === 0,
      here: here.get(id) ?? [],
      complaint: complaints.get(id) ?? null,
      letters: letters.get(id) ?? [],
    }
    const known = households.get(household ?? id)
    if (known) known.members.push(guest)
    else
      households.set(household ?? id, {
        members: [guest],
        oneLetter: household !== null && oneLetter.has(household),
      })
  }
  return [...households.values()]
}

/** Those guests and everybody who lives with them; and which households want one letter. */
function withHouseholds(
  db: ReadDb,
  ids: readonly GuestId[],
): { rows: GuestRow[]; oneLetter: ReadonlySet<string> } {
  const rows = guestRows(db, ids).filter(({ mergedInto }) => mergedInto === null)
  const shared = new Set(rows.flatMap(({ household }) => household ?? []))
  if (shared.size === 0) return { rows, oneLetter: shared }
  const members = all<{ id: GuestId; household: string; oneLetter: 0 | 1 }>(
    db,
    sql`SELECT guest.id, household.id AS household, one_letter AS oneLetter
        FROM json_each(${JSON.stringify([...shared])}) AS asked CROSS JOIN household ON household.id = asked.value
        CROSS JOIN guest ON household_id = household.id WHERE merged_into IS NULL`,
  )
  const there = new Set(rows.map(({ id }) => id))
  const others = members.filter(({ id }) => !there.has(id)).map(({ id }) => id)
  return {
    rows: [...rows, ...guestRows(db, others)].sort((one, other) => (one.id < other.id ? -1 : 1)),
    oneLetter: new Set(members.flatMap(({ household, oneLetter }) => (oneLetter === 1 ? household : []))),
  }
}

type Here = Map<GuestId, { arrive: IsoDate; depart: IsoDate }[]>

/** Stays that are, and bookings that may still come: one whose day passed the day before yesterday will not. */
function presentOrExpected(db: ReadDb, ids: readonly GuestId[], today: IsoDate): Here {
  const asked = JSON.stringify(ids)
  // Two halves: the guests in the house have an index of their own, and few guests have days to come.
  return hereOf(
    db,
    sql`SELECT guest_id AS id, arrive, depart
        FROM json_each(${asked}) AS asked CROSS JOIN stay ON guest_id = asked.value AND status = 'in-house'
        UNION ALL
        SELECT guest_id AS id, arrive, depart
        FROM json_each(${asked}) AS asked
        CROSS JOIN stay INDEXED BY stay_guest ON guest_id = asked.value AND arrive >= ${earliestArrival(today)}
        WHERE status = 'booked'`,
  )
}

/** The same of everybody: some hundreds, whom thousands need not be asked one by one about. */
function everybodyPresentOrExpected(db: ReadDb, today: IsoDate): Here {
  return hereOf(
    db,
    sql`SELECT guest_id AS id, arrive, depart FROM stay WHERE status = 'in-house'
        UNION ALL
        SELECT guest_id, arrive, depart FROM stay WHERE status = 'booked' AND arrive >= ${earliestArrival(today)}`,
  )
}

function hereOf(db: ReadDb, query: Sql): Here {
  const rows = all<{ id: GuestId; arrive: IsoDate; depart: IsoDate }>(db, query)
  return grouped(rows, ({ arrive, depart }) => ({ arrive, depart }))
}

/** The newest complaint of each that is not settled. */
export function openComplaints(
  db: ReadDb,
  ids: readonly GuestId[],
): Map<GuestId, { what: string; on: IsoDate }> {
  const rows = all<{ id: GuestId; what: string; on: IsoDate }>(
    db,
    sql`SELECT guest_id AS id, what, day AS "on"
        FROM json_each(${JSON.stringify(ids)}) AS asked CROSS JOIN complaint ON guest_id = asked.value
        WHERE settled_on IS NULL ORDER BY day, complaint.created_at, complaint.id`,
  )
  return new Map(rows.map(({ id, what, on }) => [id, { what, on }]))
}

/** Letters of these guests, and of the records that turned out to be one of them: nobody is written to twice. */
function lettersOf(
  db: ReadDb,
  ids: readonly GuestId[],
  behind: ReadonlyMap<GuestId, readonly GuestId[]>,
  [from, to]: readonly [IsoDate, IsoDate],
): Map<GuestId, WrittenLetter[]> {
  const records = [
    ...ids.map(id => [id, id]),
    ...[...behind].flatMap(([id, records]) => records.map(record => [id, record])),
  ]
  const rows = all<WrittenLetter & { id: GuestId }>(
    db,
    sql`SELECT asked.value ->> 0 AS id, target, occasion, festival_id AS festivalId, status
        FROM json_each(${JSON.stringify(records)}) AS asked
        CROSS JOIN letter ON letter.guest_id = asked.value ->> 1 AND target BETWEEN ${from} AND ${to}`,
  )
  return grouped(rows, ({ target, occasion, festivalId, status }) => ({
    ...{ target, occasion, festivalId, status },
  }))
}

function grouped<Row extends { id: GuestId }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): Map<GuestId, Value[]> {
  const found = new Map<GuestId, Value[]>()
  for (const row of rows) {
    const known = found.get(row.id)
    if (known) known.push(read(row))
    else found.set(row.id, [read(row)])
  }
  return found
}
