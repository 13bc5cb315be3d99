import type { SearchRow } from '../../shared/contract/guests.ts'
import { plain } from '../ui/keys.ts'
import { isWholeName } from '../words/name-said.ts'

/** A room or a telephone: nobody is called so. */
const isNumber = (text: string): boolean => /^[+\d][\d\s()-]*$/.test(plain(text))

/** What may be the name of somebody new: no number, and no e-mail address. */
export const mayBeName = (text: string): boolean => !isNumber(text) && !plain(text).includes('@')

/** Whom Enter means when the arrows were not touched: who alone has that name, number or address, else nobody; the adding, if that is all. */
export function meant(text: string, rows: readonly SearchRow[]): number {
  if (rows.length === 0) return 0
  const sure = rows.filter(row => !mayBeName(text) || isWholeName(text, row))
  const [one] = sure
  return one && sure.length === 1 ? rows.indexOf(one) : -1
}
