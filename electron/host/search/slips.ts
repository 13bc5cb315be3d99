import { hasWord, type Vocabulary } from './vocabulary.ts'

/** A word somebody may have meant: how many slips away, and how much of what was typed it accounts for. */
export type Meant = { word: string; slips: number; typed: number }

const LONGEST = 48
/** More than any word looked for: what lies outside the band of a row. */
const FAR = 100
const rows = Array.from({ length: LONGEST + 1 }, () => new Uint8Array(LONGEST + 2))
const path = new Uint16Array(LONGEST + 1)

/**
 * How many slips a word may have: whoever types two letters means them. In writings of whole syllables one sign more or less
 * is another person: 王建国 is not 于建国.
 */
export function slipsAllowed(word: string): number {
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(word)) return 0
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2
}

/**
 * Every word of the vocabulary that somebody who typed `typed` may have meant, at most `most` slips away: a letter too much,
 * left out, another one, or two neighbours swapped (optimal string alignment); two of them in whole words only
 * where the first letter is right, as it mostly is, since else every third word of the book would have to be tried. `upTo` says what the word answers to:
 *   'whole': all that was typed; 'beginning': what was typed is the beginning of the word; 'part': the word is
 *   the beginning of what was typed.
 */
export function wordsMeant(
  vocabulary: Vocabulary,
  typed: string,
  most: number,
  upTo: 'whole' | 'beginning' | 'part' = 'whole',
): Meant[] {
  const { letters, branchEnds, isWord } = vocabulary
  const wanted = typed.length
  const found: Meant[] = []
  if (wanted === 0 || wanted > LONGEST - most) return found
  const first = rows[0] as Uint8Array
  for (let at = 0; at <= wanted; at++) first[at] = at
  const wordTo = (depth: number) => String.fromCharCode(...path.subarray(0, depth))

  const walk = (from: number, to: number, depth: number, atMost: number): void => {
    const row = rows[depth] as Uint8Array
    const above = rows[depth - 1] as Uint8Array
    const beforeThat = depth > 1 ? (rows[depth - 2] as Uint8Array) : above
    const low = Math.max(1, depth - most)
    const high = Math.min(wanted, depth + most)
    for (let node = from; node < to; node = branchEnds[node] as number) {
      const letter = letters[node] as number
      const isOdd = depth === 1 && upTo !== 'beginning' && letter !== typed.charCodeAt(0)
      const allowed = isOdd ? Math.min(1, atMost) : atMost
      path[depth - 1] = letter
      row[low - 1] = low === 1 ? depth : FAR
      let least = row[low - 1] as number
      for (let at = low; at <= high; at++) {
        const same = typed.charCodeAt(at - 1) === letter
        // The cell above the band's end was not computed for the row above.
        const added = at < depth + most ? (above[at] as number) + 1 : FAR
        let slips = Math.min((above[at - 1] as number) + (same ? 0 : 1), (row[at - 1] as number) + 1, added)
        if (
          depth > 1 &&
          at > 1 &&
          letter === typed.charCodeAt(at - 2) &&
          path[depth - 2] === typed.charCodeAt(at - 1)
        )
          slips = Math.min(slips, (beforeThat[at - 2] as number) + 1)
        row[at] = slips
        if (slips < least) least = slips
      }
      if (least > allowed) continue
      const isEnd = isWord[node] === 1
      if (upTo === 'part' && isEnd) {
        for (let at = Math.max(low, 2); at <= Math.min(high, wanted - 2); at++)
          if ((row[at] as number) <= allowed)
            found.push({ word: wordTo(depth), slips: row[at] as number, typed: at })
      }
      const slips = high === wanted && depth >= wanted - most ? (row[wanted] as number) : FAR
      if (upTo === 'whole' && isEnd && slips <= allowed)
        found.push({ word: wordTo(depth), slips, typed: wanted })
      if (upTo === 'beginning' && slips <= allowed) {
        // Whatever continues it is meant as well: one answer for the branch, and none of its own.
        found.push({ word: wordTo(depth), slips, typed: wanted })
        if (slips === 0) continue
      }
      const end = branchEnds[node] as number
      if (end > node + 1 && depth < LONGEST && depth < wanted + most) walk(node + 1, end, depth + 1, allowed)
    }
  }
  walk(0, letters.length, 1, most)
  return found
}

