import { Address, type MailSheet } from '../../shared/contract/mail.ts'
import { plain } from '../ui/keys.ts'

/** An address as it is typed. There is always a line to type into. */
export type TypedAddress = {
  country: string | null
  careOf: string
  lines: string[]
  city: string
  region: string
  postcode: string
}
type InBook = MailSheet['address']
export type AddressField = Exclude<keyof TypedAddress, 'country'>

/** As many lines as an envelope has room for. */
export const MOST_LINES = 5

export function typedFrom(address: InBook, home: string | null): TypedAddress {
  return {
    country: address ? address.country : home,
    careOf: address?.careOf ?? '',
    lines: address && address.lines.length > 0 ? address.lines : [''],
    city: address?.city ?? '',
    region: address?.region ?? '',
    postcode: address?.postcode ?? '',
  }
}

/** What to write into the book; null where a line is too long for it. */
export function addressFrom(typed: TypedAddress): Address | null {
  const optional = (text: string) => text.trim() || null
  const read = Address.safeParse({
    country: typed.country,
    careOf: optional(typed.careOf),
    lines: typed.lines.map(line => line.trim()).filter(line => line !== ''),
    city: optional(typed.city),
    region: optional(typed.region),
    postcode: plain(typed.postcode) || null,
  })
  return read.success ? read.data : null
}

/** Only what the book keeps of an address, without what it says about it. */
export function bare(address: NonNullable<InBook>): Address {
  const { careOf, lines, city, region, postcode, country } = address
  return { careOf, lines, city, region, postcode, country }
}

/** Whether nothing is typed but where it goes. */
export const isEmpty = ({ careOf, lines, city, region, postcode }: TypedAddress): boolean =>
  [careOf, ...lines, city, region, postcode].every(text => text.trim() === '')

const LARGEST_FIRST = ['CN', 'TW', 'HK', 'MO', 'JP', 'KR']

/** The fields in the order the country of destination writes them. */
export function fieldsOf(country: string | null): readonly AddressField[] {
  return country !== null && LARGEST_FIRST.includes(country)
    ? ['postcode', 'region', 'city', 'lines', 'careOf']
    : ['careOf', 'lines', 'city', 'region', 'postcode']
}
