import type { Database } from 'better-sqlite3'
import { buildKeys } from './build-keys.ts'
import { buildLists } from './build-lists.ts'
import type { NextBatch } from './build-people.ts'
import { buildVocabulary, writeVocabulary } from './build-vocabulary.ts'

/**
 * Makes what search reads besides the keys of whoever is written down: the keys of guests who have none yet, then the lists of
 * the best and the vocabulary, all of them. `progress` is told how many guests have their keys; what it throws ends the work
 * between two transactions, and whoever calls again goes on from there. `readFrom` reads guests in some other way than one
 * after the other, from behind a number on. For a thread of its own: it reads every key there is.
 * No transaction is longer than a few hundredths of a second. Measured: in one thread some 260 MB outside of JavaScript, SQLite's
 * caches included; with a second one that reads ahead the process grew by 390 MB at 20,000 guests, 530 at 100,000, 700 at 200,000 and
 * 630 at 600,000: what a run of guests takes. Only the beginnings that have lists (1.3 million of 20 million keys at the
 * worst: 140 MB) and the distinct parts of names are held whole.
 */
export function buildSearch(
  connection: Database,
  progress: (done: number, total: number) => void = () => {},
  readFrom?: (after: number) => NextBatch,
): void {
  buildKeys(connection, progress, readFrom)
  const looked = connection.prepare('SELECT coalesce(max(seq), 0) FROM search_changed').pluck().get()
  // Whoever changes from here on is searched exhaustively, whatever the lists come to say.
  const tell = progressOf(connection, progress)
  buildLists(connection, tell)
  const vocabulary = buildVocabulary(connection, tell)
  connection
    .transaction(() => {
      writeVocabulary(connection, vocabulary)
      connection.prepare('UPDATE search_state SET built = built + 1').run()
      connection.prepare('DELETE FROM search_changed WHERE seq <= ?').run(looked)
    })
    .immediate()
}

/** Every guest has keys by now: what is left is told as all of them, so that the work can still be ended. */
function progressOf(connection: Database, progress: (done: number, total: number) => void): () => void {
  const total = Number(connection.prepare('SELECT count(*) FROM found_by').pluck().get())
  return () => progress(total, total)
}
