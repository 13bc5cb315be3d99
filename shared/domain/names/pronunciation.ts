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
  const sounds = soundsOf(name)
  if (!sounds) return null
  const text = written(sounds.family.map(likeliest), sounds.given.map(likeliest))
  const sure = [...sounds.family, ...sounds.given].every(options => options.length === 1)
  return text === '' ? null : { text, sure }
}

/** No list of choices is longer. */
const MOST_READINGS = 6

/**
 * The readings a Chinese name can have, the likelier first, where the characters leave a choice; none where there is
 * nothing to choose from. For the host only.
 */
export function readingsOf(name: GuestName): string[] {
  const sounds = soundsOf(name)
  if (!sounds) return []
  const families = choices(sounds.family)
  const givens = choices(sounds.given)
  const all = givens.flatMap(given => families.map(family => written(family, given)))
  return all.length > 1 ? all.slice(0, MOST_READINGS) : []
}

type Sounds = { family: readonly (readonly string[])[]; given: readonly (readonly string[])[] }

/** The readings of each part of a Chinese name; null for other names. */
function soundsOf(name: GuestName): Sounds | null {
  const chinese = name.script === 'Hani' && name.order !== 'given-first' && nameCulture(name, null) === 'zh'
  if (!chinese) return null
  const family = name.family ?? ''
  const known = surnameReadings(family)
  // Letters that stand among the characters, 李caixiao, are read as they are written.
  const sounds = name.given?.match(/\p{Script=Latin}+|\p{Script=Han}/gu) ?? []
  return {
    family: known.length > 0 ? [known] : [...family].map(character => givenReadings(character)),
    given: sounds.map(sound => (/\p{Script=Latin}/u.test(sound) ? [sound] : givenReadings(sound))),
  }
}

const likeliest = (options: readonly string[]): string => options[0] ?? ''

/** Every way to take one reading of each, the likelier first. */
function choices(parts: readonly (readonly string[])[]): string[][] {
  return parts.reduce<string[][]>(
    (found, options) =>
      (options.length > 0 ? options : [''])
        .flatMap(option => found.map(before => [...before, option]))
        // A company's name in the place of a guest's has millions.
        .slice(0, MOST_READINGS),
    [[]],
  )
}

function written(family: readonly string[], given: readonly string[]): string {
  return [family, given].map(joined).filter(Boolean).map(capitalised).join(' ')
}

function joined(syllables: readonly string[]): string {
  let text = ''
  for (const syllable of syllables) {
    // 西安 is Xī'ān: a vowel after a syllable needs its apostrophe.
    text += text !== '' && /^[aoeāáǎàōóǒòēéěè]/u.test(syllable) ? `'${syllable}` : syllable
  }
  return text
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
