import { addDays, dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { DemoGuest, DemoStay } from './guest.ts'
import { itemOf } from './habits.ts'
import { DAWN, RIVERSIDE } from './hotel.ts'
import type { DemoVisit } from './meals.ts'
import { formOf } from './people.ts'

export const MR_YU_ROOM = '0817'

const BREAKFAST = 0
const seatNamed = (english: string) =>
  RIVERSIDE.outlets[DAWN]?.seats.findIndex(({ name }) => name.en === english) ?? -1

/** Where he has always sat but once; nobody else is seated there this morning. */
export const MR_YU_SEAT = { outlet: DAWN, period: BREAKFAST, seat: seatNamed('second window') }

/**
 * Mr Yu of the case the product is modelled on: here for the second time, since yesterday evening. Last year he had
 * breakfast from 4 to 8 June, four times of five at the second window; this time he has not been down yet.
 */
export function mrYu(today: IsoDate): DemoGuest {
  const lastYear = dateParts(today).year - 1
  const june = (day: number): IsoDate => `${lastYear}-06-${String(day).padStart(2, '0')}`
  const breakfast = (day: number, wall: string, english: string, items: DemoVisit['items']): DemoVisit => ({
    outlet: DAWN,
    period: BREAKFAST,
    day: june(day),
    wall,
    seat: seatNamed(english),
    minutes: 35,
    covers: 1,
    items,
  })
  const sandwich = itemOf(DAWN, 'Sandwich')
  const coffee = itemOf(DAWN, 'Coffee')
  const egg = itemOf(DAWN, 'Egg', 0)
  const usual = [sandwich, coffee, egg]
  const then: DemoStay = {
    status: 'out',
    arrive: june(3),
    depart: june(8),
    room: MR_YU_ROOM,
    adults: 1,
    children: 0,
    checkIn: '16:20',
    confirmation: null,
    visits: [
      breakfast(4, '07:40', 'first booth by the wall', [itemOf(DAWN, 'Toast and jam'), coffee]),
      breakfast(5, '07:30', 'second window', [...usual, itemOf(DAWN, 'Lotus root with osmanthus')]),
      breakfast(6, '07:35', 'second window', usual),
      breakfast(7, '07:50', 'second window', usual),
      breakfast(8, '07:30', 'second window', usual),
    ],
    farewell: null,
  }
  const now: DemoStay = {
    status: 'in-house',
    arrive: addDays(today, -1),
    depart: addDays(today, 2),
    room: MR_YU_ROOM,
    adults: 1,
    children: 0,
    checkIn: '19:40',
    confirmation: null,
    visits: [],
    farewell: null,
  }
  return {
    form: formOf({
      name: '于建国',
      otherName: 'YU Jianguo',
      gender: 'm',
      language: 'zh-CN',
      country: 'CN',
      company: '远桥工程咨询',
      city: '杭州',
      phones: ['+86 164 0608 9817'],
      emails: ['jianguo.yu@mail.example'],
      birthday: { year: 1966, month: 9, day: 12, calendar: 'gregorian' },
    }),
    allergies: [],
    wishes: [
      {
        what: { zh: '远离电梯', en: 'away from the lift' },
        origin: 'told',
        on: june(3),
        before: null,
        mention: true,
      },
      {
        what: { zh: '两瓶常温水放床头', en: 'two bottles of water by the bed, not chilled' },
        origin: 'observed',
        on: june(6),
        before: null,
        mention: true,
      },
      {
        what: { zh: '一进门就要热茶', en: 'hot tea on arrival' },
        origin: 'asked',
        on: addDays(today, -1),
        before: null,
        mention: true,
      },
    ],
    stays: [then, now],
    companions: [],
    askedAgain: false,
    pinned: null,
  }
}
