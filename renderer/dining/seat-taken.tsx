import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SeatId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'
import { nearestFree } from '../../shared/domain/dining/nearest-seat.ts'
import { api } from '../rpc/client.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { likeInWords, likenessWords } from '../words/likeness.ts'
import type { Tables } from './at-table.ts'
import classes from './seat-taken.module.css'
import { visitWords } from './visit-words.ts'
import { useWallTime } from './wall-time.ts'

type Props = {
  outlet: Outlet
  tables: Tables
  /** Free seats that somebody else is awaited at: offered only where there is no other. */
  awaited?: ReadonlyMap<SeatId, string>
  /** The seat chosen. */
  seatId: SeatId | null
  together: boolean
  /** Who was given it meanwhile, when the house refused it. */
  refused: string | null
  onTogether: (together: boolean) => void
  onSeat: (seatId: SeatId) => void
}

/** Somebody sits on the seat that was chosen: sit together, or the free one most like it. */
export function SeatTaken({ outlet, tables, awaited, seatId, together, refused, onTogether, onSeat }: Props) {
  const words = useWords(visitWords)
  const likeness = useWords(likenessWords)
  const language = useLanguage()
  const time = useWallTime()
  const question = useRef<HTMLDivElement>(null)
  const plan = useQuery(api.outlets.plan.queryOptions({ input: { outletId: outlet.id } }))
  const there = seatId ? (tables.get(seatId) ?? []) : []
  const names = there.map(({ guest }) => calledIn(guest, language)).join(language === 'zh' ? '、' : ', ')
  const who = names || refused
  const asks = who !== null && !together
  // The form may be lower than its question: it comes into sight.
  useEffect(() => {
    if (asks) question.current?.scrollIntoView({ block: 'nearest' })
  }, [asks])
  if (!who) return null
  const seats = plan.data?.seats ?? []
  const wanted = seats.find(({ id }) => id === seatId)
  const free = seats.filter(({ id }) => !tables.has(id))
  const nobodys = free.filter(({ id }) => !awaited?.has(id))
  const like = wanted && (nearestFree(wanted, nobodys) ?? nearestFree(wanted, free))
  if (together) {
    return (
      <p className={classes.taken} role="status">
        {words.togetherWith(who)}{' '}
        <Button size="compact-sm" variant="subtle" onClick={() => onTogether(false)}>
          {words.ratherNot}
        </Button>
      </p>
    )
  }
  return (
    <div ref={question} className={classes.taken} role="alert">
      <p className={classes.who}>{words.taken(who, there[0] ? time(there[0].at) : null)}</p>
      <div className={classes.choice}>
        <Button size="sm" variant="default" onClick={() => onTogether(true)}>
          {words.sitTogether}
        </Button>
        {like && (
          <Button size="sm" variant="default" className={classes.rather} onClick={() => onSeat(like.seat.id)}>
            {words.rather(like.seat.name[language])}
          </Button>
        )}
      </div>
      {like && like.because.length > 0 && (
        <p className={classes.why}>{likeInWords(like.because, likeness)}</p>
      )}
    </div>
  )
}
