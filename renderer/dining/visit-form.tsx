import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { GuestId, SeatId } from '../../shared/contract/base.ts'
import type { OrderItem, Strength, VisitRow } from '../../shared/contract/dining.ts'
import { nearestFree } from '../../shared/domain/dining/nearest-seat.ts'
import { api, client } from '../rpc/client.ts'
import { closeGuest, useDraft } from '../station.ts'
import { tell, tellRefusal, tellUndo } from '../ui/notice.tsx'
import { OrderPicker } from '../ui/order-picker.tsx'
import { SeatPicker } from '../ui/seat-picker.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { orderNames, sameOrder } from '../words/orders.ts'
import { useSayRefusal } from '../words/refusals.ts'
import type { MealPlace } from './meal-place.ts'
import classes from './visit-form.module.css'
import { wallTime } from './wall-time.ts'
import { diningWords } from './words.ts'

type Draft = { seatId: SeatId | null; items: OrderItem[]; covers: number }
const untouched: Draft = { seatId: null, items: [], covers: 1 }

type Props = {
  guestId: GuestId
  place: MealPlace
  /** The visit written down at this meal already, if any. */
  before: VisitRow | null
}

/** Seat, the usual, done: a visit in three presses. */
export function VisitForm({ guestId, place, before }: Props) {
  const words = useWords(diningWords)
  const language = useLanguage()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const { outlet, period } = place
  const at = { outletId: outlet.id, mealPeriodId: period.id }
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId, ...at } }))
  const zone = useQuery(api.house.status.queryOptions()).data?.hotel?.timeZone
  const [draft, change, forget] = useDraft<Draft>(`visit:${guestId}:${period.id}`, untouched)
  const usual = card.data?.usual ?? null
  // The usual seat comes first: shown before it is known, the seats would move under a finger.
  const isKnown = card.data !== undefined || card.isError
  const name = card.data?.guest.address[language] ?? ''
  const seat = outlet.seats.find(({ id }) => id === draft.seatId)

  const read = () => {
    void queries.invalidateQueries({ queryKey: api.dining.key() })
    void queries.invalidateQueries({ queryKey: api.guests.key() })
  }
  const record = useMutation({
    mutationFn: (visit: Draft) => client.dining.recordVisit({ guestId, ...at, ...visit }),
    onSuccess: ({ visitId }) => {
      const takeBack = () =>
        client.dining
          .undoVisit({ visitId })
          .then(
            () => tell(words.takenBack(name)),
            fault => tellRefusal(say(fault)),
          )
          .finally(read)
      tellUndo(words.recorded(name, seat?.name[language] ?? null), takeBack)
      forget()
      closeGuest()
    },
    onError: fault => tellRefusal(say(fault)),
    onSettled: read,
  })

  const order = usual?.order?.items ?? []
  const last = usual?.last?.items ?? []
  const orderLabel = {
    usual: words.theUsual,
    pinned: words.theUsual,
    often: words.often,
    'last-time': words.asLastTime,
  }
  const strength = usual?.order?.strength ?? 'last-time'
  const offers = [
    { label: orderLabel[strength], usual: strength !== 'last-time', items: order },
    {
      label: words.asLastTime,
      usual: false,
      items: strength === 'last-time' || sameOrder(order, last) ? [] : last,
    },
  ].filter(({ items }) => items.length > 0)
  const first = usual?.seat?.seatId ?? null
  // Which seats are free is known for the meal being served only.
  const seats = period.now ? outlet.seats : outlet.seats.map(each => ({ ...each, free: true }))
  const taken = seats.some(({ id, free }) => id === first && !free)

  return (
    <form
      className={classes.form}
      onSubmit={event => {
        event.preventDefault()
        if (!record.isPending) record.mutate(draft)
      }}
    >
      <div className={classes.fields}>
        {before && (
          <p className={classes.before}>
            {words.alreadySeen(wallTime(before.at, zone), before.seat?.[language] ?? null)}
          </p>
        )}
        {isKnown && (
          <>
            <section>
              <h2 className={classes.title}>{words.seat}</h2>
              <SeatPicker
                seats={seats}
                value={draft.seatId}
                few={5}
                onChange={seatId => change({ ...draft, seatId })}
                usual={isUsual(usual?.seat?.strength) ? first : null}
                next={taken && first ? (nearestFree(seats, first)?.id ?? null) : first}
              />
            </section>
            <section>
              <h2 className={classes.title}>{words.order}</h2>
              <div className={classes.offers}>
                {offers.map(({ label, items, usual: brass }) => (
                  <button
                    key={label}
                    type="button"
                    className={classes.offer}
                    data-usual={brass || undefined}
                    onClick={() => change({ ...draft, items: items.map(bare) })}
                  >
                    <strong>{label}</strong>
                    <span>{orderNames(items, language)}</span>
                  </button>
                ))}
              </div>
              <OrderPicker
                menu={outlet.menu}
                items={draft.items}
                few={12}
                empty={words.nothingYet}
                onChange={items => change({ ...draft, items })}
              />
            </section>
          </>
        )}
      </div>
      <div className={classes.foot}>
        <div className={classes.covers}>
          {words.covers}
          <Stepper
            value={draft.covers}
            less={words.fewerCovers}
            more={words.moreCovers}
            lessDisabled={draft.covers === 1}
            onLess={() => change({ ...draft, covers: draft.covers - 1 })}
            onMore={() => change({ ...draft, covers: Math.min(60, draft.covers + 1) })}
          />
        </div>
        <Button type="submit" size="lg" className={classes.done} loading={record.isPending}>
          {words.done}
        </Button>
      </div>
    </form>
  )
}

/** An item of the usual as an order of its own, without what speaks for it. */
function bare({ menuItemId, text, modifiers, quantity, complimentary }: OrderItem): OrderItem {
  return { menuItemId, text, modifiers, quantity, complimentary }
}

/** Whether so much may be claimed as to call it the usual. */
const isUsual = (strength: Strength | undefined) => strength === 'usual' || strength === 'pinned'
