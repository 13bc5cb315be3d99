import type { Address } from '../../contract/mail.ts'
import type { LetterLanguage } from '../../contract/occasion.ts'
import { nameWithoutTitles } from '../names/name-as-listed.ts'
import { type Addressee, envelopeTo, letterTo, spokenTo } from '../names/name-forms.ts'

/** How a letter to one guest or to a household begins: 尊敬的于先生、王女士：, Dear Mr Yu and Ms Wang,. For the host only. */
export function greetingTo(people: readonly Addressee[], language: LetterLanguage): string {
  const [only] = people
  if (only && people.length === 1 && (language === 'zh' || language === 'en')) return letterTo(only)[language]
  const all = listed(
    people.map(person => spokenIn(person, language)),
    language,
  )
  if (language === 'zh') return `尊敬的${/^\p{Script=Han}/u.test(all) ? '' : ' '}${all}：`
  if (language === 'en') return `Dear ${all},`
  return language === 'th' ? `เรียน ${all}` : all
}

/** How somebody is called within a letter: 于先生, Mr Yu, 田中 健司 様. For the host only. */
export function spokenIn(person: Addressee, language: LetterLanguage): string {
  if (language === 'zh') return spokenTo(person).zh
  // A letter in English needs letters to read a name by.
  if (language === 'en') return letterTo(person).en.replace(/^Dear (.*),$/u, '$1')
  const { zh } = letterTo(person)
  if (language === 'ja') return zh.endsWith('様') ? zh : `${wholeName(person, language)} 様`
  return `คุณ${wholeName(person, language)}`
}

/** The whole name without titles, in the writing the language is read in where there is one. */
export function wholeName({ names }: Addressee, language: LetterLanguage): string {
  const scripts = { zh: ['Hani'], ja: ['Kana', 'Hani'], th: ['Thai'], en: ['Latn'] }[language]
  const name = names.find(({ script }) => scripts.includes(script)) ?? names[0]
  if (!name) throw new Error('a guest without a name: the form requires one')
  return nameWithoutTitles(name)
}

/**
 * The line of the name on an envelope, for one guest or a household. In Chinese characters only where the address is written
 * in them: a postman elsewhere reads neither. For the host only.
 */
export function envelopeLine(
  people: readonly Addressee[],
  address: Pick<Address, 'lines' | 'city' | 'region'>,
): string {
  const written = [...address.lines, address.city, address.region].join(' ')
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(written))
    return listed(
      people.map(person => envelopeTo(person).en),
      'en',
    )
  const names = people.map(person => envelopeTo(person).zh)
  const [only] = names
  if (names.length === 1 && only) return only
  const receives = names.some(name => name.endsWith(' 收')) ? ' 收' : ''
  return `${names.map(name => name.replace(/ 收$/u, '')).join('、')}${receives}`
}

/** Several names as one would write them in a sentence. */
export function listed(names: readonly string[], language: LetterLanguage): string {
  if (language === 'zh' || language === 'ja') return names.join('、')
  const and = language === 'th' ? ' และ ' : ' and '
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(and)
}
