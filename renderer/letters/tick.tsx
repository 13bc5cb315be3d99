import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import classes from './tick.module.css'

type Props = {
  ticked: boolean | 'mixed'
  label: string
  onPress: (event: MouseEvent) => void
  /** The key of what it ticks; a box over several has none. */
  of?: string
}

/** A box to tick, large enough for a finger. A button, so that the arrows that walk a list stop at it. */
export function Tick({ ticked, label, onPress, of }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: see above
    <button
      type="button"
      role="checkbox"
      aria-checked={ticked}
      aria-label={label}
      className={classes.tick}
      data-tick={of}
      onClick={onPress}
    >
      <span className={classes.box}>
        {ticked === true && <IconCheck size={16} stroke={2.5} aria-hidden />}
        {ticked === 'mixed' && <IconMinus size={16} stroke={2.5} aria-hidden />}
      </span>
    </button>
  )
}
