import { remembered } from './remembered.ts'

/**
 * What is heard of a word, in this order. Not one language's rules but what several have in common: Schmidt and Shmitt,
 * Philipp and Filip, Meyer and Maier, Catherine and Katharina, Gonzales and González, Tchaikovsky and Czajkowski are one.
 */
const HEARD: readonly [RegExp, string][] = [
  // Silent beginnings: Knight, Wright, Psarros, Xavier.
  [/^[kgp]n/, 'n'],
  [/gn/g, 'n'],
  [/^wr/, 'r'],
  [/^(?:ps|x)/, 's'],
  [/x/g, 'ks'],
  // Schmidt is not Smith, whose bearers would bury him; everywhere else sh and s are one, since Š and Ş arrive as s.
  [/^sc?hm/, 'xm'],
  [/^ye(?=[lkvg])/, 'e'],
  [/^[iy](?=[aeou])/, 'j'],
  // Nowak is Novak, but the w of Brown is a vowel.
  [/(?<=[aeiou])w(?!sk|[aeiouy])/g, ''],
  [/p?f|ph|v|w/g, 'f'],
  [/^gh/, 'g'],
  [/ght/g, 't'],
  [/(?<=[ui])gh/g, ''],
  [/tsch|tch/g, 'k'],
  [/tzsch|shch|sch|s[hz]|zh/g, 's'],
  [/c[zhsk]|kh/g, 'k'],
  [/dg(?=[ei])|g(?=[eiy])/g, 'j'],
  [/d(?=[tsz])|th|d$/g, 't'],
  [/tz|ts(?!s?[eo]n)|z|c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/mp(?=[st])/g, 'm'],
  // Meijer is Meyer, Tanja Tanya, Sergej Sergey.
  [/(?<=[eu])ij|ij(?![aeiou])|(?<=[nti])j(?=a$)|j(?![aeiou])/g, 'i'],
  [/([a-z])\1+/g, '$1'],
  [/^h(?![aeiouy])/, ''],
  [/^[aeiouy]+/, 'a'],
]
const UNHEARD = /(?<=.)[aeiouyh]/g

/**
 * The consonants of one word of plain Latin letters as they are heard, after a first vowel as 'a': 'smith' is 'smt', 'anders'
 * 'antrs'. What begins a word begins its sound, but for letters that change what stands before them.
 */
export const latinSound = remembered((word: string): string => {
  let heard = word.replace(/[^a-z]/g, '')
  for (const [letters, sound] of HEARD) heard = heard.replace(letters, sound)
  return heard.replace(UNHEARD, '')
})
