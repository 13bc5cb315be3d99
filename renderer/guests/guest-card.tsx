import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { Card } from '../../shared/contract/guests.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { useWords } from '../words/language.ts'
import { AllergyBar } from './allergy-bar.tsx'
import { allergyWords } from './allergy-words.ts'
import { CardCompany } from './card-company.tsx'
import { CardName } from './card-name.tsx'
import { CardNotes } from './card-notes.tsx'
import { CardSentence } from './card-sentence.tsx'
import { CardUsual } from './card-usual.tsx'
import { ComingUp, isSomethingOpen } from './coming-up.tsx'
import type { CardPlace } from './facts.ts'
import classes from './guest-card.module.css'
import { Preferences } from './preferences.tsx'
import { cardWords } from './words.ts'

const sheetOf = (guestId: GuestId) => `card-${guestId}`

/** Brings the focus to a guest's card, where one is open. */
export const focusCard = (guestId: GuestId) => document.getElementById(sheetOf(guestId))?.focus()

type Props = {
  guestId: GuestId
  /** The meal the card is looked at for; without it the meal it is now, and the person may look at another. */
  place?: CardPlace | undefined
}

/** The recognition card: the same wherever a guest appears, always in the same order. */
export function GuestCard(props: Props) {
  // What was looked at of one guest must never stand for a moment as another's.
  return <CardOf key={props.guestId} {...props} />
}

function CardOf({ guestId, place }: Props) {
  const [looked, lookAt] = useState<CardPlace | null>(null)
  const card = useQuery(
    api.guests.card.queryOptions({
      input: { guestId, ...(place ?? looked ?? {}) },
      ...(looked ? { placeholderData: keepPreviousData } : {}),
    }),
  )
  return (
    <Answer of={card}>{answer => <CardSheet card={answer} onPlace={place ? undefined : lookAt} />}</Answer>
  )
}

type SheetProps = { card: Card; onPlace?: ((place: CardPlace) => void) | undefined }

/** The card of an answer that is there. */
function CardSheet({ card, onPlace }: SheetProps) {
  const words = useWords(cardWords)
  const { allergiesFirst } = useWords(allergyWords)
  const { guest, stays, now, allergies } = card
  const first = useId()
  const returning = stays.last !== null || stays.count > (now ? 1 : 0)
  return (
    <article
      id={sheetOf(guest.id)}
      tabIndex={-1}
      className={classes.card}
      aria-label={words.card(guest.name)}
      aria-describedby={allergies.length > 0 ? first : undefined}
      data-returning={returning || undefined}
    >
      {allergies.length > 0 && (
        // Whoever hears the card instead of seeing it hears this before the name.
        <span id={first} hidden>
          {allergiesFirst(allergies.map(({ what }) => what))}
        </span>
      )}
      <div className={classes.sheet}>
        <CardName card={card} returning={returning} />
        <AllergyBar allergies={card.allergies} />
        {card.sentence && <CardSentence sentence={card.sentence} />}
        <CardCompany card={card} />
        <div className={classes.habits}>
          <CardUsual card={card} returning={returning} onPlace={onPlace} />
          <Aside card={card} />
        </div>
        <CardNotes card={card} />
      </div>
    </article>
  )
}

/** What stands beside the usual: what the guest likes, and what lies ahead in this stay. */
function Aside({ card }: { card: Card }) {
  const open = isSomethingOpen(card)
  if (card.preferences.length === 0 && !open) return null
  return (
    <div className={classes.aside}>
      <Preferences preferences={card.preferences} />
      {open && <ComingUp card={card} />}
    </div>
  )
}
