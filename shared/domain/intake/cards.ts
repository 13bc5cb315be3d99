import { isRefusedHeader } from './aliases.ts'

const DIGITS = /(?<![\d.])\d(?:[ -]?\d){12,18}(?!\d)/g
const MASKED = /(?:[*xX•·●#][ -]?){4,}(?:\d[ -]?){3,4}(?!\d)|(?<!\d)\d{6}[*xX•·●#]{4,}\d{2,4}/g
const CHINESE_ID =
  /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g
const HIDDEN = '••••'

/**
 * A text with every card number, masked card number and Chinese identity number in it replaced by dots.
 * The house has no use for them, so they never reach the book, wherever in a file they stand.
 */
export function hideNumbers(text: string): string {
  if (text.length < 7 || !/\p{Nd}/u.test(text)) return text
  return (/[０-９＊]/.test(text) ? text.normalize('NFKC') : text)
    .replace(MASKED, HIDDEN)
    .replace(CHINESE_ID, found => (isChineseId(found) ? HIDDEN : found))
    .replace(DIGITS, found => (isCard(found.replace(/\D/g, '')) ? HIDDEN : found))
}

/** Whether a text carries a number that may not be kept. */
export function hasHiddenNumber(text: string): boolean {
  return hideNumbers(text) !== text
}

/**
 * The columns that are cards or papers, by their header or by what stands in them: whatever anybody maps them to,
 * they are not read. `samples` are rows of cells.
 */
export function refusedColumns(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): number[] {
  return headers.flatMap((header, column) => {
    if (isRefusedHeader(header)) return [column]
    const filled = samples.map(row => row[column]?.trim() ?? '').filter(cell => cell !== '')
    const hidden = filled.filter(cell => hideNumbers(cell) === HIDDEN).length
    return hidden > 0 && hidden * 2 >= filled.length ? [column] : []
  })
}

/** Thirteen to nineteen digits with a card maker's beginning and a true check digit (Luhn). */
function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false
  // Telephone numbers have up to fifteen digits: only American Express (34, 37) and Diners (36, 38) are as short as they.
  const maker = digits.length >= 16 ? /^(?:[3-6]|2[2-7]|81)/ : /^3[4678]/
  if (!maker.test(digits) || /^(\d)\1+$/.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** GB 11643-1999: the last sign of an identity number is the remainder of the weighted seventeen before it. */
function isChineseId(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  let sum = 0
  for (const [at, weight] of weights.entries()) sum += (text.charCodeAt(at) - 48) * weight
  return '10X98765432'.charAt(sum % 11) === text.charAt(17).toUpperCase()
}
