import type { Reaction, Sitting } from '../../shared/contract/dining.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital, itemName } from '../words/orders.ts'
import classes from './reactions.module.css'
import { roomWords } from './room-words.ts'
import { useVisitActions } from './visit-actions.ts'

const answers: readonly Reaction[] = ['liked', 'left']

/** How each dish from the house was taken; a second press on the same answer takes it back. */
export function Reactions({ sitting }: { sitting: Sitting }) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const { react } = useVisitActions()
  const said: Record<Reaction, string> = { liked: words.liked, left: words.leftIt }
  return sitting.items.map(item => {
    const { menuItemId, reaction } = item
    if (!item.complimentary || !menuItemId) return null
    const dish = capital(itemName(item, language))
    return (
      <fieldset key={menuItemId} className={classes.reaction}>
        <legend className={classes.dish}>{words.reaction(dish)}</legend>
        {answers.map(answer => (
          <button
            key={answer}
            type="button"
            className={classes.answer}
            aria-pressed={reaction === answer}
            onClick={() =>
              react.mutate({ sitting, menuItemId, reaction: reaction === answer ? null : answer })
            }
          >
            {said[answer]}
          </button>
        ))}
      </fieldset>
    )
  })
}
