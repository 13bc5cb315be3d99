import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { GuestId } from '../../shared/contract/base.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { useHouseNow } from '../rpc/house-clock.ts'
import { calledIn } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useHeadsUpActions } from './heads-up-actions.ts'
import classes from './queue-strip.module.css'
import { queueWords } from './queue-words.ts'
import { diningWords } from './words.ts'

const few = 3

/** Who else is on the way while somebody is being greeted: a name and an age each, to go on to. */
export function QueueStrip({ queue, here }: { queue: readonly OnTheWay[]; here: GuestId }) {
  const words = useWords(queueWords)
  const dining = useWords(diningWords)
  const language = useLanguage()
  const now = useHouseNow(10_000)
  const { greet } = useHeadsUpActions()
  const others = queue.filter(({ guest }) => guest.id !== here)
  if (others.length === 0) return null
  return (
    <nav className={classes.strip} aria-label={words.title}>
      <span className={classes.title}>{words.title}</span>
      <ul className={classes.list}>
        {others.slice(0, few).map(one => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.one}
              data-fresh={one.status === 'sent' || undefined}
              onClick={() => greet(one)}
            >
              {one.allergies.length > 0 && (
                <IconAlertTriangleFilled
                  size={15}
                  className={classes.allergy}
                  role="img"
                  aria-label={dining.allergy}
                />
              )}
              <bdi className={classes.name}>{calledIn(one.guest, language)}</bdi>{' '}
              <span className={classes.age}>
                {words.ago(Math.floor((now - Date.parse(one.sentAt)) / 60_000))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {others.length > few && <span className={classes.title}>{words.more(others.length - few)}</span>}
    </nav>
  )
}
