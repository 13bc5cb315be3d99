import { arabicLetters, arabicWords } from '../names/arabic-names.ts'
import { romaniseCyrillic } from '../names/cyrillic.ts'
import { scriptOf } from '../names/guest-name.ts'
import { romaniseKana } from '../names/kana.ts'
import { thaiInLatin } from '../names/thai-letters.ts'
import { chineseSound, maybePinyin } from './chinese-sound.ts'
import { latinSound } from './latin-sound.ts'
import { soundOfThai, thaiSound } from './thai-sound.ts'

/**
 * A name of words as it sounds, the part it is asked for by first: 'smt hns'. The space ends that part, so that one who
 * heard all of Schmidt is not shown Schmidtke.
 */
export function spokenName(first: readonly string[], rest: readonly string[], sound = latinSound): string {
  const head = first.map(sound).join('')
  const tail = rest.map(sound).join('')
  if (head === '') return tail === '' ? '' : `${tail} `
  return `${head} ${tail}`
}

/** What Thais hear is kept apart: there ch is no k and the last letter hardly heard. */
const THAI = '='

/** The same of a name in Thai letters. */
export function spokenThai(first: readonly string[], rest: readonly string[]): string {
  const name = spokenName(first, rest, soundOfThai)
  return name === '' ? '' : THAI + name
}

const SHORTEST_WORD = 3
/** Of fewer consonants so many names begin that none is found by it. */
const SHORTEST_BEGINNING = 3
const MOST_TERMS = 6

/** What the keys of those who sound like these words begin with, signs left out, the likelier first. Folded words in. */
export function soundsLike(words: readonly string[]): string[] {
  const text = words.join(' ')
  switch (scriptOf(text)) {
    case 'Thai':
      return distinct([
        ...spoken(words, soundOfThai).map(sound => THAI + sound),
        ...spoken(words, word => latinSound(thaiInLatin(word))),
        ...spoken(words, word => latinSound(thaiInLatin(word).replace(/j/g, 'ch').replace(/ph/g, 'p'))),
      ])
    case 'Arab':
      return distinct(spoken(arabicWords(text), word => latinSound(arabicLetters(word))))
    case 'Cyrl':
      return distinct(spoken(words, word => latinSound(romaniseCyrillic(word))))
    case 'Kana':
      return distinct(spoken(words, word => latinSound(romaniseKana(word))))
    case 'Latn':
      return distinct([...chinese(words), ...spoken(words, latinSound), ...thai(words)])
    default:
      return []
  }
}

/** The same of characters, by their pinyin, family name first. */
export function soundsLikePinyin(pinyin: string): string[] {
  return pinyin.length < SHORTEST_WORD ? [] : [chineseSound(pinyin)]
}

/** Letters and clusters that no way to write Thai has. */
const NOT_THAI = /[xzq]|c(?!h)|dt|[bcdfgjkmpstv]{3}/

function thai(words: readonly string[]): string[] {
  return words.some(word => NOT_THAI.test(word)) ? [] : spoken(words, thaiSound).map(sound => THAI + sound)
}

function chinese(words: readonly string[]): string[] {
  const joined = words.join('')
  if (joined.length < SHORTEST_WORD || !words.every(maybePinyin)) return []
  const swapped = words.length > 1 ? [(words.at(-1) ?? '') + words.slice(0, -1).join('')] : []
  return [joined, ...swapped].map(chineseSound)
}

/** The family name first or last, of one word or of two. */
function spoken(words: readonly string[], sound: (word: string) => string): string[] {
  const sounds = words.map(sound)
  const [only = ''] = sounds
  if (words.length === 1) {
    if ((words[0] ?? '').length < SHORTEST_WORD || only.length < 2) return []
    return only.length < SHORTEST_BEGINNING ? [`${only} `] : [`${only} `, only]
  }
  return [1, 2].flatMap(length => {
    if (length >= sounds.length) return []
    const [before, after] = [sounds.slice(0, length).join(''), sounds.slice(length).join('')]
    const [begin, end] = [sounds.slice(0, -length).join(''), sounds.slice(-length).join('')]
    return [named(before, after), named(end, begin)].filter(Boolean)
  })
}

function named(family: string, given: string): string {
  return family === '' || family.length + given.length < 3 ? '' : `${family} ${given}`
}

function distinct(terms: readonly string[]): string[] {
  return [...new Set(terms)].slice(0, MOST_TERMS)
}
