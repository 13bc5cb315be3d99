import { splitAtSurname } from '../names/chinese-surnames.ts'
import { pinyinSurnameRank } from '../names/east-asian-order.ts'
import { pinyinOf, typedPinyin } from '../names/pinyin.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { characterSpellings, southernSpellings } from '../names/southern-names.ts'
import { surnameSpellings, surnamesWithSpellings } from '../names/surname-spellings.ts'
import { inWadeGiles } from '../names/wade-giles.ts'
import { remembered } from './remembered.ts'

const MOST_SURNAMES = 3
const MOST_SPELLINGS = 4
/** Characters leave less to guess. */
const MOST_OF_CHARACTERS = 8

/**
 * How a name in simplified characters may stand on a passport from elsewhere, plain letters joined, family name first: 陈大文 is
 * chentawen in Taiwan, chantaiman in Hong Kong. For guests of whom the house has only that.
 */
export function charactersElsewhere(characters: string): string[] {
  const [family, given] = splitAtSurname(characters)
  const abroad = surnameSpellings(family).slice(0, MOST_SURNAMES)
  if (given === '') return [...abroad]
  const { surnames, given: typed } = typedPinyin(family, given)
  const taiwanese = wadeGiles([surnames[0] ?? '', ...typed.map(options => options[0] ?? '')])
  return [taiwanese, ...combined(abroad, [...given].map(characterSpellings)).slice(0, MOST_OF_CHARACTERS)]
}

/** The same of a name in pinyin, its words in either order, where it is one of a surname and a given name. */
export function pinyinElsewhere(words: readonly string[]): string[] {
  const [first = '', ...others] = words
  const whole = others.length === 0 ? pinyinSyllables(first) : null
  const [surname = '', ...given] = whole ?? words
  const syllables = whole ? given : syllablesOf(given)
  if (!syllables || syllables.length > 3) return []
  if (pinyinSurnameRank(surname) === null) return swapped(words)
  return spelled(surname, syllables)
}

function swapped(words: readonly string[]): string[] {
  const last = words.at(-1) ?? ''
  if (words.length < 2 || pinyinSurnameRank(last) === null) return []
  const syllables = syllablesOf(words.slice(0, -1))
  return syllables ? spelled(last, syllables) : []
}

function spelled(surname: string, given: readonly string[]): string[] {
  const abroad = abroadByPinyin().get(surname) ?? []
  if (given.length === 0) return [wadeGiles([surname]), ...abroad.slice(0, 2)]
  const southern = combined(abroad, given.map(southernSpellings))
  return [wadeGiles([surname, ...given]), ...southern.slice(0, MOST_SPELLINGS)]
}

/** Each surname with one of the first two spellings of each syllable. */
function combined(surnames: readonly string[], given: readonly (readonly string[])[]): readonly string[] {
  return given.reduce<readonly string[]>(
    (found, options) => found.flatMap(before => options.slice(0, 2).map(option => before + option)),
    surnames,
  )
}

function syllablesOf(words: readonly string[]): string[] | null {
  const parts = words.map(pinyinSyllables)
  return parts.includes(null) ? null : parts.flatMap(each => each ?? [])
}

function wadeGiles(syllables: readonly string[]): string {
  return syllables.map(syllable => (pinyinSyllables(syllable) ?? [syllable]).map(plainly).join('')).join('')
}

const plainly = remembered((syllable: string): string => inWadeGiles(syllable).replace("'", ''))

let spellings: Map<string, string[]> | null = null

/** The commonest spellings elsewhere of the surnames that are one in pinyin. */
function abroadByPinyin(): Map<string, string[]> {
  if (spellings) return spellings
  spellings = new Map()
  for (const surname of surnamesWithSpellings()) {
    const pinyin = typedPinyin(surname, '').surnames[0] ?? pinyinOf(surname)
    const known = spellings.get(pinyin) ?? []
    spellings.set(
      pinyin,
      [...new Set([...known, ...surnameSpellings(surname).slice(0, 2)])].slice(0, MOST_SURNAMES),
    )
  }
  return spellings
}
