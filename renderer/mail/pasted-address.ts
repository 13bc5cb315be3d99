import { readCountry } from '../../shared/domain/intake/countries.ts'
import { MOST_LINES, type TypedAddress } from './address-typed.ts'

/** What of an address a text tells; what it does not tell is absent. */
export type Pasted = Partial<TypedAddress>

/**
 * Takes a pasted address apart as far as that is certain: country, postcode and city where a line has them in the way their country
 * writes them, care of, and the rest as lines. Lines that are one of `names` are the guest. Null for a text that is one plain line.
 */
export function readPasted(text: string, names: readonly string[]): Pasted | null {
  const said = text.normalize('NFKC').replace(/[\t\u00A0]+/g, ' ')
  const lines = said
    .split(/[\r\n]+/)
    .map(line => line.trim().replace(/^(地址|收件人|address|to)\s*:\s*/i, ''))
    .filter(line => line !== '' && !names.some(name => sameName(name, line)))
  const first = lines[0]
  if (first === undefined) return null
  if (/\p{Script=Han}/u.test(said) && !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(said)) {
    const chinese = readChinese(lines)
    if (chinese) return chinese
  }
  const apart = lines.length > 1 ? lines : first.split(/\s*,\s*/)
  // A street with a room behind a comma is no whole address.
  return lines.length > 1 || apart.length > 2 ? readLatin(apart) : null
}

const sameName = (name: string, line: string) =>
  name.normalize('NFKC').toLowerCase() === line.replace(/[,，]$/, '').toLowerCase()

/** Largest part first, without spaces: 浙江省杭州市西湖区…… */
function readChinese(lines: readonly string[]): Pasted | null {
  const told: Pasted = {}
  let rest = lines.join(lines.length > 1 ? '\n' : '').replace(/^(中国|中华人民共和国)[,\s]*/, () => {
    told.country = 'CN'
    return ''
  })
  rest = rest.replace(/(?:邮政编码|邮编)?\s*:?\s*(?<!\d)(\d{6})(?!\d)\s*/, (_whole, postcode: string) => {
    told.postcode = postcode
    return ''
  })
  rest = rest.replace(/^\s*([^\s市]{2,9}?(?:省|自治区|特别行政区))/, (_whole, region: string) => {
    told.region = region
    return ''
  })
  rest = rest.replace(/^\s*([^\s区县路街号]{2,9}?(?:市|自治州|地区|盟))/, (_whole, city: string) => {
    told.city = city
    return ''
  })
  if (!told.region && !told.city && !told.postcode) return null
  const left = rest
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
  return { country: 'CN', ...told, lines: atLeastOne(left) }
}

/** How countries write postcode and city on one line, the surest first. */
const CITY_LINES: readonly RegExp[] = [
  // New York, NY 10001; Sydney NSW 2000; Toronto ON M5V 2T6
  /^(?<city>.+?),?\s+(?<region>[A-Z]{2,3})\s+(?<postcode>\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|\d{4})$/,
  // London SW1A 1AA, or the postcode alone
  /^(?:(?<city>.+?),?\s+)?(?<postcode>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})$/i,
  // 69003 Lyon; D-10115 Berlin; 114 55 Stockholm; 00-950 Warszawa; 1012 AB Amsterdam
  /^(?:[A-Z]{1,2}-)?(?<postcode>\d{4}\s?[A-Z]{2}(?=\s)|\d{3}\s\d{2}(?=\s)|\d{2}-\d{3}|\d{4,5})\s+(?<city>\D.*)$/,
  // Tokyo 100-0001; Singapore 018956; Bangkok 10330
  /^(?<city>\D+?),?\s+〒?(?<postcode>\d{3}-\d{4}|\d{5,6})$/,
]

function readLatin(lines: readonly string[]): Pasted {
  const told: Pasted = {}
  let rest = [...lines]
  const end = rest.at(-1)
  const country = end === undefined || rest.length < 2 ? null : readCountry(end)
  if (country) {
    told.country = country
    rest = rest.slice(0, -1)
  }
  for (const [at, line] of [...rest.entries()].toReversed()) {
    const found = cityLine(line)
    if (!found || (at === 0 && rest.length > 1)) continue
    const city = found.city ?? rest[at - 1]
    told.postcode = found.postcode
    if (found.region) told.region = found.region
    if (city) told.city = city
    rest = rest.filter((_line, place) => place !== at && (found.city || place !== at - 1))
    break
  }
  const careOf = rest.find(line => /^c\/o\b/i.test(line))
  if (careOf) {
    told.careOf = careOf.replace(/^c\/o\s*/i, '')
    rest = rest.filter(line => line !== careOf)
  }
  return { ...told, lines: atLeastOne(rest) }
}

function cityLine(line: string): { city?: string; region?: string; postcode: string } | null {
  for (const pattern of CITY_LINES) {
    const { city, region, postcode } = pattern.exec(line)?.groups ?? {}
    if (postcode) return { postcode, ...(city ? { city } : {}), ...(region ? { region } : {}) }
  }
  return null
}

/** What is too many for an envelope stands together on the last line. */
function atLeastOne(lines: readonly string[]): string[] {
  if (lines.length === 0) return ['']
  if (lines.length <= MOST_LINES) return [...lines]
  return [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(', ')]
}
