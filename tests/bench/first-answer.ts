import { join } from 'node:path'
import { keysInFiles } from '../../electron/host/db/key.ts'
import { searchGuests } from '../../electron/host/guests/search.ts'
import { openHost } from '../../electron/host/index.ts'
import { createLog } from '../../electron/host/log.ts'
import { openBookOf } from '../../electron/host/rpc/implement.ts'
import type { StaffId } from '../../shared/contract/base.ts'

// A process of its own: from its first line to the first answer of a book that was closed.
const dataDir = process.argv[2] ?? ''
const began = performance.now()
const host = await openHost({
  dataDir,
  keys: keysInFiles(book => join(dataDir, book, 'book.key'), undefined),
  log: createLog(() => {}),
  version: 'bench',
})
const opened = performance.now()
const db = openBookOf(host)
const actor = { id: '' as StaffId, name: 'bench', role: 'manager', language: 'en' } as const
searchGuests({ actor, db, today: '2026-11-09' }, 'wang', 8)
console.log(
  JSON.stringify({ open: opened - began, answer: performance.now() - began, rss: process.memoryUsage().rss }),
)
await host.close()
