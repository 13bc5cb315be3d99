import { romaniseCyrillic } from '../names/cyrillic.ts'
import { oneRomaji, romaniseKana } from '../names/kana.ts'
import { romaniseHangul } from '../names/korean-names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { fold } from './folding.ts'
import { remembered } from './remembered.ts'

/** What a letter with its accents is to somebody who types: `gap` stands between words, `silent` is not typed at all. */
export type LetterKind = 'letter' | 'han' | 'hangul' | 'silent' | 'gap'

export type TypedLetter = { kind: LetterKind; typed: readonly string[]; initials: readonly string[] | null }

const SILENT = /^['’‘`´ʼʻʹ′＇\p{Cf}\p{M}]/u
const SPELLED_OUT = new Map(
  'ä ae|ö oe|ø oe|å aa|ü ue v yu|ǖ v yu|ǘ v yu|ǚ v yu|ǜ v yu'.split('|').map(entry => {
    const [letter = '', ...ways] = entry.split(' ')
    return [letter, ways] as const
  }),
)

/** What may be typed for one letter and its accents, the letter itself first: 'Ü' by 'u' and 'ue', 建 by 建 and 'jian'. */
export const typedLetter = remembered((letter: string): TypedLetter => {
  const folded = fold(letter).replaceAll(' ', '')
  if (folded === '') return { kind: SILENT.test(letter) ? 'silent' : 'gap', typed: [''], initials: null }
  if (/\p{Script=Han}/u.test(folded)) {
    const readings = typedPinyin('', folded).given.flat()
    return {
      kind: 'han',
      typed: distinct([folded, ...readings.flatMap(asTyped)]),
      initials: initialsOf(readings),
    }
  }
  if (/\p{Script=Hangul}/u.test(folded))
    return { kind: 'hangul', typed: distinct([folded, romaniseHangul(folded)]), initials: null }
  if (/[ぁ-ゖー]/u.test(folded)) {
    const latin = romaniseKana(folded)
    return { kind: 'letter', typed: distinct([folded, latin, oneRomaji(latin)]), initials: null }
  }
  const spelledOut = SPELLED_OUT.get(letter.toLowerCase().normalize('NFC')) ?? []
  return {
    kind: 'letter',
    typed: distinct([folded, romaniseCyrillic(folded), ...spelledOut]),
    initials: null,
  }
})

/** A syllable of pinyin in every way it is typed: 'lv' also as 'lu' and 'lyu'. */
export function asTyped(syllable: string): string[] {
  return /^[ln]v/.test(syllable)
    ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
    : [syllable]
}

/** The first letters of syllables, each once. */
export function initialsOf(syllables: readonly string[]): string[] {
  return distinct(syllables.map(syllable => syllable.charAt(0))).filter(Boolean)
}

export function distinct(words: readonly string[]): string[] {
  return [...new Set(words)]
}
