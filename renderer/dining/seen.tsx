import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { VisitRow } from '../../shared/contract/dining.ts'
import { api, client } from '../rpc/client.ts'
import { openGuest } from '../station.ts'
import { Confirm } from '../ui/confirm.tsx'
import { LongList } from '../ui/long-list.tsx'
import { tell, tellRefusal } from '../ui/notice.tsx'
import { Empty } from '../ui/states.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { capital, orderNames } from '../words/orders.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './seen.module.css'
import { wallTime } from './wall-time.ts'
import { diningWords } from './words.ts'

type Visit = VisitRow & { guestName: string }

/** Today's visits at this meal, newest first, each to be taken back. */
export function Seen({ visits }: { visits: readonly Visit[] }) {
  const words = useWords(diningWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const zone = useQuery(api.house.status.queryOptions()).data?.hotel?.timeZone
  const [leaving, leave] = useState<Visit | null>(null)
  const undo = useMutation({
    mutationFn: (visit: Visit) => client.dining.undoVisit({ visitId: visit.visitId }),
    onSuccess: (_done, visit) => tell(words.takenBack(visit.guestName)),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: api.dining.key() })
      void queries.invalidateQueries({ queryKey: api.guests.key() })
      leave(null)
    },
  })
  return (
    <>
      <h2 className={classes.title}>{words.seen}</h2>
      {visits.length === 0 ? (
        <Empty title={words.nobodySeen}>{words.nobodySeenHint}</Empty>
      ) : (
        <div className={classes.list}>
          <LongList items={visits} keyOf={visit => visit.visitId} rowHeight={66} label={words.seen}>
            {visit => (
              <div className={classes.visit}>
                <span className={classes.time}>{wallTime(visit.at, zone)}</span>
                <span className={classes.what}>
                  <button
                    type="button"
                    className={classes.name}
                    aria-label={words.open(visit.guestName)}
                    onClick={() => openGuest(visit.guestId)}
                  >
                    <bdi>{visit.guestName}</bdi>
                  </button>
                  <span className={classes.more}>{what(visit)}</span>
                </span>
                <Button
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={words.takeBackOf(visit.guestName)}
                  onClick={() => leave(visit)}
                >
                  {words.takeBack}
                </Button>
              </div>
            )}
          </LongList>
        </div>
      )}
      <Confirm
        opened={leaving !== null}
        title={words.takeBackTitle(leaving?.guestName ?? '')}
        confirm={words.takeBack}
        busy={undo.isPending}
        onConfirm={() => leaving && undo.mutate(leaving)}
        onClose={() => leave(null)}
      >
        {words.takeBackText}
      </Confirm>
    </>
  )

  function what({ seat, items }: Visit): string {
    const where = seat ? capital(seat[language]) : words.noSeat
    return `${where} · ${orderNames(items, language) || words.nothingNoted}`
  }
}
