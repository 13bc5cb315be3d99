import type { ShownLetter } from './shown-name.ts'

/**
 * The places of letters that were typed, whether that is all that was typed, and the spelling by which a part was known that
 * is written so elsewhere: 'chan' of 陈.
 */
export type Found = { places: ReadonlySet<number>; all: boolean; elsewhere: string | null }

type Path = { places: number[]; whole: boolean; elsewhere: string | null }
type Letters = readonly ShownLetter[]

/**
 * Where in a name the words of a query stand, each word given in its readings: all of them as one piece from the beginning of
 * a word or a syllable, over the end to the front where the order is the other one; as initials; else each word by itself.
 */
export function findTyped(letters: Letters, words: readonly (readonly string[])[]): Found {
  const nowhere: ReadonlySet<number> = new Set()
  for (const piece of new Set([joined(words, 0), joined(words, 1)])) {
    const path = bestPath(letters, piece, nowhere) ?? initialsPath(letters, piece)
    if (path) return { places: new Set(path.places), all: true, elsewhere: path.elsewhere }
  }
  if (words.length < 2) return { places: nowhere, all: false, elsewhere: null }
  const taken = new Set<number>()
  let all = true
  let elsewhere: string | null = null
  // The longest first, so that 'mar maria' leaves Maria to whom she was meant for.
  for (const readings of words.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))) {
    let path: Path | null = null
    for (const reading of readings) path ??= bestPath(letters, reading, taken)
    if (!path) all = false
    elsewhere ??= path?.elsewhere ?? null
    for (const place of path?.places ?? []) taken.add(place)
  }
  return { places: taken, all, elsewhere }
}

function joined(words: readonly (readonly string[])[], reading: number): string {
  return words.map(readings => readings[reading] ?? readings[0] ?? '').join('')
}

/** A whole word before the beginning of one, the beginning of a word before a later syllable, the first before the next. */
function bestPath(letters: Letters, typed: string, taken: ReadonlySet<number>): Path | null {
  let best: Path | null = null
  for (const begins of ['word', 'syllable'] as const) {
    for (const [start, letter] of letters.entries()) {
      if (letter.begins !== begins || taken.has(start)) continue
      const path = walk({ letters, typed, start, taken, dead: new Set() }, 0, 0)
      if (path?.whole && endsWord(letters, path)) return path
      best ??= path
    }
    if (best) return best
  }
  return best
}

function endsWord(letters: Letters, { places }: Path): boolean {
  const next = letters[(places.at(-1) ?? 0) + 1]
  return next === undefined || next.kind === 'gap' || next.begins === 'word'
}

type Walk = {
  letters: Letters
  typed: string
  start: number
  taken: ReadonlySet<number>
  /** Steps known to lead nowhere, so that no name takes longer than its length times the query's. */
  dead: Set<number>
}

/** Reads on from the `step`th letter after the start, `read` units of what was typed being read. */
function walk(on: Walk, step: number, read: number): Path | null {
  const { letters, typed, start, taken, dead } = on
  if (read === typed.length) return { places: [], whole: true, elsewhere: null }
  const place = (start + step) % letters.length
  const letter = letters[place]
  const state = step * (typed.length + 1) + read
  if (step >= letters.length || !letter || taken.has(place) || dead.has(state)) return null
  const { together } = letter
  const found =
    throughOne(on, step, read, letter.typed, 1, false) ??
    (together && throughOne(on, step, read, together.typed, together.letters, together.elsewhere)) ??
    (letter.typed.includes('') ? walk(on, step + 1, read) : null)
  if (!found) dead.add(state)
  return found
}

/** The next `size` letters taken by any one of `ways`, the last of them perhaps half typed. */
function throughOne(
  on: Walk,
  step: number,
  read: number,
  ways: readonly string[],
  size: number,
  isElsewhere: boolean,
): Path | null {
  const { letters, typed, start } = on
  if (step + size > letters.length) return null
  const left = typed.length - read
  const through = () => Array.from({ length: size }, (_, i) => (start + step + i) % letters.length)
  let half: string | null = null
  for (const way of ways) {
    if (way === '') continue
    if (typed.startsWith(way, read)) {
      const rest = walk(on, step + size, read + way.length)
      if (rest)
        return {
          places: [...through(), ...rest.places],
          whole: rest.whole,
          elsewhere: isElsewhere ? way : rest.elsewhere,
        }
    } else if (way.length > left && way.startsWith(typed.slice(read))) half ??= way
  }
  return half === null ? null : { places: through(), whole: false, elsewhere: isElsewhere ? half : null }
}

/** The first letters of the syllables, from the beginning of a word on: yjg. */
function initialsPath(letters: Letters, typed: string): Path | null {
  if (!/^[a-z]{2,}$/.test(typed)) return null
  const syllables = [...letters.keys()].filter(place => letters[place]?.initials)
  if (syllables.length < typed.length) return null
  for (const [first, start] of syllables.entries()) {
    if (letters[start]?.begins !== 'word') continue
    const places = [...typed].map((_, i) => syllables[(first + i) % syllables.length] ?? 0)
    if (places.every((place, i) => letters[place]?.initials?.includes(typed.charAt(i))))
      return { places, whole: true, elsewhere: null }
  }
  return null
}
