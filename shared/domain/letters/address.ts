import { formatAddress } from 'localized-address-format'
import type { Envelope } from '../../contract/letters.ts'
import type { Address } from '../../contract/mail.ts'
import type { LetterLanguage } from '../../contract/occasion.ts'
import { countryLine } from './country-line.ts'
import { withoutPrefix, writtenPostcode } from './postcodes.ts'

export { lacksOf } from './address-lacks.ts'

/** Which of a country's formats: that of its own script, or that of an address of it in Latin letters. */
type Script = 'local' | 'latin'
type Parts = { country: string; script: Script; region: string; city: string; postcode: string }

/** Places that are their own city: the country's line says it already, or the format does. */
const CITY_IS_COUNTRY: Record<string, RegExp> = {
  GI: /^gibraltar$/i,
  HK: /^(hong\s?kong(,? sar)?|香港(特别行政区|特別行政區)?)$/i,
  MO: /^(maca[uo](,? sar)?|澳[门門](特别行政区|特別行政區)?)$/i,
  SG: /^(singapore|新加坡)$/i,
}

/**
 * An address as it stands on an envelope posted in `from`, laid out as the country of destination has it; an unknown one is
 * taken for the sender's own. What is written in Chinese, Japanese or Korean goes largest part first with the name last
 * (GB/T 22657.1 for China); the same countries' addresses in Latin letters go in the Western order. Abroad, the city, the
 * region and the country are in capitals, as the Universal Postal Union asks, and `language` is as in `countryLine`. Within
 * China the postcode goes into the six boxes at the top left (GB/T 1416) and into no line.
 */
export function envelopeOf({
  address,
  name,
  from,
  language,
}: {
  address: Address
  /** The addressee's line, ready as it should stand. */
  name: string
  from: string
  language: LetterLanguage
}): Envelope {
  const country = address.country ?? from
  const abroad = country !== from
  const script = scriptOf(address)
  const order = nameComesLast(country, script) ? 'largest-first' : 'name-first'
  const postcode = writtenPostcode(address.postcode ?? '', country)
  const boxes = country === 'CN' && !abroad && /^\d{6}$/.test(postcode) ? postcode : null
  const caps = (text: string | null) => (abroad ? capitals(said(text), country) : said(text))
  const [city, region] = [caps(address.city), caps(address.region)]
  const parts = { country, script, city, region, postcode: boxes === null ? postcode : '' }
  const lines = linesOf(address.lines.map(said).filter(Boolean), parts, order, abroad)
  const careOf = said(address.careOf)
  return {
    order,
    name,
    lines:
      order === 'largest-first'
        ? [...lines, careOf].filter(Boolean)
        : [inCareOf(careOf), ...lines].filter(Boolean),
    boxes,
    country: abroad ? countryLine(country, from, language) : null,
  }
}

function linesOf(written: string[], parts: Parts, order: Envelope['order'], abroad: boolean): string[] {
  const { country, script, postcode } = parts
  const { city, region, apart } = placed(withoutRepeats(parts, written[0] ?? '', abroad), order)
  const lines = formatAddress(
    {
      postalCountry: country,
      administrativeArea: region,
      locality: city,
      postalCode: postcode,
      addressLines: order === 'largest-first' ? [apart, ...written] : [...written, apart],
    },
    script,
  )
  return abroad ? lines : lines.map(line => withoutPrefix(line, postcode, country))
}

/** City and region as far as they are not said already: by each other, by the first line, or by the name of the country. */
function withoutRepeats({ city, region, ...rest }: Parts, firstLine: string, abroad: boolean): Parts {
  const isSaidIn = (place: string) => /[省市州县縣区區都府県道]$/.test(place) && firstLine.includes(place)
  const isCountry = abroad || rest.country === 'SG' || rest.country === 'GI'
  const keptCity = isSaidIn(city) || (isCountry && CITY_IS_COUNTRY[rest.country]?.test(city)) ? '' : city
  const keptRegion = isSaidIn(region) || region.toUpperCase() === city.toUpperCase() ? '' : region
  return { ...rest, city: keptCity, region: keptRegion }
}

/** City and region where the country's format has a place for them; what it has none for goes `apart`, as a line of its own. */
function placed(parts: Parts, order: Envelope['order']): { city: string; region: string; apart: string } {
  const { country, script, city, region, postcode } = parts
  const has = placesOf(country, script)
  if (!has.city && has.region) {
    const both = order === 'largest-first' ? region + city : [city, region].filter(Boolean).join(', ')
    return { city: '', region: both, apart: '' }
  }
  if (!has.city) return { city: '', region: '', apart: city }
  // The format of a country of which nothing is known.
  if (!has.region && !has.postcode)
    return { city: [city, postcode].filter(Boolean).join(' '), region, apart: '' }
  // A city without its province stands where the postcode is.
  if (has.postcodeBesideRegion && !region) return { city: '', region: city, apart: '' }
  return { city, region, apart: '' }
}

/** Stand for a city, a region and a postcode in a format that is tried out; no format has them in its own letters. */
const [CITY, REGION, POSTCODE] = ['\uE000', '\uE001', '\uE002'] as const

/** Which parts a country's format has a place for, found by filling it in. */
function placesOf(country: string, script: Script) {
  const lines = formatAddress(
    { postalCountry: country, administrativeArea: REGION, locality: CITY, postalCode: POSTCODE },
    script,
  )
  const lineOf = (part: string) => lines.findIndex(line => line.includes(part))
  return {
    city: lineOf(CITY) >= 0,
    region: lineOf(REGION) >= 0,
    postcode: lineOf(POSTCODE) >= 0,
    postcodeBesideRegion: lineOf(REGION) === lineOf(POSTCODE) && lineOf(CITY) !== lineOf(POSTCODE),
  }
}

function nameComesLast(country: string, script: Script): boolean {
  const lines = formatAddress({ postalCountry: country, name: 'N', addressLines: ['A'] }, script)
  return lines.indexOf('N') > lines.indexOf('A')
}

/** The country's own script where that outweighs what is written in Latin letters; a Chinese character says about two letters. */
function scriptOf({ lines, city, region }: Address): Script {
  const text = [...lines, city, region].join(' ')
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const other = text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0
  return 2 * other > latin ? 'local' : 'latin'
}

function inCareOf(careOf: string): string {
  return !careOf || /^(c\/o|care of|attn|z\. ?hd|chez)\b/i.test(careOf) ? careOf : `c/o ${careOf}`
}

function capitals(text: string, country: string): string {
  // The small i with a dot has a capital with a dot there; everywhere else whatever language the machine speaks is kept out.
  return country === 'TR' ? text.toLocaleUpperCase('tr') : text.toUpperCase()
}

function said(text: string | null): string {
  return text?.trim() ?? ''
}
