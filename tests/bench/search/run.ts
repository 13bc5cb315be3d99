import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { megabytes, ms, table } from '../figures.ts'
import { engines } from './engines/index.ts'
import { type Answers, type Asked, folderOf } from './folder.ts'
import { make } from './make.ts'
import { classTable, engineTable } from './tables.ts'

/**
 * npm run bench:search: the house's search beside what a team would otherwise pick, with the same guests and queries.
 *   --guests=200000   how many; with a million and more only ours and the two best peers
 *   --only=ours       our search alone; or names of engines, `|` between them
 *   --keep=FOLDER     keeps what was made, and takes what is there; --keys: but makes the search's keys anew
 *   --seconds=20      the longest one engine is asked
 */
const { values } = parseArgs({
  options: {
    guests: { type: 'string', default: '200000' },
    only: { type: 'string', default: '' },
    keep: { type: 'string', default: '' },
    keys: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '20' },
  },
})
const began = performance.now()
const guests = Number(values.guests)
const kept = values.keep ? join(values.keep, String(guests)) : null
if (kept) mkdirSync(kept, { recursive: true })
const folder = kept ?? mkdtempSync(join(tmpdir(), 'bench-search-'))
process.on('exit', () => {
  if (!kept) rmSync(folder, { recursive: true, force: true })
})
const LARGE = ['ours, encrypted', 'ours, plain', 'FTS5 over pinyin keys', 'MiniSearch, tuned']
const names = [...engines.keys()].filter(name => {
  if (values.only === 'ours') return name.startsWith('ours')
  if (values.only) return values.only.split('|').includes(name)
  return guests < 1_000_000 || LARGE.includes(name)
})

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${megabytes(totalmem())} MB`)
const made = await make(guests, folder, {
  peers: names.some(name => !name.startsWith('ours')),
  everyPeer: names.some(name => /FTS5 (unicode61|trigram)/.test(name)),
  plain: names.includes('ours, plain'),
  keysAnew: values.keys,
})
const rate = (milliseconds: number) => Math.round((guests / milliseconds) * 1000).toLocaleString('en')
console.log(
  `${guests.toLocaleString('en')} guests written at ${rate(made.written)}/s; their keys made at ${rate(made.keysBuilt.keys)}/s, with lists and vocabulary ${rate(made.keysBuilt.all)}/s`,
)

const at = folderOf(folder)
const { queries }: Asked = JSON.parse(readFileSync(at.asked, 'utf8'))
const answers = new Map<string, Answers>()
for (const name of names) {
  const { status, stderr } = own('process.ts', name, folder, values.seconds)
  if (status === 0) answers.set(name, JSON.parse(readFileSync(at.answers(name), 'utf8')) as Answers)
  else {
    process.exitCode = 1
    console.log(`\n${name} failed: ${stderr.trim().split('\n').slice(-12).join('\n')}`)
  }
}
engineTable(answers, queries)
classTable(answers, queries)
const { status, stdout, stderr } = own('writes.ts', folder)
if (status === 0) {
  const { read, seek, keys, whole } = JSON.parse(stdout) as Record<
    'read' | 'seek' | 'keys' | 'whole',
    { p50: number; p99: number }
  >
  table(
    ['beside it, encrypted', 'p50 ms', 'p99 ms'],
    [
      ['floor: one guest read by its primary key', read.p50.toFixed(4), read.p99.toFixed(4)],
      ['floor: sixteen keys of one beginning', seek.p50.toFixed(4), seek.p99.toFixed(4)],
      ["one guest renamed: the guest's keys written", ms(keys.p50), ms(keys.p99)],
      ['the whole transaction of that, on disk', ms(whole.p50), ms(whole.p99)],
    ],
  )
} else {
  process.exitCode = 1
  console.log(stderr)
}
console.log(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes in all`)

function own(script: string, ...rest: string[]) {
  const heap = guests < 1_000_000 ? 6000 : 16_000
  return spawnSync(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${heap}`, join(import.meta.dirname, script), ...rest],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
}
