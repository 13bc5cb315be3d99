import { Address } from '../../../shared/contract/mail.ts'
import { readCountry } from '../../../shared/domain/intake/countries.ts'
import type { Written } from './card-days.ts'
import { type CardProperty, partOf, textOf } from './card-properties.ts'

const MOST_LINES = 5
const LONGEST = 120
const CARE_OF = /^(?:(?:c\/o|care of)(?:[:：]\s*|\s+)|℅\s*)/i

/** The address post would go to, and the city a guest is known by; what was not taken is told. */
export function readAddress(card: readonly CardProperty[]): {
  address: Address | null
  city: string | null
  leftOut: string[]
} {
  const all = card.filter(
    ({ name, parts }) => name === 'adr' && parts.flat().some(text => text.trim() !== ''),
  )
  const [best, ...others] = all.toSorted((one, other) => weight(one) - weight(other))
  const label = card.find(({ name }) => name === 'label')
  const leftOut = others.map(adr => adr.parts.flat().filter(Boolean).join(', '))
  if (!best) return { address: label ? ofLabel(textOf(label)) : null, city: null, leftOut }
  const city = cut(partOf(best, 3))
  if (best.params['x-city-only']) return { address: null, city, leftOut }
  const country = best.params.cc?.[0] ? readCountry(best.params.cc[0]) : readCountry(partOf(best, 6))
  if (country === null && partOf(best, 6)) leftOut.push(partOf(best, 6))
  const [careOf, lines] = linesOf(best)
  const address = Address.safeParse({
    ...{
      careOf,
      lines,
      city,
      region: cut(partOf(best, 4)),
      postcode: partOf(best, 5).slice(0, 16).trim() || null,
      country,
    },
  })
  return { address: address.data ?? null, city, leftOut }
}

/** The address as a property, or only the city where nothing more is known; nothing where not even that is. */
export function writeAddress(address: Address | null, city: string | null): Written[] {
  if (!address) return city ? [['adr', { 'x-city-only': '1' }, 'text', ['', '', '', city, '', '', '']]] : []
  const { careOf, lines, region, postcode, country } = address
  const street = [...(careOf ? [`c/o ${careOf}`] : []), ...lines]
  const language = lines.some(line => /\p{Script=Han}/u.test(line)) ? 'zh' : 'en'
  const named = country ? (new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country) : ''
  const parts = ['', '', street, address.city ?? '', region ?? '', postcode ?? '', named]
  return [['adr', country ? { cc: country } : {}, 'text', parts]]
}

/** What is said to be the best, then where somebody lives, then as they stand. */
function weight({ params }: CardProperty): number {
  const types = params.type ?? []
  if (params.pref?.[0] === '1' || types.includes('pref')) return 0
  return types.includes('home') ? 1 : 2
}

function linesOf(adr: CardProperty): [careOf: string | null, lines: string[]] {
  const box = partOf(adr, 0)
  const written = [...(adr.parts[2] ?? []), ...(adr.parts[1] ?? [])]
  // RFC 9554 tells every piece apart; whoever gives the whole street too has given all of it.
  const pieces = written.some(Boolean) ? written : streetOf(adr)
  const lines = [...pieces, /^\d+$/.test(box) ? `P.O. Box ${box}` : box]
    .flatMap(text => text.split('\n'))
    .map(text => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
  const at = lines.findIndex(line => CARE_OF.test(line))
  const careOf = at < 0 ? null : (lines.splice(at, 1)[0] ?? '').replace(CARE_OF, '')
  const kept = [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(', ')]
  return [cut(careOf ?? ''), kept.map(line => line.slice(0, LONGEST).trim()).filter(Boolean)]
}

/** Room to direction, in the order of RFC 9554, as one writes them there: the largest first in Chinese characters. */
function streetOf(adr: CardProperty): string[] {
  const [
    room,
    apartment,
    floor,
    number,
    street,
    building,
    block,
    subdistrict,
    district,
    landmark,
    direction,
  ] = Array.from({ length: 11 }, (_, at) => partOf(adr, 7 + at))
  const pieces = [
    [number, street],
    [block, building],
    [floor, apartment, room],
    [landmark, direction],
    [subdistrict, district],
  ]
  const isChinese = adr.parts.flat().some(text => /\p{Script=Han}/u.test(text))
  if (!isChinese) return pieces.map(each => each.filter(Boolean).join(' '))
  return [[district, subdistrict, street, number, block, building, floor, apartment, room].join('')]
}

/** A whole address in lines, as it is printed on a label. */
function ofLabel(text: string): Address | null {
  const lines = text
    .split('\n')
    .map(line => line.trim().slice(0, LONGEST))
    .filter(Boolean)
  const nothing = { careOf: null, city: null, region: null, postcode: null, country: null }
  return lines.length > 0 ? { ...nothing, lines: lines.slice(0, MOST_LINES) } : null
}

const cut = (text: string) => text.replace(/\s+/g, ' ').slice(0, LONGEST).trim() || null
