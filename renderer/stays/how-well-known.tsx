import type { StayRow } from '../../shared/contract/stays.ts'
import { ordinal } from '../../shared/domain/days/dates-in-words.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import classes from './how-well-known.module.css'
import { stayWords } from './words.ts'

type Props = {
  stay: Pick<StayRow, 'ordinal' | 'lastStay'>
  /** Somebody in the book may be this guest. */
  perhapsKnown?: boolean
}

/** "Third stay, last here 8 June last year, one year and five months ago", in brass; a first-timer in plain ink. */
export function HowWellKnown({ stay, perhapsKnown = false }: Props) {
  const words = useWords(stayWords)
  const days = useDays()
  if (stay.ordinal <= 1)
    return <span className={classes.first}>{perhapsKnown ? words.probablyKnown : words.first}</span>
  return (
    <span className={classes.returning}>
      <strong>{capital(words.stay(ordinal(stay.ordinal, days.language)))}</strong>
      {stay.lastStay && <span>{words.lastHere(days.ago(stay.lastStay.depart))}</span>}
    </span>
  )
}
