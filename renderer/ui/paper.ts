import type { PaperSize } from '../../shared/contract/shell.ts'
import type {} from '../rpc/port.ts'

/** The two papers a house has: sheets for the back office, and the roll of the slip printer. */
export type Paper = 'a4' | '80mm'

/** A roll has no pages: it is cut where the text ends. `MARGIN` is what a slip printer cannot print on at its sides. */
const ROLL = { width: 80, margin: 4 }

const MM_PER_PX = 25.4 / 96

/** A browser reads the paper from the style; the desktop must be told. In micrometres; null: the printer's own. */
let laidOut: PaperSize | null = null

/** Prints the page as it stands; what must not be on paper carries `data-no-print`. */
export async function printPage(): Promise<void> {
  if (window.desktop) await window.desktop.print(...(laidOut ? [laidOut] : []))
  else window.print()
}

/**
 * From now on what is printed is the sheet marked `data-sheet`, in a portal of its own, on that paper, and nothing else of
 * the page. `height` is that of the sheet on screen, in CSS pixels: a roll is as long as what is on it. The answer ends it.
 */
export function layOutFor(paper: Paper, height: number): () => void {
  const rollLength = Math.ceil(height * MM_PER_PX) + 2 * ROLL.margin
  laidOut =
    paper === 'a4'
      ? { width: 210_000, height: 297_000 }
      : { width: ROLL.width * 1000, height: rollLength * 1000 }
  const size =
    paper === 'a4'
      ? 'size: A4; margin: 12mm 12mm 14mm'
      : `size: ${ROLL.width}mm ${rollLength}mm; margin: ${ROLL.margin}mm`
  const pages =
    paper === 'a4'
      ? '@bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui; color: #000; }'
      : ''
  const rules = document.createElement('style')
  // It stands last, and so above the @page rule of style.css.
  rules.textContent = `@media print {
    @page { ${size}; ${pages} }
    body > :not(:has(> [data-sheet])) { display: none !important; }
  }`
  document.head.append(rules)
  return () => {
    laidOut = null
    rules.remove()
  }
}
