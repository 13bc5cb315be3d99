import { IconMinus, IconPlus } from '@tabler/icons-react'
import classes from './stepper.module.css'

type Props = {
  value: number
  onLess: () => void
  onMore: () => void
  /** What the two presses do, for a screen reader. */
  less: string
  more: string
  lessDisabled?: boolean
}

/** A small number to be pressed up and down. */
export function Stepper({ value, onLess, onMore, less, more, lessDisabled }: Props) {
  return (
    <span className={classes.stepper}>
      <button
        type="button"
        className={classes.step}
        aria-label={less}
        onClick={onLess}
        disabled={lessDisabled}
      >
        <IconMinus size={16} stroke={2} aria-hidden />
      </button>
      <output className={classes.value}>{value}</output>
      <button type="button" className={classes.step} aria-label={more} onClick={onMore}>
        <IconPlus size={16} stroke={2} aria-hidden />
      </button>
    </span>
  )
}
