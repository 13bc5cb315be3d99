import type { Language } from '../../shared/contract/base.ts'
import { countryName, languageName } from '../words/places.ts'
import type { Typed } from './form-values.ts'
import type { FormWords } from './form-words.ts'

/** What stands in one field of the form, as one reads it; empty for nothing. */
export function fieldInWords(key: keyof Typed, typed: Typed, words: FormWords, language: Language): string {
  switch (key) {
    case 'gender':
      return words.genders[typed.gender]
    case 'discretion':
      return words.discretions[typed.discretion]
    case 'language':
      return typed.language ? languageName(typed.language, language) : ''
    case 'country':
      return typed.country ? countryName(typed.country, language) : ''
    case 'birthday': {
      const { day, month, year, lunar, leap } = typed.birthday
      const parts = [year, month, day].filter(part => part !== '')
      const calendar = parts.length > 0 && lunar ? [words.lunar, leap ? words.leap : ''] : []
      return [parts.join('-'), ...calendar].filter(Boolean).join(' ')
    }
    case 'phones':
    case 'emails':
      return typed[key].filter(Boolean).join(words.comma)
    default:
      return typed[key]
  }
}
