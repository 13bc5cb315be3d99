import { fold } from '../search/folding.ts'
import type { KeyKind } from '../search/key-kinds.ts'
import type { GuestName } from './names.ts'

/** Takes a key; one that it has already, with a kind as sure, changes nothing. */
export type AddKey = (key: string, kind: KeyKind) => void

/** The parts of a name as folded words. */
export type NameWords = { family: string[]; family2: string[]; given: string[] }

/** The parts of a name as folded words; of absurdly long parts the beginning. */
export function wordsOf({ family, family2, given }: GuestName): NameWords {
  return { family: foldedWords(family), family2: foldedWords(family2), given: foldedWords(given) }
}

/** The folded words of a text, none for null. */
export function foldedWords(text: string | null): string[] {
  return text === null ? [] : fold(text.slice(0, 80)).split(' ').filter(Boolean).slice(0, 8)
}

/** The same name with each word changed. */
export function mapWords(words: NameWords, change: (word: string) => string): NameWords {
  return {
    family: words.family.map(change),
    family2: words.family2.map(change),
    given: words.given.map(change),
  }
}

/** The first letters of syllables: 'yjg'. */
export function firstLetters(syllables: readonly string[]): string {
  return syllables.map(syllable => [...syllable][0] ?? '').join('')
}

const PARTICLES = new Set(
  'van von der den de del della di da do dos das du des la las los el al zu zum zur ter ten af av bin bint ibn y e بن ابن ال'.split(
    ' ',
  ),
)

/** Whether a folded word only joins parts of a name. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word)
}

/** The words without van, de and bin; particles alone stay. */
export function withoutParticles(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words
  const telling = words.filter(word => !isParticle(word))
  return telling.length > 0 ? telling : words
}
