import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { type Chance, chance } from '../chance.ts'
import { arabicName, indianName, koreanName, thaiName, vietnameseName } from './names/asian.ts'
import { chineseName } from './names/chinese.ts'
import { japaneseName } from './names/japanese.ts'
import type { Named } from './names/named.ts'
import { westernName } from './names/western.ts'
import { cityOf, companyOf } from './places.ts'

type Culture = 'chinese' | 'western' | 'japanese' | 'thai' | 'arabic' | 'korean' | 'vietnamese' | 'indian'

/** Whom the house expects or has: a room once it is given. */
type Near = { status: 'in-house' | 'booked'; arrive: IsoDate; depart: IsoDate; room: string | null }

export type BenchGuest = Named & {
  /** 1 and up; also the number in the book. */
  no: number
  culture: Culture
  /** The reading in kana, where the register has it. */
  kana: string | null
  country: string
  city: string | null
  company: string | null
  phone: string
  email: string | null
  lastStay: IsoDate
  stays: number
  near: Near | null
}

export const TODAY = '2026-11-09' as IsoDate
/** In the house or about to be, at any size of the book; in rooms the first so many. */
const NEAR = 400
const IN_ROOMS = 260
const ARRIVING = 350

/** Rooms of the house: 26 floors of ten. */
export const floors = Array.from({ length: IN_ROOMS / 10 }, (_, floor) => ({
  floor: String(floor + 5),
  rooms: Array.from(
    { length: 10 },
    (_, door) => `${String(floor + 5).padStart(2, '0')}${String(door + 1).padStart(2, '0')}`,
  ),
}))
const rooms = floors.flatMap(floor => floor.rooms)

export type Population = {
  count: number
  /** Any guest by number, always the same one: nothing is kept, so two million cost no memory. */
  guest: (no: number) => BenchGuest
  /** The numbers of those in the house or about to be. */
  near: readonly number[]
}

/** `count` invented guests, each thrown by dice of its own. */
export function population(count: number, seed = 20_261_122): Population {
  const apart = Math.floor(count / NEAR)
  const offset = apart >> 1
  const near = Array.from({ length: Math.min(NEAR, count) }, (_, at) => at * apart + offset + 1)
  const nearAt = (no: number) => {
    const at = (no - 1 - offset) / apart
    return Number.isInteger(at) && at >= 0 && at < NEAR ? at : null
  }
  return {
    count,
    near,
    guest: no => invent(no, chance((Math.imul(no, 0x9e3779b1) ^ seed) >>> 0), nearAt(no)),
  }
}

function invent(no: number, luck: Chance, nearAt: number | null): BenchGuest {
  luck.next()
  const named = nameOf(luck)
  const country = luck.next() < 0.05 ? 'SG' : named.country
  const lastStay = addDays(TODAY, -1 - Math.floor(luck.next() ** 1.5 * 3650))
  return {
    ...named,
    no,
    country,
    city: luck.next() < 0.8 ? cityOf(luck, country) : null,
    company: luck.next() < 0.3 ? companyOf(luck, country) : null,
    phone: phoneOf(luck, country),
    email: luck.next() < 0.55 ? emailOf(luck, named) : null,
    lastStay,
    stays: 1 + Math.floor(luck.next() ** 4 * 20),
    near: nearAt === null ? null : nearOf(nearAt),
  }
}

function nameOf(luck: Chance): Named & { culture: Culture; country: string; kana: string | null } {
  const kind = luck.next()
  const kana = null
  if (kind < 0.45) {
    const { place, ...named } = chineseName(luck)
    return { ...named, kana, culture: 'chinese', country: place === 'mainland' ? 'CN' : place }
  }
  if (kind < 0.8) return { ...westernName(luck), kana, culture: 'western' }
  if (kind < 0.88) return { ...japaneseName(luck), culture: 'japanese', country: 'JP' }
  if (kind < 0.94) return { ...thaiName(luck), kana, culture: 'thai', country: 'TH' }
  if (kind < 0.955) return { ...arabicName(luck), kana, culture: 'arabic', country: 'SA' }
  if (kind < 0.975) return { ...koreanName(luck), kana, culture: 'korean', country: 'KR' }
  if (kind < 0.985) return { ...vietnameseName(luck), kana, culture: 'vietnamese', country: 'VN' }
  return { ...indianName(luck), kana, culture: 'indian', country: 'IN' }
}

function nearOf(at: number): Near {
  if (at < IN_ROOMS) {
    const depart = addDays(TODAY, at % 6)
    return { status: 'in-house', arrive: addDays(TODAY, -1 - (at % 4)), depart, room: rooms[at] ?? null }
  }
  const arrive = at < ARRIVING ? TODAY : addDays(TODAY, 1 + (at % 6))
  return { status: 'booked', arrive, depart: addDays(arrive, 2), room: null }
}

const CODES: Record<string, string> = {
  HK: '+852',
  TW: '+886',
  SG: '+65',
  GB: '+44',
  DE: '+49',
  FR: '+33',
  ES: '+34',
  PT: '+351',
  IT: '+39',
  NL: '+31',
  SE: '+46',
  PL: '+48',
  TR: '+90',
  JP: '+81',
  TH: '+66',
  SA: '+966',
  KR: '+82',
  VN: '+84',
  IN: '+91',
}
const CARRIERS = [
  130, 131, 133, 135, 136, 137, 138, 139, 150, 151, 152, 158, 159, 177, 180, 181, 186, 187, 188, 189, 199,
]

function phoneOf(luck: Chance, country: string): string {
  const digits = (length: number) => Array.from({ length }, () => luck.below(10)).join('')
  const code = CODES[country]
  if (!code) return `${luck.pick(CARRIERS)}${digits(8)}`
  return `${code} ${1 + luck.below(9)}${digits(luck.next() < 0.5 ? 7 : 8)}`
}

const MAIL = ['gmail.com', 'outlook.com', 'qq.com', '163.com', 'icloud.com', 'example.com', 'yahoo.com']

function emailOf(luck: Chance, { latin }: Named): string {
  const plain = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
  const { family, given } = { family: plain(latin.family) || 'guest', given: plain(latin.given) || 'hotel' }
  const kind = luck.next()
  const number = luck.below(1000)
  const local =
    kind < 0.4
      ? `${given}.${family}${number}`
      : kind < 0.7
        ? `${given.charAt(0)}${family}${number}`
        : `${family}${given}${luck.below(90) + 10}`
  return `${local}@${luck.pick(MAIL)}`
}
