import type { Address } from '../../contract/mail.ts'

export type Lack = 'lines' | 'city' | 'postcode' | 'country'

/**
 * What each country's post asks for beyond street and city, as Google's address data (libaddressinput) states it: facts of
 * June 2025. Provinces and states are not asked for, since a city or a postcode tells them.
 */
const POSTCODE = words(`
  AS AT AU AX BE BL BR CA CH CN CZ DE DK EE ES FI FK FM FR GB GF GG GL GP GR GS GU HU IM IN IO IT JE JP KR LI LT LU LV MC MF
  MH MP MQ MX MY NC NL NO NZ PF PL PM PN PR PT PW RE RO RU SE SG SH SJ SK SM TC TR TW UA US VI WF YT ZA`)
const NO_CITY = words('AG GI HK MO SG SM VG')
/** Where the larger part, a prefecture, an emirate, does as well as a city. */
const CITY_OR_REGION = words('AE CO ID JP KY NR VN')

/** The cities of China that are provinces themselves: either field may hold one. */
const MUNICIPALITY = /^(北京|天津|上海|重庆|重慶|beijing|tianjin|shanghai|chongqing)/i
/** An address written in Chinese or Japanese names its city within the line as often as beside it. */
const CITY_WITHIN = /\p{Script=Han}(市|州|盟|县|縣|区|區|都|府|県|道)/u

/** What is missing for a letter to get there, by what the country of destination asks for; empty when nothing is. */
export function lacksOf(address: Address): Lack[] {
  const { country } = address
  const lacks: Lack[] = []
  if (!address.lines.some(isSaid)) lacks.push('lines')
  if (country !== null && !hasCity(address, country)) lacks.push('city')
  if (country !== null && POSTCODE.has(country) && !hasPostcode(address, country)) lacks.push('postcode')
  if (country === null) lacks.push('country')
  return lacks
}

function hasCity({ city, region, lines }: Address, country: string): boolean {
  if (isSaid(city) || NO_CITY.has(country)) return true
  if (isSaid(region) && (CITY_OR_REGION.has(country) || MUNICIPALITY.test(region))) return true
  return ['CN', 'TW', 'JP'].includes(country) && lines.some(line => CITY_WITHIN.test(line))
}

function hasPostcode({ postcode }: Address, country: string): boolean {
  // What does not fill the six boxes of a Chinese envelope is none.
  return country === 'CN' ? /^\d{6}$/.test(postcode ?? '') : isSaid(postcode)
}

function isSaid(text: string | null): text is string {
  return text !== null && text.trim() !== ''
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
