import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import pkg from '../../package.json' with { type: 'json' }
import { clockFrom, machineClock } from './clock.ts'
import { keysInFiles } from './db/key.ts'
import { openHost } from './index.ts'
import { createLog } from './log.ts'
import { openHttp } from './rpc/http.ts'

// The same app without a window of its own: the host in plain Node, its screens served on loopback.
const { THE_USUAL_DATA, THE_USUAL_PORT, THE_USUAL_KEY, THE_USUAL_NOW } = process.env
const dataDir = THE_USUAL_DATA ?? join(homedir(), '.the-usual')
const screens = [
  join(import.meta.dirname, '../renderer'),
  join(import.meta.dirname, '../../out/renderer'),
].find(folder => existsSync(join(folder, 'assets')))

const log = createLog(line => process.stderr.write(`${line}\n`))
const host = await openHost({
  dataDir,
  keys: keysInFiles(book => join(dataDir, book, 'book.key'), THE_USUAL_KEY),
  log,
  version: pkg.version,
  clock: THE_USUAL_NOW ? clockFrom(new Date(THE_USUAL_NOW)) : machineClock,
})
const door = await openHttp(host, { port: Number(THE_USUAL_PORT ?? 7317), screens: screens ?? null })
process.stdout.write(`The Usual is at ${door.url}\n`)

let closing = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    if (closing) return
    closing = true
    await door.close()
    await host.close()
    process.exit(0)
  })
}
