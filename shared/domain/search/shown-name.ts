import { arabicInLatin } from '../names/arabic-names.ts'
import { splitAtSurname } from '../names/chinese-surnames.ts'
import { isEastAsianSurname } from '../names/east-asian-order.ts'
import {
  isJapaneseSurname,
  japaneseSurnameReading,
  splitAtJapaneseSurname,
} from '../names/japanese-surnames.ts'
import { isRomaji, oneRomaji } from '../names/kana.ts'
import { koreanSpellings, splitAtKoreanSurname } from '../names/korean-names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { surnameSpellings } from '../names/surname-spellings.ts'
import { asTyped, distinct, initialsOf, type LetterKind, typedLetter } from './shown-letter.ts'

/** One letter of a name on the screen: where it stands, in UTF-16 units, and what may be typed for it. */
export type ShownLetter = {
  readonly from: number
  readonly to: number
  readonly kind: LetterKind
  typed: readonly string[]
  /** What stands for it among the initials of a name; null where it begins no syllable. */
  initials: readonly string[] | null
  begins: 'word' | 'syllable' | null
  /** What may be typed for this letter and those after it as one: 'tanaka' for 田中. `elsewhere`: it is written so elsewhere. */
  together: { letters: number; typed: readonly string[]; elsewhere: boolean } | null
}

const LONGEST = 200
const LETTERS = /\P{M}[\p{M}ﾞﾟ]*|\p{M}+/gu

/** A name as it is shown, letter by letter, for the host only. Total over any text; what is absurdly long ends early. */
export function shownName(text: string): ShownLetter[] {
  const letters: ShownLetter[] = []
  let before: ShownLetter | undefined
  for (const { 0: letter, index: from } of text.slice(0, LONGEST).toWellFormed().matchAll(LETTERS)) {
    const { kind, typed, initials } = typedLetter(letter)
    const starts = kind !== 'gap' && (before === undefined || before.kind === 'gap')
    const begins = starts ? 'word' : kind === 'han' ? 'syllable' : null
    const shown = { from, to: from + letter.length, kind, typed, initials, begins, together: null } as const
    letters.push({ ...shown })
    before = letters.at(-1)
  }
  const words = wordsIn(letters)
  readHan(letters)
  readHangul(letters)
  readWords(letters, words)
  return letters
}

type Word = { at: number; letters: number; text: string }

/** The words of a name by their plain letters; characters and hangul are read apart. */
function wordsIn(letters: readonly ShownLetter[]): Word[] {
  const words: Word[] = []
  let word: Word | null = null
  for (const [at, { kind, typed }] of letters.entries()) {
    if (kind !== 'letter' && kind !== 'silent') word = null
    else if (word) {
      word.letters += 1
      word.text += typed[0] ?? ''
    } else {
      word = { at, letters: 1, text: typed[0] ?? '' }
      words.push(word)
    }
  }
  return words
}

/** The first characters are the surname: read as surnames are, and by how they are spelled elsewhere. */
function readHan(letters: ShownLetter[]): void {
  const at = letters.findIndex(({ kind }) => kind === 'han')
  const first = letters[at]
  if (!first) return
  const run = runFrom(letters, at, 'han')
  const [family, given] = isJapaneseSurname(run)
    ? [run, '']
    : (splitAtJapaneseSurname(run) ?? splitAtSurname(run))
  const size = [...family].length
  const givenBegins = letters[at + size]
  if (given !== '' && givenBegins) givenBegins.begins = 'word'
  const readings = typedPinyin(family, '').surnames
  for (const reading of readings) {
    const syllables = size === 1 ? [reading] : (pinyinSyllables(reading) ?? [])
    if (syllables.length !== size) continue
    for (const [place, syllable] of syllables.entries()) {
      const letter = letters[at + place]
      if (!letter) continue
      letter.typed = distinct([...letter.typed, ...asTyped(syllable)])
      letter.initials = distinct([...(letter.initials ?? []), ...initialsOf([syllable])])
    }
  }
  const japanese = japaneseSurnameReading(family)
  const elsewhere = [...surnameSpellings(family), ...(japanese ? [japanese, oneRomaji(japanese)] : [])]
  if (elsewhere.length > 0) first.together = { letters: size, typed: elsewhere, elsewhere: true }
}

function readHangul(letters: ShownLetter[]): void {
  const at = letters.findIndex(({ kind }) => kind === 'hangul')
  const first = letters[at]
  if (!first) return
  const run = runFrom(letters, at, 'hangul')
  const [family, given] = splitAtKoreanSurname(run) ?? [run, '']
  const size = [...family].length
  const givenBegins = letters[at + size]
  if (given !== '' && givenBegins) givenBegins.begins = 'word'
  const spellings = koreanSpellings(family)
  if (spellings.length > 0) first.together = { letters: size, typed: spellings, elsewhere: true }
}

function runFrom(letters: readonly ShownLetter[], at: number, kind: LetterKind): string {
  let run = ''
  for (let i = at; letters[i]?.kind === kind; i += 1) run += letters[i]?.typed[0] ?? ''
  return run
}

/** Words of letters: Müller written Mueller, the syllables of YU Jianguo, Ohno for Ono, محمد. */
function readWords(letters: ShownLetter[], words: readonly Word[]): void {
  for (const { at, letters: size, text } of words) {
    for (const { index } of text.matchAll(/(?<=(?<![aeiouyqx])[aou])e/g)) {
      // A letter that is spelled out as two, ß or æ, shifts the places: then the e is simply an e.
      const letter = text.length === size ? letters[at + index] : undefined
      if (letter) letter.typed = [...letter.typed, '']
    }
    const first = letters[at]
    if (!first) continue
    const [one, latin] = [
      isRomaji(text) ? oneRomaji(text) : text,
      arabicInLatin(text.replace(/^ال(?=...)/u, '')),
    ]
    if (one !== text) first.together = { letters: size, typed: [one], elsewhere: false }
    if (latin) first.together = { letters: size, typed: [latin], elsewhere: true }
  }
  readSyllables(letters, words)
}

/** A Chinese or Korean name in Latin letters has initials, and is found by any later syllable. */
function readSyllables(letters: ShownLetter[], words: readonly Word[]): void {
  if (words.length < 2 || !words.some(({ text }) => isEastAsianSurname(text))) return
  const syllables = words.map(({ text, letters: size }) =>
    text.length === size ? pinyinSyllables(text) : null,
  )
  if (syllables.includes(null)) return
  for (const [place, { at }] of words.entries()) {
    let next = at
    for (const syllable of syllables[place] ?? []) {
      const letter = letters[next]
      if (letter) {
        letter.begins ??= 'syllable'
        letter.initials = [syllable.charAt(0)]
      }
      next += syllable.length
    }
  }
}
