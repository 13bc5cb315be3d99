import type { PostHoliday, PostRules } from '../../contract/letters.ts'

/** Countries among which the post goes about as fast. */
const REGIONS: { countries: string; days: number }[] = [
  { countries: 'CN HK MO TW', days: 10 },
  { countries: 'CN HK MO TW JP KR MN SG MY TH VN ID PH BN KH LA MM', days: 15 },
  {
    countries:
      'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA',
    days: 10,
  },
  { countries: 'US CA', days: 14 },
  { countries: 'AU NZ', days: 14 },
]
/** To countries with dependable post in another part of the world. */
const FAR = 21
/** To everywhere else. */
const FARTHEST = 30

const HOME_DAYS = 5

/**
 * Rules a house begins with: a starting point to edit by what its own post office does, on the careful side, since a letter
 * may be early and may not be late. Money is in fen, and only where the house is in China: six yuan, what the stamp cost in
 * the story this program comes from. Elsewhere the cost is 0 until somebody enters what a stamp costs there.
 */
export function defaultPostRules(home: string): PostRules {
  const stamp = home === 'CN' ? 600 : 0
  const dependable = [...new Set(REGIONS.flatMap(region => region.countries.split(' ')))].sort()
  return {
    houseDays: 1,
    closed: [0, 6],
    holidays: home === 'CN' ? CHINESE_HOLIDAYS : HOLIDAYS,
    home: { days: HOME_DAYS, cost: stamp },
    abroad: { days: FARTHEST, cost: stamp },
    countries: dependable
      .filter(country => country !== home)
      .map(country => ({ country, days: daysBetweenCountries(home, country), cost: stamp })),
  }
}

function daysBetweenCountries(home: string, country: string): number {
  const shared = REGIONS.filter(({ countries }) => countries.includes(home) && countries.includes(country))
  return Math.min(FAR, ...shared.map(region => region.days))
}

const HOLIDAYS: PostHoliday[] = [
  yearly('元旦', 'New Year', 'gregorian', 1, 1, 1),
  yearly('圣诞节', 'Christmas', 'gregorian', 12, 25, 1),
]

/**
 * The public holidays of China as they come every year (全国年节及纪念日放假办法, as amended from 2025). The working weekends
 * they are lengthened by are decreed each autumn and not foreseen here; to miss one makes a letter early, not late.
 */
const CHINESE_HOLIDAYS: PostHoliday[] = [
  yearly('元旦', 'New Year', 'gregorian', 1, 1, 1),
  // From the eve: the 30th of the twelfth month, or the 29th where it has no more.
  yearly('春节', 'Spring Festival', 'chinese', 12, 30, 8),
  // A solar term, on the 4th or the 5th in this century; both days are kept free instead of reckoning which it is.
  yearly('清明节', 'Qingming', 'gregorian', 4, 4, 2),
  yearly('劳动节', 'Labour Day', 'gregorian', 5, 1, 5),
  yearly('端午节', 'Dragon Boat Festival', 'chinese', 5, 5, 1),
  yearly('中秋节', 'Mid-Autumn Festival', 'chinese', 8, 15, 1),
  yearly('国庆节', 'National Day', 'gregorian', 10, 1, 7),
]

function yearly(
  zh: string,
  en: string,
  calendar: 'gregorian' | 'chinese',
  month: number,
  day: number,
  days: number,
): PostHoliday {
  return { name: { zh, en }, day: { kind: 'yearly', calendar, month, day, days } }
}
