import { useQuery } from '@tanstack/react-query'
import type { GuestId } from '../../shared/contract/base.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital, orderInWords } from '../words/orders.ts'
import type { Evidence, Usual } from './facts.ts'
import { usualWords } from './usual-words.ts'
import classes from './visits-behind.module.css'

type Props = {
  guestId: GuestId
  place: Pick<Usual, 'outletId' | 'mealPeriodId'>
  evidence: Evidence | null
}

/** The visits a claim was drawn from, newest first, those that speak for it marked. */
export function VisitsBehind({ guestId, place, evidence }: Props) {
  const words = useWords(usualWords)
  const days = useDays()
  const { outletId, mealPeriodId } = place
  const visits = useQuery(api.dining.visits.queryOptions({ input: { guestId, outletId, mealPeriodId } }))
  return (
    <Answer of={visits}>
      {all => {
        const lookedAt = all.slice(0, evidence?.of ?? 5)
        if (lookedAt.length === 0) return <p className={classes.none}>{words.noVisits}</p>
        return (
          <>
            <p className={classes.head}>{words.visits}</p>
            <ol className={classes.list}>
              {lookedAt.map(visit => {
                const counts = evidence?.visitIds.includes(visit.visitId) ?? false
                return (
                  <li key={visit.visitId} className={classes.visit} data-counts={counts || undefined}>
                    <span className={classes.day}>
                      {days.day(visit.date)}
                      {counts && <span className={classes.hidden}> ({words.counts})</span>}
                    </span>
                    <span>
                      {words.visitAt(
                        visit.seat ? capital(visit.seat[days.language]) : null,
                        orderInWords(visit.items, days.language),
                      )}
                    </span>
                    {visit.by && <span className={classes.by}>{words.writtenBy(visit.by)}</span>}
                  </li>
                )
              })}
            </ol>
          </>
        )
      }}
    </Answer>
  )
}
