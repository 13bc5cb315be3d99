import type { Allergen } from '../../shared/domain/dining/allergens.ts'
import { allergenWords } from '../words/allergens.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './menu-editor.module.css'
import { outletWords } from './words.ts'

/** What a dish holds, in a line; that nobody has said stands out. */
export function DishHolds({ allergens }: { allergens: readonly Allergen[] | null }) {
  const words = useWords(outletWords)
  const names = useWords(allergenWords)
  const language = useLanguage()
  if (!allergens) return <p className={classes.unsaid}>{words.nobodyHasSaid}</p>
  if (allergens.length === 0) return <p className={classes.holds}>{words.holdsNothing}</p>
  const list = allergens.map(allergen => names[allergen]).join(language === 'zh' ? '、' : ', ')
  return <p className={classes.holds}>{words.holds(list)}</p>
}
