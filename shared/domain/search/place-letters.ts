import { romaniseCyrillic } from '../names/cyrillic.ts'
import { scriptOf } from '../names/guest-name.ts'
import { romaniseKana } from '../names/kana.ts'
import { romaniseHangul } from '../names/korean-names.ts'
import { placePinyin } from '../names/pinyin.ts'

/** Longer names are cut, so that there is room for the guest's own in the same key. */
const LONGEST_PLACE = 24

/** Folded text in Latin letters where there is one way to write it so: 上海 is 'shanghai', Москва 'moskva'. For the host only. */
function inLetters(folded: string): string {
  switch (scriptOf(folded)) {
    case 'Hani':
      return folded.replace(/\p{Script=Han}+/gu, placePinyin)
    case 'Cyrl':
      return romaniseCyrillic(folded)
    case 'Kana':
      return romaniseKana(folded)
    case 'Hang':
      return romaniseHangul(folded)
    default:
      return folded
  }
}

/** A company or a city as keys and queries have it. */
export function placeLetters(folded: string): string {
  return inLetters(folded.replaceAll(' ', '')).slice(0, LONGEST_PLACE).toWellFormed()
}
