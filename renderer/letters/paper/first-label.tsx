import { useId } from 'react'
import { useWords } from '../../words/language.ts'
import classes from './first-label.module.css'
import { grids, type LabelPaper, labelsOn, placeOf, sizes } from './formats.ts'
import { paperWords } from './words.ts'

type Props = { paper: LabelPaper; first: number; onChoose: (first: number) => void }

/** The sheet of labels, small: one presses the first that is still on it. */
export function FirstLabel({ paper, first, onChoose }: Props) {
  const words = useWords(paperWords)
  const name = useId()
  const { columns, width, height } = grids[paper]
  const sheet = sizes[paper]
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{words.firstLabel}</legend>
      <div className={classes.sheet} style={{ aspectRatio: `${sheet.width} / ${sheet.height}` }}>
        {Array.from({ length: labelsOn(paper) }, (_, at) => {
          const { left, top } = placeOf(paper, at)
          return (
            <input
              // The labels of a sheet never change their places.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={at}
              type="radio"
              name={name}
              className={classes.label}
              data-used={at < first || undefined}
              aria-label={words.label(at + 1, Math.floor(at / columns) + 1, (at % columns) + 1)}
              checked={at === first}
              onChange={() => onChoose(at)}
              style={{
                left: share(left, sheet.width),
                top: share(top, sheet.height),
                width: share(width, sheet.width),
                height: share(height, sheet.height),
              }}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
