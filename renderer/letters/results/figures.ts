import type { Language } from '../../../shared/contract/base.ts'

const formats = new Map<string, Intl.NumberFormat>()

function format(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', options)
  formats.set(key, known)
  return known
}

/** A share of a hundred: '14.6 %'. */
export const percent = (share: number, language: Language): string =>
  `${format(language, { maximumFractionDigits: 1 }).format(share)}${language === 'zh' ? '' : '\u00a0'}%`

/** Points between two shares: '3.2', '−1.4'. */
export const points = (difference: number, language: Language): string =>
  format(language, { maximumFractionDigits: 1 })
    // What rounds to nought has no sign.
    .format(Math.round(difference * 10) / 10 || 0)
    .replace('-', '−')

export const count = (number: number, language: Language): string => format(language, {}).format(number)

/** Where a scale of shares ends, and how far its ticks lie apart: no more than four, on round numbers. */
export function scaleFor(highest: number): { end: number; step: number } {
  const step = [2, 5, 10, 20].find(each => highest / each <= 4) ?? 25
  return { end: Math.min(100, Math.max(step, Math.ceil(highest / step) * step)), step }
}
