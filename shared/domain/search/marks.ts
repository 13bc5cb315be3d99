import { type Found, findTyped } from './find-typed.ts'
import { fold, withoutHonorifics } from './folding.ts'
import { otherReadings, sameName } from './other-readings.ts'
import { charactersApart, LONGEST_QUERY, MOST_WORDS } from './query-words.ts'
import { distinct } from './shown-letter.ts'
import { type ShownLetter, shownName } from './shown-name.ts'

/** From and to, in UTF-16 units of the name as shown. */
export type Mark = [from: number, to: number]

/** What a row of what was found shows of the query. */
type RowMarks = { marks: { name: Mark[]; otherName: Mark[] }; also: string | null }

/**
 * Reads a query once, to show in any number of guests what of their names it matched, and by which other spelling where the
 * names shown have it in none: 'chan' of 陈. For the host only; the names are those that are shown.
 */
export function rowMarker(query: string): (name: string, otherName: string | null) => RowMarks {
  const find = finder(query)
  return (name, otherName) => {
    const [one, other] = [find(name), find(otherName ?? '')]
    const isAsShown = [one, other].some(({ marks, elsewhere }) => marks.length > 0 && elsewhere === null)
    return {
      marks: { name: one.marks, otherName: other.marks },
      also: isAsShown ? null : (one.elsewhere ?? other.elsewhere),
    }
  }
}

/**
 * Reads a query once, to show in any number of names what of them it matched; for the host only. The marks are in order and
 * apart, on the bounds of letters, and none where nothing in the name was typed: a room, a sound-alike, a slip.
 */
export function marker(query: string): (name: string) => Mark[] {
  const find = finder(query)
  return name => find(name).marks
}

type Shown = { marks: Mark[]; elsewhere: string | null }

function finder(query: string): (name: string) => Shown {
  const text = query.slice(0, LONGEST_QUERY).toWellFormed()
  // An address or a number was typed, not a name.
  if (!/\p{L}/u.test(text) || /\S@|@\S/.test(text)) return () => ({ marks: [], elsewhere: null })
  const typed = wordsTyped(fold(text))
  const bare = wordsTyped(withoutHonorifics(text))
  const ways = typed.join() === bare.join() ? [readWords(typed)] : [readWords(typed), readWords(bare)]
  return name => {
    const letters = shownName(name)
    let found: Found | null = null
    for (const words of ways) {
      found = findTyped(letters, words)
      if (found.all) break
    }
    return found
      ? { marks: marksOf(letters, found.places), elsewhere: found.elsewhere }
      : { marks: [], elsewhere: null }
  }
}

/** What a query matched in one name: see `marker`. */
export function marksIn(name: string, query: string): Mark[] {
  return marker(query)(name)
}

function wordsTyped(folded: string): string[] {
  return charactersApart(folded).split(' ').filter(Boolean).slice(0, MOST_WORDS)
}

/** Each word as typed, and as it may stand in a name in another writing or another spelling. */
function readWords(words: readonly string[]): string[][] {
  return words.map(word => distinct([word, ...sameName(word), ...otherReadings(word)]))
}

function marksOf(letters: readonly ShownLetter[], places: ReadonlySet<number>): Mark[] {
  const marks: Mark[] = []
  // What is not typed, an apostrophe or the e of Mueller, belongs to what stands on both its sides.
  let joins = false
  for (const [place, { from, to, kind, typed }] of letters.entries()) {
    const last = marks.at(-1)
    if (places.has(place)) {
      if (last && joins) last[1] = to
      else marks.push([from, to])
      joins = true
    } else if (kind === 'gap' || !typed.includes('')) joins = false
  }
  return marks
}
