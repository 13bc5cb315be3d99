import { arabicInLatin, arabicWords, consonantSkeleton } from '../names/arabic-names.ts'
import { romaniseCyrillic } from '../names/cyrillic.ts'
import { japaneseSurnameReading } from '../names/japanese-surnames.ts'
import { oneRomaji, romaniseKana } from '../names/kana.ts'
import { koreanSpellings, romaniseHangul } from '../names/korean-names.ts'
import { type AddKey, foldedWords, mapWords, type NameWords, wordsOf } from '../names/name-words.ts'
import { type GuestName, nameWithoutTitles } from '../names/names.ts'
import { chineseKeys, dottedKeys } from './chinese-keys.ts'
import { KEY_KIND } from './key-kinds.ts'
import { latinKeys, wordKeys } from './latin-keys.ts'

/**
 * Hands every key of one name to `add`; the same key may come twice. `hasLatin` says that the house also has the name in
 * Latin letters, so that nobody need guess how 陈 spells himself.
 */
export function nameKeys(name: GuestName, hasLatin: boolean, add: AddKey): void {
  const words = wordsOf(name)
  const { script } = name
  if (script === 'Hani' && name.order === 'given-first') dottedKeys(words, add)
  else if (script === 'Hani') chineseKeys(name, words, hasLatin, add)
  else if (script === 'Kana') kanaKeys(name, words, add)
  else if (script === 'Hang') hangulKeys(words, add)
  else if (script === 'Arab') arabicKeys(name, add)
  else if (script === 'Latn') latinKeys(name, words, add)
  else wordKeys(words, add)
  if (script === 'Cyrl') wordKeys(mapWords(words, romaniseCyrillic), add)
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
}

function arabicKeys(name: GuestName, add: AddKey): void {
  const parts = arabicWords(foldedWords(nameWithoutTitles(name)).join(' '))
  add(parts.join(''), KEY_KIND.name)
  for (const part of parts.slice(1, 4)) add(part, KEY_KIND.given)
  for (const part of parts.slice(0, 4)) {
    add(arabicInLatin(part) ?? '', KEY_KIND.spelling)
    const skeleton = consonantSkeleton(part)
    if (skeleton.length > 2) add(skeleton, KEY_KIND.sound)
  }
}
