import { pinyinSurnameRank } from '../names/east-asian-order.ts'
import { pinyinOf, typedPinyin } from '../names/pinyin.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { southernReadings } from '../names/southern-names.ts'
import { surnamesSpelled } from '../names/surname-spellings.ts'
import { wadeGilesReadings } from '../names/wade-giles.ts'
import { remembered } from './remembered.ts'

/** A Chinese name as spelled in another place; `begun` when only its surname and one syllable were said. */
export type Romanised = { name: string; begun: boolean }

const MOST_READINGS = 12
const MOST_SURNAMES = 4
const MOST_SYLLABLES = 3
/** Of one syllable no more are tried. */
const MOST_CHOICES = 4

/**
 * What a name spelled in Wade-Giles, or as in Hong Kong, Singapore and Malaysia, may be in pinyin, family name first, the likelier
 * first: 'chang chien kuo' is zhangjianguo, 'chan tai man' chendawen, 'hsu' xu. Plain words in; an apostrophe may remain in them.
 */
export function readInPinyin(words: readonly string[]): Romanised[] {
  const [first = ''] = words
  if (!/^[a-z']/.test(first)) return []
  const found = words.length === 1 ? ofOneWord(first) : ofWords(words)
  return found.slice(0, MOST_READINGS)
}

/** The surnames in pinyin that are spelled so elsewhere, the likelier first. */
const surnames = remembered((spelled: string): readonly string[] => {
  const southern = surnamesSpelled(spelled).map(
    surname => typedPinyin(surname, '').surnames[0] ?? pinyinOf(surname),
  )
  return [...new Set([...southern, ...taiwanese(spelled)])].slice(0, MOST_SURNAMES)
})

/** Ssuma is read in two syllables. */
const doubles = remembered((spelled: string): readonly string[] => {
  for (let end = 2; end < Math.min(7, spelled.length - 1); end += 1) {
    const [before, after] = [wadeGilesReadings(spelled.slice(0, end)), wadeGilesReadings(spelled.slice(end))]
    const read = before.flatMap(one => after.map(other => one + other))
    const known = read.filter(reading => pinyinSurnameRank(reading) !== null)
    if (known.length > 0) return known
  }
  return []
})

const taiwanese = remembered((spelled: string): readonly string[] =>
  [...wadeGilesReadings(spelled), ...doubles(spelled)]
    .filter(reading => pinyinSurnameRank(reading) !== null)
    .toSorted((a, b) => (pinyinSurnameRank(a) ?? 0) - (pinyinSurnameRank(b) ?? 0)),
)

function ofOneWord(word: string): Romanised[] {
  const alone = surnames(word).map(name => ({ name, begun: false }))
  if (alone.length > 0 || word.length < 6 || word.length > 20) return alone
  // What reads as pinyin is not taken apart but for letters that only others join: jianguo is no Chia Nguo.
  if (!/hs|ts|tz|ss|ien|ung|eh|ih/.test(word) && pinyinSyllables(word)) return []
  for (let length = 2; length <= 6; length += 1) {
    const found = named(word.slice(0, length), [word.slice(length)])
    if (found.length > 0) return found
  }
  return []
}

function ofWords(words: readonly string[]): Romanised[] {
  const [first = '', ...rest] = words
  const [second = '', ...others] = rest
  const double = doubles(first + second)
  if (double.length > 0) return combined(double, syllablesOf(others, wadeGilesReadings))
  const found = named(first, rest)
  if (found.length > 0) return found
  const swapped = named(words.at(-1) ?? '', words.slice(0, -1))
  return swapped.length > 0 ? swapped : combined([''], syllablesOf(words, wadeGilesReadings))
}

function named(surname: string, given: readonly string[]): Romanised[] {
  if (given.length > MOST_SYLLABLES) return []
  return merged(
    combined(taiwanese(surname), syllablesOf(given, wadeGilesReadings)),
    combined(surnames(surname), syllablesOf(given, mixed)),
  )
}

/** After a surname from the south Wei Ming is as likely pinyin, and Hsien is nothing else. */
const mixed = remembered((syllable: string): readonly string[] => {
  const readings = southernReadings(syllable)
  if (pinyinSyllables(syllable)?.length !== 1)
    return readings.length > 0 ? readings : wadeGilesReadings(syllable)
  return [...readings.slice(0, 2), syllable, ...readings.slice(2)]
})

/** The readings of each syllable of some words; null when one cannot be read. */
function syllablesOf(
  words: readonly string[],
  readings: (syllable: string) => readonly string[],
): (readonly string[])[] | null {
  const found: (readonly string[])[] = []
  for (const word of words) {
    const parts = apart(word, readings)
    if (!parts) return null
    found.push(...parts)
  }
  return found.length > MOST_SYLLABLES ? null : found
}

function apart(
  word: string,
  readings: (syllable: string) => readonly string[],
  most = MOST_SYLLABLES,
): (readonly string[])[] | null {
  const whole = readings(word)
  if (whole.length > 0) return [whole]
  for (let end = Math.min(6, word.length - 2); end > 1 && most > 1; end -= 1) {
    const head = readings(word.slice(0, end))
    const rest = head.length > 0 ? apart(word.slice(end), readings, most - 1) : null
    if (rest) return [head, ...rest]
  }
  return null
}

/** Every way to take one reading of each, those of the first readings first. */
function combined(
  surnamesRead: readonly string[],
  given: readonly (readonly string[])[] | null,
): Romanised[] {
  if (!given || surnamesRead.length === 0) return []
  let found = surnamesRead.map((name, doubt) => ({ name, doubt: doubt * 2 }))
  for (const readings of given) {
    const choices = readings.slice(0, MOST_CHOICES)
    found = found.flatMap(before =>
      choices.map((reading, doubt) => ({ name: before.name + reading, doubt: before.doubt + doubt })),
    )
  }
  return found
    .sort((a, b) => a.doubt - b.doubt)
    .slice(0, MOST_READINGS)
    .map(({ name }) => ({ name, begun: given.length < 2 }))
}

/** Two lists as one, in turn, each reading once. */
function merged(a: readonly Romanised[], b: readonly Romanised[]): Romanised[] {
  const found = new Map<string, Romanised>()
  for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
    for (const each of [a[place], b[place]]) if (each) found.set(each.name, each)
  }
  return [...found.values()]
}
