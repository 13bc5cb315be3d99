import Database from 'better-sqlite3'
import type { Opener } from '../engine.ts'
import { bytesIn, folderOf } from '../folder.ts'
import { asKeyed } from '../peers.ts'

/** The best eight of one statement over the peers' file; `index`: the table of FTS5 it asks besides the people. */
function overPeers(index: string, statement: string, values: (text: string) => string | null): Opener {
  return folder => {
    let connection: Database.Database | null = null
    let best: Database.Statement | null = null
    return {
      open: async () => {
        connection = new Database(folderOf(folder).peers, { readonly: true })
        connection.pragma('cache_size = -32000')
        best = connection.prepare(statement).pluck()
      },
      find: text => {
        const value = values(text.toWellFormed())
        return value === null || !best ? [] : (best.all(value) as number[])
      },
      onDisk: () => {
        if (!connection) return null
        const parts = ['data', 'idx', 'docsize', 'config'].map(part => `${index}_${part}`)
        const { search } = bytesIn(connection, parts)
        return { search, whole: search + bytesIn(connection, ['person']).search }
      },
    }
  }
}

const like = (text: string) =>
  `%${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`
/** Words as FTS5 takes them: quoted, each the beginning of one. */
const beginnings = (text: string) => {
  const words = text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
  return words.length === 0 ? null : words.map(word => `"${word.replaceAll('"', '""')}"*`).join(' ')
}
const ranked = (table: string) => `SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rank LIMIT 8`

export const sqlLike = overPeers(
  '',
  "SELECT no FROM person WHERE said LIKE ? ESCAPE '\\' ORDER BY near DESC, lastStay DESC LIMIT 8",
  like,
)
export const fts5 = overPeers('words', ranked('words'), text => beginnings(text.normalize('NFKC')))
export const fts5Trigram = overPeers('threes', ranked('threes'), text => {
  const words = text
    .normalize('NFKC')
    .split(/\s+/)
    .filter(word => [...word].length > 2)
  return words.length === 0 ? null : words.map(word => `"${word.replaceAll('"', '""')}"`).join(' ')
})
/** What a diligent team builds: pinyin, initials and plain letters as words, whoever is near before the others. */
export const fts5Keys = overPeers(
  'keyed',
  `SELECT person.no FROM keyed JOIN person ON person.no = keyed.rowid WHERE keyed MATCH ? ORDER BY near DESC, lastStay DESC LIMIT 8`,
  text => beginnings(asKeyed(text)),
)
