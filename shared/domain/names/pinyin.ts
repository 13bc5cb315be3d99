import { pinyin } from 'pinyin-pro'
import { surnameReadings } from './chinese-surnames.ts'
import { pinyinSyllables } from './pinyin-syllables.ts'

/**
 * Characters that parents choose with either reading in mind, the likelier in names first. Where a dictionary lists more
 * readings than these, the others do not occur in names.
 */
const TWO_READINGS =
  '乐lè/yuè 樂lè/yuè 茜qiàn/xī 晟shèng/chéng 行xíng/háng 朝cháo/zhāo 重zhòng/chóng 长cháng/zhǎng 長cháng/zhǎng 盛shèng/chéng 冠guàn/guān 兴xīng/xìng 興xīng/xìng 为wéi/wèi 為wéi/wèi 济jì/jǐ 濟jì/jǐ 予yǔ/yú 参cān/shēn 參cān/shēn 藏zàng/cáng 臧zāng/cáng 蔚wèi/yù 隽juàn/jùn 雋juàn/jùn 燕yàn/yān 任rèn/rén 澄chéng/dèng 曾zēng/céng'

const readings = new Map<string, readonly string[]>()
for (const entry of TWO_READINGS.split(' ')) readings.set(entry.charAt(0), entry.slice(1).split('/'))

/**
 * For the host only, as is everything that imports this. The readings of one character in a given name, with tones, the
 * likelier first; none for a character without one. Looked up once per character: names are made of some four thousand.
 */
export function givenReadings(character: string): readonly string[] {
  const seen = readings.get(character)
  if (seen) return seen
  const reading = pinyin(character, { toneSandhi: false })
  const found = reading === character || /[^a-zü\u00e0-\u01dc]/u.test(reading) ? [] : [reading]
  readings.set(character, found)
  return found
}

const typed = new Map<string, string>()

/** A syllable or more as typed, without tones and with v for ü: 'lǚ' is 'lv'. */
function withoutTones(syllables: string): string {
  const seen = typed.get(syllables)
  if (seen !== undefined) return seen
  const plain = syllables
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '')
  typed.set(syllables, plain)
  return plain
}

/** A Chinese name as typed in pinyin: the readings of the surname, and of each syllable of the given name. */
export type TypedPinyin = { surnames: string[]; given: string[][] }

/**
 * How a Chinese name is typed, without tones and with v for ü. The surname as surnames are read comes first and its
 * character's ordinary reading after it, since both are typed (单: shan, dan). Characters without a reading are left
 * out; letters that stand for a character the airline lacked (李caixiao) count by their syllables.
 */
export function typedPinyin(family: string, given: string): TypedPinyin {
  const [first = '', second] = family
  const ordinary = second ? [pinyinOf(family)] : givenReadings(first)
  const syllables = given.match(/[a-z]+|\p{Script=Han}/gu) ?? []
  return {
    surnames: distinct([...surnameReadings(family), ...ordinary].map(withoutTones)),
    given: syllables.flatMap(syllable => {
      if (/^[a-z]/.test(syllable)) return (pinyinSyllables(syllable) ?? [syllable]).map(letters => [letters])
      const options = distinct(givenReadings(syllable).map(withoutTones))
      return options.length > 0 ? [options] : []
    }),
  }
}

/** A place or a company as typed in pinyin without spaces, read as the word it is: 成都 is 'chengdu', 重庆 'chongqing'. */
export function placePinyin(characters: string): string {
  const seen = places.get(characters)
  if (seen !== undefined) return seen
  const read = withoutTones(pinyin(characters, { type: 'array' }).join(''))
  if (places.size < PLACES_REMEMBERED) places.set(characters, read)
  return read
}

const places = new Map<string, string>()
const PLACES_REMEMBERED = 20_000

/** Characters that are no name, a company or a city, as typed in pinyin without spaces. */
export function pinyinOf(characters: string): string {
  return [...characters].map(character => withoutTones(givenReadings(character)[0] ?? '')).join('')
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].filter(Boolean)
}
