import type { GuestName } from './guest-name.ts'
import { isJapaneseSurname } from './japanese-surnames.ts'
import { isVietnamese } from './latin-names.ts'
import { splitTitles, titleKey } from './person-titles.ts'
import { titleMeaning } from './title-words.ts'

/** Whose manners of address a name calls for; 'west' is Mr and the family name, and what applies when nothing else does. */
export type NameCulture = 'zh' | 'ja' | 'ko' | 'th' | 'vi' | 'ar' | 'id' | 'nl' | 'west'

const BY_SCRIPT = { Kana: 'ja', Hang: 'ko', Thai: 'th', Arab: 'ar' } as const
const BY_LANGUAGE: Record<string, NameCulture> = {
  th: 'th',
  vi: 'vi',
  ar: 'ar',
  id: 'id',
  nl: 'nl',
  ja: 'ja',
  ko: 'ko',
}

/**
 * The culture a name is addressed by. The script decides where it can; then the guest's language (BCP 47), then marks in
 * the name itself: Khun, 様, Bapak, bin, Nguyễn.
 */
export function nameCulture(name: GuestName, guestLanguage: string | null): NameCulture {
  const language = guestLanguage?.toLowerCase().split(/[-_]/)[0] ?? ''
  const { script } = name
  if (script === 'Hani') {
    if (language === 'ko') return 'ko'
    return language === 'ja' || hasRank(name, 'sama') || isJapaneseSurname(name.family ?? '') ? 'ja' : 'zh'
  }
  if (script === 'Cyrl') return 'west'
  if (script !== 'Latn') return BY_SCRIPT[script]
  const spoken = BY_LANGUAGE[language]
  if (spoken) return spoken
  if (hasRank(name, 'khun')) return 'th'
  if (titlesOf(name).some(title => title === 'bapak' || title === 'ibu')) return 'id'
  if (name.order === 'family-first' && isVietnamese(splitTitles(name.full).rest)) return 'vi'
  if (/(?:^| )(?:bin|bint|binti|ibn) /i.test(name.full)) return 'ar'
  return 'west'
}

/** Whether one of the titles of a name states this rank. */
export function hasRank(name: GuestName, rank: ReturnType<typeof titleMeaning>['rank']): boolean {
  return titlesOf(name).some(title => titleMeaning(title).rank === rank)
}

/** The titles of a name one by one, by the word each is known by. */
export function titlesOf(name: GuestName): string[] {
  return `${name.titlePre ?? ''} ${name.titlePost ?? ''}`.split(' ').filter(Boolean).map(titleKey)
}
