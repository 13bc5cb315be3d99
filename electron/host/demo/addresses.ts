import type { Address } from '../../../shared/contract/mail.ts'
import { between, type Dice, happens, oneOf } from './dice.ts'

/** Province and the first digits of the postcode of a city of the mainland; a municipality is in no province. */
const MAINLAND: Record<string, [region: string | null, postcode: string]> = {
  ...{
    上海: [null, '2000'],
    北京: [null, '1000'],
    天津: [null, '3000'],
    重庆: [null, '4000'],
  },
  ...{
    广州: ['广东省', '5100'],
    深圳: ['广东省', '5180'],
    杭州: ['浙江省', '3100'],
    绍兴: ['浙江省', '3120'],
  },
  ...{
    南京: ['江苏省', '2100'],
    苏州: ['江苏省', '2150'],
    成都: ['四川省', '6100'],
    武汉: ['湖北省', '4300'],
  },
  ...{
    西安: ['陕西省', '7100'],
    青岛: ['山东省', '2660'],
    厦门: ['福建省', '3610'],
    长沙: ['湖南省', '4100'],
  },
  ...{ 昆明: ['云南省', '6500'], 延吉: ['吉林省', '1330'], 乌鲁木齐: ['新疆维吾尔自治区', '8300'] },
}

// Streets of no city map: a demo should be delivered to nobody.
const CHINESE_STREETS = '听雨路 半山街 采莲巷 槐荫里 望舒路 白露街 拾穗路 归帆巷 青石桥街 松影路'.split(' ')
const CHINESE_ESTATES = ['', '', '澄湖花园', '梧桐苑', '云起公寓', '南窗小区']
const ENGLISH_STREETS =
  'Larkspur Row|Tinder Lane|Old Ferry Walk|Quince Street|Marlowe Rise|Saltbox Road'.split('|')

type Place = Pick<Address, 'lines' | 'region' | 'postcode'>
type Written = { home: string; place: (dice: Dice, city: string) => Place }

const number = (dice: Dice) => between(dice, 1, 240)
const digits = (dice: Dice, count: number) =>
  Array.from({ length: count }, () => between(dice, 0, 9)).join('')
const oneLine = (line: string, postcode: string | null, region: string | null = null): Place => ({
  lines: [line],
  region,
  postcode,
})

/** How an address is written where the demo's guests come from, and the city of whoever named none. */
const WRITTEN: Record<string, Written> = {
  CN: {
    home: '上海',
    place: (dice, city) => {
      const [region, postcode] = MAINLAND[city] ?? [null, '2000']
      const estate = oneOf(dice, CHINESE_ESTATES)
      const flat = estate
        ? `${estate}${between(dice, 1, 19)}幢${between(dice, 1, 28)}0${between(dice, 1, 4)}室`
        : ''
      const line = `${oneOf(dice, CHINESE_STREETS)}${number(dice)}号${flat}`
      return oneLine(line, postcode + digits(dice, 2), region)
    },
  },
  HK: {
    home: '香港',
    place: dice => oneLine(`半山聽雨道${number(dice)}號${between(dice, 2, 40)}樓B室`, null),
  },
  TW: {
    home: '台北',
    place: dice => oneLine(`采蓮路${number(dice)}號${between(dice, 2, 14)}樓`, `1${digits(dice, 2)}`),
  },
  SG: {
    home: 'Singapore',
    place: dice =>
      oneLine(
        `${number(dice)} ${oneOf(dice, ENGLISH_STREETS)} #${between(dice, 10, 28)}-0${between(dice, 1, 9)}`,
        `0${digits(dice, 5)}`,
      ),
  },
  JP: {
    home: '東京',
    place: (dice, city) =>
      oneLine(
        `月見町${between(dice, 1, 6)}-${between(dice, 1, 20)}-${between(dice, 1, 9)}`,
        `${digits(dice, 3)}-${digits(dice, 4)}`,
        city === '東京' ? '東京都' : null,
      ),
  },
  KR: { home: '서울', place: dice => oneLine(`달빛로 ${number(dice)}`, `0${digits(dice, 4)}`) },
  GB: {
    home: 'London',
    place: dice => oneLine(street(dice), `ZZ${between(dice, 1, 9)} ${between(dice, 1, 9)}AA`),
  },
  US: { home: 'Seattle', place: dice => oneLine(street(dice), `0000${between(dice, 1, 9)}`, 'WA') },
  AU: { home: 'Sydney', place: dice => oneLine(street(dice), `20${digits(dice, 2)}`, 'NSW') },
  DE: { home: 'Hamburg', place: dice => oneLine(`Lindenufer ${number(dice)}`, `2${digits(dice, 4)}`) },
  FR: { home: 'Lyon', place: dice => oneLine(`${number(dice)} allée des Hérons`, `69${digits(dice, 3)}`) },
}

function street(dice: Dice): string {
  return `${number(dice)} ${oneOf(dice, ENGLISH_STREETS)}`
}

/** Where somebody's post goes; nobody has been asked for every address, and some answered with half of one. */
export function inventAddress(dice: Dice, country: string | null, city: string | null): Address | null {
  const written = country ? WRITTEN[country] : undefined
  if (!written || !happens(dice, 0.78)) return null
  const where = city || written.home
  const { lines, region, postcode } = written.place(dice, where)
  const isHalf = happens(dice, 0.04)
  const inFull = country === 'CN' ? `${where}市` : where
  return { careOf: null, lines: isHalf ? [] : [...lines], city: inFull, region, postcode, country }
}
