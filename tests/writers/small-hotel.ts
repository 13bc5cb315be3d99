import type { HotelPlan } from '../../shared/contract/house.ts'

/** As little of a hotel as a guest can be written into: a room, a table, a meal. */
export const smallHotel: Omit<HotelPlan, 'manager'> = {
  name: { zh: '江畔酒店', en: 'The Riverside' },
  timeZone: 'Asia/Shanghai',
  rollTime: '03:00',
  floors: [{ floor: '8', rooms: ['0801'] }],
  outlets: [
    {
      name: { zh: '晨曦餐厅', en: 'Dawn' },
      mealPeriods: [{ name: { zh: '早餐', en: 'Breakfast' }, from: '06:00', to: '10:30' }],
      seats: [{ name: { zh: '靠第二个窗户的座位', en: 'second window' }, number: 'T12', window: true }],
    },
  ],
}
