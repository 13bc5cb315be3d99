import type { Address } from '../../../shared/contract/mail.ts'
import { addDays, dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { who } from './cast.ts'
import type { CastMember } from './guest.ts'
import { lunarBirthdayOn } from './lunar.ts'
import type { DemoMail } from './mail.ts'

const YEAR = 365.25

/**
 * People a letter is due to, or not: the guest of the case, three years away with a birthday this week, and each reason for which
 * a letter is written otherwise or not at all. Their days are told from today.
 */
export function castLetters(today: IsoDate): readonly { member: CastMember; mail: Partial<DemoMail> }[] {
  const yearsAgo = (years: number, days = 20) => Math.round(years * YEAR) + days
  const bornOn = (inDays: number, year: number) => {
    const { month, day } = dateParts(addDays(today, inDays))
    return { year, month, day: month === 2 && day === 29 ? 28 : day, calendar: 'gregorian' as const }
  }
  const nothing = { said: null, complaint: null, returnedOn: null, days: [] }
  return [
    {
      member: who('顾维舟', 'm zh-CN CN', {
        otherName: 'GU Weizhou',
        city: '杭州',
        past: 4,
        lastHere: yearsAgo(3),
        birthday: bornOn(7, 1969),
      }),
      mail: { ...nothing, address: home('浙江省', '杭州', '310007', '望舒路27号云起公寓6幢1402室') },
    },
    {
      member: who('纪云溪', 'f zh-CN CN', {
        otherName: 'JI Yunxi',
        city: '苏州',
        past: 6,
        lastHere: yearsAgo(5, 90),
        birthday: lunarBirthdayOn(addDays(today, 8), 1962),
      }),
      mail: { ...nothing, address: home('江苏省', '苏州', '215001', '采莲巷9号') },
    },
    {
      member: who('Margaret Ellery', 'f en-GB GB', {
        city: 'Bristol',
        past: 5,
        lastHere: yearsAgo(1, 40),
        birthday: bornOn(17, 1957),
      }),
      mail: {
        ...nothing,
        address: {
          ...{ careOf: null, lines: ['14 Old Ferry Walk'], city: 'Bristol', region: null },
          ...{ postcode: 'ZZ1 4AA', country: 'GB' },
        },
      },
    },
    {
      member: who('沈敬之', 'm zh-CN CN', {
        otherName: 'SHEN Jingzhi',
        city: '南京',
        past: 3,
        lastHere: yearsAgo(0, 200),
        birthday: bornOn(8, 1974),
      }),
      mail: {
        ...nothing,
        address: home('江苏省', '南京', '210008', '槐荫里3号梧桐苑2幢701室'),
        complaint: { what: 'bill', on: addDays(today, -yearsAgo(0, 200)), settled: false },
      },
    },
    {
      member: who('Daniel Okafor', 'm en-GB GB', {
        city: 'Leeds',
        past: 2,
        lastHere: yearsAgo(2),
        birthday: bornOn(16, 1981),
      }),
      mail: { ...nothing, address: null },
    },
    {
      member: who('唐若兰', 'f zh-CN CN', {
        city: '成都',
        past: 3,
        lastHere: yearsAgo(0, 300),
        birthday: bornOn(6, 1979),
      }),
      mail: {
        ...nothing,
        address: home('四川省', '成都', '610021', '白露街118号'),
        said: { state: 'refused', on: addDays(today, -yearsAgo(0, 300)), how: 'asked' },
      },
    },
  ]
}

/** Where Mr Yu's post goes; he gave his address at his first farewell, and was glad to. */
export const MR_YU_MAIL: Partial<DemoMail> = {
  address: home('浙江省', '杭州', '310012', '半山街8号澄湖花园3幢1101室'),
  ...{ said: null, complaint: null, returnedOn: null, days: [] },
}

function home(region: string, city: string, postcode: string, line: string): Address {
  return { careOf: null, lines: [line], city: `${city}市`, region, postcode, country: 'CN' }
}
