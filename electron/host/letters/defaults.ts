import type { LetterRules, LettersSettings } from '../../../shared/contract/letters.ts'
import { Occasion } from '../../../shared/contract/occasion.ts'
import { defaultPostRules } from '../../../shared/domain/letters/post-defaults.ts'
import type { Hotel } from '../house/settings.ts'
import { countryOfZone } from './house-country.ts'

/** ISO 4217 of the countries a book is most likely kept in; elsewhere the manager says it. */
const CURRENCIES: Record<string, string> = {
  ...{ CN: 'CNY', HK: 'HKD', MO: 'MOP', TW: 'TWD', JP: 'JPY', KR: 'KRW', TH: 'THB', SG: 'SGD', MY: 'MYR' },
  ...{ VN: 'VND', ID: 'IDR', PH: 'PHP', IN: 'INR', AE: 'AED', SA: 'SAR', QA: 'QAR', AU: 'AUD', NZ: 'NZD' },
  ...{ US: 'USD', CA: 'CAD', MX: 'MXN', BR: 'BRL', GB: 'GBP', CH: 'CHF', SE: 'SEK', NO: 'NOK', DK: 'DKK' },
  ...{ PL: 'PLN', CZ: 'CZK', HU: 'HUF', RO: 'RON', TR: 'TRY', RU: 'RUB', ZA: 'ZAR', EG: 'EGP', IL: 'ILS' },
}
const EURO = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC MT NL PT SI SK SM VA'.split(' ')

type Kept = Pick<LettersSettings, 'currency' | 'post' | 'rules' | 'letterhead'>

/** How a house writes that has never said how: what its country and its name tell, and rules that ask nobody twice. */
export function defaultSettings(hotel: Hotel): Kept {
  const home = countryOfZone(hotel.timeZone) ?? 'CN'
  return {
    currency: CURRENCIES[home] ?? (EURO.includes(home) ? 'EUR' : 'USD'),
    post: defaultPostRules(home),
    rules: defaultRules(),
    letterhead: {
      name: hotel.name,
      address: { zh: [], en: [] },
      postcode: '',
      country: home,
      phone: '',
      web: '',
      email: '',
      // Until somebody is named, everybody signs.
      signer: { zh: '全体同仁', en: 'All of us' },
      signerTitle: { zh: '宾客关系部', en: 'Guest Relations' },
    },
  }
}

function defaultRules(): LetterRules {
  const day = { on: true, minStays: 1, mostYearsAway: 10 }
  const occasions = Object.fromEntries(Occasion.options.map(occasion => [occasion, day]))
  return {
    basis: 'until-refused',
    awayYears: 3,
    occasions: {
      ...(occasions as LetterRules['occasions']),
      // Who was here once, years ago, is no guest who stays away.
      'win-back': { on: true, minStays: 2, mostYearsAway: 10 },
      festival: { on: true, minStays: 3, mostYearsAway: 2 },
    },
    winBackTimes: 2,
    mostPerYear: 3,
    togetherDays: 14,
    adultFrom: 18,
    holdOutPercent: 0,
  }
}
