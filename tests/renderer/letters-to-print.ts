import { LetterId } from '../../shared/contract/base.ts'
import type { Letterhead, Sheet } from '../../shared/contract/letters.ts'

const riverside: Letterhead = {
  name: { zh: '江畔酒店', en: 'The Riverside' },
  address: {
    zh: ['浙江省杭州市上城区', '之江路 128 号'],
    en: ['128 Zhijiang Road', 'Hangzhou, Zhejiang'],
  },
  postcode: '310008',
  country: 'CN',
  phone: '+86 571 8765 4321',
  web: 'riverside.example',
  email: '',
  signer: { zh: '周敏', en: 'Helen Marsh' },
  signerTitle: { zh: '总经理', en: 'General Manager' },
}

export const letterId = (number: number) =>
  LetterId.parse(`0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`)

/** A letter for Mr Yu in Shanghai. */
export const letter = (number: number, more: Partial<Sheet> = {}): Sheet => ({
  id: letterId(number),
  rev: 1,
  language: 'zh',
  occasion: 'birthday-away',
  date: '2026年6月5日',
  body: '尊敬的于先生：\n\n今天是您的生日，祝您生日愉快。\n\n顺颂\n时祺\n\n江畔酒店\n总经理 周敏',
  letterhead: riverside,
  envelope: {
    order: 'largest-first',
    name: `于建国 先生（收）${number}`,
    lines: ['上海市浦东新区', '世纪大道 1168 号'],
    boxes: '200122',
    country: null,
  },
  prints: 0,
  ...more,
})

/** A letter for Ms Lindqvist in Stockholm. */
export const abroad = (number: number, more: Partial<Sheet> = {}): Sheet =>
  letter(number, {
    language: 'en',
    date: '5 June 2026',
    body: 'Dear Ms Lindqvist,\n\nToday is your birthday.\n\nWith warm regards,\n\nHelen Marsh\nGeneral Manager',
    envelope: {
      order: 'name-first',
      name: 'Ms Ada Lindqvist',
      lines: ['Strandvägen 7A', '114 56 STOCKHOLM'],
      boxes: null,
      country: '瑞典 SWEDEN',
    },
    ...more,
  })
