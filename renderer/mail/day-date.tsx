import { Checkbox, TextInput } from '@mantine/core'
import { dayOfLifeInWords } from '../words/day-of-life.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './day-form.module.css'
import { dateFrom, type TypedDay } from './day-typed.ts'
import { dayWords } from './day-words.ts'

/** As one says a date. */
const order = { en: ['day', 'month', 'year'], zh: ['year', 'month', 'day'] } as const

type Props = { typed: TypedDay; onChange: (part: Partial<TypedDay>) => void; error: string | undefined }

/** A date in parts, any of which may be unknown, of either calendar; how it reads stands below it. */
export function DayDate({ typed, onChange, error }: Props) {
  const words = useWords(dayWords)
  const language = useLanguage()
  const date = dateFrom(typed)
  return (
    <div>
      <div className={classes.row}>
        {order[language].map(key => (
          <TextInput
            key={key}
            label={words[key]}
            inputMode="numeric"
            maxLength={key === 'year' ? 4 : 2}
            w={88}
            value={typed[key]}
            onChange={event => onChange({ [key]: event.currentTarget.value })}
            error={error !== undefined}
          />
        ))}
        <Checkbox
          mb="xs"
          label={words.lunar}
          checked={typed.lunar}
          onChange={event => onChange({ lunar: event.currentTarget.checked })}
        />
        {typed.lunar && (
          <Checkbox
            mb="xs"
            label={words.leap}
            checked={typed.leap}
            onChange={event => onChange({ leap: event.currentTarget.checked })}
          />
        )}
      </div>
      {error ? (
        <p role="alert" className={classes.wrong}>
          {error}
        </p>
      ) : (
        <p className={classes.hint}>
          {date && isReadable(date) ? dayOfLifeInWords(date, language) : words.yearHint}
          {typed.lunar && typed.leap && ` · ${words.leapHint}`}
        </p>
      )}
    </div>
  )
}

const isReadable = ({ month, day }: { month: number | null; day: number | null }) =>
  (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31))
