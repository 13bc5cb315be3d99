import type { Chance } from '../chance.ts'
import { plainPinyin, polyphones, traditionalOf } from './names/chinese.ts'
import { cantoneseOf, wadeGiles } from './names/chinese-latin.ts'
import { misChosen } from './names/homophones.ts'
import { simplifiedOf } from './names/simplified.ts'
import type { BenchGuest } from './population.ts'
import { fullWidth, heard, heardInPinyin, plain, respelt, slip } from './spelling.ts'

/**
 * A class of query. `of` is what the query says of a guest, the same for every guest whom it fits as well, or null where
 * the class has nothing to say; `typed` is how that comes off the keyboard, where it is not `of` itself.
 */
export type QueryClass = {
  name: string
  of: (guest: BenchGuest) => string | null
  typed?: (of: string, luck: Chance, guest: BenchGuest) => string | null
  /** Typed letter by letter: each beginning is a query. */
  stream?: true
  /** Nobody but those in rooms. */
  near?: true
}

const isChinese = (guest: BenchGuest) => guest.culture === 'chinese'
/** A Chinese guest of the mainland or written as there: pinyin is how such names are typed. */
const pinyinOf = (guest: BenchGuest) => (isChinese(guest) && guest.native ? guest.latin : null)
const hanzi = (guest: BenchGuest) => (isChinese(guest) && guest.native ? guest.native : null)
const westerner = (guest: BenchGuest) => (isChinese(guest) ? null : guest)
const whole = (guest: BenchGuest) => {
  const parts = hanzi(guest)
  return parts && parts.family + parts.given
}
const syllables = (guest: BenchGuest): string[] => {
  const parts = hanzi(guest)
  return parts ? [guest.latin.family, ...[...parts.given].map(one => plainPinyin(simplifiedOf(one)))] : []
}
const given = (guest: BenchGuest) => plain(guest.latin.given)
const family = (guest: BenchGuest) => plain(guest.latin.family)
const full = (guest: BenchGuest) => `${given(guest)} ${family(guest)}`
const mister = (guest: BenchGuest) => (guest.gender === 'm' ? 'mr' : 'ms')
const said = (guest: BenchGuest) => (isChinese(guest) ? guest.latin.family + guest.latin.given : full(guest))
const marked = (text: string) => plain(text) !== text.toLowerCase() && /\p{Script=Latin}/u.test(text)
/** What most would type of a guest before a second word: a Chinese name in pinyin, another by its family name. */
const short = (guest: BenchGuest) => (isChinese(guest) ? said(guest) : family(guest))

