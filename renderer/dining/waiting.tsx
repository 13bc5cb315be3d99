import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Expected, Outlet, Sitting } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { FindGuest } from '../guests/find-guest.tsx'
import { Answer } from '../rpc/answer.tsx'
import { openGuest } from '../station.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import type { Tables } from './at-table.ts'
import { ExpectedList } from './expected.tsx'
import { LookedAt, sittingsOf } from './looked-at.tsx'
import { Queue } from './queue.tsx'
import type { Looked } from './room.tsx'
import classes from './waiting.module.css'
import { diningWords } from './words.ts'

type Props = {
  coming: UseQueryResult<OnTheWay[], Error>
  expected: UseQueryResult<Expected[], Error>
  visits: readonly Sitting[]
  outlet: Outlet
  tables: Tables
  here: GuestId | null
  looked: Looked | null
  onLook: (looked: Looked | null) => void
  onCorrect: (sitting: Sitting) => void
}

/** Beside the room: who is on the way, and below them who is expected, or whom a pressed seat is about. */
export function Waiting({
  coming,
  expected,
  visits,
  outlet,
  tables,
  here,
  looked,
  onLook,
  onCorrect,
}: Props) {
  const words = useWords(diningWords)
  const language = useLanguage()
  const isAboutSomebody = looked !== null && sittingsOf(looked, tables, visits).length > 0
  const free =
    looked && 'seatId' in looked && !isAboutSomebody
      ? outlet.seats.find(({ id }) => id === looked.seatId)
      : undefined
  return (
    <div
      className={classes.waiting}
      data-looked={isAboutSomebody || undefined}
      data-quiet={coming.data?.length === 0 || undefined}
    >
      <div className={classes.queue}>
        <Answer of={coming}>{queue => <Queue queue={queue} />}</Answer>
      </div>
      {looked && isAboutSomebody ? (
        <LookedAt
          looked={looked}
          outlet={outlet}
          tables={tables}
          today={visits}
          onCorrect={onCorrect}
          onClose={() => onLook(null)}
        />
      ) : (
        <div className={classes.expected}>
          {free && (
            <p role="status" className={classes.free}>
              {words.fromHere(capital(free.name[language]))}
              <Button size="compact-sm" variant="subtle" onClick={() => onLook(null)}>
                {words.notThatSeat}
              </Button>
            </p>
          )}
          <FindGuest
            inline
            label={words.find}
            placeholder={words.findExample}
            onPick={guest => openGuest(guest.id)}
          >
            <Answer of={expected}>
              {rows => (
                <ExpectedList
                  expected={rows.filter(({ guest }) => !coming.data?.some(one => one.guest.id === guest.id))}
                  here={here}
                  anybodySeen={visits.length > 0}
                />
              )}
            </Answer>
          </FindGuest>
        </div>
      )}
    </div>
  )
}
