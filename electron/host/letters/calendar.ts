import type { GuestId, LetterId } from '../../../shared/contract/base.ts'
import type { LettersSettings } from '../../../shared/contract/letters.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'
import { guestBriefs } from '../guests/store.ts'
import { readHotel } from '../house/settings.ts'
import { standsFor } from '../people/merges.ts'
import { calendarText, type DayEntry } from './calendar-text.ts'
import { planEverybody } from './everybody.ts'
import { closedLetters } from './going-out.ts'
import { plannedRows } from './planned.ts'

/** An iCalendar file, and how many events are in it. */
export type LettersCalendar = { text: string; events: number }

const DAYS = 365

/**
 * The days of the twelve months to come for which a letter is planned or on its way, and the days on which letters are to be
 * printed. Whoever wishes to be seen nowhere by name (discretion 2 and 3) is counted among the letters and named nowhere. Plans
 * for everybody, which takes seconds in a large book: for a thread of its own. `going` throws to end it.
 */
export function planCalendar(
  db: ReadDb,
  settings: LettersSettings,
  today: IsoDate,
  going: () => void = () => {},
): LettersCalendar {
  const until = addDays(today, DAYS)
  const written = writtenLetters(db, settings, today, until)
  const days: (DayEntry & { hidden: boolean })[] = [...written.days]
  const prints = new Map<IsoDate, number>()
  const count = (day: IsoDate, letters: number) => prints.set(day, (prints.get(day) ?? 0) + letters)
  if (written.toPrint > 0) count(today, written.toPrint)
  for (const { letters } of planEverybody(db, settings, today, until)) {
    going()
    for (const row of plannedRows(
      db,
      settings,
      letters.filter(({ is }) => is === 'planned'),
      today,
    )) {
      const { guest, occasion, label, target, printOn } = row
      const call = row.call !== null
      if (!call) count(printOn < today ? today : printOn, 1)
      if (target > until) continue
      const hidden = guest.discretion >= 2
      days.push({ guestId: guest.id, name: guest.name, occasion, label, target, call, hidden })
    }
  }
  const told = days
    .filter(({ hidden }) => !hidden)
    .sort((one, other) => (one.target < other.target ? -1 : one.target > other.target ? 1 : 0))
  const text = calendarText({ house: readHotel(db).name, today, days: told, prints })
  return { text, events: told.length + prints.size }
}

type Row = {
  id: LetterId
  together: string
  guestId: GuestId
  occasion: DayEntry['occasion']
  zh: string | null
  en: string | null
  target: IsoDate
  status: 'drafted' | 'approved' | 'printed' | 'posted'
}

/** Letters of the book whose day is still to come: a day does not leave the calendar because its letter was drafted. */
function writtenLetters(
  db: ReadDb,
  settings: LettersSettings,
  today: IsoDate,
  until: IsoDate,
): { days: (DayEntry & { hidden: boolean })[]; toPrint: number } {
  const rows = all<Row>(
    db,
    sql`SELECT id, guest_id AS guestId, together, occasion, label_zh AS zh, label_en AS en, target, status FROM letter
        WHERE target BETWEEN ${today} AND ${until} AND status IN ('drafted', 'approved', 'printed', 'posted')`,
  ).map(row => ({ ...row, together: JSON.parse(row.together) as GuestId[] }))
  const closed = closedLetters(db, settings, rows)
  const open = rows
    .filter(({ id }) => !closed.has(id))
    .map(row => ({ ...row, guestId: standsFor(db, row.guestId) }))
  const briefs = guestBriefs(db, [...new Set(open.map(({ guestId }) => guestId))])
  const days = open.flatMap(({ guestId, occasion, zh, en, target }) => {
    const guest = briefs.get(guestId)
    if (!guest) return []
    const label = zh !== null && en !== null ? { zh, en } : null
    const hidden = guest.discretion >= 2
    return [{ guestId, name: guest.name, occasion, label, target, call: false, hidden }]
  })
  return { days, toPrint: open.filter(({ status }) => status === 'drafted' || status === 'approved').length }
}