/** A whole name, joined, that somebody may have meant. */
export type NameMeant = Pick<Meant, 'word' | 'slips'>

const MOST_SLIPS = 2
/** So many names are looked up of those that may be meant. */
const MOST_NAMES = 100
/** A shorter word is no family and given name run together. */
const SHORTEST_JOINED = 6

/**
 * Whole names, joined, that somebody who typed these words may have meant, the nearest first: each part is one that occurs in
 * some name, and how many slips there may be in all follows from the letters. What needs no slip is left out.
 */
export function namesMeant(
  parts: Vocabulary,
  words: readonly string[],
  most: number = MOST_SLIPS,
): NameMeant[] {
  const [word = ''] = words
  const meant = words.length > 1 ? meantApart(parts, words, most) : meantByOne(parts, word, most)
  const nearest = new Map<string, NameMeant>()
  for (const each of meant)
    if (each.slips > 0 && each.slips < (nearest.get(each.word)?.slips ?? FAR)) nearest.set(each.word, each)
  return [...nearest.values()].sort((a, b) => a.slips - b.slips).slice(0, MOST_NAMES)
}

/** One word is one part of a name, or a family and a given name run together. */
function meantByOne(parts: Vocabulary, word: string, most: number): NameMeant[] {
  const alone = wordsMeant(parts, word, Math.min(most, slipsAllowed(word)))
  return word.length < SHORTEST_JOINED ? alone : [...alone, ...meantTogether(parts, word)]
}

/** Wherever a part may end and another begin. One slip: with two, every text is some two parts. */
function meantTogether(parts: Vocabulary, word: string): NameMeant[] {
  return wordsMeant(parts, word, 1, 'part').flatMap(begin => {
    const rest = word.slice(begin.typed)
    return joined([begin], begin.slips === 0 ? wordsMeant(parts, rest, 1) : asItStands(parts, rest), 1)
  })
}

/** Some of the words are one part of the name and the others the other: which comes first is not known. */
function meantApart(parts: Vocabulary, words: readonly string[], most: number): NameMeant[] {
  return words.slice(1).flatMap((_, at) => {
    const [first, second] = [words.slice(0, at + 1).join(''), words.slice(at + 1).join('')]
    return joined(partsMeant(parts, first, second), partsMeant(parts, second, first), most)
  })
}

/**
 * What a part of a name may mean beside another. It tells more than alone: shmit hans is Schmidt, Hans. A part that occurs is
 * taken as it stands, unless the other occurs too and nobody has both; two slips are in one part only.
 */
function partsMeant(parts: Vocabulary, part: string, other: string): NameMeant[] {
  const [isKnown, isOtherKnown] = [hasWord(parts, part), hasWord(parts, other)]
  if (slipsAllowed(part) === 0 || (isKnown && !isOtherKnown)) return asItStands(parts, part)
  return wordsMeant(parts, part, isOtherKnown && !isKnown && part.length > 3 ? MOST_SLIPS : 1)
}

function asItStands(parts: Vocabulary, part: string): NameMeant[] {
  return hasWord(parts, part) ? [{ word: part, slips: 0 }] : []
}

/** Every first part with every second, where there are at most so many slips in both. */
function joined(first: readonly NameMeant[], second: readonly NameMeant[], most: number): NameMeant[] {
  return first.flatMap(a =>
    second
      .filter(b => a.slips + b.slips <= most)
      .map(b => ({ word: a.word + b.word, slips: a.slips + b.slips })),
  )
}

/**
 * The same among few names that are known whole, which may also just have been begun: every beginning of one of them that is
 * as near as allowed.
 */
export function nearNamesMeant(names: Vocabulary, words: readonly string[], most: number): NameMeant[] {
  const whole = words.join('')
  return wordsMeant(names, whole, Math.min(most, slipsAllowed(whole)), 'beginning').filter(
    ({ slips }) => slips > 0,
  )
}
