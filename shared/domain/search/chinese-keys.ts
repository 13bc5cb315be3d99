import { isJapaneseSurname, japaneseSurnameReading } from '../names/japanese-surnames.ts'
import { oneRomaji } from '../names/kana.ts'
import { type AddKey, firstLetters, foldedWords, type NameWords } from '../names/name-words.ts'
import type { GuestName } from '../names/names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { chineseSound } from './chinese-sound.ts'
import { KEY_KIND } from './key-kinds.ts'

/**
 * The keys of a name in Chinese characters: 于建国 as written and from each character of the given name on, in pinyin in
 * both orders with every reading, its initials and its sound. How 陈 is spelled elsewhere is left to the query: it has five
 * ways. Japanese names in kanji are typed as they are seen, by the surname's own reading, and in pinyin from the beginning.
 */
export function chineseKeys(name: GuestName, words: NameWords, add: AddKey): void {
  const family = words.family.join('')
  const given = words.given.join('')
  add(family + given, KEY_KIND.name)
  const typed = typedPinyin(family, given)
  const usual = typed.given.map(options => options[0] ?? '')
  const [surname = ''] = typed.surnames
  const japanese = japaneseSurnameReading(name.family ?? '')
  if (japanese) add(oneRomaji(japanese), KEY_KIND.spelling)
  if (isJapaneseSurname(name.family ?? '')) {
    add(given, KEY_KIND.given)
    add(surname + usual.join(''), KEY_KIND.pinyin)
    return
  }

  const characters = given.match(/[a-z]+|[^a-z]/gu) ?? []
  for (let from = 0; from < Math.min(characters.length, 4); from += 1) {
    add(characters.slice(from).join(''), KEY_KIND.given)
  }
  const givens = [usual.join('')]
  // One other reading at a time: two doubtful characters in one name are too rare to pay four keys for.
  for (const [place, [, other]] of typed.given.entries())
    if (other) givens.push(usual.with(place, other).join(''))
  for (const typedGiven of givens.slice(0, 3)) {
    add(surname + typedGiven, KEY_KIND.pinyin)
    add(typedGiven + surname, KEY_KIND.pinyin)
  }
  for (const reading of typed.surnames) {
    add(reading, KEY_KIND.family)
    add(reading + usual.join(''), KEY_KIND.pinyin)
    const syllables = pinyinSyllables(reading) ?? [reading]
    if (usual.length > 0) add(firstLetters([...syllables, ...usual]), KEY_KIND.initials)
  }
  for (let from = 1; from < Math.min(usual.length, 4); from += 1)
    add(usual.slice(from).join(''), KEY_KIND.given)
  add(chineseSound(surname + usual.join('')), KEY_KIND.sound)

  // 'CHAN TAI MAN (陳大文)' is both.
  const letters = /[A-Za-z]{2}/.test(name.full) ? (name.full.match(/\p{Script=Latin}{2,}/gu) ?? []) : []
  const spelled = letters.slice(0, 4).flatMap(foldedWords)
  for (const from of spelled.keys()) add(spelled.slice(from).join(''), KEY_KIND.given)
}

/** The keys of a name with a dot, 买买提·艾力: whole, each part, and both in pinyin. */
export function dottedKeys(words: NameWords, add: AddKey): void {
  const parts = [...words.given, ...words.family]
  const typed = parts.map(part => typedPinyin('', part).given.map(options => options[0] ?? ''))
  add(parts.join(''), KEY_KIND.name)
  add(typed.flat().join(''), KEY_KIND.pinyin)
  add(firstLetters(typed.flat()), KEY_KIND.initials)
  add(chineseSound(typed.flat().join('')), KEY_KIND.sound)
  for (const part of parts.slice(1, 4)) add(part, KEY_KIND.given)
  for (const part of typed.slice(1, 4)) add(part.join(''), KEY_KIND.given)
}
