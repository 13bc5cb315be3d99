import type { PaperSize } from '../../shared/contract/shell.ts'
import type {} from '../rpc/port.ts'

/** The two papers of a list of names: sheets for the back office, and the roll of the slip printer. */
export type Paper = 'a4' | '80mm'

/** A sheet of paper in millimetres. */
export type PageSize = { readonly width: number; readonly height: number }

/** A roll has no pages: it is cut where the text ends. `MARGIN` is what a slip printer cannot print on at its sides. */
const ROLL = { width: 80, margin: 4 }
const A4: PageSize = { width: 210, height: 297 }

const MM_PER_PX = 25.4 / 96

/** A browser reads the paper from the style; the desktop must be told. In micrometres; null: the printer's own. */
let laidOut: PaperSize | null = null

/** Prints the page as it stands; what must not be on paper carries `data-no-print`. */
export async function printPage(): Promise<void> {
  if (window.desktop) await window.desktop.print(...(laidOut ? [laidOut] : []))
  else window.print()
}

/** What would be printed now, as the bytes of a PDF. Null in a browser, whose own dialogue saves one. */
export async function pageAsPdf(): Promise<Uint8Array | null> {
  return (await window.desktop?.printToPdf(laidOut ?? micrometres(A4))) ?? null
}

/**
 * From now on what is printed is the sheet marked `data-sheet`, in a portal of its own, on that paper, and nothing else of
 * the page. `height` is that of the sheet on screen, in CSS pixels: a roll is as long as what is on it. The answer ends it.
 */
export function layOutFor(paper: Paper, height: number): () => void {
  if (paper === 'a4') {
    const numbers =
      '@bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui; color: #000; }'
    return lay(A4, `@page { size: A4; margin: 12mm 12mm 14mm; ${numbers} }`)
  }
  const length = Math.ceil(height * MM_PER_PX) + 2 * ROLL.margin
  const roll = { width: ROLL.width, height: length }
  return lay(roll, `@page { size: ${ROLL.width}mm ${length}mm; margin: ${ROLL.margin}mm; }`)
}

/**
 * The same for sheets of several sizes in one go: each is a `page` of its name in CSS, and brings its own margins. `paper` is the
 * size of the first, for a printer that knows no other.
 */
export function layOutSheets(sizes: Readonly<Record<string, PageSize>>, paper: PageSize): () => void {
  const pages = Object.entries(sizes).map(
    ([name, { width, height }]) => `@page ${name} { size: ${width}mm ${height}mm; margin: 0; }`,
  )
  return lay(paper, pages.join('\n    '))
}

function lay(paper: PageSize, pages: string): () => void {
  laidOut = micrometres(paper)
  const rules = document.createElement('style')
  // It stands last, and so above the @page rule of style.css.
  rules.textContent = `@media print {
    ${pages}
    body > :not(:has(> [data-sheet])) { display: none !important; }
  }`
  document.head.append(rules)
  return () => {
    laidOut = null
    rules.remove()
  }
}

const micrometres = ({ width, height }: PageSize): PaperSize => ({
  width: Math.round(width * 1000),
  height: Math.round(height * 1000),
})
