import type { LetterLanguage } from '../../contract/occasion.ts'

/** The language a country sorts its post in, as far as letters are written in it. */
const SORTED_IN: Record<string, string> = {
  CN: 'zh-Hans',
  SG: 'en',
  TW: 'zh-Hant',
  HK: 'zh-Hant',
  MO: 'zh-Hant',
  JP: 'ja',
  TH: 'th',
}
/** Their long names say what they belong to, which is for treaties; an envelope says where. */
const SHORT = ['HK', 'MO']

const names = new Map<string, Intl.DisplayNames>()

/**
 * The last line of an address abroad: the country in the language it is posted in, where that is not a Latin one followed
 * by English, both in capitals. So the Universal Postal Union asks it (Letter Post Regulations, on addressing; S42): the
 * country in the language of the country of origin, and in an internationally known one for those it passes through.
 * `language` counts where the country of origin sorts in a language letters are not written in.
 */
export function countryLine(country: string, from: string, language: LetterLanguage): string {
  const own = nameOf(country, SORTED_IN[from] ?? language).toUpperCase()
  const english = nameOf(country, 'en').toUpperCase()
  return own === english ? english : `${own} ${english}`
}

function nameOf(country: string, language: string): string {
  const style = SHORT.includes(country) ? 'short' : 'long'
  const key = `${language} ${style}`
  let found = names.get(key)
  if (!found) {
    found = new Intl.DisplayNames(language, { type: 'region', style })
    names.set(key, found)
  }
  return found.of(country) ?? country
}
