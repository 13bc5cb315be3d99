import type { Sheet } from '../../../shared/contract/letters.ts'
import { type EnvelopePaper, isEnvelope, isLabel, type LabelPaper, labelsOn } from './formats.ts'
import type { PaperChoice } from './paper-choice.ts'

/** What comes out of the printer for one letter, or for one sheet of labels. */
export type Job =
  | { kind: 'letter'; sheet: Sheet; paper: 'a4' | 'us-letter' }
  | { kind: 'card'; sheet: Sheet }
  | { kind: 'envelope'; sheet: Sheet; paper: EnvelopePaper }
  | { kind: 'labels'; paper: LabelPaper; labels: { at: number; sheet: Sheet }[] }

/** What of a batch is put on paper. A printer with one tray gets letters and envelopes one after the other. */
export type What = 'all' | 'letters' | 'post'

/** Everything of a batch: the letters, then what they are posted in, in the same order. `firstLabel` is the first that is free. */
export function jobsOf(sheets: readonly Sheet[], choice: PaperChoice, what: What, firstLabel: number): Job[] {
  return [
    ...(what === 'post' ? [] : lettersOf(sheets, choice)),
    ...(what === 'letters' ? [] : postOf(sheets, choice, firstLabel)),
  ]
}

function lettersOf(sheets: readonly Sheet[], { letters }: PaperChoice): Job[] {
  return sheets.map(sheet =>
    letters === 'card' ? { kind: 'card', sheet } : { kind: 'letter', sheet, paper: letters },
  )
}

function postOf(sheets: readonly Sheet[], { post }: PaperChoice, firstLabel: number): Job[] {
  if (isEnvelope(post)) return sheets.map(sheet => ({ kind: 'envelope', sheet, paper: post }))
  if (!isLabel(post)) return []
  const perSheet = labelsOn(post)
  const placed = sheets.map((sheet, at) => ({ at: firstLabel + at, sheet }))
  return Array.from({ length: Math.ceil((firstLabel + sheets.length) / perSheet) }, (_, page) => ({
    kind: 'labels' as const,
    paper: post,
    labels: placed
      .filter(({ at }) => Math.floor(at / perSheet) === page)
      .map(({ at, sheet }) => ({ at: at % perSheet, sheet })),
  }))
}

/** Jobs in runs that are laid out together, so that a large batch takes no more room than a small one. */
export function inRuns<T>(jobs: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(jobs.length / size) }, (_, run) =>
    jobs.slice(run * size, (run + 1) * size),
  )
}

/** Every text of these letters, for their fonts. */
export const textsOf = (sheets: readonly Sheet[]): string[] => sheets.map(sheet => JSON.stringify(sheet))
