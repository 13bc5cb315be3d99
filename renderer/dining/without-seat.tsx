import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { SeatId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import classes from './seat-taken.module.css'
import { visitWords } from './visit-words.ts'

type Props = {
  /** The seat that suggests itself. */
  seat: Outlet['seats'][number] | null
  onSeat: (seatId: SeatId) => void
  onNone: () => void
}

/** Asked once, where seats are free and none was chosen: either answer finishes the visit. */
export function WithoutSeat({ seat, onSeat, onNone }: Props) {
  const words = useWords(visitWords)
  const language = useLanguage()
  const question = useRef<HTMLDivElement>(null)
  // Newer browsers answer with a promise, which is nothing to clean up with.
  useEffect(() => {
    question.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={question} className={classes.taken} role="alert">
      <p className={classes.who}>{words.withoutSeat}</p>
      <div className={classes.choice}>
        {seat && (
          <Button size="sm" variant="default" className={classes.rather} onClick={() => onSeat(seat.id)}>
            {capital(seat.name[language])}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={onNone}>
          {words.noSeat}
        </Button>
      </div>
    </div>
  )
}
