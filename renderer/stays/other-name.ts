import type { Language } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guest-brief.ts'
import { nameSaid } from '../words/name-said.ts'

type Named = Pick<GuestBrief, 'name' | 'otherName' | 'address'> & Partial<Pick<GuestBrief, 'sayIt'>>

/** What stands beside a name at the desk: its other script, unless the reader can read neither; then how it is said, or the address. */
export function otherNameFor(guest: Named, language: Language): string | null {
  const { name, otherName, sayIt = null, address } = guest
  if (language === 'zh' || isLatin(name) || isLatin(otherName)) return otherName
  const said = nameSaid({ name, otherName, sayIt }, language)
  return [said, address.en].find(isLatin) ?? otherName
}

const isLatin = (text: string | null): text is string => text !== null && /\p{Script=Latin}/u.test(text)
