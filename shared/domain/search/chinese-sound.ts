import { pinyinSyllables } from '../names/pinyin-syllables.ts'
import { remembered } from './remembered.ts'

/**
 * What speakers of the south and its input methods do not tell apart: zh and z, ch and c, sh and s, ng and n, n and l, r and l,
 * hu and f. Letter by letter and without regard to syllables, so that what is joined sounds as its parts do.
 */
const HEARD: readonly [RegExp, string][] = [
  [/([zcs])h/g, '$1'],
  [/ng+/g, 'n'],
  [/[fh]ei|hui/g, 'fi'],
  [/[fh]u(?=[aeo])/g, 'f'],
  [/[fh]en|[fh]un/g, 'fl'],
  [/hu/g, 'fu'],
  [/[nr]/g, 'l'],
  [/(?<=l)yu|v/g, 'u'],
]

/** Pinyin as it is heard in the south: zhangguofeng and zanguohong are near enough. Plain lower-case letters in and out. */
export function chineseSound(pinyin: string): string {
  let heard = pinyin
  for (const [letters, sound] of HEARD) heard = heard.replace(letters, sound)
  return heard
}

/** Syllables that only the south has, zuang and tin, with the letter that pinyin has there. */
const SOUTHERN: readonly [RegExp, string][] = [
  [/([zcs])(?=uang?|uai)/g, '$1h'],
  [/(?<=[dt]i|[dtl]e|o)n(?!g)/g, 'ng'],
]
const BEGUN = /(?:[zcs]h|[b-df-hj-mp-tw-z])$/

/** Whether a word of plain letters is pinyin as the south may type it, or begins so when its last syllable is being typed. */
export const maybePinyin = remembered((word: string): boolean => {
  if (!/^[a-z]+$/.test(word)) return false
  const northern = SOUTHERN.reduce((said, [letters, change]) => said.replace(letters, change), word)
  if (pinyinSyllables(word) ?? pinyinSyllables(northern)) return true
  const whole = northern.replace(BEGUN, '')
  return whole !== northern && pinyinSyllables(whole) !== null
})
