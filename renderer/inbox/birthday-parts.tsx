import { Checkbox, TextInput } from '@mantine/core'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './inbox-page.module.css'
import { inboxWords } from './words.ts'

/** As one says a date. */
const order = { en: ['day', 'month', 'year'], zh: ['year', 'month', 'day'] } as const

export type BirthdayInParts = { year: string; month: string; day: string; lunar: boolean }

/** A birthday as far as somebody heard it. */
export function BirthdayParts({
  value,
  onChange,
}: {
  value: BirthdayInParts
  onChange: (parts: BirthdayInParts) => void
}) {
  const words = useWords(inboxWords)
  const language = useLanguage()
  return (
    <div className={classes.choices} data-date>
      {order[language].map((key, at) => (
        <TextInput
          key={key}
          autoFocus={at === (language === 'zh' ? 1 : 0)}
          label={words[key]}
          inputMode="numeric"
          maxLength={key === 'year' ? 4 : 2}
          w={key === 'year' ? 140 : 88}
          value={value[key]}
          onChange={event => onChange({ ...value, [key]: event.currentTarget.value })}
        />
      ))}
      <Checkbox
        mb="xs"
        label={words.lunar}
        checked={value.lunar}
        onChange={event => onChange({ ...value, lunar: event.currentTarget.checked })}
      />
    </div>
  )
}
