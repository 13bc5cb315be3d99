import { isKoreanGivenName, isKoreanSurnameSpelling } from './korean-names.ts'
import { pinyinSyllables } from './pinyin-syllables.ts'
import { isSurnameSpelling } from './surname-spellings.ts'

/** Surnames in pinyin, in the order of how many bear them; homophones counted together. */
const PINYIN_SURNAMES =
  `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng
cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv lyu ding ren lu yao shen zhong cui tan fan liao shi jin jia xia fu fang zou
xiong bai meng qin qiu hou yan xue lei long tao duan hao gu mao gong shao wan qian kong lai yin chang wen niu dai bo kang ge qi mo tong zhuang pang
ou ouyang sima zhuge shangguan yuchi zhan ji guan shu qu xiang yi ning sheng zuo chu ai an bi bao cen chai chi dang fei geng jiao kuang lang le
lou mi mu nie ni pei pu qiao rao ruan shan tu wei weng xin xing ying you yue zhai zhen zha zong`.split(/\s+/)

const rank = new Map(PINYIN_SURNAMES.map((surname, place) => [surname, place] as const).toReversed())
/** From here on a syllable is met more often as a given name than as a surname. */
const RARE = 30

const SYLLABLE =
  /^(?:ng|(?:zh|ch|sh|th|ts|tz|kw|gw|ng|hs|kh|ph|[bpmfdtnlgkhjqxzcsrwy])?(?:[aeiou]{1,3}|yu)(?:ng|[nmptkhwuy])?)$/

/**
 * Where the surname stands among the words of an East Asian name in Latin letters, or null when nothing tells: 0 in
 * 'Yu Jianguo', 'Chan Tai Man', 'Kim Min-ho', 1 in 'Mike Tan Ah Kow' and 'Jianguo Yu'. Plain lower-case words in, a
 * hyphenated word kept as one with its hyphen.
 */
export function eastAsianSurnameIndex(words: readonly string[]): number | null {
  return pinyinSurnameIndex(words) ?? syllabicSurnameIndex(words)
}

/** Whether plain lower-case letters are a surname of China or Korea, in pinyin or as spelled elsewhere. */
export function isEastAsianSurname(word: string): boolean {
  return rank.has(word) || isSurnameSpelling(word) || isKoreanSurnameSpelling(word)
}

/** The place of a surname in pinyin among those most borne, 0 for Wang; null when it is none of them. */
export function pinyinSurnameRank(letters: string): number | null {
  return rank.get(letters) ?? null
}

/** 'Wei Zhang' and 'Zhang Wei' are both Mr Zhang: of two possible surnames the far commoner one is the surname. */
function pinyinSurnameIndex(words: readonly string[]): number | null {
  if (words.length < 2 || words.length > 3) return null
  if (!words.every(word => pinyinSyllables(word.replace('-', '')))) return null
  const first = rank.get(words[0] ?? '')
  const last = rank.get(words.at(-1) ?? '')
  if (first === undefined) return last === undefined ? null : words.length - 1
  return last !== undefined && last < first && first >= RARE ? words.length - 1 : 0
}

/** A surname of any dialect or of Korea counts as one when two syllables of a given name follow it. */
function syllabicSurnameIndex(words: readonly string[]): number | null {
  for (const [index, word] of words.entries()) {
    if (index > 1) return null
    if (!isEastAsianSurname(word)) continue
    const rest = words.slice(index + 1)
    const [next = '', afterNext = ''] = rest
    if (/^[a-z]+-[a-z]+$/.test(next) && next.split('-').every(part => SYLLABLE.test(part))) return index
    if (SYLLABLE.test(next) && SYLLABLE.test(afterNext)) return index
    if (index === 0 && rest.length === 1 && isGivenOfTwo(word, next)) return 0
  }
  return null
}

function isGivenOfTwo(surname: string, given: string): boolean {
  if (isKoreanSurnameSpelling(surname) && isKoreanGivenName(given)) return true
  return isSurnameSpelling(surname) && pinyinSyllables(given)?.length === 2
}
