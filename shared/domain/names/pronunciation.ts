import { surnameReadings } from './chinese-surnames.ts'
import { nameCulture } from './name-culture.ts'
import type { GuestName } from './names.ts'
import { givenReadings } from './pinyin.ts'

/**
 * How a Chinese name is said, in pinyin with tones as it is printed: 'Yú Jiànguó'. Surnames have the reading they have as
 * surnames. `sure` is false where bearers of the same character differ (乐, 覃, a given name with 重 or 晟) or a
 * character has no known reading: the house asks once. Null for names not Chinese. For the host only.
 */
export function sayIt(name: GuestName): { text: string; sure: boolean } | null {
  const chinese = name.script === 'Hani' && name.order !== 'given-first' && nameCulture(name, null) === 'zh'
  if (!chinese) return null
  const family = surname(name.family ?? '')
  // Letters that stand among the characters, 李caixiao, are read as they are written.
  const sounds = name.given?.match(/\p{Script=Latin}+|\p{Script=Han}/gu) ?? []
  const given = spoken(
    sounds.map(sound => (/\p{Script=Latin}/u.test(sound) ? [sound] : givenReadings(sound))),
  )
  const text = [family.text, given.text].filter(Boolean).map(capitalised).join(' ')
  return text === '' ? null : { text, sure: family.sure && given.sure }
}

type Spoken = { text: string; sure: boolean }

function surname(family: string): Spoken {
  const known = surnameReadings(family)
  if (known.length > 0) return { text: known[0] ?? '', sure: known.length === 1 }
  return spoken([...family].map(character => givenReadings(character)))
}

function spoken(characters: readonly (readonly string[])[]): Spoken {
  let text = ''
  for (const [reading = ''] of characters) {
    // 西安 is Xī'ān: a vowel after a syllable needs its apostrophe.
    text += text !== '' && /^[aoeāáǎàōóǒòēéěè]/u.test(reading) ? `'${reading}` : reading
  }
  return { text, sure: characters.every(options => options.length === 1) }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
