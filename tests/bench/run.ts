import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../../shared/contract/index.ts'
import { doors, openHouse, type TestHouse } from '../house.ts'
import { bareInsert } from './bare-insert.ts'
import { chance } from './chance.ts'
import { type Figures, megabytes, ms, table, timed } from './figures.ts'
import { bookingsCsv, inventGuests } from './guests.ts'
import { fullHouse } from './house.ts'

// npm run bench: the demo and a hotel of 20,000 guests, over both doors, beside SQLite's own bulk insert.
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${megabytes(totalmem())} MB`)

const rows: (string | number)[][] = []
const openings: (string | number)[][] = []

await measure('demo', async dataDir => {
  const house = await openHouse({ dataDir, setUp: false, now: new Date() })
  await house.client().house.openDemo()
  return house
})
await measure('20,000', async dataDir => (await fullHouse(20_000, dataDir)).house)
table(['guests', 'book on disk', 'open', 'open to first answer', 'memory of the process'], openings)
table(['guests', 'door', 'call', 'p50 ms', 'p99 ms', 'max ms', '× a primary-key read (p50)'], rows)
await importRate(20_000)

async function measure(size: string, open: (dataDir: string) => Promise<TestHouse>): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const house = await open(dataDir)
  const connection = house.host.books.current()?.connection
  const names = connection
    ?.prepare('SELECT "full" FROM guest_name WHERE rank = 0 ORDER BY guest_id LIMIT 2000')
    .pluck()
    .all() as string[]
  const ids = connection?.prepare('SELECT id FROM guest ORDER BY id LIMIT 2000').pluck().all() as string[]
  const read = connection?.prepare('SELECT id, note FROM guest WHERE id = ?')
  const floor = await timed(ids, id => read?.get(id))
  for (const door of doors) {
    const client = await signedIn(house, door)
    const [outlet] = await client.dining.outlets()
    const period = outlet?.mealPeriods[0]
    const seat = outlet?.seats[0]
    if (!outlet || !period || !seat) throw new Error('a hotel without an outlet')
    const luck = chance(3)
    const keystrokes = Array.from({ length: 150 }, () => luck.pick(names)).flatMap(streamOf)
    const cards = Array.from({ length: 500 }, () => luck.pick(ids)) as Parameters<
      Client['guests']['card']
    >[0]['guestId'][]
    const place = { outletId: outlet.id, mealPeriodId: period.id }
    const item = { menuItemId: null, text: 'Coffee', modifiers: null, quantity: 1, complimentary: false }
    const calls: [string, Figures][] = [
      ['search, per keystroke', await timed(keystrokes, text => client.guests.search({ text }))],
      ['card with the usual', await timed(cards, guestId => client.guests.card({ guestId, ...place }))],
      [
        'record a visit',
        await timed(cards, guestId =>
          client.dining.recordVisit({ guestId, ...place, seatId: seat.id, items: [item], together: true }),
        ),
      ],
    ]
    for (const [call, { p50, p99, max }] of calls) {
      rows.push([size, door, call, ms(p50), ms(p99), ms(max), Math.round(p50 / floor.p50)])
    }
  }
  connection?.pragma('wal_checkpoint(TRUNCATE)')
  const book = house.host.books.current()?.name ?? 'hotel'
  const bytes = statSync(join(dataDir, book, 'book.db')).size
  await house.leave()
  const runs = Array.from({ length: 5 }, () => {
    const script = join(import.meta.dirname, 'first-answer.ts')
    const began = performance.now()
    const { stdout } = spawnSync(process.execPath, [script, dataDir], { encoding: 'utf8' })
    return {
      ...(JSON.parse(stdout) as { open: number; answer: number; rss: number }),
      whole: performance.now() - began,
    }
  }).toSorted((a, b) => a.answer - b.answer)
  const middle = runs[2]
  if (middle)
    openings.push([
      size,
      `${megabytes(bytes)} MB`,
      `${ms(middle.open)} ms`,
      `${ms(middle.answer)} ms`,
      `${megabytes(middle.rss)} MB`,
    ])
  rmSync(dataDir, { recursive: true, force: true })
}

/** What a person types: the name letter by letter. */
function streamOf(name: string): string[] {
  const letters = [...name].slice(0, 8)
  return letters.map((_, at) => letters.slice(0, at + 1).join(''))
}

async function signedIn(house: TestHouse, door: 'port' | 'http'): Promise<Client> {
  const open = house.client(door)
  const manager = (await open.staff.list()).find(person => person.role === 'manager')
  if (!manager) throw new Error('a hotel without a manager')
  const pin = manager.demoPin ?? '246800'
  return house.client(door, (await open.staff.signIn({ staffId: manager.id, pin })).token)
}

async function importRate(count: number): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const house = await openHouse({ dataDir })
  const client = await signedIn(house, 'http')
  const csv = bookingsCsv(inventGuests(count), '2026-11-09')
  const began = performance.now()
  const file = await client.intake.open({ file: new File([csv], 'bookings.csv', { type: 'text/csv' }) })
  const read = performance.now()
  await client.intake.preview({ fileId: file.fileId, plan: file.plan })
  const previewed = performance.now()
  const { counts } = await client.intake.commit({ fileId: file.fileId })
  const done = performance.now()

  const book = house.host.books.current()
  if (!book) throw new Error('the book is closed')
  const bare = bareInsert(book.connection, join(dataDir, 'bare.db'), book.key)
  const rate = (milliseconds: number) => Math.round((count / milliseconds) * 1000).toLocaleString('en')
  table(
    ['import of 20,000 rows', 'ms', 'rows/s'],
    [
      ['read and guess', ms(read - began), rate(read - began)],
      ['preview: interpret, match, keys, staging', ms(previewed - read), rate(previewed - read)],
      ['commit: one transaction', ms(done - previewed), rate(done - previewed)],
      ['all of it', ms(done - began), rate(done - began)],
      ['SQLite alone: the same rows, bare bulk insert, encrypted', ms(bare), rate(bare)],
      ['all of it ÷ SQLite alone', `${((done - began) / bare).toFixed(1)}×`, ''],
    ],
  )
  console.log(`\n${counts.newGuests} new guests, ${counts.stays} stays, ${counts.rejected} rejected`)
  await house.close()
}
