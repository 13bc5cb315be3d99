import type { LetterPaper, PostPaper } from '../../../shared/contract/letters.ts'
import type { PageSize } from '../../ui/paper.ts'

const envelopes = ['dl', 'c5', 'zl'] as const satisfies readonly PostPaper[]
export type EnvelopePaper = (typeof envelopes)[number]
const labels = ['l7163', 'avery-5160'] as const satisfies readonly PostPaper[]
export type LabelPaper = (typeof labels)[number]

export const isEnvelope = (paper: PostPaper): paper is EnvelopePaper =>
  envelopes.some(envelope => envelope === paper)
export const isLabel = (paper: PostPaper): paper is LabelPaper => labels.some(label => label === paper)

const INCH = 25.4
const A4 = { width: 210, height: 297 }
const US_LETTER = { width: 8.5 * INCH, height: 11 * INCH }

/**
 * Every paper in millimetres. DL and C5 are of ISO 269; ZL is the No. 6 envelope of GB/T 1416-2003, which has the same DL and C5.
 * A card is an A5 sheet, folded once to A6.
 */
export const sizes: Readonly<Record<LetterPaper | EnvelopePaper | LabelPaper, PageSize>> = {
  a4: A4,
  'us-letter': US_LETTER,
  card: { width: 210, height: 148 },
  dl: { width: 220, height: 110 },
  c5: { width: 229, height: 162 },
  zl: { width: 230, height: 120 },
  l7163: A4,
  'avery-5160': US_LETTER,
}

export type LabelGrid = {
  columns: number
  rows: number
  /** Millimetres from the edges of the sheet to the first label. */
  left: number
  top: number
  /** From the edge of one label to the same edge of the next. */
  across: number
  down: number
  width: number
  height: number
}

/** Where the labels lie on their sheets, as the makers' templates have them. */
export const grids: Readonly<Record<LabelPaper, LabelGrid>> = {
  l7163: {
    columns: 2,
    rows: 7,
    left: 4.65,
    top: 15.15,
    across: 101.6,
    down: 38.1,
    width: 99.1,
    height: 38.1,
  },
  'avery-5160': {
    columns: 3,
    rows: 10,
    left: 0.1875 * INCH,
    top: 0.5 * INCH,
    across: 2.75 * INCH,
    down: INCH,
    width: 2.625 * INCH,
    height: INCH,
  },
}

export const labelsOn = (paper: LabelPaper): number => grids[paper].columns * grids[paper].rows

/** Where label `at` of a sheet lies, counted from 0 along the rows, in millimetres. */
export function placeOf(paper: LabelPaper, at: number): { left: number; top: number } {
  const { columns, left, top, across, down } = grids[paper]
  return { left: left + (at % columns) * across, top: top + Math.floor(at / columns) * down }
}

/** Which side of an envelope bears the sender, where the post of that country is used to it: Royal Mail and bpost ask for the back. */
export type SenderSide = 'front' | 'back' | 'none'
const ON_THE_BACK = ['GB', 'IE', 'FR', 'BE', 'NL', 'LU']
export const senderSideIn = (country: string): SenderSide =>
  ON_THE_BACK.includes(country) ? 'back' : 'front'

/** What a house in that country has in its cupboard, until it says otherwise. */
export function usualPapers(country: string): { letters: LetterPaper; post: PostPaper } {
  if (country === 'CN') return { letters: 'a4', post: 'zl' }
  return { letters: ['US', 'CA', 'MX', 'PH'].includes(country) ? 'us-letter' : 'a4', post: 'dl' }
}
