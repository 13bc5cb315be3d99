import type { Both } from '../../../shared/contract/base.ts'
import type { GuestForm } from '../../../shared/contract/guests.ts'
import { diceFor } from './dice.ts'
import type { CastMember } from './guest.ts'
import { formOf, phoneOf } from './people.ts'
import { ALLERGIES, type AllergyName } from './remarks.ts'

type Known = Partial<Omit<GuestForm, 'name' | 'country' | 'language' | 'gender'>> & {
  allergy?: AllergyName
  past?: number
  lastHere?: number
  pinned?: { outlet: number; period: number; seat: number }
  unsaid?: Both
  notDownYet?: boolean
}

/** 'f zh-CN CN': sex if known, language, country. */
export const who = (
  name: string,
  about: string,
  { allergy, past = 0, lastHere, pinned, unsaid, notDownYet = false, ...known }: Known = {},
): CastMember => {
  const [gender = '', language = '', country = ''] = about.split(' ')
  // Numbers from 9000 on, out of the way of everybody's.
  const no = 9000 + (((name.codePointAt(0) ?? 0) + (name.codePointAt(1) ?? 0) * 7 + name.length * 131) % 1000)
  const phone = phoneOf(diceFor(name), country, no)
  return {
    form: formOf({
      name,
      gender: gender === 'm' || gender === 'f' ? gender : null,
      language,
      country,
      phones: phone ? [phone] : [],
      ...known,
    }),
    allergy: allergy ? [ALLERGIES[allergy]] : [],
    past,
    lastHere: lastHere ?? null,
    pinned: pinned ?? null,
    unsaid: unsaid ?? null,
    notDownYet,
  }
}

/** Booked for today: somebody of every kind the front desk has to tell apart. */
export const CAST_ARRIVING: readonly CastMember[] = [
  who('王伟', 'm zh-CN CN', {
    company: '星槎航空材料',
    city: '深圳',
    phones: ['+86 164 2216 9602'],
    past: 2,
  }),
  // The same person as 张蔚 below, booked afresh through an agency: the telephone gives it away.
  who('Wei Zhang', '- en CN', { phones: ['+86 16455089601'], past: 0 }),
  // And this one is 徐佳宁, by the address of the e-mail.
  who('XU JIANING', '- en CN', { emails: ['jianing.xu@yantian-press.example'], past: 0 }),
  who('渡邊 真由美', 'f ja JP', { otherName: 'ワタナベ マユミ', past: 3, allergy: 'seafood' }),
  who('Ana Beatriz Ferreira de Souza', 'f pt BR', { city: 'Curitiba', past: 1 }),
  who('Trần Quốc Bảo', 'm vi VN', { past: 0 }),
  who('司徒嘉慧', 'f zh-HK HK', { otherName: 'SZETO Ka Wai', past: 6 }),
]

/** Away, and wanted for what they have in common with somebody. */
export const CAST_AWAY: readonly CastMember[] = [
  // Left yesterday: may still be taken back.
  who('Clara Lindqvist', 'f sv SE', { city: 'Uppsala', past: 2, lastHere: 1 }),
  who('贺知秋', 'm zh-CN CN', { city: '绍兴', past: 4, lastHere: 1 }),
  who('张蔚', 'f zh-CN CN', {
    otherName: 'ZHANG Wei',
    city: '武汉',
    company: '砚田出版',
    phones: ['+86 164 5508 9601'],
    past: 6,
    lastHere: 74,
  }),
  who('徐佳宁', 'f zh-CN CN', {
    otherName: 'XU Jianing',
    city: '苏州',
    emails: ['jianing.xu@yantian-press.example'],
    past: 3,
    lastHere: 190,
    allergy: 'nuts',
  }),
  who('王伟', 'f zh-CN CN', {
    city: '成都',
    phones: ['+86 164 7730 9603'],
    past: 1,
    lastHere: 420,
    birthday: { year: 1988, month: 10, day: 3, calendar: 'gregorian' },
  }),
  who('王伟', 'm zh-CN CN', {
    city: '青岛',
    company: '听涛船舶',
    phones: ['+86 164 3391 9604'],
    past: 7,
    lastHere: 1490,
    birthday: { year: 1956, month: 1, day: 6, calendar: 'chinese' },
  }),
  who('王伟', 'm zh-CN CN', {
    otherName: 'WANG Wei',
    city: '北京',
    company: '石桥律师事务所',
    vip: 'VIP',
    phones: ['+86 164 9052 9605'],
    past: 12,
    lastHere: 33,
  }),
]
