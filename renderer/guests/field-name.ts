import type { Typed } from './form-values.ts'
import type { FormWords } from './form-words.ts'

/** What a field of the form is called where it is only mentioned. */
export function fieldName(key: keyof Typed, words: FormWords): string {
  if (key === 'phones') return words.phone
  if (key === 'emails') return words.email
  return words[key]
}
