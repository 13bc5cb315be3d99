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
 * Holds some 150 MB at most, whatever the size of the book, and no transaction for longer than a few hundredths of a second.
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
