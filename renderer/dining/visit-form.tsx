import { Button } from '@mantine/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { GuestId, SeatId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { api } from '../rpc/client.ts'
import { holdImeEnter } from '../ui/keys.ts'
import { Stepper } from '../ui/stepper.tsx'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import type { Tables } from './at-table.ts'
import { Company } from './company.tsx'
import { MannerNote } from './manner-note.tsx'
import type { MealPlace } from './meal-place.ts'
import { OrderPart } from './order-part.tsx'
import { SeatPart } from './seat-part.tsx'
import { TableAllergies } from './table-allergies.tsx'
import { useRecordVisit } from './use-record-visit.ts'
import { useSeatOffer } from './use-seat-offer.ts'
import { useVisitDraft, type VisitDraft } from './visit-draft.ts'
import classes from './visit-form.module.css'
import { visitWords } from './visit-words.ts'
import { useWallTime } from './wall-time.ts'
import { WithoutSeat } from './without-seat.tsx'

type Props = {
  guestId: GuestId
  place: MealPlace
  tables: Tables
  queue: readonly OnTheWay[]
  today: UseQueryResult<Sitting[], Error>
  /** A seat that was chosen before the guest was. */
  seatFirst: SeatId | null
}

const welcome = ['greeting', 'seating'] as const

/** Seat, the usual, done: a visit in three presses. */
export function VisitForm({ guestId, place, tables, queue, today: seen, seatFirst }: Props) {
  const words = useWords(visitWords)
  const language = useLanguage()
  const time = useWallTime()
  const done = useRef<HTMLButtonElement>(null)
  const { outlet, period } = place
  const at = { outletId: outlet.id, mealPeriodId: period.id }
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId, ...at } }))
  const draftOf = useVisitDraft(guestId, outlet.id, seatFirst)
  const [written, setDraft] = draftOf
  const today = seen.data ?? []
  // Whoever was seated meanwhile, by somebody else, is not seated again.
  const draft = {
    ...written,
    with: written.with.filter(other => !today.some(visit => visit.guestId === other)),
  }
  const name = card.data ? calledIn(card.data.guest, language) : ''
  const record = useRecordVisit({ guestId, name, place, draft: draftOf })

  const [asked, ask] = useState(false)
  const usual = card.data?.usual ?? null
  const offer = useSeatOffer({ guestId, outlet, tables, queue, usual, draft })
  const asks = asked && draft.seatId === null && offer.anyFree
  const change = (part: Partial<VisitDraft>) => setDraft(now => ({ ...now, ...part }))
  const party = card.data?.party ?? []
  const ofGuest = today.filter(visit => visit.guestId === guestId)
  const [before] = ofGuest
  // The usual seat comes first, and one that is taken is not called free: shown before that is known, seats would move under a finger.
  const isKnown = [card, seen].every(({ data, isError }) => data !== undefined || isError)
  const finish = (visit: VisitDraft) => record.done(visit, seen.data && ofGuest.map(({ visitId }) => visitId))
  const atTable = 1 + draft.with.length + draft.nameless
  return (
    <form
      className={classes.form}
      aria-label={words.record(period.name[language])}
      onKeyDown={holdImeEnter}
      onSubmit={event => {
        event.preventDefault()
        if (record.pending) return
        if (draft.seatId === null && offer.anyFree && !asks) ask(true)
        else finish(draft)
      }}
    >
      {/* What was sent is not changed while it is on its way. */}
      <fieldset className={classes.fields} disabled={record.pending}>
        {before && (
          <p className={classes.before}>
            {words.alreadySeen(time(before.at), before.seat?.[language] ?? null)}
          </p>
        )}
        {isKnown && (
          <>
            <section className={classes.seat}>
              <SeatPart
                outlet={outlet}
                offer={offer}
                today={today}
                usual={usual}
                draft={draft}
                onChange={part => {
                  ask(false)
                  change(part)
                }}
              />
              {asks && (
                <WithoutSeat
                  seat={offer.first}
                  onSeat={seatId => finish({ ...draft, seatId, together: false, takenBy: null })}
                  onNone={() => finish(draft)}
                />
              )}
              <Company party={party} today={today} draft={draft} onChange={change} />
              <MannerNote outletId={outlet.id} moments={welcome} />
            </section>
            <section className={classes.order}>
              <TableAllergies guestId={guestId} at={at} draft={draft} />
              <OrderPart
                usual={usual}
                menu={outlet.menu}
                draft={draft}
                onChange={change}
                onUsual={() => done.current?.focus()}
              />
            </section>
          </>
        )}
      </fieldset>
      <div className={classes.foot}>
        <p role="status" className={classes.waiting}>
          {record.waiting && words.waiting}
        </p>
        <div className={classes.covers}>
          {words.covers}
          <Stepper
            value={atTable}
            less={words.fewerCovers}
            more={words.moreCovers}
            lessDisabled={draft.nameless === 0 || record.pending}
            onLess={() => change({ nameless: draft.nameless - 1 })}
            onMore={() => change({ nameless: Math.min(60 - draft.with.length - 1, draft.nameless + 1) })}
          />
        </div>
        <Button ref={done} type="submit" size="lg" className={classes.done} loading={record.pending}>
          {words.done}
        </Button>
      </div>
    </form>
  )
}
