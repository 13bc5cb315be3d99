import {
  AllergyId,
  type Both,
  GuestId,
  MealPeriodId,
  MenuItemId,
  OutletId,
  PreferenceId,
  SeatId,
  StayId,
  VisitId,
} from '../../shared/contract/base.ts'
import type { OrderItem, Outlet, Usual, VisitRow } from '../../shared/contract/dining.ts'
import type { PreferenceFact } from '../../shared/contract/facts.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import type { Card, SearchRow } from '../../shared/contract/guests.ts'
import type { HouseStatus } from '../../shared/contract/house.ts'

const id = (last: string) => `0198c0de-0000-7000-8000-0000000000${last}`
const guestId = GuestId.parse(id('a1'))
const seat = { second: SeatId.parse(id('b2')), first: SeatId.parse(id('b1')), door: SeatId.parse(id('b3')) }
const dish = {
  sandwich: MenuItemId.parse(id('c1')),
  coffee: MenuItemId.parse(id('c2')),
  egg: MenuItemId.parse(id('c3')),
}
export const place = { outletId: OutletId.parse(id('d1')), mealPeriodId: MealPeriodId.parse(id('d2')) }
const visits = ['e1', 'e2', 'e3', 'e4', 'e5'].map(last => VisitId.parse(id(last)))
const [newest] = visits
if (!newest) throw new Error('five visits')

export { dish, guestId, seat }
export const stayId = StayId.parse(id('f1'))
export const otherGuestId = GuestId.parse(id('a2'))

/** The hotel on 9 November 2026. */
export const status: HouseStatus = {
  version: '0.1.0',
  state: 'open',
  trouble: null,
  book: 'hotel',
  keyKept: 'file',
  hotel: {
    name: { zh: '江畔酒店', en: 'The Riverside' },
    timeZone: 'Asia/Shanghai',
    rollTime: '03:00',
    businessDate: '2026-11-09',
    localTime: '07:30',
    now: '2026-11-08T23:30:00.000Z',
    autoLockMinutes: 5,
    serviceLockMinutes: 30,
    rev: 1,
  },
}

export const outlet: Outlet = {
  id: place.outletId,
  name: { zh: '晨曦餐厅', en: 'Dawn' },
  mealPeriods: [
    { id: place.mealPeriodId, name: { zh: '早餐', en: 'Breakfast' }, from: '06:00', to: '10:30', now: true },
  ],
  seats: [
    {
      id: seat.first,
      number: 'T11',
      name: { zh: '第一个窗户边', en: 'first window' },
      window: true,
      free: true,
    },
    {
      id: seat.second,
      number: 'T12',
      name: { zh: '第二个窗户边', en: 'second window' },
      window: true,
      free: true,
    },
    { id: seat.door, number: 'T01', name: { zh: '门边', en: 'by the door' }, window: false, free: true },
  ],
  menu: [
    { id: dish.sandwich, name: { zh: '三明治', en: 'Sandwich' }, complimentary: false },
    { id: dish.coffee, name: { zh: '咖啡', en: 'Coffee' }, complimentary: false },
    { id: dish.egg, name: { zh: '鸡蛋', en: 'Egg' }, complimentary: false },
  ],
}

const names = {
  sandwich: { zh: '三明治', en: 'Sandwich' },
  coffee: { zh: '咖啡', en: 'Coffee' },
  egg: { zh: '鸡蛋', en: 'Egg' },
}
const item = (which: keyof typeof dish, modifiers: string | null = null) => ({
  menuItemId: dish[which],
  text: names[which].en,
  name: names[which],
  modifiers,
  quantity: 1,
  complimentary: false,
})
export const order = [item('sandwich'), item('coffee'), item('egg', 'soft, 4 min')]

/** In `times` of the last `of` visits, last on 8 June last year. */
export const evidence = (times: number, of: number) => ({
  times,
  of,
  lastOn: '2025-06-08',
  visitIds: visits.slice(0, times),
})

/** Four of five breakfasts at the second window; a sandwich, a coffee, an egg. */
export const usual: Usual = {
  ...place,
  seat: {
    seatId: seat.second,
    name: { zh: '第二个窗户边', en: 'second window' },
    number: 'T12',
    free: true,
    strength: 'usual',
    confidence: 0.8,
    evidence: evidence(4, 5),
    pinned: null,
    instead: null,
  },
  order: {
    strength: 'usual',
    items: order.map(each => ({ ...each, confidence: 0.8, evidence: evidence(4, 5) })),
    often: [],
    pinned: null,
  },
  last: {
    visitId: newest,
    date: '2025-06-08',
    seat: { zh: '第二个窗户边', en: 'second window' },
    items: order,
  },
  hour: null,
}

