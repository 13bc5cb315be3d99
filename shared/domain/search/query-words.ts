import { isEastAsianSurname } from '../names/east-asian-order.ts'
import { isParticle } from '../names/name-words.ts'
import { parseName } from '../names/names.ts'
import { fold, isHonorific, withoutHonorifics } from './folding.ts'
import { isNumber } from './number-terms.ts'
import { remembered } from './remembered.ts'

/** What is typed beyond is not read. */
export const LONGEST_QUERY = 80
export const MOST_WORDS = 5
const BETWEEN = new Set(['from', 'of', 'at', 'in'])

/** Titles off by the same rules as when the name was written down, then those that are only typed: yuxiansheng. Folded. */
export const untitled = remembered((piece: string): string => {
  // One word of Latin letters is no title and a name.
  if (/^[A-Za-z]+$/.test(piece)) return withoutHonorifics(piece)
  const { titlePre, titlePost, script, family, family2, given } = parseName(piece)
  if (titlePre === null && titlePost === null) return withoutHonorifics(piece)
  const parts = [family, family2, given].filter(part => part !== null)
  return withoutHonorifics(parts.join(script === 'Hani' ? '' : ' '))
}, 2000)

/** A text without what joins a name to a place: 来自上海的于先生 is 上海 于先生, 'Yu from Shanghai' 'Yu Shanghai'. */
export function withoutJoints(text: string): string {
  if (/\p{Script=Han}/u.test(text))
    return text
      .replace(/来自|來自/gu, ' ')
      .replace(/(?<=\p{Script=Han}{2})的(?=\p{Script=Han})/u, ' ')
      .replace(/(?<=\p{Script=Han}{2})公司(?=\s|$)/u, '')
      .trim()
  if (!/\s/u.test(text)) return text
  const words = text.split(/\s+/u)
  const last = words.length - 1
  return words
    .filter((word, at) => at === last || !BETWEEN.has(word.toLowerCase()) || (at === 0 && word.length < 4))
    .join(' ')
}

/** Words apart by spaces, titles and particles off, numbers last; and where characters meet letters: 于jianguo is two. */
export function pieceWords(text: string): string[] {
  const raw = text.split(/\s+/u)
  const others = raw.filter(isNoName)
  const names = others.length === 0 ? raw : raw.filter(word => !isNoName(word))
  const words = nameWords(names)
    .flatMap(word => charactersApart(word).split(' '))
    .filter(word => fold(word) !== '')
  const telling = tellingWords(words)
  return [...telling.slice(0, Math.max(1, MOST_WORDS - others.length)), ...others].slice(0, MOST_WORDS)
}

/** A folded text with a space where characters meet letters. */
export function charactersApart(folded: string): string {
  return folded.replace(/(\p{Script=Han})(?=[a-z])|([a-z])(?=\p{Script=Han})/gu, '$1$2 ')
}

/** The words without van, de and bin; but Du, first or last, may be Mr Du. Particles alone stay. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const isName = (word: string, at: number) =>
    !isParticle(word) || ((at === 0 || at === words.length - 1) && isEastAsianSurname(word))
  const telling = words.filter(isName)
  return telling.length > 0 ? telling : words
}

function isNoName(word: string): boolean {
  return word.includes('@') || isNumber(word)
}

function nameWords(names: readonly string[]): string[] {
  // In characters a title follows its name at once, and a place may stand on either side of the two.
  if (names.length > 1 && names.some(word => /\p{Script=Han}/u.test(word)))
    return names.map(word => untitled(word)).filter(word => !isHonorific(word))
  return untitled(names.join(' ')).split(' ')
}
