import { japaneseSurnameReading } from '../names/japanese-surnames.ts'
import { oneRomaji } from '../names/kana.ts'
import { wordsOf } from '../names/name-words.ts'
import type { GuestName } from '../names/names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { surnameSpellings } from '../names/surname-spellings.ts'
import { fold } from '../search/folding.ts'
import { KEY_KIND } from '../search/key-kinds.ts'
import { nameKeys } from '../search/name-keys.ts'

/**
 * How two names relate. 'same': one name, at most shortened by a middle name or written in another script. 'fits': nothing
 * speaks against it - an initial, one name of two, a romanisation. 'unknown': scripts that cannot be compared here, as
 * Thai with Latin. 'clash': two people's names.
 */
export type NameAgreement = 'same' | 'fits' | 'unknown' | 'clash'

const BEST_FIRST = ['same', 'fits', 'unknown', 'clash'] as const

/** The best agreement between any name of one person and any of another; clash where one has no name. For the host only. */
export function compareNames(a: readonly GuestName[], b: readonly GuestName[]): NameAgreement {
  const found = new Set(a.flatMap(one => b.map(other => compareTwo(one, other))))
  return BEST_FIRST.find(agreement => found.has(agreement)) ?? 'clash'
}

function compareTwo(a: GuestName, b: GuestName): NameAgreement {
  if (otherGeneration(a, b)) return 'clash'
  if (a.script === b.script) return compareWords(words(a), words(b))
  if (a.script === 'Hani' && b.script === 'Latn') return charactersAndLetters(a, b)
  if (a.script === 'Latn' && b.script === 'Hani') return charactersAndLetters(b, a)
  const others = wholeKeys(b)
  return wholeKeys(a).some(key => others.includes(key)) ? 'same' : 'unknown'
}

/** The shorter name within the longer, in whatever order: parts exchanged in a record are common. */
function compareWords(a: readonly string[], b: readonly string[]): NameAgreement {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  if (fewer.length === 0) return 'clash'
  if (a.join('') === b.join('')) return 'same'
  const rest = [...more]
  let whole = 0
  for (const word of fewer) {
    const as = rest.indexOf(word)
    const at = as >= 0 ? as : rest.findIndex(other => isInitialOf(word, other))
    if (at < 0) return 'clash'
    if (as >= 0) whole += 1
    rest.splice(at, 1)
  }
  if (whole === 0) return 'clash'
  return whole === fewer.length && (whole > 1 || rest.length === 0) ? 'same' : 'fits'
}

/** The keys that hold a whole name, by which 김민호 and KIM/MINHO, or タナカ ケンジ and Kenji Tanaka, are one. */
function wholeKeys(name: GuestName): string[] {
  const keys: string[] = []
  if (name.script !== 'Arab' && name.family && name.given) {
    nameKeys(name, (key, kind) => {
      if (kind === KEY_KIND.name || kind === KEY_KIND.spelling) keys.push(key)
    })
  }
  return keys
}

/** Father and son share a name, and often a telephone. */
function otherGeneration(a: GuestName, b: GuestName): boolean {
  const [one, other] = [generation(a), generation(b)]
  return one !== null && other !== null && one !== other
}

function generation(name: GuestName): string | null {
  return /(?:^| )(jr|sr|ii|iii|iv)(?: |$)/.exec(fold(name.titlePost ?? ''))?.[1] ?? null
}

/** 于建国 and YU/JIANGUO: the same where the pinyin is; where only the surname can be the same, as 陈 and Chan, it fits. */
function charactersAndLetters(characters: GuestName, letters: GuestName): NameAgreement {
  const family = wordsOf(characters).family.join('')
  const typed = typedPinyin(family, wordsOf(characters).given.join(''))
  const surname = wordsOf(letters).family.join('')
  const given = wordsOf(letters)
    .given.join('')
    .replace(/([ln])yu(?=e?$)/, '$1v')
  const givens = [
    typed.given.map(options => options[0] ?? '').join(''),
    typed.given.map(options => options.at(-1) ?? '').join(''),
  ]
  const asTyped = surname.replace(/^([ln])(?:yu|u)$/, '$1v')
  if (typed.surnames.some(reading => reading === surname || reading === asTyped)) {
    if (givens.includes(given)) return 'same'
    // 'Jason Yu' may be 于建国; 'Yu Wei' may not.
    return pinyinSyllables(given) ? 'clash' : 'fits'
  }
  const japanese = japaneseSurnameReading(characters.family ?? '')
  if (japanese) return oneRomaji(japanese) === oneRomaji(surname) ? 'fits' : 'unknown'
  return surnameSpellings(family).includes(surname) ? 'fits' : 'clash'
}

function words(name: GuestName): string[] {
  const { given, family, family2 } = wordsOf(name)
  return [...given, ...family, ...family2]
}

function isInitialOf(one: string, other: string): boolean {
  return (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other))
}
