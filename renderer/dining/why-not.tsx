import type { Complimentary } from '../../shared/contract/dining.ts'
import { allergenWords } from '../words/allergens.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import { dishWords } from './dish-words.ts'
import classes from './why-not.module.css'

type RuledOut = Complimentary['ruledOut'][number]

/** The dishes that are not offered, each with its reason, behind one press. */
export function WhyNot({ dishes }: { dishes: readonly RuledOut[] }) {
  const words = useWords(dishWords)
  if (dishes.length === 0) return null
  return (
    <details className={classes.others}>
      <summary className={classes.title}>{words.whyNot(dishes.length)}</summary>
      <ul className={classes.list}>
        {dishes.map(each => (
          <li key={each.menuItemId}>
            <Because dish={each} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Why a dish is not offered, in words. */
export function Because({ dish: { name, because } }: { dish: RuledOut }) {
  const words = useWords(dishWords)
  const allergens = useWords(allergenWords)
  const days = useDays()
  const why = () => {
    switch (because.kind) {
      case 'given':
        return words.given(days.on(because.on), because.reaction)
      case 'holds':
        return words.holds(because, allergens[because.allergen])
      case 'dish-unknown':
        return words.dishUnknown
      case 'allergy-unknown':
        return words.allergyUnknown(because)
    }
  }
  return words.because(capital(name[days.language]), why())
}
