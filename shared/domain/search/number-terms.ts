import { normalisePhone } from '../people/contact-identity.ts'
import { KEY_KIND, SIGN } from './key-kinds.ts'
import type { SearchTerm } from './search-query.ts'

/** Whether a text is digits and what stands between the digits of a telephone number. */
export function isNumber(text: string): boolean {
  return /^[\d０-９+＋() .\-/]*[\d０-９][\d０-９+＋() .\-/]*$/u.test(text)
}

/** What a number is of a telephone: its beginning, or from four digits on any ending. Rooms and confirmations are the host's. */
export function numberTerms(text: string): SearchTerm[] {
  const digits = normalisePhone(text).replace('+', '')
  const significant = digits.replace(/^0+/, '')
  const terms = [...new Set([digits, significant])]
    .filter(Boolean)
    .map(begins => SIGN[KEY_KIND.phone] + begins)
  // The last nine digits are the same with and without the country; any four or more may be an ending.
  if (digits.length >= 4) terms.push(SIGN[KEY_KIND.phoneEnd] + [...digits.slice(-9)].toReversed().join(''))
  return terms.map(each => ({ text: each, by: 'typed', whole: false }))
}
