import type { IntakeField } from '../../contract/intake.ts'
import { readDay, readMonth } from './dates.ts'
import { readWord } from './may-write.ts'
import { isPostcode } from './post-address.ts'
import { readStatus } from './status.ts'

export const isEmail = (cell: string) => /^[^\s@]+@[^\s@]+$/.test(cell)
const isCount = (cell: string) => /^\d{1,3}(?:\.0+)?$/.test(cell)
const isDay = (cell: string) => readDay(cell, 'dmy', 2100) !== null || readDay(cell, 'mdy', 2100) !== null
const isName = (cell: string) => /\p{L}/u.test(cell) && !isEmail(cell)
const isWord = (cell: string) => readWord(cell) !== null

/** What a cell of the field looks like; a column that mostly does not is something else with the same header. */
export const looksLike: Partial<Record<IntakeField, (cell: string) => boolean>> = {
  email: isEmail,
  phone: cell =>
    !isDay(cell) &&
    /^[^\p{L}]*\d[^\p{L}]*(?:(?:x|ext|转)\.?\s*\d+)?$/iu.test(cell) &&
    cell.replace(/\D/g, '').length >= 5,
  'full-name': isName,
  family: cell => isName(cell) || /^[.-]$/.test(cell),
  given: cell => isName(cell) || /^[.-]$/.test(cell),
  birthday: cell => isDay(cell) || /^\D*\d{1,2}\D+\d{1,2}\D*$/.test(cell),
  arrive: isDay,
  depart: isDay,
  'arrive-year': cell => /^\d{2,4}$/.test(cell),
  'arrive-month': cell => readMonth(cell) !== null,
  'arrive-day': cell => /^\d{1,2}日?$/.test(cell),
  nights: isCount,
  'weekend-nights': isCount,
  'week-nights': isCount,
  adults: isCount,
  children: isCount,
  status: cell => readStatus(cell) !== null,
  gender: cell => /^(?:m|f|male|female|男|女|男性|女性|mr|ms|mrs|u|unknown|other|未知)\.?$/i.test(cell),
  address: cell => !isEmail(cell),
  // Of a booking, "State" is what became of it. Colorado is CO, which may also be a check-out.
  region: cell => cell.length <= 3 || readStatus(cell) === null,
  postcode: isPostcode,
  'opt-in': isWord,
  'opt-out': isWord,
  'email-opt-in': isWord,
}
