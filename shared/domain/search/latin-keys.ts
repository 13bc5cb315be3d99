import { consonantSkeleton, isArabicSpelling } from '../names/arabic-names.ts'
import { isEastAsianSurname } from '../names/east-asian-order.ts'
import { isRomaji, oneRomaji } from '../names/kana.ts'
import { type AddKey, foldedWords, mapWords, type NameWords } from '../names/name-words.ts'
import { type GuestName, nameWithoutTitles } from '../names/names.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { KEY_KIND, type KeyKind } from './key-kinds.ts'
import { withoutUmlautE } from './respelled.ts'

const PARTICLES = new Set(
  'van von der den de del della di da do dos das du des la las los el al zu zum zur ter ten af av bin bint ibn y e'.split(
    ' ',
  ),
)

/** The keys of a name in Latin letters: as any name of words, and by the other spellings its language has. */
export function latinKeys(name: GuestName, words: NameWords, add: AddKey): void {
  wordKeys(words, add)
  const { family, given } = words
  // A Vietnamese middle name is in no part.
  if (name.order === 'family-first') add(foldedWords(nameWithoutTitles(name)).join(''), KEY_KIND.name)
  const respelled = mapWords(words, withoutUmlautE)
  if (differs(respelled, words)) bothOrders(respelled, KEY_KIND.spelling, add)
  for (const word of [...given, ...family]) {
    const skeleton = isArabicSpelling(word) ? consonantSkeleton(word) : ''
    if (skeleton.length > 2) add(skeleton, KEY_KIND.sound)
  }
  const syllables = syllablesOf(words)
  if (syllables) {
    syllabicKeys(family.join(''), syllables, add)
  } else if ([...family, ...given].every(isRomaji)) {
    const romaji = mapWords(words, oneRomaji)
    if (differs(romaji, words)) bothOrders(romaji, KEY_KIND.spelling, add)
  }
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
  add([...surnameSyllables, ...given].map(initial).join(''), KEY_KIND.initials)
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
    const plain = surname.filter(word => !PARTICLES.has(word))
    if (plain.length < surname.length) add(plain.join(''), KEY_KIND.family)
    for (const word of plain.slice(1, 3)) add(word, KEY_KIND.given)
  }
  for (const word of given.slice(1, 5)) if (!PARTICLES.has(word)) add(word, KEY_KIND.given)
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

function initial(syllable: string): string {
  return [...syllable][0] ?? ''
}
