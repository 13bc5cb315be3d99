import { Checkbox, TextInput } from '@mantine/core'
import { useLanguage, useWords } from '../words/language.ts'
import type { Typed } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'

/** As one says a date. */
const order = { en: ['day', 'month', 'year'], zh: ['year', 'month', 'day'] } as const

type Props = { typed: Typed; set: (part: Partial<Typed>) => void; error?: string | undefined }

/** A birthday in parts: any of them may be unknown, and many keep it by the moon. */
export function BirthdayField({ typed, set, error }: Props) {
  const words = useWords(formWords)
  const language = useLanguage()
  const part = (key: 'day' | 'month' | 'year') => (
    <TextInput
      key={key}
      aria-label={`${words.birthday}, ${words[key]}`}
      placeholder={words[key]}
      inputMode="numeric"
      maxLength={key === 'year' ? 4 : 2}
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
        {order[language].map(part)}
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
