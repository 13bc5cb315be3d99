import { scriptOf } from '../names/guest-name.ts'
import { fold } from './folding.ts'
import { KEY_KIND, LONGEST_KEY, SIGN } from './key-kinds.ts'
import { isNumber, numberTerms } from './number-terms.ts'
import { otherReadings, sameName } from './other-readings.ts'
import { placeLetters } from './place-letters.ts'
import { tellingWords, untitled, withoutJoints } from './query-words.ts'
import { type Romanised, readInPinyin } from './read-in-pinyin.ts'
import { remembered } from './remembered.ts'
import type { Certainty, SearchTerm } from './search-query.ts'
import { soundsLike, soundsLikePinyin } from './sound.ts'
import { charactersElsewhere, pinyinElsewhere } from './spelled-elsewhere.ts'

/** How many terms of each sort a piece may have: what it may be read as, in another romanisation, and heard as. */
type Most = { read: number; romanised: number; sound: number; all: number }

const OF_QUERY: Most = { read: 5, romanised: 10, sound: 5, all: 24 }
const OF_WORD: Most = { read: 3, romanised: 3, sound: 3, all: 12 }
/** Of readings that only begin a name no more are looked for by their beginning. */
const MOST_BEGUN = 3

/** The ranges of a whole query taken as one piece. */
export function queryTerms(text: string): SearchTerm[] {
  return termsOf(text, withoutJoints(text), OF_QUERY)
}

const WORDS_REMEMBERED = 2000

/** The ranges of one of several words: the same from key to key while the last is typed. */
export const pieceTerms = remembered(
  (word: string): readonly SearchTerm[] => termsOf(word, word, OF_WORD),
  WORDS_REMEMBERED,
)

function termsOf(piece: string, named: string, most: Most): SearchTerm[] {
  if (isNumber(piece)) return numberTerms(piece)
  if (/^\S+@\S*$/.test(piece)) return [emailTerm(piece)]
  const terms = new Map<string, SearchTerm>()
  const add = (name: string, by: Certainty, sign = '', whole = false) => {
    if (name === '') return
    const text = sign + name.slice(0, LONGEST_KEY).toWellFormed()
    if (!terms.has(text)) terms.set(text, { text, by, whole })
  }
  const folded = fold(piece).replaceAll(' ', '')
  if (folded === '') return []
  const bare = untitled(named)
  const joined = bare.replaceAll(' ', '')
  add(folded, 'typed')
  add(joined, 'typed')
  const isHani = scriptOf(joined) === 'Hani'
  const place = [...joined].length < (isHani ? 2 : 3) ? '' : placeLetters(joined)
  add(place, 'typed', SIGN[KEY_KIND.company])
  add(place, 'typed', SIGN[KEY_KIND.city])
  if (ADDRESS.test(piece)) terms.set(emailTerm(piece).text, emailTerm(piece))
  if (/[0-9]/.test(joined)) return [...terms.values()]
  for (const same of sameName(bare)) add(same, 'typed')
  // Whoever writes characters means those: another with the same reading only sounds alike. One alone reads as a whole syllable.
  const by = isHani ? 'sound' : 'read'
  const isOne = isHani && [...joined].length === 1
  for (const reading of otherReadings(bare).slice(0, most.read)) add(reading, by, '', isOne)
  for (const { name, begun } of romanised(piece, bare, joined).slice(0, most.romanised))
    add(name, by, '', !begun)
  for (const sound of heard(bare, joined).slice(0, most.sound)) add(sound, 'sound', SIGN[KEY_KIND.sound])
  return [...terms.values()].slice(0, most.all)
}

/** What may be the beginning of an address before its @: letters with points, dashes or digits, which are no part of a name. */
const ADDRESS = /^(?=.*[a-z])(?=.*[._+\-0-9])[!-~]+$/i

function emailTerm(piece: string): SearchTerm {
  const text = SIGN[KEY_KIND.email] + piece.toLowerCase().slice(0, LONGEST_KEY).toWellFormed()
  return { text, by: 'typed', whole: false }
}

/** Chinese names as other places spell them, and as the mainland spells what other places do. */
function romanised(piece: string, bare: string, joined: string): Romanised[] {
  if (scriptOf(joined) === 'Hani') return whole(charactersElsewhere(joined))
  if (!/^[a-z ]+$/.test(bare) || bare.length < 2) return []
  const words = bare.split(' ')
  if (words.length > 4) return []
  const readings = readInPinyin(withApostrophes(piece, words))
  const begun = readings.slice(0, MOST_BEGUN)
  return [
    ...begun,
    ...whole(readings.slice(MOST_BEGUN).map(({ name }) => name)),
    ...whole(pinyinElsewhere(words)),
  ]
}

function whole(names: readonly string[]): Romanised[] {
  return names.map(name => ({ name, begun: false }))
}

/** In Wade-Giles the apostrophe tells Ch'en from Chen. */
function withApostrophes(piece: string, words: readonly string[]): readonly string[] {
  if (!/['’‘ʻ`]/u.test(piece)) return words
  const written = piece
    .toLowerCase()
    .replace(/['’‘ʻ`]/gu, "'")
    .split(/[^a-z']+/)
  return words.map(word => written.find(each => each.replaceAll("'", '') === word) ?? word)
}

function heard(bare: string, joined: string): string[] {
  if (scriptOf(joined) !== 'Hani') return soundsLike(tellingWords(bare.split(' ')))
  const [pinyin = ''] = otherReadings(joined)
  return soundsLikePinyin(pinyin)
}
