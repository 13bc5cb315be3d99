import { Checkbox, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../words/language.ts'
import type { TypedBirthday } from './form-values.ts'
import { formWords } from './form-words.ts'
import classes from './guest-form.module.css'

/** As one says a date. */
const order = { en: ['day', 'month', 'year'], zh: ['year', 'month', 'day'] } as const

type Props = {
  typed: TypedBirthday
  onChange: (typed: TypedBirthday) => void
  error?: string | undefined
  more?: ReactNode
}

/** A birthday in parts: any of them may be unknown, and many keep it by the moon. */
export function BirthdayField({ typed, onChange, error, more }: Props) {
  const words = useWords(formWords)
  const language = useLanguage()
  const part = (key: 'day' | 'month' | 'year') => (
    <TextInput
      key={key}
      aria-label={`${words.birthday}, ${words[key]}`}
      label={words[key]}
      inputMode="numeric"
      maxLength={key === 'year' ? 4 : 2}
      w={88}
      value={typed[key]}
      onChange={event => onChange({ ...typed, [key]: event.currentTarget.value })}
      error={error !== undefined}
    />
  )
  return (
    <fieldset className={classes.birthday}>
      <legend className={classes.label}>{words.birthday}</legend>
      <div className={classes.parts}>
        {order[language].map(part)}
        <Checkbox
          mb="xs"
          style={{ alignSelf: 'flex-end' }}
          label={words.lunar}
          checked={typed.lunar}
          onChange={event => onChange({ ...typed, lunar: event.currentTarget.checked })}
        />
        {typed.lunar && (
          <Checkbox
            mb="xs"
            style={{ alignSelf: 'flex-end' }}
            label={words.leap}
            checked={typed.leap === true}
            onChange={event => onChange({ ...typed, leap: event.currentTarget.checked })}
          />
        )}
      </div>
      {more}
      {error && (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
