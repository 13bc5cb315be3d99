import { plainLetters } from '../names/plain-letters.ts'
import { simplified } from '../names/simplified.ts'
import {
  ARABIC_BEFORE,
  CYRILLIC_BEFORE,
  HANG_AFTER,
  HANI_AFTER,
  LATIN_AFTER,
  LATIN_BEFORE,
  ONLY_WITH_POINT,
  THAI_BEFORE,
} from '../names/title-words.ts'

/**
 * For the host only. The one spelling in which things are compared and searched: `plainLetters`, and traditional
 * characters as simplified. 'ＹＵ' is 'yu', 'Müller' 'muller', 陳 陈. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return simplified(plainLetters(text))
}

const LATIN = [...LATIN_BEFORE].filter(title => !ONLY_WITH_POINT.has(title))
const BEFORE = new Set([...LATIN, ...ARABIC_BEFORE, ...CYRILLIC_BEFORE, 'sri', 'pak', 'bu'])
const AFTER = new Set([...LATIN, ...LATIN_AFTER, 'san', 'sama', 'ssi', 'nim'])
/** How titles are typed by those who type pinyin. */
const PINYIN_AFTER =
  'xiansheng nvshi nushi xiaojie taitai furen laoshi jiaoshou boshi yisheng jingli laoban zong'.split(' ')

const GLUED_AFTER = [...new Set([...HANI_AFTER, ...HANG_AFTER].map(fold)), ...PINYIN_AFTER]
const GLUED_BEFORE = THAI_BEFORE.map(fold)

/** Whether a folded word is nothing but a title said after a name: 先生, さん, 씨. */
export function isHonorific(word: string): boolean {
  return GLUED_AFTER.includes(word)
}

/**
 * What is left of a text, folded, when the titles said with a name are taken off: 'mr yu', 'yuxiansheng' and 'yu zong'
 * leave 'yu', 于总 leaves 于, คุณสมชาย สมชาย. Something always remains. Some names end as titles do, so search for
 * the text as typed as well.
 */
export function withoutHonorifics(text: string): string {
  const words = fold(text).split(' ')
  while (words.length > 1 && BEFORE.has(words[0] ?? '')) words.shift()
  while (words.length > 1 && AFTER.has(words.at(-1) ?? '')) words.pop()
  let rest = words.join(' ')
  const before = GLUED_BEFORE.find(
    title => rest.startsWith(title) && /^ ?[ก-ฮเ-ไ]/u.test(rest.slice(title.length)),
  )
  if (before) rest = rest.slice(before.length).trimStart()
  const after = GLUED_AFTER.find(title => rest.endsWith(title) && rest.length > title.length)
  return after ? rest.slice(0, -after.length).trimEnd() : rest
}
