import { type DraftSeat, freshKey } from './draft.ts'

const saysWindow = /窗|window/i
const flag = /^(?:靠?窗|window|w|y|yes|是)$/i

/**
 * Reads seats pasted from a list or a spreadsheet, one to a line: `number, Chinese name, English name, window`.
 * Tabs, commas and full-width commas part the cells. A seat with one name has it in both languages; one that is
 * called after a window is at a window.
 */
export function readSeatLines(pasted: string): DraftSeat[] {
  return pasted
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map((line, row) => {
      const cells = line.split(/[\t,，;；]/).map(cell => cell.trim())
      const names = cells.slice(1).filter(cell => cell !== '' && !flag.test(cell))
      const first = cells[0] ?? ''
      const numbered = names.length > 0
      const [one = first, two = one] = numbered ? names : [first]
      const chineseFirst = /\p{Script=Han}/u.test(one) || !/\p{Script=Han}/u.test(two)
      return {
        key: freshKey(),
        number: (numbered ? first : String(row + 1)).normalize('NFKC').slice(0, 12),
        name: chineseFirst ? { zh: one, en: two } : { zh: two, en: one },
        window:
          cells.slice(1).some(cell => flag.test(cell)) ||
          names.some(name => saysWindow.test(name)) ||
          saysWindow.test(first),
      }
    })
}

/** The same lines back, to correct many seats at once. */
export function writeSeatLines(seats: readonly DraftSeat[]): string {
  return seats
    .map(({ number, name, window }) => [number, name.zh, name.en, ...(window ? ['window'] : [])].join(', '))
    .join('\n')
}
