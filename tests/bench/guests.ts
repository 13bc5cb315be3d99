import type { GuestForm } from '../../shared/contract/guests.ts'
import { addDays } from '../../shared/domain/days/calendar.ts'
import { type Chance, chance } from './chance.ts'

const hanFamily = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
  '欧阳',
  '司马',
  '单',
  '解',
  '查',
]
const hanGiven = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文辉玉兰红春梅海燕雪峰宇浩然子涵欣怡梓轩',
]
const westFamily =
  'Smith Johnson Brown Miller Schmidt Müller Weiß Schneider Fischer Dupont Martin Bernard Rossi Ferrari García López Silva Santos Jansen Visser Nielsen Hansen Øberg Svensson Kowalski Novák Horváth O’Brien MacDonald Taylor Walker Wright Green Baker Carter'.split(
    ' ',
  )
const westGiven =
  'James Mary Robert Patricia John Jennifer Michael Linda Hans Ursula Jürgen Claire Pierre Élodie Marco Giulia María José João Ana Lars Ingrid Piotr Zofia Jan Eva László Emma Liam Olivia Noah Ava'.split(
    ' ',
  )
const japaneseFamily = '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤'.split(' ')
const japaneseGiven = '健司 太郎 花子 美咲 翔太 陽菜 大輔 裕子'.split(' ')
const thaiGiven = 'สมชาย สมหญิง วิชัย มาลี สุชาติ นภา'.split(' ')
const thaiFamily = 'ใจดี สุขใจ ทองคำ รักไทย แสงจันทร์'.split(' ')
const cities = ['上海', '北京', '深圳', '杭州', 'London', 'Paris', 'Berlin', 'Bangkok', 'Tokyo', 'New York']

/** An invented guest; the mix of cultures is that of a city hotel in Asia. */
function inventGuest({ next, below, pick }: Chance): GuestForm {
  const kind = next()
  const [name, language] =
    kind < 0.5
      ? [pick(hanFamily) + pick(hanGiven) + (next() < 0.8 ? pick(hanGiven) : ''), 'zh']
      : kind < 0.86
        ? [`${pick(westGiven)} ${pick(westFamily)}`, 'en']
        : kind < 0.94
          ? [`${pick(japaneseFamily)} ${pick(japaneseGiven)}`, 'ja']
          : [`${pick(thaiGiven)} ${pick(thaiFamily)}`, 'th']
  const phone = `1${30 + below(70)}${String(below(100_000_000)).padStart(8, '0')}`
  return {
    ...{ name, language, city: pick(cities), gender: next() < 0.5 ? 'm' : 'f', phones: [phone] },
    emails: next() < 0.6 ? [`guest${below(1e9)}@example.com`] : [],
    ...{
      otherName: null,
      sayHint: null,
      country: null,
      company: null,
      vip: null,
      discretion: 0,
      alias: null,
      addressZh: null,
      addressEn: null,
      birthday: null,
    },
  }
}

/** `count` guests, always the same ones. */
export function inventGuests(count: number, seed = 20_261_122): GuestForm[] {
  const luck = chance(seed)
  return Array.from({ length: count }, () => inventGuest(luck))
}

/** The same guests as a booking export: so many past stays each. Only what tells them apart, so that a million fit a file. */
export function bookingsCsv(guests: GuestForm[], today: string, stays = 1): Blob {
  const luck = chance(7)
  const pieces = ['Guest Name,Email,Phone Number,Check-In Date,Check-Out Date\n']
  for (let time = 0; time < stays; time++) {
    const lines = guests.map(guest => {
      const arrive = addDays(today, -30 - luck.below(2000))
      const depart = addDays(arrive, 1 + luck.below(6))
      return [guest.name, guest.emails[0] ?? '', guest.phones[0] ?? '', arrive, depart].join(',')
    })
    pieces.push(`${lines.join('\n')}\n`)
  }
  return new Blob(pieces)
}
