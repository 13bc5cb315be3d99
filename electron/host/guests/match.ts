import {
  KEY_KIND,
  type KeyKind,
  type SearchTerm,
  searchTerms,
} from '../../../shared/domain/search/search-keys.ts'
import { all, type ReadDb, sql } from '../db/sql.ts'

/** The best key with which a guest answers a query. */
type Match = Spelling & { no: number; kind: KeyKind }

/** How a key answered: as typed, whole, and of which kind; lower kinds are surer. */
export type Spelling = { literal: boolean; exact: boolean; kind: number }

const EVERY_KIND = Object.values(KEY_KIND)
const OF_CONTACT: readonly KeyKind[] = [
  KEY_KIND.phone,
  KEY_KIND.phoneEnd,
  KEY_KIND.email,
  KEY_KIND.confirmation,
  KEY_KIND.company,
  KEY_KIND.city,
]

/** One letter or digit begins too much: of names the whole ones answer it, of numbers none. */
const OF_ONE_LETTER: readonly KeyKind[] = [KEY_KIND.name, KEY_KIND.pinyin]

/** Sorts after every text that begins with what stands before it. */
const AFTER_ALL = '\u{10FFFF}'

/** Everybody the query may mean, by number; `contact` lets telephone, e-mail, company and city answer too. */
export function matchGuests(db: ReadDb, query: string, contact: boolean): Map<number, Match> {
  const { terms, words } = searchTerms(query)
  const kinds = contact ? EVERY_KIND : EVERY_KIND.filter(kind => !OF_CONTACT.includes(kind))
  const found = matchPiece(db, terms, kinds)
  if (words.length > 0) {
    const [first, ...others] = words.map(group => matchPiece(db, group, kinds))
    for (const match of first?.values() ?? []) {
      if (found.has(match.no)) continue
      const rest = others.map(other => other.get(match.no))
      if (rest.some(one => one === undefined)) continue
      const literal = match.literal && rest.every(one => one?.literal)
      found.set(match.no, { ...match, exact: false, literal })
    }
  }
  return found
}

function matchPiece(
  db: ReadDb,
  terms: readonly SearchTerm[],
  allowed: readonly KeyKind[],
): Map<number, Match> {
  const found = new Map<number, Match>()
  for (const { text, kinds, literal } of terms) {
    const here = /^[\x20-\x7e]$/.test(text) ? allowed.filter(kind => OF_ONE_LETTER.includes(kind)) : allowed
    const wanted = here.filter(kind => kinds === 'any' || kinds.includes(kind))
    if (wanted.length === 0) continue
    for (const { no, rank } of keysBeginning(db, text, wanted)) {
      const match = { no, kind: (rank % 100) as KeyKind, exact: rank < 100, literal }
      const known = found.get(no)
      if (!known || bySpelling(match, known) < 0) found.set(no, match)
    }
  }
  return found
}

/** Exact before prefix, then the surer kind; one row a guest. */
function keysBeginning(db: ReadDb, text: string, kinds: readonly KeyKind[]): { no: number; rank: number }[] {
  const mask = kinds.reduce((bits, kind) => bits | (1 << kind), 0)
  return all(
    db,
    sql`SELECT guest_no AS no, min(CASE WHEN key = ${text} THEN kind ELSE kind + 100 END) AS rank
        FROM name_key
        WHERE key >= ${text} AND key < ${text + AFTER_ALL} AND (1 << kind) & ${mask}
        GROUP BY guest_no`,
  )
}

/** The better spelling first: as typed before another reading, a whole key before the beginning of one, the surer kind. */
export function bySpelling(a: Spelling, b: Spelling): number {
  return Number(b.literal) - Number(a.literal) || Number(b.exact) - Number(a.exact) || a.kind - b.kind
}
