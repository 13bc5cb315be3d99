import { GuestId, LetterId } from '../../shared/contract/base.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { LetterRow, LettersSettings, Planned, Sheet, Shown } from '../../shared/contract/letters.ts'
import { Occasion } from '../../shared/contract/occasion.ts'

type Told<Name extends keyof Client['letters']> = Awaited<ReturnType<Client['letters'][Name]>>

const last = (at: number) => String(at).padStart(4, '0')
const guestId = (at: number) => GuestId.parse(`0198c0de-0000-7000-8000-00000003${last(at)}`)
const letterId = (at: number) => LetterId.parse(`0198c0de-0000-7000-8000-00000004${last(at)}`)
const guest = (at: number, name: string) => ({
  ...{ id: guestId(at), name, otherName: null, sayIt: null, vip: null, discretion: 0 as const },
  address: { zh: `${name}先生`, en: `Mr ${name}` },
})

/** A birthday letter to be printed on 9 November 2026, today, or by the 11th. */
export function planned(at: number, name: string, more: Partial<Planned> = {}): Planned {
  return {
    guest: guest(at, name),
    occasion: 'birthday-away',
    festivalId: null,
    label: null,
    target: '2026-11-16',
    printOn: '2026-11-09',
    latestOn: '2026-11-11',
    arrivesOn: '2026-11-14',
    language: 'zh',
    country: 'CN',
    city: 'Hangzhou',
    yearsAway: 3,
    lastStay: '2023-06-08',
    stays: 2,
    together: [],
    blocked: [],
    call: null,
    ...more,
  }
}

export function letterRow(at: number, name: string, more: Partial<LetterRow> = {}): LetterRow {
  return {
    id: letterId(at),
    rev: 1,
    guest: guest(at, name),
    occasion: 'birthday-away',
    label: null,
    target: '2026-11-16',
    latestOn: '2026-11-11',
    status: 'drafted',
    language: 'zh',
    country: 'CN',
    city: 'Hangzhou',
    yearsAway: 3,
    changedByHand: false,
    suppressed: [],
    call: null,
    printedAt: null,
    postedOn: null,
    dueOn: null,
    cost: null,
    returnedOn: null,
    repliedOn: null,
    cameBack: null,
    ...more,
  }
}

export const shown = (...letters: Planned[]): Shown => ({ letters, inAll: letters.length })

export const today = (more: Partial<Told<'today'>> = {}): Told<'today'> => ({
  planning: { madeAt: '2026-11-08T23:12:00.000Z', running: false, tookMs: 300, failed: false },
  write: shown(),
  mend: shown(),
  call: shown(),
  coming: [],
  missed: shown(),
  suppressed: [],
  drafted: 0,
  approved: 0,
  printed: 0,
  posted: 0,
  ...more,
})

const rule = { on: true, minStays: 1, mostYearsAway: null }
/** A house in China; stamps are 1.20 at home, 6.00 abroad and 5.00 to Japan. */
export const settings: LettersSettings = {
  rev: 1,
  currency: 'CNY',
  post: {
    houseDays: 1,
    closed: [0],
    holidays: [],
    home: { days: 4, cost: 120 },
    abroad: { days: 12, cost: 600 },
    countries: [{ country: 'JP', days: 8, cost: 500 }],
  },
  rules: {
    basis: 'until-refused',
    awayYears: 3,
    occasions: Object.fromEntries(
      Occasion.options.map(occasion => [occasion, rule]),
    ) as LettersSettings['rules']['occasions'],
    winBackTimes: 2,
    mostPerYear: 3,
    togetherDays: 14,
    adultFrom: 18,
    holdOutPercent: 0,
  },
  letterhead: {
    name: { zh: '江畔酒店', en: 'The Riverside' },
    address: { zh: ['滨江路 1 号'], en: ['1 Binjiang Road'] },
    postcode: '310000',
    country: 'CN',
    phone: '',
    web: '',
    email: '',
    signer: { zh: '周敏', en: 'Helen Marsh' },
    signerTitle: { zh: '总经理', en: 'General Manager' },
  },
  festivals: [],
  feed: null,
}

const sheetOf = (row: LetterRow, body: string): Sheet => ({
  id: row.id,
  rev: row.rev,
  language: row.language,
  occasion: row.occasion,
  date: '2026年11月9日',
  body,
  letterhead: settings.letterhead,
  envelope: {
    order: 'largest-first',
    name: row.guest.name,
    lines: ['浙江省杭州市'],
    boxes: '310000',
    country: null,
  },
  prints: 0,
})

export const letterOf = (row: LetterRow, body = `敬爱的${row.guest.name}：`): Told<'letter'> => ({
  row,
  sheet: sheetOf(row, body),
  template: null,
  steps: [{ to: 'drafted', at: '2026-11-08T23:20:00.000Z', by: 'Lin' }],
  reply: null,
  returnedWhy: null,
  note: null,
})
