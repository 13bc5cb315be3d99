import type { Language } from '../language.ts'
import type { GuestName } from './guest-name.ts'
import { nameWithoutTitles } from './name-as-listed.ts'
import { hasRank, type NameCulture, nameCulture, titlesOf } from './name-culture.ts'
import { cased, inLatin } from './name-in-latin.ts'
import { titleKey } from './person-titles.ts'
import { titleMeaning } from './title-words.ts'

/**
 * What a member of staff says to the guest's face: 于先生 or Mr Yu; Khun and the given name to a Thai; 田中様; the first
 * surname to a Spaniard; the given name to a Vietnamese and an Arab; Dr and Professor before Mr. `gender` is what the guest
 * stated, `guestLanguage` the guest's (BCP 47), `lang` the one spoken. Where nothing states a sex or a rank, the full
 * name without a title: a house that guesses is wrong to somebody's face.
 */
export function addressOf(
  name: GuestName,
  gender: 'm' | 'f' | null,
  guestLanguage: string | null,
  lang: Language,
): string {
  const culture = nameCulture(name, guestLanguage)
  const called = calledBy(name, culture)
  if (called === null) return nameWithoutTitles(name)
  if (culture === 'ja' && name.script !== 'Latn') return `${called}${chineseTitle(name) ?? '様'}`
  if (lang === 'en')
    return inEnglish(name, inLatin(name, called), titleInEnglish(name, gender, guestLanguage))
  return inChinese(
    name,
    name.script === 'Hani' ? called : inLatin(name, called),
    titleInChinese(name, gender),
  )
}

/** The word said behind a name in Chinese: 先生, 教授, 总; null where nothing states a sex or a rank. */
export function titleInChinese(name: GuestName, gender: 'm' | 'f' | null): string | null {
  const sex = gender ?? statedSex(name)
  return chineseTitle(name) ?? (sex && { m: '先生', f: '女士' }[sex])
}

/** The word said before a name in English: Mr, Dr, Khun; null where nothing states a sex or a rank. */
export function titleInEnglish(
  name: GuestName,
  gender: 'm' | 'f' | null,
  guestLanguage: string | null,
): string | null {
  const sex = gender ?? statedSex(name)
  const rank = spokenRank(name)
  if (rank === 'professor') return 'Professor'
  const own = titlesOf(name).find(title => {
    const states = titleMeaning(title).sex
    return OWN_TITLES[title] !== undefined && (states === null || states === sex)
  })
  if (own) return OWN_TITLES[own] ?? null
  if (rank === 'doctor') return 'Dr'
  const culture = nameCulture(name, guestLanguage)
  if (culture === 'th') return 'Khun'
  if (sex === null) return null
  if (culture === 'id') return sex === 'm' ? 'Pak' : 'Bu'
  return sex === 'm' ? 'Mr' : 'Ms'
}

/** The part of the name its bearer is called by with a title. */
function calledBy(name: GuestName, culture: NameCulture): string | null {
  // In 买买提·艾力 the second part may be the father's or the family's name; said together it is right either way.
  if (culture === 'zh' && name.order === 'given-first') return nameWithoutTitles(name)
  const { family, given } = name
  if (family === null) return given
  if (hasRank(name, 'sir') && given) return firstWord(given)
  if (given && ['th', 'vi', 'ar', 'id'].includes(culture))
    return culture === 'vi' ? lastWord(given) : firstWord(given)
  const printed = cased(family)
  return culture === 'nl' ? printed.charAt(0).toUpperCase() + printed.slice(1) : printed
}

/** A given name that is one although it is two words: Abdul Rahman, Abu Bakr. */
function firstWord(given: string): string {
  const [first = '', second] = given.split(' ')
  const half = /^(?:abd|abdul|abdel|abu|abou|umm|عبد|أبو|ابو|أم)$/iu.test(first)
  return cased(half && second ? `${first} ${second}` : first)
}

function lastWord(given: string): string {
  return cased(given.split(' ').at(-1) ?? given)
}

function inChinese(name: GuestName, called: string, title: string | null): string {
  const space = /\p{Script=Han}$/u.test(called) ? '' : ' '
  return title ? `${called}${space}${title}` : nameWithoutTitles(name)
}

function chineseTitle(name: GuestName): string | null {
  const own = name.titlePost?.match(/\p{Script=Han}+/u)?.[0]
  if (own && titleMeaning(own).rank !== 'sama') return own
  const rank = spokenRank(name)
  if (rank === 'professor') return '教授'
  if (rank === null) return null
  return titlesOf(name).some(title => PHYSICIAN.has(title)) ? '医生' : '博士'
}

const PHYSICIAN = new Set(['md', 'dds', 'dmd', 'dvm', 'นพ', 'พญ'])

function inEnglish(name: GuestName, called: string, title: string | null): string {
  if (title) return `${title} ${called}`
  return name.given === null ? called : nameWithoutTitles(name)
}

/** A doctorate behind the name is spoken only where no Mr or Mrs stands before it: Mrs. Debra Jackson DDS is Mrs Jackson. */
function spokenRank(name: GuestName): 'professor' | 'doctor' | null {
  if (hasRank(name, 'professor')) return 'professor'
  const chosen = (name.titlePre ?? '').split(' ').some(title => titleMeaning(titleKey(title)).sex !== null)
  const before = (name.titlePre ?? '')
    .split(' ')
    .some(title => titleMeaning(titleKey(title)).rank === 'doctor')
  return before || (!chosen && hasRank(name, 'doctor')) ? 'doctor' : null
}

/** Titles an English speaker says as they were given. */
const OWN_TITLES: Record<string, string> = {
  dr: 'Dr',
  doctor: 'Dr',
  sir: 'Sir',
  dame: 'Dame',
  lord: 'Lord',
  lady: 'Lady',
  mx: 'Mx',
  mr: 'Mr',
  ms: 'Ms',
  mrs: 'Mrs',
  miss: 'Miss',
  rev: 'Reverend',
  reverend: 'Reverend',
  capt: 'Captain',
  captain: 'Captain',
  col: 'Colonel',
  gen: 'General',
  maj: 'Major',
  dato: 'Dato',
  datuk: 'Datuk',
  datin: 'Datin',
  sheikh: 'Sheikh',
  daw: 'Daw',
  u: 'U',
  khun: 'Khun',
  bapak: 'Pak',
  ibu: 'Bu',
}

function statedSex(name: GuestName): 'm' | 'f' | null {
  return (
    titlesOf(name)
      .map(title => titleMeaning(title).sex)
      .find(Boolean) ?? null
  )
}
