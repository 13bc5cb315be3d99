import { readFileSync } from 'node:fs'
import { connect } from '../../../electron/host/db/connect.ts'
import { inTransaction } from '../../../electron/host/db/sql.ts'
import { writeFoundBy } from '../../../electron/host/guests/found-by.ts'
import { namesOf, writeNames } from '../../../electron/host/guests/names.ts'
import type { GuestId } from '../../../shared/contract/base.ts'
import { chance } from '../chance.ts'
import { idOf } from './book.ts'
import { folderOf, type Made } from './folder.ts'

/** A process of its own, over the encrypted book: SQLite's floors, and guests renamed one by one (and back). */
const at = folderOf(process.argv[2] ?? '')
const { key, guests }: Made = JSON.parse(readFileSync(at.made, 'utf8'))
const connection = connect(at.book, key)
const luck = chance(11)
const some = Array.from({ length: 2000 }, () => 1 + luck.below(guests))

function figures(times: number[]): { p50: number; p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const part = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: part(0.5), p99: part(0.99) }
}
function each<Input>(
  inputs: readonly Input[],
  work: (input: Input) => unknown,
): { p50: number; p99: number } {
  return figures(
    inputs.map(input => {
      const began = performance.now()
      work(input)
      return performance.now() - began
    }),
  )
}

const guest = connection.prepare('SELECT id, note FROM guest WHERE no = ?')
const read = each(some, no => guest.get(no))
const sixteen = connection.prepare(
  'SELECT key, rank, guest_no FROM name_key WHERE key >= ? ORDER BY key, rank, guest_no LIMIT 16',
)
const beginnings = some.map(() =>
  Array.from({ length: 4 }, () => String.fromCharCode(97 + luck.below(26))).join(''),
)
const seek = each(beginnings, text => sixteen.all(text))

const keys: number[] = []
const author = { at: '2026-11-09T00:00:00.000Z', by: null }
const rename = (no: number, names: ReturnType<typeof namesOf>) =>
  inTransaction({ connection }, author, tx => {
    const id = idOf(no) as GuestId
    writeNames(tx, id, names)
    const began = performance.now()
    writeFoundBy(tx, id)
    keys.push(performance.now() - began)
    tx.touch('guests')
  })
const own = new Map(some.map(no => [no, namesOf({ connection }, idOf(no) as GuestId)]))
const whole = each(some.slice(1), no => rename(no, own.get(some[0] ?? 1) ?? []))
for (const [no, names] of own) rename(no, names)
connection.close()
console.log(JSON.stringify({ read, seek, keys: figures(keys), whole }))
