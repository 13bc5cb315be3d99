import type { Language } from '../language.ts'

const digitsKnown = new Map<string, number>()

/** How many digits a currency has behind the point: two for yuan, none for yen, three for dinars. Two where it is unknown. */
export function digitsOf(currency: string): number {
  const known = digitsKnown.get(currency)
  if (known !== undefined) return known
  const digits = isCurrency(currency)
    ? (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2)
    : 2
  digitsKnown.set(currency, digits)
  return digits
}

let currencies: ReadonlySet<string> | null = null

/** Whether it is a currency there is, by its three letters. */
export function isCurrency(code: string): boolean {
  currencies ??= new Set(Intl.supportedValuesOf('currency'))
  return currencies.has(code)
}

/**
 * An amount as people type it, '6', '6.00', '６．５', '¥6', '6元', '1,234.50', in the smallest unit of the currency; null where it is
 * no amount, or has more digits behind the point than the currency.
 */
export function readMoney(typed: string, currency: string): number | null {
  const bare = typed
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/^\s*(?:[A-Za-z]{3}|\p{Sc})?\s*|\s*(?:[A-Za-z]{3}|\p{Sc}|[元円])?\s*$/gu, '')
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
  const [, whole, part = ''] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(grouped) ?? []
  const digits = digitsOf(currency)
  if (whole === undefined || part.replace(/0+$/, '').length > digits) return null
  return Number(`${whole}${part.padEnd(digits, '0').slice(0, digits)}`)
}

/** An amount as a field shows it: '6.00', in Japan '600'. */
export function figures(minor: number, currency: string): string {
  const digits = digitsOf(currency)
  return (minor / 10 ** digits).toFixed(digits)
}

/** An amount as one reads it: '¥6.00', '€1.10'. */
export function money(minor: number, currency: string, language: Language): string {
  const amount = figures(minor, currency)
  if (!isCurrency(currency)) return `${amount} ${currency}`
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  return format.format(Number(amount))
}
