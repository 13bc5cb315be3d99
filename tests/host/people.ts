import type { GuestForm } from '../../shared/contract/guests.ts'

/** The form of a guest of whom only the name is known, and whatever else is given. */
export function formFor(name: string, more: Partial<GuestForm> = {}): GuestForm {
  const nothing = {
    otherName: null,
    sayHint: null,
    gender: null,
    language: null,
    country: null,
    company: null,
    city: null,
  }
  return {
    name,
    ...nothing,
    vip: null,
    discretion: 0,
    alias: null,
    addressZh: null,
    addressEn: null,
    phones: [],
    emails: [],
    birthday: null,
    ...more,
  }
}

/** The guest the house is modelled on. */
export const MR_YU: GuestForm = formFor('于建国', {
  otherName: 'YU Jianguo',
  gender: 'm',
  language: 'zh',
  country: 'CN',
  company: '远航贸易',
  city: '杭州',
  phones: ['+86 139 0571 8866'],
  emails: ['yu.jianguo@yuanhangmaoyi.cn'],
  birthday: { year: 1968, month: 11, day: 9, calendar: 'gregorian' },
})

/** Somebody whose name is said nowhere in the house. */
export const IN_DISGUISE: GuestForm = formFor('Benedetta Nascosta', {
  otherName: '贝妮娜斯',
  sayHint: 'Beh-neh-DET-tah',
  gender: 'f',
  language: 'en',
  company: 'Teatro Segreto',
  city: 'Torino',
  vip: 'A',
  discretion: 2,
  alias: 'Mrs Stone',
  phones: ['+39 011 555 0199'],
  emails: ['benedetta@nascosta-teatro.it'],
})
