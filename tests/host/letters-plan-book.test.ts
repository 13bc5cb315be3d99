import { expect, onTestFinished, test } from 'vitest'
import type { ReadDb } from '../../electron/host/db/sql.ts'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { planCalendar } from '../../electron/host/letters/calendar.ts'
import { planAround, planDue } from '../../electron/host/letters/day-plan.ts'
import { householdsOf } from '../../electron/host/letters/facts.ts'
import { keyOf, nextPlanned, plannedFor } from '../../electron/host/letters/plan-guest.ts'
import { lackingIn } from '../../electron/host/letters/planned.ts'
import {
  readLettersSettings,
  readLettersSince,
  writeLettersSince,
} from '../../electron/host/letters/settings.ts'
import { suppressedNow } from '../../electron/host/letters/suppress.ts'
import { planYear } from '../../electron/host/letters/year.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import type { LettersSettings, Planned } from '../../shared/contract/letters.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { createPlanner, type PlannedLetter } from '../../shared/domain/letters/plan.ts'
import { arrivalOf, postCalendar } from '../../shared/domain/letters/post.ts'
import { inventGuests } from '../bench/guests.ts'
import { benchPlan, writeWholeBook } from '../bench/write-book.ts'
import { writeMail } from '../bench/write-mail.ts'
import { openHouse } from '../house.ts'

const TODAY = '2026-11-09'
const DENSE = { birthdays: 70, addresses: 60, days: 40, households: 30, closed: 12 }

/** A book of guests whose days lie near today, and letters on festivals to all regulars. */
async function aBook(seed: number, ofRules: Partial<LettersSettings['rules']> = {}) {
  const house = await openHouse({ setUp: false })
  onTestFinished(() => house.close())
  await house.client().house.setUp(benchPlan)
  const db = openBookOf(house.host)
  const guests = inventGuests(1100, seed)
  const ids = writeWholeBook(db.connection, guests, { stays: 2600, visits: 0 }, TODAY)
  writeMail(db.connection, ids, TODAY, DENSE, { around: 45, seed })
  db.connection.exec(
    `UPDATE festival SET audience = 'regulars', calendar = 'gregorian', month = 11, day = 20 WHERE rank = 1`,
  )
  inTransaction(db, { at: house.clock.now().toISOString(), by: null }, tx => {
    writeLettersSince(tx, addDays(TODAY, -10))
    tx.touch('letters')
  })
  const settings = readLettersSettings(db)
  return { db, ids, settings: { ...settings, rules: { ...settings.rules, ...ofRules } } }
}

/** What one would write first: look at everybody, whatever day it is. */
function planOfEverybody(db: ReadDb, settings: LettersSettings, ids: readonly GuestId[], days: number) {
  const span = { today: TODAY, first: addDays(TODAY, -14), last: addDays(TODAY, days) }
  const { rules, festivals } = settings
  const post = postCalendar(settings.post, settings.letterhead.country)
  const planner = createPlanner({ ...span, rules, festivals, post, since: readLettersSince(db) })
  return householdsOf(db, ids, span).flatMap(planner)
}

function planDay(db: ReadDb, settings: LettersSettings) {
  const going = () => {}
  return { ...planDue(db, settings, TODAY, going), ...planAround(db, settings, TODAY, going) }
}

/** How many guests are not written to, by the first reason. */
function guestsByReason(closed: readonly PlannedLetter[]): Map<string | undefined, number> {
  const byReason = Map.groupBy(closed, ({ why }) => why[0])
  return new Map([...byReason].map(([why, of]) => [why, new Set(of.map(({ guestId }) => guestId)).size]))
}

const named = ({ guest, target, occasion, call }: Planned) =>
  `${keyOf({ guestId: guest.id, target })} ${occasion} ${call !== null}`

