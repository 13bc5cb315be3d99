import { Chip } from '@mantine/core'
import { ALLERGENS, type Allergen } from '../../shared/domain/dining/allergens.ts'
import { allergenWords } from '../words/allergens.ts'
import { useWords } from '../words/language.ts'
import classes from './allergen-chips.module.css'
import { outletWords } from './words.ts'

type Props = {
  /** Empty: none of them. Null: nobody has said. */
  value: readonly Allergen[] | null
  onChange: (value: Allergen[] | null) => void
}

/**
 * What a dish holds. That it holds nothing is said by a press of its own: taking the last one away leaves it unsaid, never safe.
 */
export function AllergenChips({ value, onChange }: Props) {
  const words = useWords(outletWords)
  const allergens = useWords(allergenWords)
  const press = (allergen: Allergen) => {
    const held = value ?? []
    const next = held.includes(allergen)
      ? held.filter(one => one !== allergen)
      : ALLERGENS.filter(one => one === allergen || held.includes(one))
    onChange(next.length > 0 ? next : null)
  }
  return (
    <fieldset className={classes.chips}>
      <legend className={classes.legend}>{words.what}</legend>
      <p className={classes.hint}>{words.whatHint}</p>
      <div className={classes.row}>
        <Chip checked={value === null} onChange={() => onChange(null)} variant="outline">
          {words.nobodyHasSaid}
        </Chip>
        <Chip checked={value?.length === 0} onChange={() => onChange([])} variant="outline">
          {words.none}
        </Chip>
      </div>
      <div className={classes.row}>
        {ALLERGENS.map(allergen => (
          <Chip
            key={allergen}
            checked={value?.includes(allergen) ?? false}
            onChange={() => press(allergen)}
            variant="outline"
          >
            {allergens[allergen]}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}
