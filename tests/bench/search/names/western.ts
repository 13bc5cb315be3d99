import type { Chance } from '../../chance.ts'
import { ENGLISH, FRENCH, GERMAN, type Names, PORTUGUESE, SPANISH } from './european.ts'
import { DUTCH, ITALIAN, NORDIC, SLAVIC, TURKISH } from './european-more.ts'
import { byShare, listed, type Named, zipf } from './named.ts'

const ready = (names: Names) => {
  const [beginnings, endings] = names.tail.map(listed) as [string[], string[]]
  return {
    ...names,
    common: zipf(listed(names.family), 20),
    beginnings,
    endings,
    particle: names.particles ? { ...names.particles, words: listed(names.particles.words) } : null,
    given: { m: zipf(listed(names.m), 15), f: zipf(listed(names.f), 15) },
  }
}
type Ready = ReturnType<typeof ready>

const german = ready(GERMAN)
/** By the share of guests of each. */
const CULTURES: readonly (readonly [Ready, number])[] = [
  [ready(ENGLISH), 26],
  [german, 18],
  [ready(FRENCH), 14],
  [ready(SPANISH), 9],
  [ready(PORTUGUESE), 5],
  [ready(ITALIAN), 8],
  [ready(DUTCH), 6],
  [ready(NORDIC), 6],
  [ready(SLAVIC), 5],
  [ready(TURKISH), 3],
]
const culture = byShare(
  CULTURES.map(([names]) => names),
  CULTURES.map(([, share]) => share),
)
/** Of so many the family name is one of the rare ones, put together from parts. */
const RARE = 0.3
const PARTICLES =
  /^(?:(?:van|von|der|den|de|del|della|di|da|do|dos|du|la|lo|le|los|ter|ten|te|zu|und|the|d'|o'|l')(?:\s+|(?<=')))+/i

function family(luck: Chance, names: Ready, gender: 'm' | 'f'): string {
  const plain =
    luck.next() < RARE ? luck.pick(names.beginnings) + luck.pick(names.endings) : names.common(luck)
  const own = gender === 'f' && names.ofWomen ? names.ofWomen(plain) : plain
  const { particle } = names
  if (!particle || /[ ']/.test(own) || luck.next() >= particle.share) return own
  return `${luck.pick(particle.words)} ${own}`
}

/** A name of one of ten western cultures, in the order and the writing of a register. */
export function westernName(luck: Chance): Named & { country: string } {
  const names = culture(luck)
  const gender = luck.next() < 0.5 ? 'm' : 'f'
  const first = names.given[gender](luck)
  const second = luck.next() < names.secondGiven.share ? names.given[gender](luck) : first
  const given = second === first ? first : first + names.secondGiven.joint + second
  const own = family(luck, names, gender)
  const other = names.twoFamilies && luck.next() < 0.85 ? family(luck, names, gender) : null
  const double = names === german && luck.next() < 0.04 ? family(luck, names, gender) : null
  const family2 = double ?? other
  const whole = double ? `${own}-${double}` : other ? `${own} ${other}` : own
  const kind = luck.next()
  const name =
    kind < 0.62 ? `${given} ${whole}` : kind < 0.86 ? `${whole}, ${given}` : `${whole}/${given}`.toUpperCase()
  const core = own.replace(PARTICLES, '')
  return {
    name,
    other: null,
    gender,
    latin: { family: own, given },
    native: null,
    core: core !== own && core.length > 2 ? core : null,
    family2,
    country: names.country,
  }
}
