import type { LetterRules } from '../../contract/letters.ts'
import type { Suppressed } from '../../contract/occasion.ts'
import { fromDayNumber, type IsoDate } from '../days/calendar.ts'
import { chineseMonths } from '../days/chinese-months.ts'
import type { KeptDay } from '../days/kept-days.ts'
import type { MayBeWrittenTo } from './letter-person.ts'
import { anniversaryOf } from './years-away.ts'

/** For the host only. Why nothing may go to somebody by a day, whatever the occasion; empty where nothing forbids it. */
export function closedTo(
  guest: MayBeWrittenTo,
  rules: Pick<LetterRules, 'basis' | 'adultFrom'>,
  on: IsoDate,
): Suppressed[] {
  const why: Suppressed[] = []
  if (guest.deceased) why.push('deceased')
  if (isChild(guest, rules.adultFrom, on)) why.push('child')
  if (guest.consent === 'refused' || guest.consent === 'withdrawn') why.push('refused')
  else if (rules.basis === 'asked' && guest.consent !== 'given') why.push('no-consent')
  if (guest.mailStop) why.push('mail-stop')
  if (guest.returned) why.push('returned')
  return why
}

function isChild({ born, onlyAsChild }: MayBeWrittenTo, adultFrom: number, on: IsoDate): boolean {
  return onlyAsChild || born.some(day => isYoungerOn(day, adultFrom, on))
}

/** Whoever may still be younger counts as younger. */
function isYoungerOn(born: KeptDay, adultFrom: number, on: IsoDate): boolean {
  if (born.year === null) return false
  // Nobody's age is reckoned who is old enough by years alone.
  if (Number(on.slice(0, 4)) > born.year + adultFrom + 1) return false
  return on < grownUpOn({ ...born, year: born.year }, adultFrom)
}

/** The first day on which somebody is certainly of age. What is not known of the birthday counts as late as it can be. */
function grownUpOn(
  { year, month, day, calendar, leapMonth }: KeptDay & { year: number },
  age: number,
): IsoDate {
  const [mm, dd] = [month ?? 12, day ?? 31].map(part => String(part).padStart(2, '0'))
  if (calendar === 'gregorian') return anniversaryOf(`${year}-${mm}-${dd}`, age)
  if (month !== null && day !== null) {
    const months = chineseMonths(year).filter(found => found.month === month)
    const own = months.find(({ leap }) => leap === (leapMonth === true)) ?? months[0]
    if (own) return anniversaryOf(fromDayNumber(own.first + day - 1), age)
  }
  // A Chinese year ends in the February after it at the latest.
  return `${year + age + 1}-02-21`
}
