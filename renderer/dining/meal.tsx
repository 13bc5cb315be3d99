import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { GuestCard } from '../guests/guest-card.tsx'
import { api } from '../rpc/client.ts'
import { closeGuest, useDraft, useStation } from '../station.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { tablesOf } from './at-table.ts'
import { ring } from './bell.ts'
import { BellSwitch } from './bell-switch.tsx'
import { CorrectVisit } from './correct-visit.tsx'
import { type Correction, correctionOf } from './correction.ts'
import { FromTheHouse } from './from-the-house.tsx'
import classes from './meal.module.css'
import type { MealPlace } from './meal-place.ts'
import { QueueStrip } from './queue-strip.tsx'
import { queueWords } from './queue-words.ts'
import { type Looked, Room } from './room.tsx'
import { useArrivals } from './use-arrivals.ts'
import { VisitForm } from './visit-form.tsx'
import { Waiting } from './waiting.tsx'
import { diningWords } from './words.ts'

const none: Correction | null = null

/** Who was announced last, and how often somebody has been. */
type Announced = { times: number; who: readonly OnTheWay[] }

/** One meal of one outlet: the room and who is still to come; or, with a guest at the door, the card and the visit. */
export function Meal({ place, children }: { place: MealPlace; children: ReactNode }) {
  const words = useWords(diningWords)
  const queue = useWords(queueWords)
  const language = useLanguage()
  const guestId = useStation(station => station.guestId)
  const [looked, look] = useState<Looked | null>(null)
  const [correction, correct, dropCorrection] = useDraft<Correction | null>('dining:correction', none)
  const [announced, announce] = useState<Announced>({ times: 0, who: [] })
  const { outlet, period } = place
  const at = { outletId: outlet.id, mealPeriodId: period.id }
  // Names fade and seats fall free with the clock, of which nobody tells.
  const minutely = { refetchInterval: 60_000 }
  const coming = useQuery(api.headsUps.queue.queryOptions({ input: { outletId: outlet.id }, ...minutely }))
  const expected = useQuery(api.dining.expected.queryOptions({ input: at, ...minutely }))
  const today = useQuery(api.dining.today.queryOptions({ input: at, ...minutely }))
  const visits = today.data ?? []
  const onTheWay = coming.data ?? []
  const tables = useMemo(() => tablesOf(today.data ?? []), [today.data])
  useArrivals(coming.data, fresh => {
    announce(({ times }) => ({ times: times + 1, who: fresh }))
    void ring()
  })

  const page = useRef<HTMLElement>(null)
  // Upright it is the page that scrolls: the next guest is read from the name on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each guest anew
  useLayoutEffect(() => {
    if (page.current) page.current.scrollTop = 0
  }, [guestId])

  const seatFirst = looked && 'seatId' in looked && !tables.has(looked.seatId) ? looked.seatId : null
  const covers = visits.reduce((sum, visit) => sum + visit.covers, 0)
  return (
    <section ref={page} className={classes.meal} data-meal data-guest={guestId ? true : undefined}>
      <header className={classes.head}>
        {guestId ? (
          <>
            <Button
              className={classes.back}
              variant="subtle"
              color="gray"
              onClick={closeGuest}
              leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden />}
            >
              {words.back}
            </Button>
            <h1 className={classes.said}>{period.name[language]}</h1>
            <div className={classes.strip}>
              <QueueStrip queue={onTheWay} here={guestId} />
            </div>
          </>
        ) : (
          <div className={classes.about}>
            <h1 className={classes.title}>{period.name[language]}</h1>
            <p className={classes.line}>
              {expected.data && today.data && words.summary(covers, expected.data.length)}
            </p>
          </div>
        )}
        <div className={classes.choices}>
          <BellSwitch />
          {children}
        </div>
      </header>
      <p role="status" className={classes.said}>
        {announced.who.length > 0 && (
          // The same words again are read out only where they are new to the page.
          <span key={announced.times}>
            {announced.who.map(({ guest }) => queue.coming(calledIn(guest, language))).join(' ')}
          </span>
        )}
      </p>
      <div className={classes.waiting}>
        <Waiting
          coming={coming}
          expected={expected}
          visits={visits}
          outlet={outlet}
          tables={tables}
          here={guestId}
          looked={looked}
          onLook={look}
          onCorrect={sitting => correct(correctionOf(sitting, calledIn(sitting.guest, language)))}
        />
      </div>
      {guestId ? (
        <>
          <div key={guestId} className={classes.greeted}>
            <GuestCard guestId={guestId} place={at} />
            <FromTheHouse guestId={guestId} at={at} seatFirst={seatFirst} />
          </div>
          <VisitForm
            key={`visit ${guestId}`}
            guestId={guestId}
            place={place}
            tables={tables}
            queue={onTheWay}
            today={today}
            seatFirst={seatFirst}
          />
        </>
      ) : (
        <div className={classes.room}>
          <Room
            outlet={outlet}
            tables={tables}
            today={today}
            queue={onTheWay}
            looked={looked}
            onLook={look}
          />
        </div>
      )}
      {correction && <CorrectVisit draft={correction} onChange={correct} onClose={dropCorrection} />}
    </section>
  )
}
