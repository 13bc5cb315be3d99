import { Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './fact.module.css'
import type { Known } from './facts.ts'
import { knownWords } from './known-words.ts'

type Props = {
  /** The fact as the card shows it; it becomes the thing one presses. */
  children: ReactNode
  /** The answer to "how do we know?"; what can be done about it there closes it. */
  because: ReactNode | ((close: () => void) => ReactNode)
  className?: string | undefined
  wide?: boolean
}

/** A fact that answers "how do we know?" on one press. */
export function Fact({ children, because, className, wide }: Props) {
  const words = useWords(knownWords)
  const [opened, open] = useState(false)
  return (
    <Popover
      opened={opened}
      onChange={open}
      // What is long stands beside the fact, where it can be moved up and down until all of it is in sight.
      position={wide ? 'right-start' : 'bottom-start'}
      width={wide ? 380 : 330}
      shadow="md"
      withArrow
      trapFocus
      returnFocus
      // The visits come a moment after the popover and make it taller.
      preventPositionChangeWhenVisible={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={`${classes.fact} ${className ?? ''}`}
          title={words.howKnown}
          onClick={() => open(!opened)}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.because} aria-label={words.howKnown}>
        {/* The focus comes here so that a screen reader reads it and Escape closes it. */}
        <div tabIndex={-1} data-autofocus className={classes.answer}>
          {because instanceof Function ? because(() => open(false)) : because}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Who, when, and whether it was told, asked, noticed or imported. */
export function HowKnown({ known, more }: { known: Known; more?: string | undefined }) {
  const words = useWords(knownWords)
  const days = useDays()
  return (
    <>
      <p className={classes.line}>{words.known[known.origin](known.by, days.onAgo(known.on))}</p>
      {more && <p className={classes.line}>{more}</p>}
    </>
  )
}
