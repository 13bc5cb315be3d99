import type { LettersSettings, PostHoliday } from '../../../shared/contract/letters.ts'
import { daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { readCountry } from '../../../shared/domain/intake/countries.ts'
import { neverOpens } from '../../../shared/domain/letters/post.ts'

type Unsound = { why: 'currency' | 'country' | 'country-twice' | 'never-open' | 'holiday'; which: string }

/** A closure of more days was mistyped. */
const LONGEST_HOLIDAY = 60

/** What in the settings of letters could not be lived with, or null. Checked before anything is written. */
export function unsoundIn(
  { currency, post, letterhead }: Pick<LettersSettings, 'currency' | 'post' | 'letterhead'>,
  today: IsoDate,
): Unsound | null {
  if (!Intl.supportedValuesOf('currency').includes(currency)) return { why: 'currency', which: currency }
  const countries = post.countries.map(({ country }) => country)
  const unknown = [letterhead.country, ...countries].find(country => readCountry(country) !== country)
  if (unknown) return { why: 'country', which: unknown }
  const twice = countries.find((country, at) => countries.indexOf(country) !== at)
  if (twice) return { why: 'country-twice', which: twice }
  const holiday = post.holidays.find(one => !isSound(one))
  if (holiday) return { why: 'holiday', which: holiday.name.en }
  if (neverOpens(post, today)) return { why: 'never-open', which: '' }
  return null
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isSound({ day }: PostHoliday): boolean {
  if (day.kind === 'once') return day.from <= day.to && daysBetween(day.from, day.to) < LONGEST_HOLIDAY
  return day.day <= (day.calendar === 'chinese' ? 30 : (DAYS_IN_MONTH[day.month - 1] ?? 0))
}
