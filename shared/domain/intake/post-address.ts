import type { RejectReason } from '../../contract/intake.ts'
import type { Address } from '../../contract/mail.ts'
import type { Cells } from './cells.ts'
import { readCountry } from './countries.ts'

/** Where a file says a guest lives; it never says in whose care. */
export type IntakeAddress = Omit<Address, 'careOf'>

/** As long as the sheet of a guest takes. */
const LONGEST = 120
const MOST_LINES = 5

/** What stands where a system wanted an address and nobody had one. */
const NOWHERE =
  /^(?:[^\p{L}\p{N}]*|0[0\s-]*|x+|n[/.\s]*a\.?|null|nil|none|no|tb[acd]|test|unknown|not (?:known|given|provided|applicable|available)|no (?:fixed )?(?:address|street)|address|street|same(?: (?:as|address|here)\b.*)?|as above|see above|无|無|没有|未知|不详|不詳|未登记|未填写?|暂无|同上|同|地址|なし|不明|同左|同じ|unbekannt|keine|sin direcci[oó]n)$/iu

/** The address of a row; null when it names no street or house. Without a country of its own the guest's is taken. */
export function readAddress(cells: Cells, guestCountry: string | null): IntakeAddress | RejectReason | null {
  const lines = linesOf(cells.all('address'))
  const region = said(cells.one('region'))
  if (lines.some(line => line.length > LONGEST) || (region?.length ?? 0) > LONGEST) return 'cell-too-long'
  // A number alone is a house without a street.
  if (!lines.some(line => /\p{L}/u.test(line))) return null
  return {
    lines,
    city: said(cells.one('city')),
    region,
    postcode: postcodeOf(cells.one('postcode')),
    country: cells.has('address-country') ? readCountry(cells.one('address-country')) : guestCountry,
  }
}

/** Whether a cell may be a postcode of some country. */
export function isPostcode(cell: string): boolean {
  return /^(?=.*\d)[\p{L}\d][\p{L}\d -]{1,15}$/u.test(plainPostcode(cell))
}

function linesOf(cells: readonly string[]): string[] {
  const lines = new Map<string, string>()
  for (const cell of cells) {
    for (const part of cell.split(/[\r\n]+/)) {
      const line = said(part)
      if (line && !lines.has(line.toLowerCase())) lines.set(line.toLowerCase(), line)
    }
  }
  const all = [...lines.values()]
  return all.length <= MOST_LINES
    ? all
    : [...all.slice(0, MOST_LINES - 1), all.slice(MOST_LINES - 1).join(', ')]
}

function said(written: string): string | null {
  const text = written
    .replace(/\s+/g, ' ')
    .replace(/[\s,，、]+$/, '')
    .trim()
  return NOWHERE.test(text.normalize('NFKC')) ? null : text
}

function postcodeOf(written: string): string | null {
  const text = plainPostcode(written)
  return isPostcode(text) && !/^[09 -]+$/.test(text) ? text : null
}

/** A table calculator makes a number of it. */
function plainPostcode(written: string): string {
  return written
    .normalize('NFKC')
    .trim()
    .replace(/^〒\s*/, '')
    .replace(/^'/, '')
    .replace(/\.0$/, '')
}
