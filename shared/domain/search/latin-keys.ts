import { arabicSpellings } from '../names/arabic-names.ts'
import { isEastAsianSurname } from '../names/east-asian-order.ts'
import { isRomaji, oneRomaji } from '../names/kana.ts'
import { isVietnamese } from '../names/latin-names.ts'
import {
  type AddKey,
  firstLetters,
  foldedWords,
  isParticle,
  mapWords,
  type NameWords,
  withoutParticles,
} from '../names/name-words.ts'
import { type GuestName, nameWithoutTitles } from '../names/names.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { chineseSound } from './chinese-sound.ts'
import { KEY_KIND, type KeyKind } from './key-kinds.ts'
import { latinSound } from './latin-sound.ts'
import { spokenName } from './sound.ts'
import { withoutUmlautE } from './umlauts.ts'

/** The sounds of common Arabic names, but for those so short that Ali would be Ella. */
const ARABIC = new Set([...arabicSpellings()].map(latinSound).filter(sound => sound.length > 2))

/** The keys of a name in Latin letters: as any name of words, and by the other spellings its language has. */
export function latinKeys(name: GuestName, parts: NameWords, add: AddKey): void {
  const words = withIrishO(parts)
  wordKeys(words, add)
  const { family, given } = words
  const whole = name.order === 'family-first' ? nameWithoutTitles(name) : ''
  const vietnamese = whole !== '' && isVietnamese(whole)
  if (whole !== '') wholeKeys(foldedWords(whole), vietnamese, add)
  const unprefixed = /^[OD]['’](\p{L}{3,})/u.exec(name.family ?? '')?.[1]
  if (unprefixed) add(foldedWords(unprefixed).join(''), KEY_KIND.family)
  const respelled = mapWords(words, withoutUmlautE)
  if (differs(respelled, words)) bothOrders(respelled, KEY_KIND.spelling, add)
  const syllables = vietnamese ? null : syllablesOf(words)
  if (syllables) add(chineseSound(family.join('') + syllables.join('')), KEY_KIND.sound)
  else if (!vietnamese) soundKeys(words, add)
  if (syllables) {
    syllabicKeys(family.join(''), syllables, add)
  } else if ([...family, ...given].every(isRomaji)) {
    const romaji = mapWords(words, oneRomaji)
    if (differs(romaji, words)) bothOrders(romaji, KEY_KIND.spelling, add)
  }
}

/** Family name first, as it stands. A Vietnamese middle name is in no part, and is said with the given name: Minh Anh. */
function wholeKeys([first = '', ...rest]: readonly string[], vietnamese: boolean, add: AddKey): void {
  add(first + rest.join(''), KEY_KIND.name)
  if (!vietnamese) return
  add(rest.join('') + first, KEY_KIND.name)
  add(spokenName([first], rest), KEY_KIND.sound)
}

/** As the name sounds; Arabic names also by the given name, which is the one that is said. */
export function soundKeys({ family, given }: NameWords, add: AddKey): void {
  const surname = withoutParticles(family)
  add(spokenName(surname, given), KEY_KIND.sound)
  if (ARABIC.has(latinSound(given[0] ?? ''))) add(spokenName(given, surname), KEY_KIND.sound)
}

/** Patrick O Brien is an O'Brien. */
function withIrishO(words: NameWords): NameWords {
  const { family, given } = words
  const [first = '', ...rest] = family
  if (given.at(-1) === 'o' && given.length > 1 && first !== '')
    return { ...words, family: [`o${first}`, ...rest], given: given.slice(0, -1) }
  if (first === 'o' && rest.length > 0) return { ...words, family: [`o${rest[0]}`, ...rest.slice(1)] }
  return words
}

/** The syllables of the given name where surname and given name are Chinese or Korean in Latin letters. */
function syllablesOf({ family, given }: NameWords): string[] | null {
  if (given.length === 0 || !isEastAsianSurname(family.join(''))) return null
  const syllables: string[] = []
  for (const word of given) {
    const parts = pinyinSyllables(word) ?? (given.length > 1 && word.length < 6 ? [word] : null)
    if (!parts) return null
    syllables.push(...parts)
  }
  return syllables
}

/** YU JIANGUO with no characters known: still found by yjg and by guo. */
function syllabicKeys(surname: string, given: readonly string[], add: AddKey): void {
  const surnameSyllables = pinyinSyllables(surname) ?? [surname]
  add(firstLetters([...surnameSyllables, ...given]), KEY_KIND.initials)
  for (let from = 1; from < Math.min(given.length, 4); from += 1)
    add(given.slice(from).join(''), KEY_KIND.given)
  // Newer passports print ü as YU after L and N; typed it is v.
  const typed = [surname, ...given].map(syllable => syllable.replace(/^([ln])yu(?=e?$)/, '$1v'))
  if (typed.join('') !== [surname, ...given].join('')) {
    add(typed.join(''), KEY_KIND.pinyin)
    add([...typed.slice(1), typed[0]].join(''), KEY_KIND.pinyin)
    add(typed[0] ?? '', KEY_KIND.family)
  }
}

/** The keys of any name of words: joined in both orders, the surname alone with and without its particle, every later word. */
export function wordKeys(words: NameWords, add: AddKey): void {
  const { family, family2, given } = words
  bothOrders(words, KEY_KIND.name, add)
  add(family.join(''), KEY_KIND.family)
  add(family2.join(''), KEY_KIND.family)
  for (const surname of [family, family2]) {
    const plain = withoutParticles(surname)
    if (plain.length < surname.length) add(plain.join(''), KEY_KIND.family)
    for (const word of plain.slice(1, 3)) add(word, KEY_KIND.given)
  }
  for (const word of given.slice(1, 5)) if (!isParticle(word)) add(word, KEY_KIND.given)
}

function bothOrders({ family, family2, given }: NameWords, kind: KeyKind, add: AddKey): void {
  const surname = [...family, ...family2].join('')
  const forename = given.join('')
  add(surname + forename, kind)
  add(forename + surname, kind)
}

function differs(a: NameWords, b: NameWords): boolean {
  return (
    a.family.join() !== b.family.join() ||
    a.given.join() !== b.given.join() ||
    a.family2.join() !== b.family2.join()
  )
}
