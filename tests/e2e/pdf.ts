import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

const MM_PER_POINT = 25.4 / 72

/** A word of a page and where its first letter stands, in millimetres from the top left. */
type Word = { text: string; left: number; top: number }
export type PdfPage = {
  /** In millimetres. */
  width: number
  height: number
  words: Word[]
  /** Everything on it in order, without any space: how it was broken into lines is not what was written. */
  text: string
}

/** What is in a PDF: its pages and the fonts it brings along. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ pages: PdfPage[]; fonts: { name: string; embedded: boolean }[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages: PdfPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const words = items.flatMap(item =>
      'str' in item && item.str.trim() !== ''
        ? {
            text: item.str,
            left: item.transform[4] * MM_PER_POINT,
            top: (height - item.transform[5]) * MM_PER_POINT,
          }
        : [],
    )
    const text = plain(words.map(word => word.text).join(''))
    pages.push({ width: width * MM_PER_POINT, height: height * MM_PER_POINT, words, text })
  }
  return { pages, fonts: await fontsOf(bytes) }
}

/** A text as `PdfPage.text` has it; two apostrophes that look alike are one glyph, and one in the PDF. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replaceAll('\u02bc', '’')

/** A Type 3 font is a set of drawings and brings itself along; every other names the file it lies in. */
async function fontsOf(bytes: Uint8Array) {
  const { context } = await PDFDocument.load(bytes)
  const nameOf = (object: PDFDict, key: string) =>
    object.lookupMaybe(PDFName.of(key), PDFName)?.decodeText() ?? ''
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameOf(object, 'Type') !== 'Font') return []
    const kind = nameOf(object, 'Subtype')
    // The glyphs of a composite font lie in its descendant, which is listed as well.
    if (kind === 'Type0') return []
    const described = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    const inFile = ['FontFile', 'FontFile2', 'FontFile3'].some(key => described?.get(PDFName.of(key)))
    const name = described ? nameOf(described, 'FontName') : nameOf(object, 'Name')
    return [{ name: name.replace(/^[A-Z]{6}\+/, ''), embedded: inFile || kind === 'Type3' }]
  })
}
