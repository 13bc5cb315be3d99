import { arabicWords, consonantSkeleton } from '../names/arabic-names.ts'
import { splitAtSurname } from '../names/chinese-surnames.ts'
import { romaniseCyrillic } from '../names/cyrillic.ts'
import { scriptOf } from '../names/guest-name.ts'
import { beginsRomaji, oneRomaji, romaniseKana } from '../names/kana.ts'
import { koreanSpellings, romaniseHangul, splitAtKoreanSurname } from '../names/korean-names.ts'
import { parseName } from '../names/names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { normalisePhone } from '../people/contact-identity.ts'
import { fold, withoutHonorifics } from './folding.ts'
import { KEY_KIND, type KeyKind } from './key-kinds.ts'
import { withoutUmlautE } from './respelled.ts'

/** One range to read: keys that begin with `text`, of the given kinds. `literal` is false for what was not typed so. */
export type SearchTerm = { text: string; kinds: 'any' | readonly KeyKind[]; literal: boolean }

/**
 * What was asked. A guest is found when any of `terms` begins one of his keys - the query as one piece, most literal
 * reading first - or when every group of `words` has a term that does: words in any order, a city or a company among
 * them. `words` is empty for a query of one word.
 */
type SearchTerms = { terms: SearchTerm[]; words: SearchTerm[][] }

const LONGEST_QUERY = 80
const MOST_WORDS = 5
const PARTICLES = new Set('van von der den de del di da dos du la bin ibn al el بن ابن ال'.split(' '))

/**
 * Turns what was typed into ranges of the table of `searchKeys`, for the host only. Total over any text; an empty query,
 * or one of signs alone, has no terms and finds nobody. At most eight terms a piece.
 */
export function searchTerms(query: string): SearchTerms {
  const text = query.slice(0, LONGEST_QUERY).toWellFormed().trim()
  const terms = pieceTerms(text)
  if (isNumber(text)) return { terms, words: [] }
  const pieces = pieceWords(text)
  return { terms, words: pieces.length > 1 ? pieces.map(pieceTerms).filter(group => group.length > 0) : [] }
}

function pieceTerms(piece: string): SearchTerm[] {
  if (isNumber(piece)) return numberTerms(piece)
  if (/^\S+@\S*$/.test(piece)) return [{ text: piece.toLowerCase(), kinds: [KEY_KIND.email], literal: true }]
  const terms = new Map<string, SearchTerm>()
  const add = (text: string, literal: boolean, kinds: SearchTerm['kinds'] = 'any') => {
    if (text !== '' && !terms.has(text)) terms.set(text, { text, kinds, literal })
  }
  const bare = untitled(piece)
  add(fold(piece).replaceAll(' ', ''), true)
  add(bare.replaceAll(' ', ''), true)
  // The points and dashes of an e-mail are no part of a name and kept in an address.
  if (/^\S*[._+-]\S*$/.test(piece)) add(piece.toLowerCase(), true, [KEY_KIND.email])
  for (const reading of otherReadings(bare)) add(reading, false)
  if (/^[a-z]{4,}$/.test(bare)) {
    const skeleton = consonantSkeleton(bare)
    if (skeleton.length > 2) add(skeleton, false, [KEY_KIND.sound])
  }
  return [...terms.values()].slice(0, 8)
}

/** Titles off by the same rules as when the name was written down, then those that are only typed: yuxiansheng. */
function untitled(piece: string): string {
  const { titlePre, titlePost, script, family, family2, given } = parseName(piece)
  if (titlePre === null && titlePost === null) return withoutHonorifics(piece)
  const parts = [family, family2, given].filter(part => part !== null)
  return withoutHonorifics(parts.join(script === 'Hani' ? '' : ' '))
}

/** The same name as keys may have it, in another writing or the one spelling keys keep to. */
function otherReadings(bare: string): string[] {
  const joined = bare.replaceAll(' ', '')
  switch (scriptOf(bare)) {
    case 'Hani': {
      // Homophones are one slip of the keyboard away: 余建国 finds 于建国, after those written so.
      const { surnames, given } = typedPinyin(...splitAtSurname(joined))
      return [(surnames[0] ?? '') + given.map(options => options[0] ?? '').join('')]
    }
    case 'Kana':
      return [oneRomaji(romaniseKana(joined))]
    case 'Hang': {
      const [family = '', given = ''] = splitAtKoreanSurname(joined) ?? []
      return [(koreanSpellings(family)[0] ?? '') + romaniseHangul(given), romaniseHangul(joined)]
    }
    case 'Arab':
      return [
        arabicWords(bare).join(''),
        ...arabicWords(bare)
          .map(consonantSkeleton)
          .filter(word => word.length > 2),
      ]
    case 'Cyrl':
      return [romaniseCyrillic(joined)]
    case 'Thai':
      return []
    case 'Latn':
      return latinReadings(joined)
  }
}

function latinReadings(letters: string): string[] {
  // Keys have ü as v. Typed as yu after l and n it is certain, as u it may be the first or every one.
  const certain = letters.replace(/([ln])yu/g, '$1v')
  const readings = [certain, certain.replace(/([ln])u/, '$1v'), certain.replace(/([ln])u/g, '$1v')]
  if (beginsRomaji(letters)) readings.push(oneRomaji(letters))
  readings.push(withoutUmlautE(letters))
  return readings
}

/** Words apart by spaces, titles and particles off, and where characters meet letters: 于jianguo is two. */
function pieceWords(text: string): string[] {
  const raw = text.split(/\s+/u)
  const spread = raw.some(word => word.includes('@') || isNumber(word))
    ? raw
    : untitled(text)
        .replace(/(\p{Script=Han})(?=[a-z])|([a-z])(?=\p{Script=Han})/gu, '$1$2 ')
        .split(' ')
  const words = spread.filter(word => fold(word) !== '')
  const telling = words.filter(word => !PARTICLES.has(word.toLowerCase()))
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS)
}

function isNumber(text: string): boolean {
  return /^[\d０-９+＋() .\-/]*[\d０-９][\d０-９+＋() .\-/]*$/u.test(text)
}

function numberTerms(text: string): SearchTerm[] {
  const digits = normalisePhone(text).replace('+', '')
  const significant = digits.replace(/^0+/, '')
  const terms: SearchTerm[] = [
    { text: digits, kinds: [KEY_KIND.confirmation, KEY_KIND.phone], literal: true },
  ]
  if (significant !== digits && significant !== '')
    terms.push({ text: significant, kinds: [KEY_KIND.phone], literal: true })
  // The last nine digits are the same with and without the country; any four or more may be an ending.
  if (digits.length >= 4)
    terms.push({
      text: [...digits.slice(-9)].toReversed().join(''),
      kinds: [KEY_KIND.phoneEnd],
      literal: true,
    })
  return terms
}