/** A preference of somebody's own words, asked about yesterday. */
export function preference(which: `p${number}`, more: Partial<PreferenceFact> = {}): PreferenceFact {
  return {
    id: PreferenceId.parse(`0198c0de-0000-7000-8000-${which.slice(1).padStart(12, '0')}`),
    rev: 1,
    what: 'a wish',
    name: null,
    code: null,
    ask: false,
    scope: 'always',
    times: 1,
    mention: true,
    known: { by: 'Lin', on: '2026-11-08', origin: 'asked' },
    ...more,
  }
}

/** An orange juice in three of five, the second time back the last. */
export const juice: OrderItem & { name: Both } = {
  menuItemId: MenuItemId.parse(id('c4')),
  text: 'Orange juice',
  name: { zh: '橙汁', en: 'Orange juice' },
  modifiers: 'no ice',
  quantity: 1,
  complimentary: false,
}
export const withJuice: Usual = {
  ...usual,
  order: usual.order && {
    ...usual.order,
    often: [{ ...juice, confidence: 0.5, evidence: { ...evidence(3, 5), visitIds: visits.slice(1, 4) } }],
  },
}

/** Mr Yu, for the second time; every part of the card has something to say. */
export const card: Card = {
  guest: {
    id: guestId,
    rev: 3,
    name: '于建国',
    otherName: 'YU Jianguo',
    sayIt: { text: 'Yú Jiànguó', sure: true },
    readings: [],
    sayHint: null,
    address: { zh: '于先生', en: 'Mr Yu' },
    language: 'zh-CN',
    country: 'CN',
    vip: null,
    discretion: 0,
  },
  allergies: [
    {
      id: AllergyId.parse(id('a3')),
      what: 'peanuts',
      severity: 'anaphylaxis',
      allergens: ['peanut'],
      known: { by: 'Lin', on: '2025-06-05', origin: 'told' },
      confirmed: false,
    },
  ],
  sentence: {
    text: '于先生，欢迎您回来。',
    language: 'zh',
    sound: 'Yú xiānsheng, huānyíng nín huílái.',
    meaning: { zh: '于先生，欢迎您回来。', en: 'Welcome back, Mr Yu.' },
  },
  stays: { count: 2, last: { arrive: '2025-06-03', depart: '2025-06-08' }, first: null },
  now: { stayId, room: '0817', arrive: '2026-11-08', depart: '2026-11-11' },
  usual,
  preferences: [
    preference('p1', { what: 'hot tea on arrival' }),
    preference('p2', {
      what: 'high floor',
      ask: true,
      known: { by: null, on: '2025-06-03', origin: 'observed' },
    }),
  ],
  birthday: {
    date: { year: 1966, month: 11, day: 10, calendar: 'gregorian' },
    inStay: true,
    nearby: 'tomorrow',
  },
  party: [],
  links: [],
  hint: null,
  private: null,
}

/** Somebody the house has never seen. */
export const firstTimer: Card = {
  ...card,
  guest: {
    ...card.guest,
    name: 'Ada Lindqvist',
    otherName: null,
    sayIt: null,
    readings: [],
    address: { zh: 'Lindqvist 女士', en: 'Ms Lindqvist' },
    language: 'sv',
  },
  allergies: [],
  sentence: {
    text: 'Welcome, Ms Lindqvist.',
    language: 'en',
    sound: null,
    meaning: { zh: 'Lindqvist 女士，欢迎您。', en: 'Welcome, Ms Lindqvist.' },
  },
  stays: { count: 1, last: null, first: 'yes' },
  usual: { ...usual, seat: null, order: null, last: null },
  preferences: [],
  birthday: null,
}

export const visitRows: VisitRow[] = visits.map((visitId, at) => ({
  ...place,
  visitId,
  rev: 1,
  guestId,
  date: `2025-06-0${8 - at}`,
  at: `2025-06-0${8 - at}T23:40:00Z`,
  seatId: at === 4 ? seat.door : seat.second,
  seat: at === 4 ? { zh: '门边', en: 'by the door' } : { zh: '第二个窗户边', en: 'second window' },
  covers: 1,
  leftAt: null,
  items: order.map(each => ({ ...each, reaction: null })),
  by: 'Tom',
}))

/** A guest as a list shows one, of whom nothing but the name is known. */
export const brief = (name: string, more: Partial<GuestBrief> = {}): GuestBrief => ({
  id: otherGuestId,
  name,
  otherName: null,
  sayIt: null,
  address: { zh: name, en: name },
  vip: null,
  discretion: 0,
  ...more,
})

export const row = (name: string, more: Partial<SearchRow> = {}): SearchRow => ({
  id: guestId,
  name,
  otherName: null,
  sayIt: null,
  address: { zh: name, en: name },
  vip: null,
  discretion: 0,
  presence: 'away',
  fact: null,
  stays: 1,
  lastStay: '2025-06-08',
  allergy: false,
  why: 'name',
  marks: { name: [], otherName: [] },
  also: null,
  ...more,
})
