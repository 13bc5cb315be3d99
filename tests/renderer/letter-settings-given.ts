import { FestivalId } from '../../shared/contract/base.ts'
import { LettersSettings } from '../../shared/contract/letters.ts'
import { defaultPostRules } from '../../shared/domain/letters/post-defaults.ts'

const always = { on: true, minStays: 1, mostYearsAway: 10 }

/** How the hotel of the tests writes. */
export const settings: LettersSettings = LettersSettings.parse({
  rev: 4,
  currency: 'CNY',
  post: {
    ...defaultPostRules('CN'),
    countries: [
      { country: 'JP', days: 15, cost: 600 },
      { country: 'KR', days: 15, cost: 600 },
    ],
  },
  rules: {
    basis: 'until-refused',
    awayYears: 3,
    occasions: {
      'birthday-away': always,
      birthday: always,
      wedding: always,
      child: always,
      company: always,
      own: always,
      'win-back': { on: true, minStays: 2, mostYearsAway: null },
      festival: { on: false, minStays: 3, mostYearsAway: 2 },
    },
    winBackTimes: 2,
    mostPerYear: 3,
    togetherDays: 14,
    adultFrom: 18,
    holdOutPercent: 10,
  },
  letterhead: {
    name: { zh: '江畔酒店', en: 'The Riverside' },
    address: { zh: ['临水路18号'], en: ['18 Linshui Road', 'Shanghai'] },
    postcode: '200080',
    country: 'CN',
    phone: '+86 21 0000 0018',
    web: '',
    email: '',
    signer: { zh: '周敏', en: 'Zhou Min' },
    signerTitle: { zh: '总经理', en: 'General Manager' },
  },
  festivals: [
    {
      id: FestivalId.parse('01970000-0000-7000-8000-000000000002'),
      rev: 1,
      name: { zh: '中秋节', en: 'Mid-Autumn Festival' },
      ...{ calendar: 'chinese', month: 8, day: 15, audience: 'keepers', on: true },
    },
  ],
  feed: null,
})
