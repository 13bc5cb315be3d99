import type { ImportantDay } from '../../shared/contract/mail.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { occasionWords } from '../words/occasion-words.ts'

/** What a day is called: 'Birthday', 'Lin’s birthday', the festival’s own name. */
export function useDayName(): (day: Pick<ImportantDay, 'occasion' | 'label' | 'festival'>) => string {
  const { why } = useWords(occasionWords)
  const language = useLanguage()
  return ({ occasion, label, festival }) => why(occasion, festival ? festival.name[language] : label)
}
