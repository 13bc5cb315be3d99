import { arabicInLatin } from './arabic-names.ts'
import { surnameReadings } from './chinese-surnames.ts'
import { romaniseCyrillic } from './cyrillic.ts'
import type { GuestName } from './guest-name.ts'
import { japaneseSurnameReading } from './japanese-surnames.ts'
import { oneRomaji, romaniseKana } from './kana.ts'
import { koreanSpellings } from './korean-names.ts'
import { plainLetters } from './plain-letters.ts'

/** A part of a name in Latin letters where a table knows it ('Yu', 'Tanaka', 'Kim', 'Mohammed'); otherwise as written. */
export function inLatin(name: GuestName, called: string): string {
  if (called.length > 200) return called
  switch (name.script) {
    case 'Hani':
      if (name.order === 'given-first') return called
      return pinyinSurname(called) ?? capitalised(japaneseSurnameReading(called) ?? called)
    case 'Cyrl':
      return capitalised(romaniseCyrillic(plainLetters(called)))
    case 'Kana':
      return capitalised(oneRomaji(romaniseKana(plainLetters(called))))
    case 'Hang':
      return capitalised(koreanSpellings(called)[0] ?? called)
    case 'Arab':
      return capitalised(arabicInLatin(plainLetters(called).replaceAll(' ', '')) ?? called)
    default:
      return called
  }
}

/** The surname of a Chinese name in pinyin as a name is printed, without tones: 'Yu', 'Ouyang', 'Lü'. Null when unknown. */
function pinyinSurname(family: string): string | null {
  const reading = surnameReadings(family)[0]
  if (!reading) return null
  const toneless = reading
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
    .normalize('NFC')
  return toneless.charAt(0).toUpperCase() + toneless.slice(1)
}

/** Capitals are how airlines write, not how people are called: YU as Yu, O'NEILL as O'Neill, VAN DER BERG as van der Berg. */
export function cased(text: string): string {
  if (!/\p{Lu}{2}/u.test(text) || /\p{Ll}/u.test(text)) return text
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, letter => letter.toUpperCase())
    .replace(/\b(?:Van|Von|De|Der|Den|Del|La|Da|Dos|Di|Zu|Ter)\b(?= )/g, particle => particle.toLowerCase())
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
