import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from '../../../electron/host/db/connect.ts'
import { chance } from '../chance.ts'
import { buildAnew, writeBook, writePlain } from './book.ts'
import { ceilingsOf } from './ceiling.ts'
import { type Asked, folderOf, isMade, type Made } from './folder.ts'
import { writePeers } from './peers.ts'
import { population } from './population.ts'
import { HOSTILE, queriesOf } from './queries.ts'

export type Wanted = { peers: boolean; everyPeer: boolean; plain: boolean; keysAnew: boolean }

/** Makes what the engines search and are asked, unless the folder holds it from another run. */
export async function make(guests: number, folder: string, wanted: Wanted): Promise<Made> {
  const at = folderOf(folder)
  mkdirSync(folder, { recursive: true })
  const people = population(guests)
  const queries = queriesOf(people)
  const ceilings = ceilingsOf(people, queries)
  const luck = chance(5)
  const order = queries
    .map((query, each) => ({ ...query, ceiling: ceilings[each] ?? 1, turn: luck.next() }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ turn, ...query }) => query)
  writeFileSync(at.asked, JSON.stringify({ queries: order, hostile: HOSTILE } satisfies Asked))
  let made: Made
  if (isMade(folder)) {
    made = JSON.parse(readFileSync(at.made, 'utf8')) as Made
    if (wanted.keysAnew) {
      const connection = connect(at.book, made.key)
      made = { ...made, keysBuilt: buildAnew(connection, { file: at.book, key: made.key }) }
      connection.close()
      rmSync(at.plain, { force: true })
    }
  } else made = await writeBook(people, folder)
  if (wanted.plain) writePlain(folder, made.key)
  if (wanted.peers) writePeers(people, folder, wanted.everyPeer ? ['words', 'threes', 'keyed'] : ['keyed'])
  writeFileSync(at.made, JSON.stringify(made))
  return made
}
