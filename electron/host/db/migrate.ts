import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { BookKey } from '../../../shared/contract/shell.ts'
import { connect } from './connect.ts'
import { migrations } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'

/**
 * Brings the book to the newest version: every missing step in one transaction, after a backup that was opened to
 * prove it. A step that fails leaves the book as it was.
 */
export function migrate(
  connection: Database,
  file: string,
  key: BookKey,
  steps: readonly Migration[] = migrations,
): void {
  const version = Number(connection.pragma('user_version', { simple: true }))
  const missing = steps.filter(step => step.version > version)
  const newest = missing.at(-1)
  if (!newest) return
  if (version > 0) backUp(connection, `${file}.before-${newest.version}`, key)
  connection
    .transaction(() => {
      for (const step of missing) step.up(connection)
      connection.pragma(`user_version = ${newest.version}`)
    })
    .immediate()
}

/**
 * A whole copy of the open book under the same key, proven by opening it.
 * `VACUUM INTO` rather than the backup API: better-sqlite3's `backup()` cannot key the file it writes.
 */
export function backUp(connection: Database, target: string, key: BookKey): void {
  rmSync(target, { force: true })
  connection.prepare('VACUUM INTO ?').run(target)
  const copy = connect(target, key)
  try {
    const sound = copy.pragma('quick_check(1)', { simple: true }) === 'ok'
    const same =
      copy.pragma('user_version', { simple: true }) === connection.pragma('user_version', { simple: true })
    if (!sound || !same)
      throw new Error('the backup taken before the migration does not open: the book was left as it was')
  } finally {
    copy.close()
  }
}
