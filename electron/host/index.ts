import { lockMinutes } from '../../shared/domain/lock.ts'
import { prepareQueries } from '../../shared/domain/search/read-query.ts'
import { type Clock, machineClock } from './clock.ts'
import type { Host } from './context.ts'
import type { KeyKeeper } from './db/key.ts'
import { refreshDemo } from './demo/demo.ts'
import { createBooks } from './house/books.ts'
import { readHotel } from './house/settings.ts'
import { clearStaging, createIntake } from './intake/intake.ts'
import { createPlanning } from './letters/planning.ts'
import type { Log } from './log.ts'
import { createCounting } from './returns/counting.ts'
import { createLive } from './rpc/live.ts'
import { createSearchBuilder } from './search/builder.ts'
import { createSessions } from './staff/sessions.ts'

export type Opening = { dataDir: string; keys: KeyKeeper; log: Log; version: string; clock?: Clock }

export type OpenHost = Host & { close: () => Promise<void> }

/**
 * Composes the host: books, sessions, live changes, intake, what is built, counted and planned in threads. A book that will not open is no error here: the status
 * says why, and the first screen what to do. `close` ends everything in reverse.
 */
export async function openHost(opening: Opening): Promise<OpenHost> {
  const { dataDir, keys, log, version, clock = machineClock } = opening
  const books = createBooks(dataDir, keys)
  const live = createLive()
  const sessions = createSessions(clock, (db, role) => lockMinutes(readHotel(db), role))
  const intake = createIntake({ books, live, log, keyed: () => search.keyed() })
  books.openWhatIsThere()
  const search = createSearchBuilder({ books, live, log, turn: intake.turn })
  const returns = createCounting({ books, live, log, clock })
  const letters = createPlanning({ books, live, log, clock, turn: intake.turn })
  // Only beside a book that is ours: another host may be importing into the other one.
  const opened = books.current()
  if (opened) clearStaging(books.folder(opened.name))
  const host: Host = { version, books, clock, log, live, sessions, intake, search, returns, letters }
  await refreshDemo(host)
  search.look()
  letters.look()
  // The first screen is on its way: nobody searches yet.
  setImmediate(prepareQueries)
  return {
    ...host,
    close: async () => {
      await Promise.all([returns.close(), letters.close()])
      await search.close()
      await intake.close()
      books.close()
    },
  }
}
