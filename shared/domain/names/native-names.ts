import { isArabicConnector } from './arabic-names.ts'
import { splitAtSurname } from './chinese-surnames.ts'
import { cyrillicSurnameIndex } from './cyrillic.ts'
import { mononym, type NameParts, type Script, twoParts } from './guest-name.ts'
import { isJapaneseSurname, splitAtJapaneseSurname } from './japanese-surnames.ts'
import { splitAtKoreanSurname } from './korean-names.ts'
import { plainLetters } from './plain-letters.ts'

const MIDDLE_DOT = /[·・•‧．]/u
const HANI_RUN = /[\p{Script=Han}々〇]+/gu

/** The parts of a name not written in Latin letters, as one run of words, titles already off. */
export function nativeParts(text: string, script: Exclude<Script, 'Latn'>): NameParts {
  const words = text.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word))
  switch (script) {
    case 'Hani':
      return haniParts(text, words)
    case 'Kana':
      return kanaParts(text, words)
    case 'Hang':
      return hangulParts(text, words)
    case 'Thai':
      return givenThenFamily(words, 1)
    case 'Arab':
      return arabicParts(words)
    case 'Cyrl':
      return cyrillicParts(words)
  }
}

function haniParts(text: string, words: readonly string[]): NameParts {
  const runs = text.match(HANI_RUN) ?? []
  if (MIDDLE_DOT.test(text)) return dotted(text)
  const [first = '', second = ''] = runs
  if (runs.length === 1) {
    const beside = words.filter(word => !word.includes(first))
    // 'Mike 陈' has a Chinese surname; in 'YU JIANGUO (于建国)' the characters are the whole name.
    if ([...first].length === 1 && beside.length > 0) return twoParts('family-first', first, beside.join(' '))
    const word = words.find(each => each.includes(first)) ?? first
    // A character the airline's system lacks arrives in letters: 李caixiao.
    const letters = word.startsWith(first) ? word.slice(first.length).replace(/[^\p{L}]/gu, '') : ''
    if (isJapaneseSurname(first) && letters === '') return twoParts('family-first', first, '')
    const [family, given] = splitAtJapaneseSurname(first) ?? splitAtSurname(first)
    return twoParts('family-first', family, given + letters)
  }
  return twoParts('family-first', first, runs.length === 2 ? second : runs.slice(1).join(''))
}

/** Given name first, then the father's or the family's: 买买提·艾力, 约翰·史密斯. */
function dotted(text: string): NameParts {
  const parts = text.split(MIDDLE_DOT).map(part => part.trim())
  return twoParts('given-first', parts.at(-1) ?? '', parts.slice(0, -1).filter(Boolean).join('·'))
}

function kanaParts(text: string, words: readonly string[]): NameParts {
  if (MIDDLE_DOT.test(text)) return dotted(text)
  const [first = '', ...others] = words
  if (others.length > 0) return twoParts('family-first', first, others.join(' '))
  const kanji = /^[\p{Script=Han}々]+(?=[ぁ-ヺー]+$)/u.exec(text)?.[0]
  return kanji ? twoParts('family-first', kanji, text.slice(kanji.length)) : mononym(text)
}

function hangulParts(text: string, words: readonly string[]): NameParts {
  const [first = '', ...others] = words
  if (others.length === 0) {
    const split = splitAtKoreanSurname(first)
    return split ? twoParts('family-first', ...split) : mononym(text)
  }
  // A first word that is no surname is a foreign given name: 마이클 조던.
  const isSurname = splitAtKoreanSurname(`${first}가`)?.[0] === first
  return isSurname ? twoParts('family-first', first, others.join(' ')) : givenThenFamily(words, 1)
}

/** Father of, mother of, servant of: half a name that needs the next word. */
const HALF_NAME = new Set(['عبد', 'ابو', 'ام'])

function arabicParts(words: readonly string[]): NameParts {
  return givenThenFamily(words, HALF_NAME.has(plainLetters(words[0] ?? '')) ? 2 : 1)
}

function givenThenFamily(words: readonly string[], givenWords: number): NameParts {
  if (words.length <= givenWords) return mononym(words.join(' '))
  const beforeLast = words.at(-2) ?? ''
  const isJoined = words.length > givenWords + 1 && isArabicConnector(plainLetters(beforeLast))
  const family = isJoined ? `${beforeLast} ${words.at(-1)}` : (words.at(-1) ?? '')
  return twoParts('given-first', family, words.slice(0, givenWords).join(' '))
}

function cyrillicParts(words: readonly string[]): NameParts {
  if (words.length < 2) return mononym(words.join(' '))
  const index = cyrillicSurnameIndex(words)
  const order = index === 0 ? 'family-first' : 'given-first'
  return twoParts(order, words[index] ?? '', words.toSpliced(index, 1).join(' '))
}
