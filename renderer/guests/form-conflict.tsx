import { useWords } from '../words/language.ts'
import classes from './form-conflict.module.css'
import { formWords } from './form-words.ts'

type Props = {
  /** The field both changed, by its label. */
  label: string
  mine: string
  theirs: string
  /** Who wrote theirs; null when nobody knows. */
  by: string | null
  onChoose: (whose: 'mine' | 'theirs') => void
}

/** One field two people changed: what each wrote, side by side, and one press to choose. */
export function FormConflict({ label, mine, theirs, by, onChoose }: Props) {
  const words = useWords(formWords)
  return (
    <fieldset className={classes.conflict} aria-label={words.bothChanged(label)} data-conflict>
      <button type="button" className={classes.choice} onClick={() => onChoose('mine')}>
        <span className={classes.whose}>{words.yours}</span>
        <bdi className={classes.text}>{mine || words.nothing}</bdi>
      </button>
      <button type="button" className={classes.choice} onClick={() => onChoose('theirs')}>
        <span className={classes.whose}>{words.theirsBy(by)}</span>
        <bdi className={classes.text}>{theirs || words.nothing}</bdi>
      </button>
    </fieldset>
  )
}
