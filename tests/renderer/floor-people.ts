import { GuestId, OutletId, PreferenceId, StayId } from '../../shared/contract/base.ts'
import type { FloorSheet, Tonight } from '../../shared/contract/floor.ts'
import { outlet, place } from './people.ts'

export const id = (last: string) => `0198c0de-0000-7000-8000-00000003${last}`
export const bar = { ...outlet, id: OutletId.parse(id('ba00')), name: { zh: '听江吧', en: 'River Bar' } }

function tonight(which: string, name: string, more: Partial<Tonight> = {}): Tonight {
  return {
    stayId: StayId.parse(id(`1${which}`)),
    guest: {
      id: GuestId.parse(id(`2${which}`)),
      name,
      otherName: null,
      sayIt: { text: `how ${name} is said`, sure: true },
      address: { zh: `${name}先生`, en: `Mr ${name}` },
      vip: null,
      discretion: 0,
    },
    role: 'main',
    language: 'zh',
    arrive: '2026-11-08',
    depart: '2026-11-12',
    ordinal: 1,
    allergies: [],
    birthday: null,
    hours: [],
    likely: { outletId: place.outletId, because: 'hour' },
    wishes: [],
    ...more,
  }
}

/** Mr Yu, of whom the floor knows everything there is to know. */
export const yu = tonight('001', '于建国', {
  ordinal: 3,
  allergies: ['花生', 'lactose'],
  birthday: 'today',
  hours: [
    {
      from: '07:10',
      to: '07:30',
      times: 4,
      of: 5,
      ...place,
      meal: { zh: '早餐', en: 'Breakfast' },
      outlet: outlet.name,
    },
  ],
  wishes: [
    {
      id: PreferenceId.parse(id('3001')),
      rev: 1,
      what: 'hot tea',
      name: { zh: '热茶', en: 'hot tea' },
      code: 'hot-tea',
      ask: true,
      scope: 'always',
      times: 1,
      mention: true,
      known: { by: 'Lin', on: '2025-06-05', origin: 'told' },
    },
  ],
})
/** Somebody who wishes not to be announced. */
const quiet = tonight('002', 'Mrs Stone', { language: 'en-GB', likely: null })
quiet.guest = { ...quiet.guest, discretion: 3, sayIt: null, address: { zh: 'Mrs Stone', en: 'Mrs Stone' } }

const sheet = (floor: string | null, rooms: [number: string, ...guests: Tonight[]][]): FloorSheet => ({
  floor,
  businessDate: '2026-11-09',
  madeAt: '2026-11-08T23:30:00.000Z',
  rooms: rooms.map(([number, ...guests]) => ({ number, floor: floor ?? '8', guests })),
})
/** Five rooms, two of them taken. */
export const eighth = sheet('8', [['0801'], ['0802'], ['0805', quiet], ['0817', yu], ['0819']])
export const ninth = sheet('9', [['0901', tonight('003', 'Ada')]])