export const CLASSES: readonly QueryClass[] = [
  { name: 'family name, Latin', of: guest => westerner(guest) && family(guest) },
  { name: 'family name, pinyin', of: guest => pinyinOf(guest)?.family ?? null },
  { name: 'full name, given first', of: guest => westerner(guest) && full(guest) },
  { name: 'full name, family first', of: guest => westerner(guest) && `${family(guest)} ${given(guest)}` },
  { name: 'one hanzi', of: guest => whole(guest)?.slice(0, 1) ?? null },
  { name: 'two hanzi', of: guest => whole(guest)?.slice(0, 2) ?? null },
  { name: 'three hanzi', of: guest => (whole(guest)?.length === 3 ? whole(guest) : null) },
  {
    name: 'given name, hanzi',
    of: guest => (hanzi(guest)?.given.length === 2 ? (hanzi(guest)?.given ?? null) : null),
  },
  {
    name: 'simplified for traditional and back',
    of: guest => {
      const name = whole(guest)
      const other = name && (simplifiedOf(name) === name ? traditionalOf(name) : simplifiedOf(name))
      return other === name ? null : other
    },
  },
  { name: 'homophone hanzi', of: whole, typed: misChosen },
  { name: 'pinyin, joined', of: guest => pinyinOf(guest) && said(guest) },
  { name: 'pinyin, spaced', of: guest => pinyinOf(guest) && syllables(guest).join(' ') },
  {
    name: 'pinyin, given first',
    of: guest => pinyinOf(guest) && `${guest.latin.given} ${guest.latin.family}`,
  },
  {
    name: 'pinyin with honorific',
    of: guest => pinyinOf(guest) && guest.latin.family + (guest.gender === 'm' ? 'xiansheng' : 'nvshi'),
  },
  {
    name: 'initials',
    of: guest =>
      hanzi(guest)
        ? syllables(guest)
            .map(one => one.charAt(0))
            .join('')
        : null,
  },
  { name: 'Mr, Ms and a family name', of: guest => `${mister(guest)} ${family(guest)}` },
  { name: 'native honorific', of: nativeHonorific },
  {
    name: 'diacritics dropped',
    of: guest => (westerner(guest) && marked(guest.latin.family + guest.latin.given) ? full(guest) : null),
  },
  { name: 'umlauts respelled', of: guest => westerner(guest) && respelt(guest.latin.family) },
  { name: 'particle dropped', of: guest => guest.core && `${plain(guest.core)} ${given(guest)}` },
  { name: 'second family name', of: guest => guest.family2 && `${given(guest)} ${plain(guest.family2)}` },
  { name: 'one slip, family', of: guest => longer(family(guest), 5), typed: slip },
  { name: 'one slip, full', of: said, typed: slip },
  {
    name: 'two slips, family',
    of: guest => longer(family(guest), 7),
    typed: (of, luck) => slip(slip(of, luck), luck),
  },
  {
    name: 'two slips, full',
    of: guest => longer(said(guest), 8),
    typed: (of, luck) => slip(slip(of, luck), luck),
  },
  { name: 'sound-alike, Latin', of: guest => westerner(guest) && full(guest), typed: heard },
  {
    name: 'sound-alike, pinyin',
    of: guest => pinyinOf(guest) && said(guest),
    typed: (_, luck, guest) => heardInPinyin(syllables(guest), luck),
  },
  {
    name: 'Wade-Giles for hanzi',
    of: guest => (hanzi(guest) ? syllables(guest).map(wadeGiles).join(' ') : null),
  },
  { name: 'Cantonese for hanzi', of: cantonese },
  {
    name: 'polyphonic surname',
    of: guest => {
      const parts = hanzi(guest)
      return parts && polyphones.has(parts.family) ? said(guest) : null
    },
    typed: (of, luck, guest) => {
      const [own = '', other = ''] = polyphones.get(guest.native?.family ?? '') ?? []
      return luck.next() < 0.5 ? of : other + of.slice(own.length)
    },
  },
  {
    name: 'romanised native name',
    of: guest => (!isChinese(guest) && guest.native && guest.other ? (guest.kana ?? full(guest)) : null),
  },
  { name: 'native script', of: guest => (!isChinese(guest) && guest.native ? guest.name : null) },
  { name: 'telephone, last four', of: guest => guest.phone.slice(-4) },
  { name: 'telephone, whole', of: guest => guest.phone.replace(/^\+\d+ /, '') },
  { name: 'e-mail', of: guest => guest.email?.replace(/@.*/, '') ?? null },
  { name: 'room', of: guest => guest.near?.room ?? null, near: true },
  {
    name: 'name and room',
    of: guest => (guest.near?.room ? `${short(guest)} ${guest.near.room}` : null),
    near: true,
  },
  { name: 'name and city', of: guest => guest.city && `${short(guest)} ${guest.city.toLowerCase()}` },
  {
    name: 'name and company',
    of: guest => guest.company && `${short(guest)} ${guest.company.toLowerCase()}`,
  },
  {
    name: 'name and year',
    of: guest => (guest.near ? null : `${short(guest)} ${guest.lastStay.slice(0, 4)}`),
  },
  { name: 'full width', of: guest => (/^[ -~]+$/.test(said(guest)) ? said(guest) : null), typed: fullWidth },
  { name: 'keystrokes, pinyin', of: guest => pinyinOf(guest) && said(guest), stream: true },
  { name: 'keystrokes, Latin', of: guest => westerner(guest) && full(guest), stream: true },
  { name: 'keystrokes, hanzi', of: whole, stream: true },
]

function longer(text: string, least: number): string | null {
  return text.length >= least && /^[a-z ]+$/.test(text) ? text : null
}

function nativeHonorific(guest: BenchGuest): string | null {
  const { native, culture, gender } = guest
  if (!native) return null
  if (culture === 'chinese') return native.family + (gender === 'm' ? '先生' : '女士')
  if (culture === 'japanese') return `${native.family}様`
  if (culture === 'thai') return `คุณ${native.given}`
  return culture === 'korean' ? `${native.family}${native.given}님` : null
}

function cantonese(guest: BenchGuest): string | null {
  const parts = hanzi(guest)
  if (!parts) return null
  const spelled = cantoneseOf(simplifiedOf(parts.family))
  return spelled && !guest.other ? spelled : null
}
