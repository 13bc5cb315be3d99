import type { Language } from '../language.ts'
import { isEastAsianSurname } from './east-asian-order.ts'
import { addressOf, titleInChinese, titleInEnglish } from './forms-of-address.ts'
import { type GuestName, twoParts } from './guest-name.ts'
import { nameWithoutTitles } from './name-as-listed.ts'
import { nameCulture } from './name-culture.ts'
import { cased } from './name-in-latin.ts'
import { plainLetters } from './plain-letters.ts'
import { sayIt } from './pronunciation.ts'

/** What the house knows of how somebody is called. */
export type Addressee = {
  /** As given first, then in other scripts; at least one. */
  names: readonly GuestName[]
  gender: 'm' | 'f' | null
  /** BCP 47. */
  language: string | null
  /** How the bearer said the name is read. */
  reading: string | null
  /** How the guest wishes to be addressed; it stands above every rule. */
  addressZh: string | null
  addressEn: string | null
}

/** One text in each of the house's languages. */
type InBoth = Record<Language, string>

/** How the name is said: as its bearer confirmed it, else as the characters are read. For the host only. */
export function saidOf(guest: Addressee): { text: string; sure: boolean } | null {
  return guest.reading ? { text: guest.reading, sure: true } : sayIt(nativeOf(guest))
}

/** What is said to the guest's face: 于先生, Mr Yu. For the host only. */
export function spokenTo(guest: Addressee): InBoth {
  const native = nativeOf(guest)
  const latin = guest.reading && native.script === 'Hani' ? latinOf(guest) : asInEnglish(guest)
  return {
    zh: guest.addressZh || addressOf(native, guest.gender, guest.language, 'zh'),
    en: guest.addressEn || addressOf(latin, guest.gender, guest.language, 'en'),
  }
}

/** How a letter begins: 尊敬的于先生：, Dear Mr Yu, - and to a Japanese guest the whole name with 様. For the host only. */
export function letterTo(guest: Addressee): InBoth {
  const { zh } = spokenTo(guest)
  // An English letter needs letters: it goes by how the name is said.
  const en = guest.addressEn || addressOf(latinOf(guest), guest.gender, guest.language, 'en')
  const sama = withSama(guest)
  const space = /^\p{Script=Han}/u.test(zh) ? '' : ' '
  return {
    zh: sama && !guest.addressZh ? sama : `尊敬的${space}${zh}：`,
    en: sama && !guest.addressEn && en.endsWith('様') ? sama : `Dear ${en},`,
  }
}

/** The line of the name on an envelope, always the whole name: 于建国 先生 收, Mr YU Jianguo. For the host only. */
export function envelopeTo(guest: Addressee): InBoth {
  const native = nativeOf(guest)
  const latin = latinOf(guest)
  const sama = withSama(guest)
  const chinese = titleInChinese(native, guest.gender)
  const whole = nameWithoutTitles(native)
  // 于总 has no name but this: the title stays with it.
  const named =
    native.given === null && chinese ? `${whole}${chinese}` : [whole, chinese].filter(Boolean).join(' ')
  const english = titleInEnglish(latin, guest.gender, guest.language)
  return {
    zh: sama ?? `${named} 收`,
    en: sama && latin.script !== 'Latn' ? sama : [english, surnameMarked(latin)].filter(Boolean).join(' '),
  }
}

function firstOf({ names }: Addressee): GuestName {
  const [name] = names
  if (!name) throw new Error('a guest without a name: the form requires one')
  return name
}

function asInEnglish(guest: Addressee): GuestName {
  return guest.names.find(({ script }) => script === 'Latn') ?? firstOf(guest)
}

function nativeOf(guest: Addressee): GuestName {
  return guest.names.find(({ script }) => script === 'Hani') ?? asInEnglish(guest)
}

/** The name in Latin letters: as given, else as a Chinese name is said, without tones; else as it is. */
function latinOf(guest: Addressee): GuestName {
  const given = asInEnglish(guest)
  const native = nativeOf(guest)
  if (given.script === 'Latn' || native.script !== 'Hani') return given
  const said = saidOf(guest)?.text
  if (!said) return given
  const full = said
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC')
  const [family = '', ...rest] = full.split(' ')
  const { titlePre, titlePost } = native
  return { full, script: 'Latn', ...twoParts('family-first', family, rest.join(' ')), titlePre, titlePost }
}

/** 田中 健司 様, where the name is written as Japanese names are. */
function withSama(guest: Addressee): string | null {
  const written = guest.names.find(({ script }) => script === 'Hani' || script === 'Kana')
  if (!written || nameCulture(written, guest.language) !== 'ja') return null
  const { family, given } = written
  return `${[family, given].filter(Boolean).join(' ') || nameWithoutTitles(written)} 様`
}

/** Where the family name stands first, capitals say so: YU Jianguo. Whose manners need no telling is written as ever. */
function surnameMarked(name: GuestName): string {
  const { family, given, order } = name
  if (!family || !given || order !== 'family-first' || !isEastAsianSurname(plainLetters(family)))
    return nameWithoutTitles(name)
  return nameCulture(name, null) === 'vi'
    ? nameWithoutTitles(name)
    : `${family.toUpperCase()} ${cased(given)}`
}
