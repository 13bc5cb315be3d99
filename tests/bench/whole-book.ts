import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { mealPeriods } from '../../electron/host/dining/places.ts'
import { cardOf } from '../../electron/host/guests/card.ts'
import { guestRecord } from '../../electron/host/guests/store.ts'
import { readHotel } from '../../electron/host/house/settings.ts'
import { buildSearch } from '../../electron/host/search/build.ts'
import type { GuestId, StaffId } from '../../shared/contract/base.ts'
import { type DoorName, doors, openHouse } from '../house.ts'
import { chance } from './chance.ts'
import { megabytes, ms, table, timed } from './figures.ts'
import { inventGuests } from './guests.ts'
import { statementsOf } from './statements.ts'
import { benchPlan, writeWholeBook } from './write-book.ts'

// npm run bench:book: a house of years, 200,000 guests, 1,000,000 stays and 3,000,000 visits with what was ordered.
const GUESTS = Number(process.argv[2] ?? 200_000)
const SIZE = { guests: GUESTS, stays: GUESTS * 5, visits: GUESTS * 15 }
const TODAY = '2026-11-09'
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)

const dataDir = mkdtempSync(join(tmpdir(), 'bench-book-'))
try {
  const house = await openHouse({ dataDir, setUp: false })
  await house.client().house.setUp(benchPlan)
  const book = house.host.books.current()
  if (!book) throw new Error('the book is closed')
  const began = performance.now()
  const ids = writeWholeBook(book.connection, inventGuests(GUESTS), SIZE, TODAY)
  const written = performance.now()
  buildSearch(book.connection)
  console.log(
    `written in ${((written - began) / 1000).toFixed(0)} s, search built in ${((performance.now() - written) / 1000).toFixed(0)} s`,
  )
  book.connection.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = statSync(book.file).size
  await house.leave()
  openings(dataDir, bytes)
  await calls(dataDir, ids)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

/** From a closed book to its first answer, in processes of their own: the middle one of five. */
function openings(folder: string, bytes: number): void {
  const script = join(import.meta.dirname, 'first-answer.ts')
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
    return JSON.parse(stdout) as { open: number; answer: number; rss: number }
  }).toSorted((a, b) => a.answer - b.answer)
  const [middle, worst] = [runs[2], runs[4]]
  if (!middle || !worst) throw new Error('a process that did not answer')
  const each = (count: number) => count.toLocaleString('en')
  table(
    [
      'guests',
      'stays',
      'visits',
      'book on disk',
      'open',
      'open to first answer',
      'the slowest of five',
      'memory',
    ],
    [
      [
        ...[each(SIZE.guests), each(SIZE.stays), each(SIZE.visits), `${megabytes(bytes)} MB`],
        ...[`${ms(middle.open)} ms`, `${ms(middle.answer)} ms`, `${ms(worst.answer)} ms`],
        `${megabytes(middle.rss)} MB`,
      ],
    ],
  )
}

async function calls(folder: string, everybody: readonly GuestId[]): Promise<void> {
  const house = await openHouse({ dataDir: folder, setUp: false })
  const book = house.host.books.current()
  const [meal] = book ? mealPeriods(book) : []
  if (!book || !meal) throw new Error('the book is closed')
  const luck = chance(5)
  const some = Array.from({ length: 2000 }, () => luck.pick(everybody))
  const place = { outletId: meal.outletId, mealPeriodId: meal.id }
  const read = book.connection.prepare('SELECT id, note FROM guest WHERE id = ?')
  const floor = await timed(some, id => read.get(id))

  const actor = { id: '' as StaffId, name: 'bench', role: 'manager', language: 'en' } as const
  const card = (connection: Database) => {
    const db = { connection }
    const context = { host: house.host, actor, db, hotel: readHotel(db), today: TODAY, write: () => never() }
    return (id: GuestId) => {
      const guest = guestRecord(db, id)
      if (!guest) throw new Error('a guest who was written is not there')
      return cardOf(context, guest, '07:30', place)
    }
  }
  const inHost = await timed(some, card(book.connection))
  const counted = statementsOf(book.connection)
  const countedCard = card(counted.connection)
  for (const id of some) countedCard(id)

  const rows: (string | number)[][] = []
  const row = (what: string, { p50, p99, max }: typeof floor) =>
    rows.push([what, us(p50), us(p99), ms(max), (p50 / floor.p50).toFixed(1), (p99 / floor.p99).toFixed(1)])
  row('one primary-key read (the floor)', floor)
  row('card with the usual, in the host', inHost)
  const throughDoor = async (door: DoorName) => {
    const client = await house.as('manager', door)
    const asked = some.slice(0, 600)
    row(
      `card with the usual, ${door}`,
      await timed(asked, guestId => client.guests.card({ guestId, ...place })),
    )
    row(`arrivals of the day, ${door}`, await timed(asked.slice(0, 150), () => client.stays.arrivals()))
    row(`who is in the house, ${door}`, await timed(asked.slice(0, 60), () => client.stays.inHouse()))
  }
  for (const door of doors) await throughDoor(door)
  table(['call', 'p50 µs', 'p99 µs', 'max ms', 'p50 ÷ floor', 'p99 ÷ floor'], rows)

  const perCard = (count: number) => (count / some.length).toFixed(1)
  table(
    ['one card', 'statements', 'µs in SQLite', 'share'],
    counted
      .most(12)
      .map(({ text, runs, took, share }) => [
        `\`${text.replaceAll(/\s+/g, ' ').slice(0, 70)}\``,
        perCard(runs),
        perCard(took * 1000),
        `${(share * 100).toFixed(0)} %`,
      ]),
  )
  const { runs, took } = counted.all()
  console.log(
    `\nOne card is ${perCard(runs)} statements, ${perCard(took * 1000)} µs of them in SQLite (measured one by one); memory ${megabytes(process.memoryUsage().rss)} MB`,
  )
  await house.leave()
}

function us(milliseconds: number): string {
  return (milliseconds * 1000).toFixed(milliseconds < 0.01 ? 1 : 0)
}

function never(): never {
  throw new Error('a card writes nothing')
}
