import { IconCheck } from '@tabler/icons-react'
import type { OrderItem, Usual } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { itemName } from '../words/orders.ts'
import { bare } from './at-table.ts'
import classes from './often-also.module.css'
import { visitWords } from './visit-words.ts'

type Often = NonNullable<Usual['order']>['often']
type Props = { often: Often; items: readonly OrderItem[]; onChange: (items: OrderItem[]) => void }

/** Whether something ordered is the same thing, however it is done and however many. */
const isSame = (one: OrderItem, other: OrderItem) =>
  !one.complimentary &&
  (other.menuItemId ? one.menuItemId === other.menuItemId : one.text.trim() === other.text)

/** What of an order is often had besides the usual. */
export const isOften = (item: OrderItem, often: Often): boolean => often.some(each => isSame(item, each))

/** What is often had besides the usual: one press each, and nothing is on the order before it. */
export function OftenAlso({ often, items, onChange }: Props) {
  const words = useWords(visitWords)
  const language = useLanguage()
  if (often.length === 0) return null
  return (
    <div className={classes.also}>
      <span aria-hidden>{words.oftenAlso}</span>
      <ul className={classes.items} aria-label={words.oftenAlso}>
        {often.map(each => {
          const chosen = items.some(item => isSame(item, each))
          const others = items.filter(item => !isSame(item, each))
          return (
            <li key={each.menuItemId ?? each.text}>
              <button
                type="button"
                className={classes.item}
                aria-pressed={chosen}
                onClick={() => onChange(chosen ? others : [...items, bare(each)])}
              >
                {chosen && <IconCheck size="1em" stroke={2.5} className={classes.tick} aria-hidden />}
                {itemName(each, language)}{' '}
                {each.evidence && <span className={classes.share}>{words.share(each.evidence)}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
