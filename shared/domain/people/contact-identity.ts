/** Addresses that booking sites put between guest and house. They change with every booking and say nothing of the person. */
const RELAY_HOSTS =
  `guest.booking.com property.booking.com agoda-messaging.com m.expediapartnercentral.com expediapartnercentral.com
guest.airbnb.com reply.airbnb.com host.airbnb.com messages.homeaway.com messages.vrbo.com guest.trip.com guest.ctrip.com messaging.hotels.com
guest.hostelworld.com guests.traveloka.com guest.despegar.com mail.hotelbeds.com`.split(/\s+/)

const JUNK_NAMES =
  /^(?:none?|no|na|n\.a|nil|null|test|tests?\d*|testing|fake|dummy|unknown|unbekannt|no-?e?-?mail|noemail|nomail|noreply|no-reply|donotreply|no\.?email|without|decline[ds]?|refused|xx+|aa+|abc|asdf|a|x|email|guest|walk-?in|reception|123)$/
const JUNK_HOSTS =
  /^(?:none?|no|na|test|fake|email|noemail|nomail|example|invalid|xx+|aa+|abc|localhost)\.[a-z.]+$|^(?:.+\.)?example\.(?:com|org|net)$|\.(?:invalid|local)$/
const SHAPE = /^[^\s@]+@([^\s@.]+\.)+[^\s@.]{2,}$/

/**
 * An e-mail address as identity: trimmed, half width, lower case; for Gmail without points and +tags, which its
 * delivery ignores. Text that is no address comes back only trimmed and lower-cased.
 */
export function normaliseEmail(email: string): string {
  const address = email
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .slice(0, 254)
  const [, local = '', host = ''] = /^([^@]+)@(gmail\.com|googlemail\.com)$/.exec(address) ?? []
  if (host === '') return address
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@gmail.com`
}

/** Whether an address is a booking site's relay. `more` are hosts the house has met itself. */
export function isRelayEmail(email: string, more: readonly string[] = []): boolean {
  const host = normaliseEmail(email).split('@').at(-1) ?? ''
  return [...RELAY_HOSTS, ...more].some(relay => host === relay || host.endsWith(`.${relay}`))
}

/** Whether an address was typed to get past a required field: none@none.com, test@…, noemail@…, or is no address at all. */
export function isJunkEmail(email: string): boolean {
  const address = normaliseEmail(email)
  if (!SHAPE.test(address)) return true
  const [local = '', host = ''] = address.split('@')
  return JUNK_NAMES.test(local) || JUNK_HOSTS.test(host)
}

const ZEROES = ['٠', '۰', '०', '๐', '০'].map(zero => zero.codePointAt(0) ?? 0)

/**
 * A telephone number as digits with its leading + kept; 00 before a country counts as +; an extension and everything
 * else is dropped. '+86 138-1234-5678' is '+8613812345678'. Empty when there is no digit.
 */
export function normalisePhone(phone: string): string {
  const [number = ''] = phone
    .slice(0, 60)
    .normalize('NFKC')
    .toLowerCase()
    .split(/(?:ext|x|#|;|转)/u)
  // The (0) of '+44 (0)20' is dialled only inside the country.
  const ascii = number.replace(/\(0\)/, '').replace(/\p{Nd}/gu, digit => asciiDigit(digit))
  const digits = ascii.replace(/[^0-9]/g, '')
  if (digits === '') return ''
  if (ascii.trimStart().startsWith('+')) return `+${digits}`
  return digits.startsWith('00') && digits.length > 9 ? `+${digits.slice(2)}` : digits
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const zero = ZEROES.find(start => code >= start && code < start + 10)
  return zero === undefined ? digit : String(code - zero)
}

const COMPARED = 9

/**
 * Whether two numbers ring the same telephone: their last nine digits agree, which leaves the country and the trunk
 * zero aside. Numbers of fewer than seven digits, and rows of one digit, are nobody's.
 */
export function samePhone(a: string, b: string): boolean {
  const [first, second] = [a, b].map(phone =>
    normalisePhone(phone)
      .replace(/^\+?0*/, '')
      .slice(-COMPARED),
  )
  return (
    first === second &&
    first !== undefined &&
    first.length >= 7 &&
    !/^(\d)\1+$/.test(first) &&
    first !== '123456789'
  )
}