test.for([1, 2, 3])(
  'the plan of a day, read by indexes, is what looking at everybody says (%i)',
  async seed => {
    const { db, ids, settings } = await aBook(
      seed,
      seed === 3 ? { togetherDays: 0, awayYears: 1, mostPerYear: 1 } : {},
    )
    const all = planOfEverybody(db, settings, ids, 120)
    const plan = planDay(db, settings)
    const asNamed = (letters: typeof all) =>
      letters
        .map(({ guestId, target, occasion, call }) => `${keyOf({ guestId, target })} ${occasion} ${call}`)
        .sort()
    const planned = all.filter(({ is }) => is === 'planned')
    const due = planned.filter(({ printOn }) => printOn <= TODAY)
    const coming = planned.filter(({ printOn }) => printOn > TODAY && printOn <= addDays(TODAY, 14))
    expect(due.length).toBeGreaterThan(20)
    expect(coming.length).toBeGreaterThan(60)
    expect(plan.due.map(named).sort()).toEqual(asNamed(due))
    expect(plan.coming.flatMap(day => day.planned.map(named)).sort()).toEqual(asNamed(coming))
    for (const { printOn, letters, blocked, calls, planned: ofDay } of plan.coming) {
      expect(ofDay.every(letter => letter.printOn === printOn)).toBe(true)
      expect(letters + calls).toBe(ofDay.length)
      expect(blocked).toBe(ofDay.filter(letter => letter.blocked.length > 0).length)
    }
    const missed = all.filter(({ is }) => is === 'missed')
    expect(missed.length).toBeGreaterThan(20)
    expect(plan.missedInAll).toBe(missed.length)
    const isDue = ({ printOn, latestOn }: (typeof all)[number]) => printOn <= TODAY && TODAY <= latestOn
    const closed = all.filter(one => one.is === 'suppressed' && isDue(one))
    expect(new Map(plan.suppressed.map(({ why, guests }) => [why, guests]))).toEqual(guestsByReason(closed))
    // The one with the least time left is first, and what is missed ends with the oldest.
    expect(plan.due.map(({ latestOn }) => latestOn)).toEqual(plan.due.map(({ latestOn }) => latestOn).sort())
    const shown = plan.missed.map(({ target }) => target)
    expect(shown).toEqual([...shown].sort().reverse())
  },
)

test('nobody who may not be written to stands among those to write to, and everything arrives in time', async () => {
  const { db, settings } = await aBook(4)
  const plan = planDay(db, settings)
  const post = postCalendar(settings.post, settings.letterhead.country)
  const planned = [...plan.due, ...plan.coming.flatMap(day => day.planned)]
  for (const { guest, target, latestOn, arrivesOn, country } of planned) {
    expect(suppressedNow(db, settings.rules, [guest.id], target).size).toBe(0)
    expect(arrivesOn <= target).toBe(true)
    expect(arrivalOf(latestOn, country, post) <= target).toBe(true)
  }
  expect(planned.filter(({ call }) => call).length).toBeGreaterThan(0)
  expect(planned.some(({ together }) => together.length > 0)).toBe(true)
})

test('asked of one guest, the plan says what the plan of the day says', async () => {
  const { db, ids, settings } = await aBook(5)
  const plan = planDay(db, settings)
  for (const row of [...plan.due, ...plan.coming.flatMap(day => day.planned)].slice(0, 150)) {
    const found = plannedFor(db, settings, row.guest.id, row.target, TODAY)
    expect(found && 'planned' in found && named(found.planned)).toBe(named(row))
    const next = nextPlanned(db, settings, row.guest.id, TODAY)
    expect(next && next.target <= row.target).toBe(true)
  }
  const closed = planOfEverybody(db, settings, ids, 60).filter(({ is }) => is === 'suppressed')
  for (const { guestId, target } of closed.slice(0, 80)) {
    const found = plannedFor(db, settings, guestId, target, TODAY)
    // Another of that day may be planned where this one stands aside.
    expect(found).not.toBeNull()
  }
  expect(plannedFor(db, settings, ids[0] as GuestId, '9999-12-31', TODAY)).toBeNull()
})

