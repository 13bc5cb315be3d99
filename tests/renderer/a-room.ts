import type { MenuItemId, OutletId, SeatId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'
import type { Plan, PlanSeat } from '../../shared/contract/outlets.ts'

const id = (last: string) => `0198c0de-0000-7000-8000-0000000000${last}`
export const dawnId = id('d0') as OutletId
export const [first, second, third, door] = ['a1', 'a2', 'a3', 'b1'].map(id) as SeatId[] as [
  SeatId,
  SeatId,
  SeatId,
  SeatId,
]
export const dishId = (last: string) => id(last) as MenuItemId

const seat = (id: SeatId, number: string, zh: string, en: string, x: number, y: number): PlanSeat => ({
  id,
  number,
  name: { zh, en },
  x,
  y,
  turn: 0,
  shape: 'square',
  chairs: 2,
  window: y < 30,
  traits: [],
})

/** Three seats along the windows, one at the door below; a fourth window seat that was taken out. */
export const dawnPlan: Plan = {
  outletId: dawnId,
  rev: 3,
  width: 160,
  depth: 100,
  marks: [{ kind: 'window', x: 40, y: 0, width: 20, depth: 3, turn: 0 }],
  seats: [
    seat(first, 'T11', '第一个窗户', 'first window', 30, 20),
    seat(second, 'T12', '第二个窗户', 'second window', 60, 20),
    seat(third, 'T13', '第三个窗户', 'third window', 90, 20),
    seat(door, 'T01', '门边', 'by the door', 60, 80),
  ],
  retired: [seat(id('a4') as SeatId, 'T14', '第四个窗户', 'fourth window', 120, 20)],
}

export const dawn: Outlet = {
  id: dawnId,
  name: { zh: '晨曦餐厅', en: 'Dawn' },
  mealPeriods: [],
  seats: [],
  menu: [],
}
