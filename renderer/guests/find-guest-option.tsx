import { type ReactNode, useEffect, useRef } from 'react'
import classes from './find-guest.module.css'

type Props = {
  id: string
  active: boolean
  /** A quiet line stands above it: here begins another kind. */
  apart?: boolean
  onChoose: () => void
  onPoint: () => void
  children: ReactNode
}

/** One line of what was found, chosen by the arrows of the field or by a press. */
export function Option({ id, active, apart, onChoose, onPoint, children }: Props) {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' })
  }, [active])
  return (
    // The keys are the field's, as a combobox has it.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className={classes.option}
      data-apart={apart || undefined}
      onClick={onChoose}
      // Moved, not merely entered: a row that comes to stand under a resting pointer is not pointed at.
      onPointerMove={active ? undefined : onPoint}
    >
      {children}
    </div>
  )
}
