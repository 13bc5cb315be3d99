import { thaiInLatin } from '../names/thai-letters.ts'
import { remembered } from './remembered.ts'

/**
 * What the many ways to write Thai in Latin letters have in common. Aspiration is rarely agreed on (Phim, Pim), j and ch are
 * one letter, and at the end of a word only three stops and two nasals are spoken.
 */
const HEARD: readonly [RegExp, string][] = [
  [/[pb]h|f/g, 'p'],
  [/[td]h/g, 't'],
  [/[kg]h|c(?!h)|q|g(?<!ng)/g, 'k'],
  [/ch/g, 'j'],
  [/ng/g, 'n'],
  [/(?<=[aou])r(?=n)/g, ''],
  [/(?<=[aeiou])w(?![aeiou])/g, ''],
  [/[vw]/g, 'f'],
  [/z/g, 's'],
  [/([a-z])\1+/g, '$1'],
  [/[sjd](?=[aeiouyh]*$)(?![aeiouy])/g, 't'],
  [/[lr]$/g, 'n'],
  [/[bf]$/g, 'p'],
  [/^[aeiou]+/, 'a'],
]
const UNHEARD = /(?<=.)[aeiouyh]/g

/** The consonants of one Thai word in Latin letters as a Thai hears them: 'jaidee' and 'chaidi' are 'jd'. */
export const thaiSound = remembered((word: string): string => {
  let heard = word.replace(/[^a-z]/g, '')
  for (const [letters, sound] of HEARD) heard = heard.replace(letters, sound)
  return heard.replace(UNHEARD, '')
})

/** The same of one word in Thai letters: สมชาย is 'smj', as 'somchai' is. */
export const soundOfThai = remembered((word: string): string => thaiSound(thaiInLatin(word)))
