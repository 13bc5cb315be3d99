import { IconToolsKitchen2 } from '@tabler/icons-react'
import { Fragment } from 'react'
import type { GuestId } from '../../shared/contract/base.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital, itemName, notIn, orderInWords, orderNames, sameOrder } from '../words/orders.ts'
import classes from './card-usual.module.css'
import { Fact } from './fact.tsx'
import type { Evidence, Usual, UsualItem } from './facts.ts'
import { usualWords } from './usual-words.ts'
import { VisitsBehind } from './visits-behind.tsx'

type Props = { guestId: GuestId; usual: Usual; meal: string | null }

/** What the guest likes to have: each thing with its modifiers and how often, the last order beside it where it differs. */
export function UsualOrderPart({ guestId, usual, meal }: Props) {
  const words = useWords(usualWords)
  const days = useDays()
  const { seat, order, last } = usual
  const lastItems = last?.items ?? []
  if (!order && lastItems.length === 0) return null
  const strength = order?.strength ?? 'last-time'
  const items: readonly (UsualItem | (typeof lastItems)[number])[] = order?.items ?? lastItems
  const claim =
    strength === 'pinned'
      ? words.order.pinned(order?.pinned?.by || words.us, order?.pinned ? days.on(order.pinned.on) : '')
      : words.order[strength]
  const newest = latest(order?.items ?? [])
  // The seat beside it says when that was.
  const sameDay = newest !== null && newest.of > 1 && seat?.evidence?.lastOn === newest.lastOn
  const also = orderInWords(notIn(lastItems, items), days.language)
  const without = orderNames(notIn(items, lastItems, true), days.language)
  const differs = strength !== 'last-time' && last && lastItems.length > 0 && !sameOrder(items, lastItems)
  return (
    <div className={classes.part}>
      <h3 className={classes.claim} data-strength={strength}>
        <IconToolsKitchen2 size={18} stroke={1.75} aria-hidden />
        {claim}
      </h3>
      <ul className={classes.items}>
        {items.map((item, index) => {
          const evidence = 'evidence' in item ? item.evidence : null
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an order is written anew as a whole, and may hold a thing twice
            <li key={index} className={classes.item}>
              <span>
                <span className={classes.itemName}>{itemName(item, days.language)}</span>
                {item.quantity > 1 && <span className={classes.many}> ×{item.quantity}</span>}
                {item.modifiers && <span className={classes.modifiers}> {item.modifiers}</span>}
              </span>
              {evidence && evidence.of > 1 && (
                <Fact
                  wide
                  className={classes.share}
                  because={<VisitsBehind guestId={guestId} place={usual} evidence={evidence} />}
                >
                  {words.share(evidence)}
                </Fact>
              )}
            </li>
          )
        })}
      </ul>
      <OftenAlso guestId={guestId} usual={usual} items={order?.often ?? []} />
      <div className={classes.evidence}>
        {strength === 'last-time' && last && (
          <Fact wide because={<VisitsBehind guestId={guestId} place={usual} evidence={newest} />}>
            {capital(days.ago(last.date))}
          </Fact>
        )}
        {strength !== 'last-time' && newest && (
          <Fact wide because={<VisitsBehind guestId={guestId} place={usual} evidence={newest} />}>
            {words.countedOver(newest.of, meal, sameDay ? null : days.onAgo(newest.lastOn))}
          </Fact>
        )}
      </div>
      {differs && (
        <div className={classes.differs}>
          <Fact wide because={<VisitsBehind guestId={guestId} place={usual} evidence={null} />}>
            {words.lastOrder(days.on(last.date), also, without)}
          </Fact>
        </div>
      )}
    </div>
  )
}

/** What is often had besides the usual: less sure, so it is one quiet line; how it is cooked, the visits behind it tell. */
function OftenAlso({ guestId, usual, items }: Omit<Props, 'meal'> & { items: readonly UsualItem[] }) {
  const words = useWords(usualWords)
  const { language } = useDays()
  if (items.length === 0) return null
  return (
    <div className={classes.also}>
      {words.oftenAlso}
      {items.map((item, index) => {
        const name = itemName(item, language)
        return (
          <Fragment key={item.menuItemId ?? item.text}>
            {index > 0 && words.oftenNext}
            <Fact wide because={<VisitsBehind guestId={guestId} place={usual} evidence={item.evidence} />}>
              {item.evidence ? words.oftenItem(name, words.share(item.evidence)) : name}
            </Fact>
          </Fragment>
        )
      })}
    </div>
  )
}

/** The evidence that reaches nearest to today: it says when the order was last heard. */
function latest(items: readonly UsualItem[]): Evidence | null {
  const all = items.flatMap(item => item.evidence ?? [])
  return all.toSorted((a, b) => b.lastOn.localeCompare(a.lastOn) || b.times - a.times)[0] ?? null
}
