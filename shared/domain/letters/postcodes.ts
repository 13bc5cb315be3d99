/** What stands before a postcode to tell its country; the formats add it, and domestic mail leaves it out. */
const PREFIXES: Record<string, string> = {
  AX: 'AX-',
  AZ: 'AZ ',
  CH: 'CH-',
  FI: 'FI-',
  FO: 'FO',
  HR: 'HR-',
  HT: 'HT',
  LI: 'FL-',
  LT: 'LT-',
  LU: 'L-',
  MC: 'MC-',
  MD: 'MD-',
  SE: 'SE-',
  SI: 'SI-',
}

/** Where a postcode is written in two parts, however it was typed. */
const PARTS: Record<string, [typed: RegExp, written: string]> = {
  JP: [/^(\d{3})[-\s]?(\d{4})$/, '$1-$2'],
  GB: [/^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/, '$1 $2'],
  CA: [/^([A-Z]\d[A-Z])[-\s]*(\d[A-Z]\d)$/, '$1 $2'],
}

/** A postcode as its country writes it, without the prefix of the country. */
export function writtenPostcode(postcode: string, country: string): string {
  const letters = PREFIXES[country]?.replace(/[^A-Z]/g, '')
  const bare = postcode
    .trim()
    .toUpperCase()
    .replace(/^〒\s*/, '')
  const own = letters && bare.startsWith(letters) ? bare.slice(letters.length).replace(/^[-\s]+/, '') : bare
  const [typed, written] = PARTS[country] ?? []
  return typed && written ? own.replace(typed, written) : own
}

/** A line without the prefix of the country before its postcode: mail that stays within the country has none. */
export function withoutPrefix(line: string, postcode: string, country: string): string {
  const prefix = PREFIXES[country]
  return prefix && postcode ? line.replace(`${prefix}${postcode}`, postcode) : line
}
