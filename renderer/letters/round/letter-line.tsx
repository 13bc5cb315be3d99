import type { ReactNode } from 'react'
import type { LetterRow } from '../../../shared/contract/letters.ts'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { useWhy } from '../../words/why-words.ts'
import { callWords } from '../call-words.ts'
import { useWhen } from '../when.ts'
import classes from './letter-line.module.css'
import { roundWords } from './round-words.ts'

type Props = {
  row: LetterRow
  read: boolean
  onRead: () => void
  lead?: ReactNode
  /** What stands at its end: by when it must go, or what became of it. */
  state: ReactNode
}

/** One letter of the round in a narrow list: to whom, for which day, and how it stands. */
export function LetterLine({ row, read, onRead, lead, state }: Props) {
  const words = useWords(roundWords)
  const { why } = useWords(occasionWords)
  const reasons = useWhy()
  const calls = useWords(callWords)
  const when = useWhen()
  const { guest, occasion, label, target, changedByHand, suppressed, call } = row
  return (
    <div className={classes.line} data-read={read || undefined} data-lead={lead !== undefined || undefined}>
      {lead}
      <button
        type="button"
        className={classes.letter}
        aria-current={read || undefined}
        onClick={onRead}
        onFocus={onRead}
      >
        <bdi className={classes.name}>{guest.name}</bdi>
        <span className={classes.state}>{state}</span>
        <span className={classes.why}>
          {why(occasion, label?.[when.language] ?? null)}
          {when.language === 'zh' ? '，' : ', '}
          {words.forDay(when.day(target))}
        </span>
        {changedByHand && <span className={classes.why}>{words.byHand}</span>}
        {suppressed.length > 0 && (
          <span className={classes.stopped}>
            {words.stopped} {suppressed.map(reasons.suppressed).join(when.language === 'zh' ? '；' : '; ')}
          </span>
        )}
        {suppressed.length === 0 && call && <span className={classes.stopped}>{calls.callInstead}</span>}
      </button>
    </div>
  )
}
