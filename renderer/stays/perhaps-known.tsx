import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SearchRow } from '../../shared/contract/guests.ts'
import { WhyNew } from '../guests/why-new.tsx'
import { holdHeldEnter } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { checkInWords } from './check-in-words.ts'
import { HowWellKnown } from './how-well-known.tsx'
import { otherNameFor } from './other-name.ts'
import classes from './perhaps-known.module.css'

type Props = {
  name: string
  perhaps: readonly SearchRow[]
  onKnown: (row: SearchRow) => void
  /** It is none of them, and this is how we know. */
  onNew: (reason: string) => void
  onBack: () => void
}

/** Whom the book knows by that name, before a second record of one person is made: the likeliest by Enter alone. */
export function PerhapsKnown({ name, perhaps, onKnown, onNew, onBack }: Props) {
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const days = useDays()
  const [none, isNone] = useState(false)
  return (
    <div className={classes.perhaps} onKeyDownCapture={holdHeldEnter}>
      <h3 className={classes.title}>{words.perhaps(name)}</h3>
      <p className={classes.hint}>{words.perhapsHint}</p>
      <ul className={classes.list}>
        {perhaps.map((row, at) => (
          <li key={row.id} className={classes.one}>
            <span className={classes.who}>
              <bdi className={classes.name}>{row.name}</bdi>
              {otherNameFor(row, days.language) && (
                <bdi className={classes.other}>{otherNameFor(row, days.language)}</bdi>
              )}
              {row.fact && row.fact.kind !== 'year' && (
                <span className={classes.other}>
                  {row.fact.kind === 'room' ? words.room(row.fact.text) : row.fact.text}
                </span>
              )}
              {row.presence !== 'away' && (
                <span className={classes.other}>{words.presence[row.presence]}</span>
              )}
              {row.lastStay && (
                <HowWellKnown
                  stay={{
                    ordinal: row.stays + 1,
                    lastStay: { arrive: row.lastStay, depart: row.lastStay },
                  }}
                />
              )}
            </span>
            <Button
              size="sm"
              variant={at === 0 && !none ? 'filled' : 'default'}
              data-autofocus={at === 0 || undefined}
              autoFocus={at === 0}
              aria-label={words.thisOneOf(row.name, row.lastStay && days.day(row.lastStay))}
              onClick={() => onKnown(row)}
            >
              {words.thisOne}
            </Button>
          </li>
        ))}
      </ul>
      {none && <WhyNew onReason={onNew} busy={false} />}
      <div className={classes.foot}>
        <Button variant="default" onClick={none ? () => isNone(false) : onBack}>
          {ui.back}
        </Button>
        {!none && (
          <Button variant="default" onClick={() => isNone(true)}>
            {perhaps.length === 1 ? words.notThisOne : words.noneOfThem}
          </Button>
        )}
      </div>
    </div>
  )
}
