/** The writing a name is in; Latn also stands for every writing not listed. */
export type Script = 'Hani' | 'Kana' | 'Hang' | 'Thai' | 'Arab' | 'Cyrl' | 'Latn'

/** Which part its bearer puts first, whatever order the record used; a mononym has only one. */
export type NameOrder = 'family-first' | 'given-first' | 'mononym'

/**
 * A name with its parts told apart as far as they are known. `full` is what was given and is never altered; the parts
 * are null where the house cannot be sure, and a mononym stands in `given`.
 */
export type GuestName = {
  full: string
  script: Script
  order: NameOrder
  family: string | null
  family2: string | null
  given: string | null
  titlePre: string | null
  titlePost: string | null
}

/** The parts of a name without its titles. */
export type NameParts = Pick<GuestName, 'order' | 'family' | 'family2' | 'given'>

const SCRIPTS: readonly [Script, RegExp][] = [
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
]

/** The writing a text is in; one Asian letter decides, since Latin words stand beside it for convenience. */
export function scriptOf(text: string): Script {
  return SCRIPTS.find(([, letters]) => letters.test(text))?.[0] ?? 'Latn'
}

/** A name that is one whole: nothing in it can be called the family's. */
export function mononym(name: string): NameParts {
  return { order: 'mononym', family: null, family2: null, given: name || null }
}

/** A family name and a given name in the order their bearer uses; an empty part becomes null. */
export function twoParts(
  order: 'family-first' | 'given-first',
  family: string,
  given: string,
  family2 = '',
): NameParts {
  if (family === '') return mononym(given)
  return { order, family, family2: family2 || null, given: given || null }
}
