import { arabicWords } from '../names/arabic-names.ts'
import { splitAtSurname } from '../names/chinese-surnames.ts'
import { romaniseCyrillic } from '../names/cyrillic.ts'
import { scriptOf } from '../names/guest-name.ts'
import { beginsRomaji, oneRomaji, romaniseKana } from '../names/kana.ts'
import { koreanSpellings, romaniseHangul, splitAtKoreanSurname } from '../names/korean-names.ts'
import { typedPinyin } from '../names/pinyin.ts'
import { maybePinyin } from './chinese-sound.ts'
import { withoutUmlautE, withoutUmlautEBegun } from './respelled.ts'

/**
 * The same name as keys may have it, in another writing or the one spelling that keys keep to, the likelier first. Folded text
 * in, titles off. For the host only.
 */
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
    case 'Arab':
      return [arabicWords(bare).join('')]
    case 'Cyrl':
      return [romaniseCyrillic(joined)]
    case 'Thai':
      return []
    case 'Latn':
      return latinReadings(bare, joined)
  }
}

/** A name as it stands under a city or a company, in letters where it can be. */
export function nameLetters(folded: string): string {
  return /^[a-z ]*$/.test(folded) ? folded.replaceAll(' ', '') : (otherReadings(folded)[0] ?? folded)
}

function latinReadings(bare: string, letters: string): string[] {
  const readings: string[] = []
  if (/[ln]y?u/.test(letters) && bare.split(' ').every(maybePinyin)) {
    // Keys have ü as v. Typed as yu after l and n it is certain, as u it may be the first or every one.
    const certain = letters.replace(/([ln])yu/g, '$1v')
    readings.push(certain, certain.replace(/([ln])u/, '$1v'), certain.replace(/([ln])u/g, '$1v'))
  }
  const words = bare.split(' ')
  readings.push(words.map(withoutUmlautE).join(''), words.map(withoutUmlautEBegun).join(''))
  if (/^ma?c[a-z]/.test(letters))
    readings.push(letters.replace(/^ma?c/, letters.startsWith('mac') ? 'mc' : 'mac'))
  if (!/ian|iao|uo|uang|zh|x|q/.test(letters) && beginsRomaji(letters)) readings.push(oneRomaji(letters))
  return readings
}
