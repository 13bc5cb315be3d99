import type { LetterLanguage } from '../../contract/occasion.ts'
import type { GuestName } from '../names/guest-name.ts'
import { nameCulture } from '../names/name-culture.ts'

const BY_COUNTRY: Record<string, LetterLanguage> = {
  CN: 'zh',
  TW: 'zh',
  HK: 'zh',
  MO: 'zh',
  JP: 'ja',
  TH: 'th',
}
const BY_CULTURE: Record<string, LetterLanguage> = { zh: 'zh', ja: 'ja', th: 'th' }

/**
 * The language to write to somebody in: the guest's own where it is one of ours, and English to whoever is known to speak
 * another; where nothing is known what is spoken where the letter goes, then what the name is written in.
 */
export function letterLanguage({
  language,
  country,
  names,
}: {
  /** BCP 47, of the guest's form. */
  language: string | null
  /** Of the address. */
  country: string | null
  names: readonly GuestName[]
}): LetterLanguage {
  const spoken = language?.toLowerCase().split(/[-_]/)[0]
  if (spoken) return spoken === 'zh' || spoken === 'ja' || spoken === 'th' ? spoken : 'en'
  const there = country === null ? undefined : BY_COUNTRY[country]
  if (there) return there
  for (const name of names) {
    const written = name.script === 'Latn' ? undefined : BY_CULTURE[nameCulture(name, null)]
    if (written) return written
  }
  return 'en'
}
