import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inTransaction, type ReadDb } from '../../electron/host/db/sql.ts'
import { planAround, planDue } from '../../electron/host/letters/day-plan.ts'
import { planOf } from '../../electron/host/letters/plan-guest.ts'
import { readLettersSettings, writeLettersSince } from '../../electron/host/letters/settings.ts'
import { planYear } from '../../electron/host/letters/year.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import type { GuestId } from '../../shared/contract/base.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { openHouse, type TestHouse } from '../house.ts'
import { figuresOf, megabytes, ms, table } from './figures.ts'
import { inventGuests } from './guests.ts'
import { benchPlan, writeWholeBook } from './write-book.ts'
import { writeMail } from './write-mail.ts'

// npm run bench:letters: the plan of a day and of a year, beside a loop over all guests that says the same, in one run.
const GUESTS = Number(process.argv[2] ?? 200_000)
const SMALL = 1200
const TODAY = '2026-11-09'
const DAYS = 20
/** Of the loop over a year so many guests and days are timed, and the rest reckoned from them. */
const SAMPLE = { guests: 2000, days: 5 }
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)

for (const guests of [SMALL, GUESTS]) await bench(guests)

async function bench(guests: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-letters-'))
  try {
    const house = await openHouse({ dataDir, setUp: false })
    await house.client().house.setUp(benchPlan)
    const ids = write(house, guests)
    await house.leave()
    const again = await openHouse({ dataDir, setUp: false })
    const db = openBookOf(again.host)
    console.log(`\n## ${guests.toLocaleString('en')} guests`)
    plans(db, ids)
    await throughThread(again)
    await again.leave()
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

function write(house: TestHouse, guests: number): GuestId[] {
  const db = openBookOf(house.host)
  const size = { stays: guests * 5, visits: guests }
  const ids = writeWholeBook(db.connection, inventGuests(guests), size, TODAY)
  writeMail(db.connection, ids, TODAY)
  inTransaction(db, { at: house.clock.now().toISOString(), by: null }, tx => {
    writeLettersSince(tx, '2020-01-01')
    tx.touch('letters')
  })
  db.connection.pragma('wal_checkpoint(TRUNCATE)')
  return ids
}

/** On this thread, so that nothing but the plan is timed. */
function plans(db: ReadDb, ids: readonly GuestId[]): void {
  const settings = readLettersSettings(db)
  const [toPrint, around]: [number[], number[]] = [[], []]
  for (let at = 0; at < DAYS; at++) {
    const today = addDays(TODAY, at * 18)
    const began = performance.now()
    planDue(db, settings, today, () => {})
    const printed = performance.now()
    planAround(db, settings, today, () => {})
    toPrint.push(printed - began)
    around.push(performance.now() - printed)
  }
  const due = planDue(db, settings, TODAY, () => {}).due.length
  const { coming, missedInAll } = planAround(db, settings, TODAY, () => {})

  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const began = performance.now()
  const year = planYear(db, settings, TODAY, () => {
    peak = Math.max(peak, process.memoryUsage().rss)
  })
  const ofYear = performance.now() - began

  const naive = naiveDay(db, ids, TODAY)
  const naiveYear = naiveYearFrom(db, ids)
  if (naive.due !== due) throw new Error(`the loop finds ${naive.due} due letters, the plan ${due}`)
  const row = (what: string, took: number, loop: number, note = '') =>
    [what, ms(took), `${ms(loop)}${note}`, ratio(loop / took)] as const
  const [ofDay, ofWeeks] = [figuresOf(toPrint), figuresOf(around)]
  table(
    ['plan', 'ms', 'a loop over all guests, ms', 'times faster'],
    [
      [...row('what to print today, the first day asked for', toPrint[0] ?? Number.NaN, naive.took)],
      [...row(`what to print today, p50 of ${DAYS} days`, ofDay.p50, naive.took)],
      [...row('what to print today, p99', ofDay.p99, naive.took)],
      [...row('the two weeks before and after, p50', ofWeeks.p50, naive.took)],
      [...row('the two weeks before and after, p99', ofWeeks.p99, naive.took)],
      [...row('the year to come', ofYear, naiveYear, ' (reckoned)')],
    ],
  )
  const letters = year.days.reduce((sum, { letters: of }) => sum + of, 0)
  const weeks = coming.reduce((sum, { planned }) => sum + planned.length, 0)
  console.log(
    `\n${due} to print today, ${weeks} in two weeks, ${missedInAll} missed; in the year ${letters.toLocaleString('en')} letters. Planning the year took ${megabytes(peak - before)} MB more than the ${megabytes(before)} MB there were.`,
  )
}

function ratio(times: number): string {
  return times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en')
}

/** What one would write first: every guest is read and asked, whatever day it is. */
function naiveDay(db: ReadDb, ids: readonly GuestId[], today: IsoDate): { took: number; due: number } {
  const settings = readLettersSettings(db)
  const span = { today, first: addDays(today, -14), last: addDays(today, 60) }
  const began = performance.now()
  const due = new Set<string>()
  for (const id of ids)
    for (const { guestId, target, is, printOn, latestOn } of planOf(db, settings, [id], span))
      if (is === 'planned' && printOn <= today && today <= latestOn) due.add(`${guestId} ${target}`)
  return { took: performance.now() - began, due: due.size }
}

/** The same for each day of a year: timed for some guests on some days. */
function naiveYearFrom(db: ReadDb, ids: readonly GuestId[]): number {
  const some = ids.slice(0, SAMPLE.guests)
  let took = 0
  for (let day = 0; day < SAMPLE.days; day++) took += naiveDay(db, some, addDays(TODAY, day * 70)).took
  return (took / SAMPLE.days / some.length) * 365 * ids.length
}

/** In the house: how long until a plan is there, and how long Letters takes to open meanwhile. */
async function throughThread(house: TestHouse): Promise<void> {
  const client = await house.as('manager')
  await client.letters.today()
  const opening: number[] = []
  const began = performance.now()
  const open = async () => {
    const asked = performance.now()
    const { planning } = await client.letters.today()
    opening.push(performance.now() - asked)
    return planning
  }
  await client.letters.planAgain()
  let firstDue: number | null = null
  for (;;) {
    const { madeAt, running } = await open()
    if (madeAt !== null) firstDue ??= performance.now() - began
    if (!running) break
    await pause(5)
  }
  const first = performance.now() - began
  const ofYear = performance.now()
  while ((await client.letters.year({ again: false })).year === null) {
    await open()
    await pause(10)
  }
  const { p50, p99, max } = figuresOf(opening)
  table(
    ['in the house, over its port', 'ms'],
    [
      ['until what to print today is there, thread and all', ms(firstDue ?? Number.NaN)],
      ['until the weeks around it are', ms(first)],
      ['planning the year, thread and all', ms(performance.now() - ofYear)],
      [`opening Letters while it plans, p50 of ${opening.length}`, ms(p50)],
      ['p99', ms(p99)],
      ['the slowest', ms(max)],
    ],
  )
}
