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
