import type { StayRow } from '../../shared/contract/stays.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import classes from './how-well-known.module.css'
import { stayWords } from './words.ts'

/** "Third stay, last here 8 June last year", in brass; a first-timer in plain ink. */
export function HowWellKnown({ stay }: { stay: Pick<StayRow, 'ordinal' | 'lastStay'> }) {
  const words = useWords(stayWords)
  const days = useDays()
  if (stay.ordinal <= 1) return <span className={classes.first}>{words.first}</span>
  return (
    <span className={classes.returning}>
      <strong>{capital(words.stay(ordinal(stay.ordinal, days.language)))}</strong>
      {stay.lastStay && <span>{words.lastHere(days.day(stay.lastStay.depart))}</span>}
    </span>
  )
}
