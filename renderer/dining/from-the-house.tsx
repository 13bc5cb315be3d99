import { Button } from '@mantine/core'
import { IconAlertTriangleFilled, IconGift } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestId, MenuItemId, SeatId } from '../../shared/contract/base.ts'
import type { Complimentary } from '../../shared/contract/dining.ts'
import { api } from '../rpc/client.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { type Meal, useThisTable } from './at-this-table.ts'
import { DishIntro, DishOffer } from './dish-offer.tsx'
import { dishWords } from './dish-words.ts'
import classes from './from-the-house.module.css'
import { MannerNote } from './manner-note.tsx'
import { useVisitDraft } from './visit-draft.ts'
import { Because, WhyNot } from './why-not.tsx'

type Dish = Complimentary['offers'][number]
type Props = {
  guestId: GuestId
  at: Meal
  /** A seat that was chosen before the guest was. */
  seatFirst: SeatId | null
}
const giving = ['complimentary'] as const

/** One small dish never given before that harms nobody at the table, the words to introduce it, and how it is served. */
export function FromTheHouse({ guestId, at, seatFirst }: Props) {
  const words = useWords(dishWords)
  const language = useLanguage()
  const [draft, change] = useVisitDraft(guestId, at.outletId, seatFirst)
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId, ...at } }))
  const table = useThisTable(guestId, at, draft)
  const [declined, decline] = useState(0)
  if (!table.data) return null
  const { offers, ruledOut } = table.data
  if (offers.length === 0 && ruledOut.length === 0) return null
  const isOn = (id: MenuItemId) =>
    draft.items.some(({ menuItemId, complimentary }) => complimentary && menuItemId === id)
  const dish = offers.find(({ menuItemId }) => isOn(menuItemId)) ?? offers[declined % offers.length]
  const harmful = ruledOut.filter(({ menuItemId, because }) => because.kind !== 'given' && isOn(menuItemId))
  const takeOff = (id: MenuItemId) =>
    change(now => ({ ...now, items: now.items.filter(({ menuItemId }) => menuItemId !== id) }))
  const add = ({ menuItemId, name }: Dish) => {
    const given = { menuItemId, text: name[language], modifiers: null, quantity: 1, complimentary: true }
    change(now => ({ ...now, items: [...now.items, given] }))
  }
  return (
    <section className={classes.house} aria-label={words.title}>
      {harmful.map(each => (
        <p key={each.menuItemId} role="alert" className={classes.harm}>
          <IconAlertTriangleFilled size={17} aria-hidden />
          <span>
            <Because dish={each} />
          </span>
          <Button size="compact-sm" color="cinnabar" onClick={() => takeOff(each.menuItemId)}>
            {words.takeOff}
          </Button>
        </p>
      ))}
      <div className={classes.line}>
        <h3 className={classes.title} title={words.never}>
          <IconGift size={17} stroke={1.7} aria-hidden />
          {words.title}
        </h3>
        {table.isPlaceholderData ? (
          // The table has changed: what could be given a moment ago may harm whoever sits there.
          <p className={classes.soft}>{words.checking}</p>
        ) : dish ? (
          <DishOffer
            dish={dish}
            isOn={isOn(dish.menuItemId)}
            onAdd={() => add(dish)}
            onTakeOff={() => takeOff(dish.menuItemId)}
            onAnother={offers.length > 1 ? () => decline(declined + 1) : null}
          />
        ) : (
          <p className={classes.soft}>{words.nothing}</p>
        )}
      </div>
      {!table.isPlaceholderData && (
        <>
          {dish && <DishIntro intro={dish.intro} speaks={card.data?.guest.language ?? null} />}
          <div className={classes.notes}>
            {dish && <MannerNote outletId={at.outletId} moments={giving} open={isOn(dish.menuItemId)} />}
            <WhyNot dishes={ruledOut} />
          </div>
        </>
      )}
    </section>
  )
}
