import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { keysInFiles } from '../../electron/host/db/key.ts'
import { inTransaction } from '../../electron/host/db/sql.ts'
import { createBooks } from '../../electron/host/house/books.ts'
import { writePlan } from '../../electron/host/house/plan.ts'
import { smallHotel } from './small-hotel.ts'

// Founds a hotel, and says its recovery code once the book is made. Argument: folder.
const [dataDir] = process.argv.slice(2)
if (!dataDir) throw new Error('usage: founder.ts FOLDER')
writeSync(1, 'begins\n')
const books = createBooks(
  dataDir,
  keysInFiles(book => join(dataDir, book, 'book.key'), undefined),
)
const code = books.create('hotel', book => {
  inTransaction(book, { at: new Date().toISOString(), by: null }, tx => writePlan(tx, smallHotel))
})
writeSync(1, `${code}\n`)
setInterval(() => undefined, 60_000)
