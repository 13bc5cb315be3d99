import { plainLetters } from './plain-letters.ts'
import {
  AIRLINE_AFTER,
  ARABIC_BEFORE,
  CYRILLIC_BEFORE,
  HANG_AFTER,
  HANI_AFTER,
  LATIN_AFTER,
  LATIN_BEFORE,
  ONLY_WITH_POINT,
  THAI_BEFORE,
} from './title-words.ts'

type Titled = { rest: string; pre: string[]; post: string[] }

const AND = new Set(['&', '+', 'and', 'und', 'y', 'et'])

/**
 * Takes the titles off a name: what is said before it, what is said after it, as written, and the rest. One word
 * always remains, so Dr. No keeps his name. Expects single spaces.
 */
export function splitTitles(text: string): Titled {
  const words = text.split(' ').filter(Boolean)
  const pre: string[] = []
  const post: string[] = []
  while (words.length > 1 && isBefore(words, pre.length > 0)) pre.push(words.shift() ?? '')
  while (words.length > 1 && isAfter(words.at(-1) ?? '')) post.unshift(words.pop() ?? '')
  if (pre.length === 0 && words.length > 1 && AIRLINE_AFTER.has(titleKey(words.at(-1) ?? '')))
    pre.push(words.pop() ?? '')
  const thai = splitThai(words.join(' '), pre)
  return { rest: splitSuffixes(thai, post), pre, post }
}

/** Whether a text is nothing but titles, as the third field of 'LAST,First,Title.'; and on which side they belong. */
export function onlyTitles(text: string): 'pre' | 'post' | null {
  const words = text.split(' ').filter(Boolean)
  if (words.length === 0) return null
  if (words.every(word => isAfter(word))) return 'post'
  return words.every(word => word !== 'U' && isBefore([word], false)) ? 'pre' : null
}

/** The word by which a title is known: plain letters, points and spaces out ('Ph.D.' is 'phd', 'г-н' is 'гн'). */
export function titleKey(title: string): string {
  return plainLetters(title).replaceAll(' ', '') || title
}

function isBefore(words: readonly string[], another: boolean): boolean {
  const [word = '', next = ''] = words
  if (another && AND.has(word.toLowerCase())) return isBefore([next], false)
  const key = titleKey(word)
  if (key === 'u') return word === 'U'
  if (ONLY_WITH_POINT.has(key)) return word.includes('.')
  return LATIN_BEFORE.has(key) || ARABIC_BEFORE.has(key) || CYRILLIC_BEFORE.has(key)
}

function isAfter(word: string): boolean {
  const key = titleKey(word)
  // Roman numerals only in capitals: Iv and Ii begin names.
  return LATIN_AFTER.has(key) && (!/^[iv]+$/.test(key) || /^[IV.]+$/.test(word))
}

function splitThai(text: string, pre: string[]): string {
  const title = THAI_BEFORE.find(before => text.startsWith(before))
  if (!title) return text
  const rest = text.slice(title.length).trimStart()
  // A name that merely begins with the letters of a title goes on with a vowel sign: คุณากร is not คุณ.
  if (!/^[ก-ฮเ-ไดม]/u.test(rest)) return text
  pre.push(title)
  return splitThai(rest, pre)
}

function splitSuffixes(text: string, post: string[]): string {
  const suffix = [...HANI_AFTER, ...HANG_AFTER].find(
    after => text.endsWith(after) && text.length > after.length,
  )
  if (!suffix) return text
  post.unshift(suffix)
  return splitSuffixes(text.slice(0, -suffix.length).trimEnd(), post)
}
