import { v7 as uuid } from 'uuid'
import type { GuestId, PreferenceId, StaffId, StayId } from '../../../shared/contract/base.ts'
import type { PreferenceFact } from '../../../shared/contract/facts.ts'
import { daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { simplified } from '../../../shared/domain/names/simplified.ts'
import { matchWish, wishKey, wishOf } from '../../../shared/domain/preferences/catalogue.ts'
import { all, one, type ReadDb, run, type Sql, sql, type WriteDb } from '../db/sql.ts'
import type { Origin } from './allergies.ts'
import { stayToNoteFor } from './note-stay.ts'

type Scope = PreferenceFact['scope']

export type PreferenceRow = {
  id: PreferenceId
  guestId: GuestId
  rev: number
  what: string
  code: string | null
  scope: Scope
  stayId: StayId | null
  times: number
  mention: 0 | 1
  origin: Origin
  on: IsoDate
  by: string | null
  byId: StaffId | null
  updatedBy: string | null
  droppedAt: string | null
}

/** A wish older than this is asked about, not stated. */
const STALE_DAYS = 365
/** As many as one page of a card can hold. */
const MOST = 40

const select = (where: string) =>
  `SELECT preference.id, guest_id AS guestId, preference.rev, what, code, scope, stay_id AS stayId, times, mention, origin,
          confirmed_on AS "on", staff.name AS "by", confirmed_by AS byId,
          preference.updated_by AS updatedBy, dropped_at AS droppedAt
   FROM preference LEFT JOIN staff ON staff.id = confirmed_by
   WHERE ${where} ORDER BY confirmed_on DESC, preference.id DESC`

/** What is wished of the house now: what holds always, and what was noted in the stay that is; newest confirmed first. */
export function activePreferences(
  db: ReadDb,
  guestId: GuestId,
  present: { id: StayId } | null,
  today: IsoDate,
): PreferenceFact[] {
  const query = {
    text: `${select("guest_id = ? AND dropped_at IS NULL AND (scope = 'always' OR stay_id = ?)")} LIMIT ?`,
    values: [guestId, present?.id ?? null, MOST],
  }
  return read(db, query).map(row => preferenceFact(row, today))
}

/** Wishes in somebody's own words that still hold, of everybody, the newest first. */
export function loosePreferences(
  db: ReadDb,
  today: IsoDate,
  limit: number,
): (PreferenceFact & { guestId: GuestId })[] {
  return read(db, {
    text: select(`dropped_at IS NULL AND code IS NULL
      AND guest_id IN (SELECT id FROM guest WHERE merged_into IS NULL)
      AND (scope = 'always' OR stay_id IN (SELECT id FROM stay WHERE status = 'in-house'))`),
    values: [],
  })
    .filter(({ code }) => code === null)
    .slice(0, limit)
    .map(row => ({ ...preferenceFact(row, today), guestId: row.guestId }))
}

/** Dropped or not; null for one that never was. */
export function preferenceRecord(db: ReadDb, id: PreferenceId): PreferenceRow | null {
  return read(db, { text: select('preference.id = ?'), values: [id] })[0] ?? null
}

function preferenceFact(row: PreferenceRow, today: IsoDate): PreferenceFact {
  const { id, rev, what, code, scope, times, origin, on, by } = row
  return {
    ...{ id, rev, what, code, scope, times },
    name: wishOf(code)?.name ?? null,
    ask: daysBetween(on, today) > STALE_DAYS,
    mention: row.mention === 1,
    known: { by, on, origin },
  }
}

type NewPreference = {
  what: string
  origin: Origin
  on: IsoDate
  scope?: Scope | undefined
  mention?: boolean
  /** Who saw or heard it, where that is not whoever writes it down. */
  by?: StaffId | null
  /** The stay it was seen or heard in, where that is not the one of now. */
  stayId?: StayId | null | undefined
}

/** What became of a wish that was noted, and the row as it was before, where there was one. */
type Noted = {
  preferenceId: PreferenceId
  was: 'new' | 'known' | 'promoted'
  before: PreferenceRow | null
}

/**
 * Notes a wish. Without a scope, what was observed once is of this stay, what was told or asked is for always. The same
 * wish again is the same preference, confirmed; seen in another stay, or said by the guest, it is for always from then on.
 * What one colleague wants kept from the guest's ears stays so.
 */
export function addPreference(
  tx: WriteDb,
  guestId: GuestId,
  {
    what,
    origin,
    on,
    scope,
    mention = true,
    by = tx.by,
    stayId = stayToNoteFor(tx, guestId, on),
  }: NewPreference,
  id: PreferenceId = uuid() as PreferenceId,
): Noted {
  const wanted = scope ?? (origin === 'observed' ? 'stay' : 'always')
  const before = sameWish(tx, guestId, what)
  tx.touch('guests')
  if (!before) {
    run(
      tx,
      sql`INSERT INTO preference (id, guest_id, what, code, origin, scope, stay_id, mention, confirmed_on, confirmed_by,
                                  created_at, created_by, updated_by)
          VALUES (${id}, ${guestId}, ${what}, ${codeOf(what)}, ${origin}, ${wanted}, ${wanted === 'stay' ? stayId : null},
                  ${mention ? 1 : 0}, ${on}, ${by}, ${tx.at}, ${tx.by}, ${tx.by})`,
    )
    return { preferenceId: id, was: 'new', before: null }
  }
  const again = stayId !== null && before.stayId !== stayId
  const promoted = before.scope === 'stay' && (again || wanted === 'always')
  const newest = on >= before.on
  run(
    tx,
    sql`UPDATE preference SET times = times + 1, rev = rev + 1, updated_by = ${tx.by},
               confirmed_on = max(confirmed_on, ${on}),
               confirmed_by = CASE WHEN ${newest ? 1 : 0} THEN ${by} ELSE confirmed_by END,
               origin = CASE WHEN ${newest ? 1 : 0} THEN ${origin} ELSE origin END,
               mention = min(mention, ${mention ? 1 : 0}),
               scope = ${promoted ? 'always' : before.scope},
               stay_id = ${promoted ? null : before.stayId},
               noted_as = ${id}
        WHERE id = ${before.id}`,
  )
  return { preferenceId: before.id, was: promoted ? 'promoted' : 'known', before }
}

/** The wish a call with this id noted, as a new one or as one that was known. */
export function notedAs(db: ReadDb, guestId: GuestId, id: PreferenceId): PreferenceId | null {
  return (
    one<{ id: PreferenceId }>(
      db,
      sql`SELECT id FROM preference WHERE guest_id = ${guestId} AND ${id} IN (id, noted_as)`,
    )?.id ?? null
  )
}

/** Writes a preference back as it was before somebody noted it again; what was changed since stands. */
export function putBack(tx: WriteDb, before: PreferenceRow): void {
  run(
    tx,
    sql`UPDATE preference SET times = ${before.times}, rev = rev + 1, confirmed_on = ${before.on}, confirmed_by = ${before.byId},
               origin = ${before.origin}, mention = ${before.mention}, scope = ${before.scope}, stay_id = ${before.stayId},
               updated_by = ${tx.by}
        WHERE id = ${before.id} AND rev = ${before.rev + 1}`,
  )
  tx.touch('guests')
}

/** Asked again, and it is still so. */
export function keepPreference(tx: WriteDb, id: PreferenceId, today: IsoDate): void {
  run(
    tx,
    sql`UPDATE preference SET times = times + 1, rev = rev + 1, confirmed_on = ${today}, confirmed_by = ${tx.by},
               origin = 'asked', updated_by = ${tx.by}
        WHERE id = ${id}`,
  )
  tx.touch('guests')
}

/** Says it in better words, or for longer; who said it and when stays as it was. */
export function changePreference(
  tx: WriteDb,
  row: PreferenceRow,
  to: { what: string; scope: Scope; mention: boolean },
  today: IsoDate,
): void {
  const stayId = to.scope === 'always' ? null : (row.stayId ?? stayToNoteFor(tx, row.guestId, today))
  run(
    tx,
    sql`UPDATE preference SET what = ${to.what}, code = ${codeOf(to.what)}, scope = ${to.scope}, stay_id = ${stayId},
               mention = ${to.mention ? 1 : 0}, rev = rev + 1, updated_by = ${tx.by}
        WHERE id = ${row.id}`,
  )
  tx.touch('guests')
}

export function dropPreference(tx: WriteDb, id: PreferenceId): void {
  run(
    tx,
    sql`UPDATE preference SET dropped_at = ${tx.at}, dropped_by = ${tx.by}, rev = rev + 1, updated_by = ${tx.by}
        WHERE id = ${id} AND dropped_at IS NULL`,
  )
  tx.touch('guests')
}

/** Takes a drop back; where the same wish was noted again meanwhile, that one stands for both. */
export function restorePreference(tx: WriteDb, row: PreferenceRow): void {
  tx.touch('guests')
  if (sameWish(tx, row.guestId, row.what)) return
  run(
    tx,
    sql`UPDATE preference SET dropped_at = NULL, dropped_by = NULL, rev = rev + 1, updated_by = ${tx.by}
        WHERE id = ${row.id}`,
  )
}

function sameWish(db: ReadDb, guestId: GuestId, what: string): PreferenceRow | null {
  const wanted = wishKey(simplified(what))
  const rows = read(db, { text: select('guest_id = ? AND dropped_at IS NULL'), values: [guestId] })
  return rows.find(row => (row.code ?? wishKey(simplified(row.what))) === wanted) ?? null
}

/** What was written before there was a catalogue is matched as it is read. */
function read(db: ReadDb, query: Sql): PreferenceRow[] {
  return all<PreferenceRow>(db, query).map(row => ({ ...row, code: row.code ?? codeOf(row.what) }))
}

const codeOf = (what: string): string | null => matchWish(simplified(what))?.code ?? null
