import { IconCheck } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { OrderItem, Outlet, Usual } from '../../shared/contract/dining.ts'
import { OrderPicker } from '../ui/order-picker.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { orderInWords, sameOrder } from '../words/orders.ts'
import { bare } from './at-table.ts'
import { isOften, OftenAlso } from './often-also.tsx'
import classes from './order-part.module.css'
import type { VisitDraft } from './visit-draft.ts'
import { type VisitWords, visitWords } from './visit-words.ts'

type Props = {
  usual: Usual | null
  menu: Outlet['menu']
  draft: VisitDraft
  onChange: (part: Partial<VisitDraft>) => void
  /** An offer was taken: what is left to press is "done". */
  onUsual: () => void
}

/** The second press: the usual, or the last order where it differs, or anything else. */
export function OrderPart({ usual, menu, draft, onChange, onUsual }: Props) {
  const words = useWords(visitWords)
  const language = useLanguage()
  const offers = offersOf(usual, words)
  const often = usual?.order?.often ?? []
  const chosen = ordered(draft.items)
  const chosenBesides = chosen.filter(item => isOften(item, often))
  const withoutOften = chosen.filter(item => !isOften(item, often))
  // The usual with something often had besides is the usual still.
  const taken =
    offers.find(({ items }) => sameOrder(items, chosen)) ??
    offers.find(({ brass, items }) => brass && sameOrder(items, withoutOften))
  const take = (offer: Offer) => {
    // What the house gives stays on the order, whichever order it is; so does what was said first, before "and the usual".
    const given = draft.items.filter(({ complimentary }) => complimentary)
    const first = offer.brass && withoutOften.length === 0 ? chosenBesides : []
    onChange({ items: [...offer.items.map(bare), ...first, ...given] })
    onUsual()
  }
  return (
    <>
      <h2 className={classes.title}>{words.order}</h2>
      {offers.length > 0 && (
        <div className={classes.offers}>
          {offers.map(offer => (
            <Fragment key={offer.label}>
              <button
                type="button"
                className={classes.offer}
                data-usual={offer.brass || undefined}
                aria-pressed={offer === taken}
                onClick={() => take(offer)}
              >
                <strong>
                  {offer === taken && (
                    <IconCheck size="1em" stroke={2.5} className={classes.tick} aria-hidden />
                  )}
                  {offer.label}
                </strong>
                <span>{orderInWords(offer.items, language)}</span>
              </button>
              {offer.brass && (
                <OftenAlso often={often} items={draft.items} onChange={items => onChange({ items })} />
              )}
            </Fragment>
          ))}
        </div>
      )}
      <OrderPicker
        menu={menu}
        items={draft.items}
        few={offers.length > 0 ? 0 : 8}
        empty={words.nothingYet}
        onChange={items => onChange({ items })}
      />
    </>
  )
}

/** What was given by the house is no part of what a guest is used to: nothing is given twice. */
const ordered = <Item extends OrderItem>(items: readonly Item[]): Item[] =>
  items.filter(({ complimentary }) => !complimentary)

type Offer = ReturnType<typeof offersOf>[number]

function offersOf(usual: Usual | null, words: VisitWords) {
  const last = ordered(usual?.last?.items ?? [])
  const order = usual?.order ? ordered(usual.order.items) : last
  const strength = usual?.order?.strength ?? 'last-time'
  const first = {
    usual: words.theUsual,
    pinned: words.theUsual,
    often: words.often,
    'last-time': words.asLastTime,
  }[strength]
  const lastDiffers = strength !== 'last-time' && !sameOrder(order, last)
  return [
    { label: first, brass: strength !== 'last-time', items: order },
    { label: words.asLastTime, brass: false, items: lastDiffers ? last : [] },
  ].filter(({ items }) => items.length > 0)
}
