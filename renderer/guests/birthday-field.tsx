import { Checkbox, TextInput } from '@mantine/core'
import { useWords } from '../words/language.ts'
import type { Typed } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'

type Props = { typed: Typed; set: (part: Partial<Typed>) => void; error?: string | undefined }

/** A birthday in parts: any of them may be unknown, and many keep it by the moon. */
export function BirthdayField({ typed, set, error }: Props) {
  const words = useWords(formWords)
  const part = (key: 'day' | 'month' | 'year', length: number) => (
    <TextInput
      aria-label={`${words.birthday}, ${words[key]}`}
      placeholder={words[key]}
      inputMode="numeric"
      maxLength={length}
      w={88}
      value={typed[key]}
      onChange={event => set({ [key]: event.currentTarget.value })}
      error={error !== undefined}
    />
  )
  return (
    <fieldset className={classes.birthday}>
      <legend className={classes.label}>{words.birthday}</legend>
      <div className={classes.parts}>
        {part('day', 2)}
        {part('month', 2)}
        {part('year', 4)}
        <Checkbox
          label={words.lunar}
          checked={typed.lunar}
          onChange={event => set({ lunar: event.currentTarget.checked })}
        />
      </div>
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
