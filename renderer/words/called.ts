import type { Language } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import { romaniseKana } from '../../shared/domain/names/kana.ts'
import { plainLetters } from '../../shared/domain/names/plain-letters.ts'
import { nameSaid } from './name-said.ts'

type Named = Pick<GuestBrief, 'name' | 'otherName' | 'sayIt' | 'address'>

/**
 * What a guest is called, for whoever reads `language`: the address; where an English reader cannot read that, the Latin name or how
 * it is said before it, "Tanaka Kenji (田中様)".
 */
export function calledIn(guest: Named, language: Language): string {
  const address = guest.address[language]
  if (language !== 'en' || /\p{Script=Latin}/u.test(address)) return address
  const latin = otherInLatin(guest.otherName) ?? nameSaid(guest, language)
  return latin ? `${latin} (${address})` : address
}

/** What stands beside a name for who cannot read it: the address and how it is said, where they say more than the name. */
export function besideName(guest: Named, language: Language): string[] {
  const { name } = guest
  const address = guest.address[language]
  const isForeign = language === 'en' ? !isLatin(name) : isLatin(name)
  if (!isForeign) return []
  const other = language === 'en' && !isLatin(address) ? otherInLatin(guest.otherName) : null
  return [...new Set([other, nameSaid(guest, language), address])].filter(
    (said): said is string => said !== null && said !== name,
  )
}

/** The name as it is also written, in letters an English reader has: kana as they sound. */
function otherInLatin(otherName: string | null): string | null {
  if (otherName === null || isLatin(otherName)) return otherName
  const sounds = romaniseKana(plainLetters(otherName))
  return isLatin(sounds) ? sounds.replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase()) : null
}

const isLatin = (text: string | null): text is string => text !== null && /\p{Script=Latin}/u.test(text)
