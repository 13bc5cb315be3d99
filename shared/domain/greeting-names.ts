import { pinyin } from 'pinyin-pro'
import type { GreetingLanguage } from './greeting.ts'
import { japaneseSurnameReading } from './names/japanese-surnames.ts'
import { nameCulture } from './names/name-culture.ts'
import type { GuestName } from './names/names.ts'

/** Words to be said, and how they sound in Latin letters; null where nobody can tell. */
export type Said = { text: string; sound: string | null }

/** The titles said after a Chinese name, as they are spoken. */
const TITLES: Record<string, string> = {
  先生: 'xiānsheng',
  女士: 'nǚshì',
  小姐: 'xiǎojiě',
  太太: 'tàitai',
  夫人: 'fūren',
  博士: 'bóshì',
  教授: 'jiàoshòu',
  医生: 'yīshēng',
  老师: 'lǎoshī',
  总: 'zǒng',
}

/** The language a name is greeted in when nobody wrote down what its bearer speaks. */
export function languageOfName(name: GuestName | undefined): GreetingLanguage {
  const culture = name && name.script !== 'Latn' ? nameCulture(name, null) : null
  return culture === 'zh' || culture === 'ja' || culture === 'th' ? culture : 'en'
}

/** How a guest is addressed in the language of the greeting: 于先生, Mr Yu, 田中様, คุณสมชาย. */
export function addressSaid(
  names: readonly GuestName[],
  address: { zh: string; en: string },
  sayIt: { text: string } | null,
  language: GreetingLanguage,
): Said {
  const latin = names.find(({ script }) => script === 'Latn')
  if (language === 'zh') return { text: address.zh, sound: chineseSound(address.zh, names, sayIt) }
  if (language === 'ja') {
    const name = names.find(({ script }) => script === 'Hani' || script === 'Kana') ?? latin
    const family = lowered(name?.family ?? name?.full ?? address.en)
    const reading = (name?.script === 'Hani' && japaneseSurnameReading(family)) || null
    const sound = latin?.family ?? reading
    return { text: `${family}様`, sound: sound && `${capitalised(sound)}-sama` }
  }
  if (language === 'th') {
    const name = names.find(({ script }) => script === 'Thai') ?? latin
    const given = lowered(name?.given ?? name?.full ?? address.en)
    const sound = latin?.given ?? latin?.full ?? null
    const space = name?.script === 'Thai' ? '' : ' '
    return { text: `คุณ${space}${given}`, sound: sound && `khun ${capitalised(sound)}` }
  }
  return { text: address.en, sound: null }
}

function chineseSound(address: string, names: readonly GuestName[], sayIt: { text: string } | null): string {
  const native = names.find(({ script }) => script === 'Hani')
  // The surname as this guest bears it: 单 is Shàn, and no dictionary of words knows.
  const isFamilyFirst = native?.family && sayIt && address.startsWith(native.family)
  const surname = isFamilyFirst ? (sayIt.text.split(' ')[0] ?? '') : ''
  const rest = address.slice(isFamilyFirst ? (native.family ?? '').length : 0).trim()
  const title = TITLES[rest] ?? rest.replace(/\p{Script=Han}+/gu, characters => ` ${sounds(characters)} `)
  return capitalised(`${surname} ${title}`.replace(/\s+/g, ' ').trim())
}

/** TANAKA as it is written in a passport, as it is written in a sentence. */
const lowered = (word: string) => (/[a-z]/.test(word) ? word : capitalised(word))

const sounds = (characters: string) => TITLES[characters] ?? pinyin(characters)

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
