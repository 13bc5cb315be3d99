import type { Card } from '../../shared/contract/guests.ts'
import { both } from '../words/language.ts'

type Status = NonNullable<Card['private']>['history'][number]['status']

/** The words of a guest's page, around the card. */
export const pageWords = both({
  en: {
    guest: 'Guest',
    edit: 'Correct the record',
    about: 'About the guest',
    noContact: 'Neither telephone nor e-mail.',
    phone: 'Telephone',
    email: 'E-mail',
    company: 'Company',
    city: 'City',
    country: 'Country',
    language: 'Speaks',
    birthday: 'Birthday',
    stays: 'Stays',
    noStays: 'No stay in the book yet.',
    allStays: (count: number) => `All ${count}`,
    status: {
      booked: 'booked',
      'in-house': 'in the house',
      out: '',
      'no-show': 'did not come',
      cancelled: 'cancelled',
    } as Record<Status, string>,
    room: (room: string) => `room ${room}`,
  },
  zh: {
    guest: '客人',
    edit: '更正资料',
    about: '客人资料',
    noContact: '没有留电话，也没有留邮箱。',
    phone: '电话',
    email: '邮箱',
    company: '公司',
    city: '城市',
    country: '国家或地区',
    language: '语言',
    birthday: '生日',
    stays: '历次入住',
    noStays: '还没有入住记录。',
    allStays: count => `全部 ${count} 次`,
    status: { booked: '已预订', 'in-house': '在店', out: '', 'no-show': '没有来', cancelled: '已取消' },
    room: room => `${room} 房`,
  },
})
