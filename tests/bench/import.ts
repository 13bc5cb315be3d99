import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openHouse } from '../house.ts'
import { bareInsert } from './bare-insert.ts'
import { megabytes, ms, table } from './figures.ts'
import { bookingsCsv, inventGuests } from './guests.ts'

// npm run bench:import: 200,000 guests and their stays from one file, beside SQLite's own insert of the same rows.
const GUESTS = Number(process.argv[2] ?? 200_000)
const STAYS_EACH = 5
/** Few guests need no lists, and none are made. */
const LONGEST_BUILDING_MS = 120_000
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)

const dataDir = mkdtempSync(join(tmpdir(), 'bench-import-'))
let peak = 0
const watching = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 100).unref()
try {
  const house = await openHouse({ dataDir })
  const client = await house.as('manager')
  const file = new File([bookingsCsv(inventGuests(GUESTS), '2026-11-09', STAYS_EACH)], 'bookings.csv')
  const began = performance.now()
  const open = await client.intake.open({ file })
  const read = performance.now()
  await client.intake.preview({ fileId: open.fileId, plan: open.plan })
  const previewed = performance.now()
  const { counts } = await client.intake.commit({ fileId: open.fileId })
  const done = performance.now()
  const book = house.host.books.current()
  if (!book) throw new Error('the book is closed')
  const built = book.connection.prepare('SELECT built FROM search_state').pluck()
  while (built.get() === 0 && performance.now() < done + LONGEST_BUILDING_MS) await pause(50)
  const listed = performance.now()
  const bare = bareInsert(book.connection, join(dataDir, 'bare.db'), book.key)
  const count = (name: string) =>
    Number(book.connection.prepare(`SELECT count(*) FROM ${name}`).pluck().get())
  const written = ['guest', 'guest_name', 'guest_contact', 'stay', 'found_by', 'name_key'].reduce(
    (sum, name) => sum + count(name),
    0,
  )
  book.connection.pragma('wal_checkpoint(TRUNCATE)')
  const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1)
  const rate = (took: number) => Math.round((counts.rows / took) * 1000).toLocaleString('en')
  table(
    [`import of ${counts.rows.toLocaleString('en')} bookings`, 's', 'bookings/s'],
    [
      ['read and guess', seconds(began, read), rate(read - began)],
      ['preview: interpret, match, keys, staging', seconds(read, previewed), rate(previewed - read)],
      ['commit: one transaction', seconds(previewed, done), rate(done - previewed)],
      ['all of it', seconds(began, done), rate(done - began)],
      ['SQLite alone: the same rows, bare, encrypted', seconds(0, bare), rate(bare)],
      ['**all of it ÷ SQLite alone**', `${((done - began) / bare).toFixed(1)}×`, ''],
      ['afterwards, in the background: lists and vocabulary', seconds(done, listed), ''],
    ],
  )
  table(
    ['guests', 'stays', 'rows in all', 'rejected', 'book', 'memory at most', 'ms a booking'],
    [
      [
        counts.newGuests.toLocaleString('en'),
        counts.stays.toLocaleString('en'),
        written.toLocaleString('en'),
        counts.rejected,
        `${megabytes(statSync(book.file).size)} MB`,
        `${megabytes(peak)} MB`,
        ms((done - began) / counts.rows),
      ],
    ],
  )
  await house.leave()
} finally {
  clearInterval(watching)
  rmSync(dataDir, { recursive: true, force: true })
}
