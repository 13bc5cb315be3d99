/** How a search key was made; the lower, the surer that the guest is meant. Hosts keep it in the rank of the key: see `keyRank`. */
export const KEY_KIND = {
  /** The whole name as written, in either order. */
  name: 1,
  /** A family name alone, in Latin letters: tells Yu from Yuan. */
  family: 2,
  /** A given name, or a later part of a name. */
  given: 3,
  /** The whole name in pinyin, in either order. */
  pinyin: 4,
  /** The first letters of the syllables: yjg. */
  initials: 5,
  /** Another spelling of the name: simizu for しみず, muller for Mueller, Lee for 이, the house's say-it hint. */
  spelling: 6,
  /** What is left of a name when the letters that sound alike are made one. */
  sound: 7,
  phone: 8,
  /** The digits of a telephone number from the last to the first, so that any ending of it is a prefix. */
  phoneEnd: 9,
  email: 10,
  company: 12,
  city: 13,
} as const

export type KeyKind = (typeof KEY_KIND)[keyof typeof KEY_KIND]

/**
 * What a key begins with where it is no name, so that one table holds them all and a search for a name never wades through
 * telephones. Folding leaves none of these signs in a name.
 */
export const SIGN: Record<KeyKind, string> = {
  [KEY_KIND.name]: '',
  [KEY_KIND.family]: '',
  [KEY_KIND.given]: '',
  [KEY_KIND.pinyin]: '',
  [KEY_KIND.initials]: '',
  [KEY_KIND.spelling]: '',
  [KEY_KIND.sound]: '?',
  [KEY_KIND.phone]: '+',
  [KEY_KIND.phoneEnd]: '-',
  [KEY_KIND.email]: '@',
  [KEY_KIND.company]: '&',
  [KEY_KIND.city]: '~',
}

/** Longer keys are cut, without their sign; what they are searched by as well. */
export const LONGEST_KEY = 48

/** Every sign there is: whatever begins with none is a name. */
export const SIGNS: ReadonlySet<string> = new Set(Object.values(SIGN).filter(Boolean))

/** The signs of what only those may search by who are told how to reach a guest. */
export const CONTACT_SIGNS = '+-@&~'
