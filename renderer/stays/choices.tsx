import { useId } from 'react'
import classes from './choices.module.css'

type Props<Key extends string> = {
  label: string
  choices: readonly { key: Key; name: string }[]
  chosen: Key | null
  /** Pressing what is chosen takes it back, where nothing need be chosen. */
  onChoose: (key: Key | null) => void
  mayBeNone?: boolean
}

/** A few answers side by side, one of them at most; by arrows or a press. */
export function Choices<Key extends string>(props: Props<Key>) {
  const { label, choices, chosen, onChoose, mayBeNone } = props
  const name = useId()
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map(choice => (
        <label key={choice.key} className={classes.choice}>
          <input
            type="radio"
            className={classes.radio}
            name={name}
            checked={choice.key === chosen}
            onChange={() => onChoose(choice.key)}
            onClick={() => mayBeNone && choice.key === chosen && onChoose(null)}
          />
          <span className={classes.text}>{choice.name}</span>
        </label>
      ))}
    </fieldset>
  )
}
