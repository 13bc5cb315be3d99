import type { HotelPlan } from '../../../shared/contract/house.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import type { NewStaff } from '../staff/store.ts'

const ROLL = '03:00'

/** The outlets by their place in the plan. */
export const DAWN = 0
export const TEA_LOUNGE = 1
export const RIVER_BAR = 2

const seat = (number: string, zh: string, en: string, window = false) => ({
  name: { zh, en },
  number,
  window,
})
const meal = (zh: string, en: string, from: string, to: string) => ({ name: { zh, en }, from, to })

/** Every room looks on the river, which is why their numbers are odd; like many houses it has no 13. */
const ON_A_FLOOR = ['01', '03', '05', '07', '09', '11', '15', '17', '19', '21']
const floors = [5, 6, 7, 8, 9, 10, 11, 12].map(floor => ({
  floor: String(floor),
  rooms: ON_A_FLOOR.map(room => `${String(floor).padStart(2, '0')}${room}`),
}))

/** The invented hotel. Seats are called what a waiter would call them. */
export const RIVERSIDE: Omit<HotelPlan, 'manager'> = {
  name: { zh: '江畔酒店', en: 'The Riverside' },
  timeZone: 'Asia/Shanghai',
  rollTime: ROLL,
  floors,
  outlets: [
    {
      name: { zh: '晨曦餐厅', en: 'Dawn' },
      mealPeriods: [
        meal('早餐', 'Breakfast', '06:00', '10:30'),
        meal('午餐', 'Lunch', '11:30', '14:30'),
        meal('晚餐', 'Dinner', '17:30', '22:00'),
      ],
      seats: [
        seat('T11', '靠第一个窗户的座位', 'first window', true),
        seat('T12', '靠第二个窗户的座位', 'second window', true),
        seat('T13', '靠第三个窗户的座位', 'third window', true),
        seat('T14', '靠第四个窗户的座位', 'fourth window', true),
        seat('T15', '最里面靠窗的座位', 'last window at the end', true),
        seat('T21', '露台栏杆边的座位', 'terrace table by the railing', true),
        seat('T22', '露台大伞下的座位', 'terrace table under the big umbrella', true),
        seat('T23', '露台桂花树旁的座位', 'terrace table by the osmanthus tree', true),
        seat('T01', '门边的座位', 'by the door'),
        seat('T02', '柱子后面的小桌', 'small table behind the pillar'),
        seat('T03', '靠墙的第一个卡座', 'first booth by the wall'),
        seat('T04', '靠墙的第二个卡座', 'second booth by the wall'),
        seat('T05', '靠墙的第三个卡座', 'third booth by the wall'),
        seat('T06', '角落里的圆桌', 'round table in the corner'),
        seat('T07', '中间的大圆桌', 'big round table in the middle'),
        seat('T08', '长桌靠里的一头', 'far end of the long table'),
        seat('T09', '长桌靠门的一头', 'near end of the long table'),
        seat('T10', '面档旁的座位', 'by the noodle counter'),
        seat('T16', '鱼缸旁的座位', 'by the fish tank'),
        seat('T17', '书架旁的座位', 'by the bookshelf'),
        seat('T18', '屏风后面的桌子', 'table behind the screen'),
        seat('T19', '钢琴旁的座位', 'by the piano'),
      ],
    },
    {
      name: { zh: '茶廊', en: 'Tea Lounge' },
      mealPeriods: [
        meal('早茶', 'Morning tea', '09:00', '12:00'),
        meal('下午茶', 'Afternoon tea', '12:00', '18:00'),
        meal('晚茶', 'Evening tea', '18:00', '23:00'),
      ],
      seats: [
        seat('L1', '靠江的藤椅', 'wicker chair by the river', true),
        seat('L2', '靠江的长沙发', 'long sofa by the river', true),
        seat('L3', '壁炉前的沙发', 'sofa by the fireplace'),
        seat('L4', '兰花旁的小桌', 'small table by the orchids'),
        seat('L5', '茶艺台前的座位', 'in front of the tea master'),
        seat('L6', '楼梯下的双人座', 'two-seater under the stairs'),
        seat('L7', '报架旁的扶手椅', 'armchair by the newspapers'),
        seat('L8', '朝院子的窗台座', 'window seat on the courtyard', true),
      ],
    },
    {
      name: { zh: '听江吧', en: 'River Bar' },
      mealPeriods: [
        meal('深夜', 'After midnight', '00:00', '02:00'),
        meal('傍晚', 'Evening', '17:00', '21:00'),
        meal('夜间', 'Night', '21:00', '23:59'),
      ],
      seats: [
        seat('B1', '吧台最左边的高凳', 'stool at the left end of the bar'),
        seat('B2', '吧台中间的高凳', 'stool in the middle of the bar'),
        seat('B3', '吧台最右边的高凳', 'stool at the right end of the bar'),
        seat('B4', '唱片墙下的卡座', 'booth under the record shelf'),
        seat('B5', '看得见大桥的窗边座', 'window with the bridge in it', true),
        seat('B6', '平台上的矮桌', 'low table on the deck', true),
      ],
    },
  ],
}

/** Who works there. One PIN a role: it is shown beside the name, so a second secret would hide nothing. */
export const STAFF: readonly Omit<NewStaff, 'pinHash'>[] = [
  { name: '周敏', role: 'manager', language: 'zh' },
  { name: 'Helen Marsh', role: 'manager', language: 'en' },
  { name: '林可', role: 'front-desk', language: 'zh' },
  { name: 'Daniel Osei', role: 'front-desk', language: 'en' },
  { name: '赵阿姨', role: 'floor', language: 'zh' },
  { name: 'Rosa Santos', role: 'floor', language: 'en' },
  { name: '小唐', role: 'outlet', language: 'zh' },
  { name: 'Tom Fielding', role: 'outlet', language: 'en' },
]

export const PINS: Record<NewStaff['role'], string> = {
  manager: '1357',
  'front-desk': '2468',
  floor: '3579',
  outlet: '4680',
}

/** The instant of a wall-clock time ('HH:MM') on a business date of the hotel; after midnight it is the next morning's. */
export function instantOf(day: IsoDate, wall: string): string {
  const date = wall < ROLL ? addDays(day, 1) : day
  // China has kept one time without summer time since 1991.
  return new Date(`${date}T${wall}:00+08:00`).toISOString()
}
