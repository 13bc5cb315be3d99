import { people } from './0010-people.ts'
import { stays } from './0020-stays.ts'
import { dining } from './0030-dining.ts'
import { intake } from './0040-intake.ts'
import { facts } from './0050-facts.ts'
import { whoIsWho } from './0060-who-is-who.ts'
import { party } from './0070-party.ts'
import { headsUp } from './0080-heads-up.ts'
import { diningRoom } from './0090-dining-room.ts'
import { search } from './0100-search.ts'
import { letters } from './0110-letters.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first; numbered in tens. */
export const migrations: readonly Migration[] = [
  people,
  stays,
  dining,
  intake,
  facts,
  whoIsWho,
  party,
  headsUp,
  diningRoom,
  search,
  letters,
]

/** The version a book has when every step is done; a higher one comes from a newer version of the app. */
export const newestVersion = migrations.at(-1)?.version ?? 0
