import type { Role, StaffId } from '../../shared/contract/base.ts'
import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Clock } from './clock.ts'
import type { ReadDb, WriteDb } from './db/sql.ts'
import type { Books } from './house/books.ts'
import type { Hotel } from './house/settings.ts'
import type { Intake } from './intake/intake.ts'
import type { Planning } from './letters/planning.ts'
import type { Log } from './log.ts'
import type { Counting } from './returns/counting.ts'
import type { Live } from './rpc/live.ts'
import type { SearchBuilder } from './search/builder.ts'
import type { Sessions } from './staff/sessions.ts'

/** What lives as long as the host. */
export type Host = {
  version: string
  books: Books
  clock: Clock
  log: Log
  live: Live
  sessions: Sessions
  intake: Intake
  search: SearchBuilder
  returns: Counting
  letters: Planning
}

/** What a door hands in with each call: the host, and the headers with the session's token. */
export type Call = { host: Host; reqHeaders?: Headers }

/** Who calls. */
export type Actor = { id: StaffId; name: string; role: Role; language: Language }

/** What a handler is given once the book is open and somebody is signed in. */
export type SignedIn = {
  actor: Actor
  db: ReadDb
  hotel: Hotel
  /** The business date of this call. */
  today: IsoDate
  /** One transaction in the actor's name; the screens are told after the commit. */
  write: <Result>(work: (tx: WriteDb) => Result) => Result
}
