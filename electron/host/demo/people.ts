import type { PartialDate } from '../../../shared/contract/guest-brief.ts'
import type { GuestForm } from '../../../shared/contract/guests.ts'
import { plainLetters } from '../../../shared/domain/names/plain-letters.ts'
import { between, type Dice, happens, oneByShare, oneOf } from './dice.ts'
import { type InventedName, ORIGINS } from './names.ts'

/** A guest of whom nothing is known but what `known` says. */
export function formOf(known: Partial<GuestForm> & Pick<GuestForm, 'name'>): GuestForm {
  return {
    otherName: null,
    sayHint: null,
    gender: null,
    language: null,
    country: null,
    company: null,
    city: null,
    vip: null,
    discretion: 0,
    alias: null,
    addressZh: null,
    addressEn: null,
    phones: [],
    emails: [],
    birthday: null,
    ...known,
  }
}

/** Somebody who does not exist; `no` keeps telephone numbers and addresses apart. */
export function inventForm(dice: Dice, no: number): GuestForm {
  const origin = oneByShare(dice, ORIGINS)
  const gender = happens(dice, 0.55) ? 'm' : 'f'
  const { letters, ...name } = origin.name(dice, gender)
  const phone = happens(dice, 0.8) ? phoneOf(dice, origin.country, no) : null
  return formOf({
    ...name,
    // A booking does not always say; nobody guesses it from a name.
    gender: happens(dice, 0.93) ? gender : null,
    language: happens(dice, 0.85) ? origin.language : null,
    country: origin.country,
    company: happens(dice, 0.45) ? companyOf(dice, origin.language) : null,
    city: happens(dice, 0.7) ? oneOf(dice, origin.cities.split(' ')).replaceAll('_', ' ') : null,
    vip: happens(dice, 0.02) ? 'VIP' : null,
    phones: phone ? [phone] : [],
    emails: happens(dice, 0.6) ? [emailOf(dice, letters, no)] : [],
    birthday: happens(dice, 0.55) ? birthdayOf(dice, origin.country) : null,
  })
}

/** Blocks that are given to nobody as far as is known: a demo should ring no one's telephone. */
const PHONES: Record<string, string> = {
  CN: '+86 164 %%%% ####',
  HK: '+852 0%%% ####',
  TW: '+886 900 0## ##%',
  SG: '+65 0%%% ####',
  JP: '+81 90 0%%% ####',
  KR: '+82 10 0%%% ####',
  TH: '+66 80 00# ###%',
  GB: '+44 7700 900###',
  US: '+1 555 %%% ####',
  AU: '+61 491 570 ###',
  DE: '+49 171 000 ####',
  FR: '+33 6 39 98 ## ##',
  IN: '+91 00%%% #%###',
}

/** A number of that country. `#` are digits of the guest's own, so that no two guests share one; `%` are any. */
export function phoneOf(dice: Dice, country: string, no: number): string | null {
  const pattern = PHONES[country]
  const own = pattern?.match(/#/g)?.length ?? 0
  if (!pattern || no >= 10 ** own) return null
  // 7919 is prime: neighbours in the list do not end up with neighbouring numbers.
  const digits = String((no * 7919) % 10 ** own).padStart(own, '0')
  let at = 0
  return pattern.replace(/[#%]/g, sign => (sign === '#' ? digits.charAt(at++) : String(between(dice, 0, 9))))
}

/** Of a domain that is kept for examples (RFC 2606): it reaches nobody. */
function emailOf(dice: Dice, letters: InventedName['letters'], no: number): string {
  const [given, family] = letters.map(part => plainLetters(part).replace(/[^a-z]/g, ''))
  return `${given}.${family}${no}@${oneOf(dice, ['mail.example', 'post.example', 'office.example', 'home.example'])}`
}

const CHINESE_COMPANIES = `云岫仪器 半亩田食品 南枝建筑设计 青檐文旅 松果科技 拾光影像 九曲物流 海棠医药 白鹭新能源 归雁外贸 一苇软件 麦浪农业 长堤咨询
竹里家居 听涛船舶 星槎航空材料 石桥律师事务所 浅水湾贸易 砚田出版 橡子玩具`
const OTHER_COMPANIES = `Harrowgate Instruments|Blue Heron Shipping|Kestrel & Finch|Northlight Optics|Tidewater Textiles|Maple Yard Foods|Corvid Systems|
Lantern Street Architects|Saltmarsh Energy|Pepperpot Films|Quill & Ledger|Ferrous Bridge|Orchard Lane Medical|Ninefold Logistics|Silverbirch Paper`

function companyOf(dice: Dice, language: string): string {
  return language.startsWith('zh')
    ? oneOf(dice, CHINESE_COMPANIES.split(/\s+/))
    : oneOf(dice, OTHER_COMPANIES.split('|')).trim()
}

function birthdayOf(dice: Dice, country: string): PartialDate {
  const year = between(dice, 1944, 2003)
  const lunar = country === 'CN' && year < 1978 && happens(dice, 0.2)
  return {
    year: happens(dice, 0.85) ? year : null,
    month: between(dice, 1, 12),
    day: between(dice, 1, 28),
    calendar: lunar ? 'chinese' : 'gregorian',
  }
}
