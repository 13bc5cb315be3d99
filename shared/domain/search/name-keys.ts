import { arabicInLatin, arabicLetters, arabicWords } from '../names/arabic-names.ts'
import { romaniseCyrillic } from '../names/cyrillic.ts'
import { japaneseSurnameReading } from '../names/japanese-surnames.ts'
import { oneRomaji, romaniseKana } from '../names/kana.ts'
import { koreanSpellings, romaniseHangul } from '../names/korean-names.ts'
import { type AddKey, foldedWords, mapWords, type NameWords, wordsOf } from '../names/name-words.ts'
import { type GuestName, nameWithoutTitles } from '../names/names.ts'
import { chineseKeys, dottedKeys } from './chinese-keys.ts'
import { KEY_KIND } from './key-kinds.ts'
import { latinKeys, soundKeys, wordKeys } from './latin-keys.ts'
import { spokenName, spokenThai } from './sound.ts'

/** Hands every key of one name to `add`; the same key may come twice. */
export function nameKeys(name: GuestName, add: AddKey): void {
  const words = wordsOf(name)
  const { script } = name
  if (script === 'Hani' && name.order === 'given-first') dottedKeys(words, add)
  else if (script === 'Hani') chineseKeys(name, words, add)
  else if (script === 'Kana') kanaKeys(name, words, add)
  else if (script === 'Hang') hangulKeys(words, add)
  else if (script === 'Arab') arabicKeys(name, add)
  else if (script === 'Latn') latinKeys(name, words, add)
  else wordKeys(words, add)
  if (script === 'Cyrl') {
    const latin = mapWords(words, romaniseCyrillic)
    wordKeys(latin, add)
    soundKeys(latin, add)
  }
  if (script === 'Thai') {
    add(spokenThai(words.given, words.family), KEY_KIND.sound)
    if (words.family.length > 0) add(spokenThai(words.family, words.given), KEY_KIND.sound)
  }
}

function kanaKeys(name: GuestName, words: NameWords, add: AddKey): void {
  const family = words.family.join('')
  const given = words.given.join('')
  add(family + given, KEY_KIND.name)
  add(given, KEY_KIND.given)
  const surname = oneRomaji(japaneseSurnameReading(name.family ?? '') ?? romaniseKana(family))
  const forename = oneRomaji(romaniseKana(given))
  add(surname, KEY_KIND.family)
  add(surname + forename, KEY_KIND.spelling)
  add(forename + surname, KEY_KIND.spelling)
  add(spokenName([surname], [forename]), KEY_KIND.sound)
}

function hangulKeys(words: NameWords, add: AddKey): void {
  const family = words.family.join('')
  const given = words.given.join('')
  const forename = romaniseHangul(given)
  const official = romaniseHangul(family)
  const spellings = koreanSpellings(family)
  const [usual = official] = spellings
  add(family + given, KEY_KIND.name)
  add(given, KEY_KIND.given)
  add(usual + forename, KEY_KIND.spelling)
  add(forename + usual, KEY_KIND.spelling)
  for (const spelling of [official, ...spellings]) add(spelling, KEY_KIND.family)
  add(spokenName([usual], [forename]), KEY_KIND.sound)
}

function arabicKeys(name: GuestName, add: AddKey): void {
  const parts = arabicWords(foldedWords(nameWithoutTitles(name)).join(' '))
  add(parts.join(''), KEY_KIND.name)
  for (const part of parts.slice(1, 4)) add(part, KEY_KIND.given)
  for (const part of parts.slice(0, 4)) add(arabicInLatin(part) ?? '', KEY_KIND.spelling)
  const latin = parts.map(arabicLetters)
  add(spokenName(latin.slice(0, 1), latin.slice(1)), KEY_KIND.sound)
  if (latin.length > 1) add(spokenName(latin.slice(-1), latin.slice(0, -1)), KEY_KIND.sound)
}
