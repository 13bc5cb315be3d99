import { countryCalled } from './nationalities.ts'
import type { SearchQuery } from './search-query.ts'

/** What is said around a year or a country and narrows nothing. */
const FILLERS = new Set(
  'from of at in last stayed stay who visited guest guests since 住 住过 入住 来过 客人 的 来自'.split(' '),
)
const YEAR = /^(199\d|20\d\d)年?$/u
const LONGEST_COUNTRY = 3

/**
 * What narrows a search among its words, a year in which the guest stayed or a country, and the words that remain; null when
 * there is none, or nothing remains: 'yu 2023', 'japanese tanaka', 德国 schmidt, 2023年 于.
 */
export function readFilters(text: string): { rest: string; filters: SearchQuery['filters'] } | null {
  if (!/[\s年人的自]/u.test(text)) return null
  const words = text
    .normalize('NFKC')
    .replace(/((?:199|20\d)\d年)|的|来自|來自/gu, ' $1 ')
    .replace(/(?<=^|\s)(\p{Script=Han}{2,4}人)(?=\p{Script=Han})/gu, '$1 ')
    .split(/\s+/u)
    .filter(Boolean)
  const filters: SearchQuery['filters'] = { country: null, year: null }
  const rest: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const year = filters.year === null ? YEAR.exec(words[at] ?? '')?.[1] : undefined
    const country = filters.country === null && year === undefined ? countryAt(words, at) : null
    if (year !== undefined) filters.year = Number(year)
    else if (country) {
      filters.country = country.code
      at += country.length - 1
    } else if (!FILLERS.has((words[at] ?? '').toLowerCase())) rest.push(words[at] ?? '')
  }
  if (rest.length === 0 || (filters.country === null && filters.year === null)) return null
  return { rest: rest.join(' '), filters }
}

function countryAt(words: readonly string[], at: number): { code: string; length: number } | null {
  for (let length = Math.min(LONGEST_COUNTRY, words.length - at); length > 0; length -= 1) {
    const code = countryCalled(words.slice(at, at + length).join(' '))
    if (code) return { code, length }
  }
  return null
}