test('the plan of the year counts what looking at everybody counts', async () => {
  const { db, ids, settings } = await aBook(6)
  let last = 0
  const year = planYear(db, settings, TODAY, done => {
    expect(done).toBeGreaterThanOrEqual(last)
    last = done
  })
  expect(last).toBe(1)
  const until = addDays(TODAY, 365)
  const planned = planOfEverybody(db, settings, ids, 480).filter(
    ({ is, printOn }) => is === 'planned' && printOn <= until,
  )
  const letters = planned.filter(({ call }) => !call)
  const blocked = letters.filter(({ person }) => lackingIn(person.address).length > 0)
  const sum = (of: 'letters' | 'blocked' | 'calls') => year.days.reduce((total, day) => total + day[of], 0)
  expect(letters.length).toBeGreaterThan(500)
  expect([sum('letters'), sum('blocked'), sum('calls')]).toEqual([
    ...[letters.length, blocked.length, planned.length - letters.length],
  ])
  expect(year.occasions.reduce((total, one) => total + one.letters, 0)).toBe(letters.length)
  expect(year.days[0]?.day).toBe(TODAY)
  const notWritten = planOfEverybody(db, settings, ids, 480).filter(
    ({ is, printOn, latestOn }) => is === 'suppressed' && printOn <= until && latestOn >= TODAY,
  )
  expect(new Map(year.suppressed.map(({ why, guests }) => [why, guests]))).toEqual(guestsByReason(notWritten))
  expect(year.days.map(({ day }) => day)).toEqual(year.days.map(({ day }) => day).sort())
  expect(year.cost).toBeGreaterThan(0)
  const { events } = planCalendar(db, settings, TODAY)
  const printDays = new Set(letters.map(({ printOn }) => (printOn < TODAY ? TODAY : printOn)))
  const near = planned.filter(({ target }) => target <= until)
  const written = db.connection
    .prepare(
      `SELECT guest_id FROM letter WHERE target BETWEEN ? AND ? AND status IN ('drafted', 'approved', 'printed', 'posted')`,
    )
    .pluck()
    .all(TODAY, until) as GuestId[]
  const closed = suppressedNow(db, settings.rules, written, TODAY)
  expect(printDays.has(TODAY)).toBe(true)
  expect(events).toBe(near.length + printDays.size + written.filter(id => !closed.has(id)).length)
})

test("letters of a record that turned out to be a guest are that guest's", async () => {
  const { db, ids, settings } = await aBook(7)
  const [kept, gone] = [ids[11], ids[12]]
  if (!kept || !gone) throw new Error('the book has guests')
  const target = addDays(TODAY, 30)
  db.connection.exec(`
    UPDATE guest SET household_id = NULL, deceased_on = NULL, mail_stop = NULL, stays = 4, last_stay = '2024-05-01' WHERE id = '${kept}';
    DELETE FROM guest_date WHERE guest_id IN ('${kept}', '${gone}'); DELETE FROM guest_day WHERE guest_id IN ('${kept}', '${gone}');
    DELETE FROM consent WHERE guest_id = '${kept}'; DELETE FROM complaint WHERE guest_id = '${kept}';
    DELETE FROM letter WHERE guest_id IN ('${kept}', '${gone}'); DELETE FROM stay WHERE guest_id = '${kept}';
    UPDATE guest_address SET returned_on = NULL WHERE guest_id = '${kept}';
    INSERT INTO guest_date (guest_id, occasion, calendar, month, day)
      VALUES ('${kept}', 'birthday', 'gregorian', ${Number(target.slice(5, 7))}, ${Number(target.slice(8))})`)
  const before = plannedFor(db, settings, kept, target, TODAY)
  expect(before && 'planned' in before && before.planned.occasion).toBe('birthday')
  expect(plannedFor(db, settings, gone, target, TODAY)).toBeNull()
  db.connection.exec(
    `INSERT INTO letter (id, guest_id, occasion, target, latest_on, status, language, created_at, updated_at)
     VALUES ('letter-of-gone', '${gone}', 'birthday', '${target}', '${TODAY}', 'printed', 'en', 'now', 'now')`,
  )
  expect(plannedFor(db, settings, kept, target, TODAY)).toBeNull()
  db.connection.exec(`UPDATE guest SET deceased_on = '2026-01-01' WHERE id = '${kept}'`)
  expect(suppressedNow(db, settings.rules, [gone], target).get(gone)).toEqual(['deceased'])
  // What was said under the other record holds for both.
  db.connection.exec(`
    UPDATE guest SET deceased_on = NULL WHERE id = '${kept}'; DELETE FROM letter WHERE id = 'letter-of-gone';
    INSERT INTO consent (id, guest_id, channel, purpose, state, day, how, created_at)
      VALUES ('said', '${gone}', 'post', 'letters', 'withdrawn', '2026-10-01', 'by telephone', 'now')`)
  expect(suppressedNow(db, settings.rules, [kept, gone], target)).toEqual(
    new Map([kept, gone].map(id => [id, ['refused']])),
  )
  expect(plannedFor(db, settings, kept, target, TODAY)).toEqual({ suppressed: ['refused'] })
  db.connection.exec(`UPDATE merge SET undone_at = 'now' WHERE kept_id = '${kept}'`)
  expect(suppressedNow(db, settings.rules, [kept], target).size).toBe(0)
})
