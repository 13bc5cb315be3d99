import type { Language } from '../../../shared/contract/base.ts'
import type { Letterhead } from '../../../shared/contract/letters.ts'
import type { LetterLanguage } from '../../../shared/contract/occasion.ts'

/** In which of its two languages the house writes its own name to somebody who reads `language`. */
export const houseLanguage = (language: LetterLanguage): Language => (language === 'zh' ? 'zh' : 'en')

/** The other name of the house, where it has another. */
export function otherName({ name }: Letterhead, language: Language): string | null {
  const other = name[language === 'zh' ? 'en' : 'zh']
  return other === name[language] ? null : other
}

/** The address of the house with its postcode, in the order of the language, each a line. */
export function houseAddress({ address, postcode }: Letterhead, language: Language): string[] {
  const lines = address[language].length > 0 ? address[language] : address[language === 'zh' ? 'en' : 'zh']
  // In a Latin address the postcode stands among the lines, where its country wants it.
  return language === 'zh' || lines.some(line => line.includes(postcode)) || !postcode
    ? [...lines]
    : [...lines.slice(0, -1), [lines.at(-1), postcode].filter(Boolean).join(' ')]
}

/** The country of the house as the post abroad reads it. */
export function countryInEnglish({ country }: Letterhead): string {
  return (new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country).toUpperCase()
}
