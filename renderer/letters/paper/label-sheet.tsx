import { useRef } from 'react'
import { addressLines } from './address-lines.ts'
import type { Addressed } from './envelope-sheet.tsx'
import { useFonts } from './fonts.ts'
import { grids, type LabelPaper, placeOf } from './formats.ts'
import classes from './label-sheet.module.css'
import { PageOfPaper, tags } from './page-of-paper.tsx'
import { useFit } from './use-fit.ts'

type Props = {
  /** The label each stands on, counted from 0. */
  labels: readonly { at: number; sheet: Addressed }[]
  paper: LabelPaper
}

/** One sheet of labels with the addresses of some letters; whatever else is on the sheet stays free. */
export function LabelSheet({ labels, paper }: Props) {
  return (
    <PageOfPaper paper={paper} language="en">
      {labels.map(({ at, sheet }) => (
        <Label key={at} at={at} sheet={sheet} paper={paper} />
      ))}
    </PageOfPaper>
  )
}

const TYPES = { l7163: [12, 11, 10, 9, 8, 7], 'avery-5160': [10, 9, 8, 7, 6.5] } as const

function Label({ at, sheet, paper }: { at: number; sheet: Addressed; paper: LabelPaper }) {
  const { envelope, language } = sheet
  const box = useRef<HTMLDivElement>(null)
  const fonts = useFonts(envelope.name + envelope.lines.join(''))
  const lines = addressLines(envelope, 'no-boxes')
  const { width, height } = grids[paper]
  const { left, top } = placeOf(paper, at)
  useFit(box, TYPES[paper], `${fonts} ${paper} ${JSON.stringify(lines)}`)
  return (
    <div
      className={classes.label}
      data-label={at}
      data-letter={sheet.id}
      lang={tags[language]}
      style={{ left: `${left}mm`, top: `${top}mm`, width: `${width}mm`, height: `${height}mm` }}
    >
      <div ref={box} className={classes.address}>
        {lines.map(({ kind, text }, line) => (
          // Two lines of an address may be alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={line} className={classes[kind]}>
            {text}
          </p>
        ))}
      </div>
    </div>
  )
}
