import { ComplaintId, DayId, FestivalId, LetterId } from '../../shared/contract/base.ts'
import type { LettersSettings } from '../../shared/contract/letters.ts'
import type { ImportantDay, MailSheet } from '../../shared/contract/mail.ts'
import { Occasion } from '../../shared/contract/occasion.ts'
import { guestId } from './people.ts'

const id = (last: string) => `0198c0de-0000-7000-8000-0000000000${last}`
export const dayId = DayId.parse(id('91'))
export const complaintId = ComplaintId.parse(id('92'))
export const letterId = LetterId.parse(id('93'))
export const festivalId = FestivalId.parse(id('94'))

/** A guest of whom nothing is known that a letter needs. */
export function emptySheet(more: Partial<MailSheet> = {}): MailSheet {
  return {
    guest: {
      id: guestId,
      name: '于建国',
      otherName: 'YU Jianguo',
      sayIt: null,
      address: { zh: '于先生', en: 'Mr Yu' },
      vip: null,
      discretion: 0,
    },
    address: null,
    envelope: [],
    days: [],
    consent: { may: true, history: [] },
    deceasedOn: null,
    mailStop: null,
    household: null,
    complaints: [],
    next: null,
    suppressed: [],
    letters: [],
    ...more,
  }
}

/** Where the post of Mr Yu goes. */
export const inHangzhou: Pick<MailSheet, 'address' | 'envelope'> = {
  address: {
    ...{ careOf: null, lines: ['西湖区文三路 90 号'], city: '杭州市', region: '浙江省', postcode: '310012' },
    ...{ country: 'CN', rev: 3, by: 'Lin', on: '2026-03-03', returnedOn: null, returnedWhy: null },
  },
  envelope: ['310012', '浙江省杭州市西湖区文三路 90 号', '于建国先生'],
}

/** Kept in the eighth month of the Chinese calendar. */
export const midAutumn: ImportantDay = {
  ...{ id: dayId, rev: 1, occasion: 'birthday', label: null, festival: null, feb29: 'feb28', letter: true },
  date: { year: 1968, month: 8, day: 15, calendar: 'chinese' },
  next: '2027-09-15',
  by: 'Lin',
}

/** A house in China, as it writes when nobody has said how. */
export const settings: LettersSettings = {
  rev: 1,
  currency: 'CNY',
  post: {
    houseDays: 1,
    closed: [0, 6],
    holidays: [],
    home: { days: 4, cost: 120 },
    abroad: { days: 14, cost: 600 },
    countries: [],
  },
  rules: {
    basis: 'until-refused',
    awayYears: 3,
    occasions: Object.fromEntries(
      Occasion.options.map(occasion => [occasion, { on: true, minStays: 1, mostYearsAway: null }]),
    ) as LettersSettings['rules']['occasions'],
    ...{ winBackTimes: 2, mostPerYear: 3, togetherDays: 14, adultFrom: 18, holdOutPercent: 0 },
  },
  letterhead: {
    name: { zh: '江畔酒店', en: 'The Riverside' },
    address: { zh: [], en: [] },
    ...{ postcode: '310000', country: 'CN', phone: '', web: '', email: '' },
    signer: { zh: '全体同仁', en: 'All of us' },
    signerTitle: { zh: '江畔酒店', en: 'The Riverside' },
  },
  festivals: [
    {
      ...{ id: festivalId, rev: 1, name: { zh: '中秋节', en: 'Mid-Autumn Festival' } },
      ...{ calendar: 'chinese', month: 8, day: 15, audience: 'keepers', on: true },
    },
  ],
  feed: null,
}
