import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../../words/language.ts'
import { letterWords } from '../words.ts'
import classes from './round.module.css'
import { roundWords } from './round-words.ts'

type Props = {
  at: number
  of: number
  /** There are more than have been read so far. */
  more?: boolean
  onTurn: (to: number) => void
}

/** Which letter of how many is read, and the way to its neighbours. */
export function Turn({ at, of, more, onTurn }: Props) {
  const words = useWords(roundWords)
  const { progress } = useWords(letterWords)
  return (
    <span className={classes.turn} title={words.arrows}>
      <Arrow label={words.before} off={at <= 0} onPress={() => onTurn(at - 1)}>
        <IconChevronLeft size={22} stroke={1.5} aria-hidden />
      </Arrow>
      <span aria-live="polite">{progress(at + 1, more ? `${of}+` : of)}</span>
      <Arrow label={words.after} off={at >= of - 1} onPress={() => onTurn(at + 1)}>
        <IconChevronRight size={22} stroke={1.5} aria-hidden />
      </Arrow>
    </span>
  )
}

type ArrowProps = { label: string; off: boolean; onPress: () => void; children: ReactNode }

/** Says by aria that there is no further letter: a button that is disabled loses the focus it had. */
function Arrow({ label, off, onPress, children }: ArrowProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="xl"
      aria-label={label}
      aria-disabled={off || undefined}
      data-off={off || undefined}
      className={classes.arrow ?? ''}
      onClick={off ? undefined : onPress}
    >
      {children}
    </ActionIcon>
  )
}
