/**
 * How a search key was made, stored as a small number beside it. Lower is the surer evidence that the guest is the one
 * meant, so ascending is the order of rank; hosts may leave gaps between them to their own keys.
 */
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
  /** Another spelling of the name: Chan for 陈, simizu for しみず, Lee for 이, the house's say-it hint. */
  spelling: 6,
  /** The consonants of an Arabic name, which all its spellings share. */
  sound: 7,
  phone: 8,
  /** The digits of a telephone number from the last to the first, so that any ending of it is a prefix. */
  phoneEnd: 9,
  email: 10,
  confirmation: 11,
  company: 12,
  city: 13,
} as const

export type KeyKind = (typeof KEY_KIND)[keyof typeof KEY_KIND]
