import type { Address } from '../../shared/contract/mail.ts'
import { dayOfLifeInWords } from '../words/day-of-life.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { countryName, languageName } from '../words/places.ts'
import type { CardChange } from './card-changes.ts'
import { cardWords } from './card-words.ts'
import { useDayName } from './day-name.ts'

/** What the book has and what the card says, in words. */
export function useSayChange(): Record<'before' | 'after', (change: CardChange) => string> {
  const words = useWords(cardWords)
  const language = useLanguage()
  const nameOf = useDayName()
  const address = ({ careOf, lines, postcode, city, region, country }: Address) =>
    [careOf, ...lines, postcode, city, region, country && countryName(country, language)]
      .filter(Boolean)
      .join(words.comma)
  const text = (field: CardChange['field'], value: string) => {
    if (field === 'country') return countryName(value, language)
    if (field === 'language') return languageName(value, language)
    if (field === 'gender') return value === 'm' ? words.gender.m : words.gender.f
    return value
  }
  const say = (change: CardChange, which: 'before' | 'after'): string => {
    if (change.field === 'birthday') {
      const date = change[which]
      return date ? dayOfLifeInWords(date, language) : ''
    }
    if (change.field === 'address') {
      const where = change[which]
      return where ? address(where) : ''
    }
    if (change.field === 'day') {
      const { occasion, label, date } = change.after
      const name = nameOf({ occasion, label, festival: null })
      return [name, date && dayOfLifeInWords(date, language)].filter(Boolean).join(words.comma)
    }
    return text(change.field, change[which] ?? '')
  }
  return { before: change => say(change, 'before'), after: change => say(change, 'after') }
}
