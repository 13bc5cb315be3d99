import { daysBetween, type IsoDate } from '../days/calendar.ts'
import { KEY_KIND, type KeyKind } from './key-kinds.ts'

const FIRST_DAY = '1900-01-01' as IsoDate
const LATEST = 0x1ffff
const AGE_SHIFT = 4
const CLASS_SHIFT = 21
// The last digits of a telephone are what is asked for, not the first.
const NO_BEGINNING: readonly KeyKind[] = [
  KEY_KIND.given,
  KEY_KIND.initials,
  KEY_KIND.spelling,
  KEY_KIND.phone,
]

/**
 * Where a key stands among equals, ascending, as one whole number below 2²²: what a name begins with before its later parts
 * and other spellings, then the guest who left last, then the kind. A key with its rank and its guest is a row of the
 * table of keys, so every range of one key is read best first. `age` is that of the guest: see `keyAge`.
 */
export function keyRank(kind: KeyKind, age: number): number {
  return ((NO_BEGINNING.includes(kind) ? 1 : 0) << CLASS_SHIFT) | (age << AGE_SHIFT) | kind
}

/** How old somebody's last stay is, in days back from a day in 2258, so that the newest comes first; 131071 for who never stayed. */
export function keyAge(lastStay: IsoDate | null): number {
  if (lastStay === null) return LATEST
  return LATEST - Math.min(LATEST, Math.max(1, daysBetween(FIRST_DAY, lastStay)))
}

/** Where the names begin that belong to guests of this age or older. */
export function rankFrom(age: number): number {
  return age << AGE_SHIFT
}

/** What kind of key has this rank. */
export function kindOf(rank: number): KeyKind {
  return (rank & 0xf) as KeyKind
}

/** The age within a rank: less is newer. */
export function ageOf(rank: number): number {
  return (rank >> AGE_SHIFT) & LATEST
}

/** 0 for what a name begins with, 1 for its later parts and other spellings. */
export function classOf(rank: number): number {
  return rank >> CLASS_SHIFT
}
