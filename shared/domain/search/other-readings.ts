import { arabicWords } from '../names/arabic-names.ts'
import { splitAtSurname } from '../names/chinese-surnames.ts'
import { romaniseCyrillic } from '../names/cyrillic.ts'
import { scriptOf } from '../names/guest-name.ts'
import { japaneseReadings } from '../names/japanese-surnames.ts'
import { beginsRomaji, oneRomaji, romaniseKana } from '../names/kana.ts'
import { koreanSpellings, romaniseHangul, splitAtKoreanSurname } from '../names/korean-names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { maybePinyin } from './chinese-sound.ts'
import { withoutUmlautE, withoutUmlautEBegun } from './umlauts.ts'

/**
 * The very name that was typed in the one spelling that keys keep to, where nothing is guessed: Mueller is muller, Shimizu simizu,
 * Lyu lv, السعود سعود. Folded text in, titles off.
 */
export function sameName(bare: string): string[] {
  const script = scriptOf(bare)
  if (script === 'Arab') return [arabicWords(bare).join('')]
  if (script !== 'Latn') return []
  const words = bare.split(' ')
  const same: string[] = []
  if (words.every(maybePinyin)) same.push(words.map(withV).join(''))
  // An aa is Danish in Aagaard and none in Aaron.
  if (!/aa/.test(bare)) same.push(words.map(withoutUmlautE).join(''))
  const romaji = words.map(oneRomaji)
  if (romaji.some(word => JAPANESE.has(word))) same.push(romaji.join(''))
  return others(same, bare)
}

const JAPANESE = new Set([...japaneseReadings()].map(oneRomaji))

/** Newer passports print ü as YU after L and N; keys have it as v. */
function withV(word: string): string {
  return (pinyinSyllables(word) ?? [word]).map(syllable => syllable.replace(/^([ln])yu/, '$1v')).join('')
}

/** What else may be meant, in another writing or by another spelling, the likelier first. Folded text in, titles off. For the host only. */
export function otherReadings(bare: string): string[] {
  const joined = bare.replaceAll(' ', '')
  switch (scriptOf(bare)) {
    case 'Hani': {
      // Homophones are one slip of the keyboard away: 余建国 finds 于建国, after those written so.
      const { surnames, given } = typedPinyin(...splitAtSurname(joined))
      const rest = given.map(options => options[0] ?? '').join('')
      return surnames.slice(0, 2).map(surname => surname + rest)
    }
    case 'Kana':
      return [oneRomaji(romaniseKana(joined))]
    case 'Hang': {
      const [family = '', given = ''] = splitAtKoreanSurname(joined) ?? []
      return [(koreanSpellings(family)[0] ?? '') + romaniseHangul(given), romaniseHangul(joined)].filter(
        Boolean,
      )
    }
    case 'Cyrl':
      return [romaniseCyrillic(joined)]
    case 'Latn':
      return others(latinReadings(bare.split(' ')), bare)
    default:
      return []
  }
}

/** A name as it stands under a city or a company, in letters where it can be. */
export function nameLetters(folded: string): string {
  if (/^[a-z ]*$/.test(folded)) return folded.replaceAll(' ', '')
  return sameName(folded)[0] ?? otherReadings(folded)[0] ?? folded
}

function latinReadings(words: readonly string[]): string[] {
  const letters = words.join('')
  const readings: string[] = []
  if (/[ln]u/.test(letters) && words.every(maybePinyin)) {
    // ü typed as u may be the first or every one.
    const certain = words.map(withV).join('')
    readings.push(certain.replace(/([ln])u/, '$1v'), certain.replace(/([ln])u/g, '$1v'))
  }
  readings.push(words.map(withoutUmlautE).join(''), words.map(withoutUmlautEBegun).join(''))
  if (/^ma?c[a-z]/.test(letters))
    readings.push(letters.replace(/^ma?c/, letters.startsWith('mac') ? 'mc' : 'mac'))
  if (!/ian|iao|uo|uang|zh|x|q/.test(letters) && beginsRomaji(letters))
    readings.push(words.map(oneRomaji).join(''))
  return readings
}

/** Each once, and none that is what was typed. */
function others(names: readonly string[], bare: string): string[] {
  const typed = bare.replaceAll(' ', '')
  return [...new Set(names)].filter(name => name !== typed)
}
