import { useQuery } from '@tanstack/react-query'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { api } from '../rpc/client.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './card-usual.module.css'
import type { CardPlace } from './facts.ts'
import { MealChoice } from './meal-choice.tsx'
import { UsualOrderPart } from './usual-order.tsx'
import { UsualSeatPart } from './usual-seat.tsx'
import { usualWords } from './usual-words.ts'

type Props = { card: Card; returning: boolean; onPlace?: ((place: CardPlace) => void) | undefined }

/** The usual seat and the usual order of one meal, side by side where there is room. */
export function CardUsual({ card, returning, onPlace }: Props) {
  const words = useWords(usualWords)
  const language = useLanguage()
  const outlets = useQuery(api.dining.outlets.queryOptions())
  const { usual } = card
  const outlet = outlets.data?.find(({ id }) => id === usual?.outletId)
  const period = outlet?.mealPeriods.find(({ id }) => id === usual?.mealPeriodId)
  const meal = period?.name[language] ?? null

  if (!usual) return null
  const { seat, order, last } = usual
  const known = seat !== null || order !== null || last !== null
  // Of somebody new there is nothing to show, and an empty box would say so badly.
  if (!known && !returning) return null
  const guestId: GuestId = card.guest.id
  const choice = onPlace !== undefined && outlet !== undefined && period !== undefined
  return (
    <section className={classes.usual} aria-label={meal ?? undefined} data-choice={choice || undefined}>
      {/* Where the place of work has settled the meal, the page says it already. */}
      {choice && onPlace && outlet && period && (
        <MealChoice outlets={outlets.data ?? []} outlet={outlet} period={period} onPlace={onPlace} />
      )}
      {known ? (
        <div className={classes.parts}>
          {seat && <UsualSeatPart guestId={guestId} usual={usual} seat={seat} meal={meal} />}
          <UsualOrderPart guestId={guestId} usual={usual} meal={meal} />
        </div>
      ) : (
        <p className={classes.nothing}>{words.nothingYet(meal)}</p>
      )}
    </section>
  )
}
