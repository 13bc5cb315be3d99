/** Tells spreadsheets that what follows is UTF-8; without it Chinese names are opened as rubbish. */
export const UTF8_MARK = '\ufeff'

/** One line of a CSV file (RFC 4180) without its end. Cells that a spreadsheet would run as a formula are made text. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(asCell).join(',')
}

/** https://owasp.org/www-community/attacks/CSV_Injection; spreadsheets of East Asia read the full-width signs alike. */
function asCell(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) && !/^[+-]?[\d\s().-]+$/.test(text) ? `'${text}` : text
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
