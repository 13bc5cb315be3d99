import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useLanguage, useWords } from '../../words/language.ts'
import { useDayOfYear } from './day-of-year.ts'
import { daysInWords } from './days-in-words.ts'
import { HolidayFields } from './holiday-fields.tsx'
import { blankHoliday, faultsOf, readHoliday, type TypedHoliday, type TypedPost } from './post-typed.ts'
import { postWords } from './post-words.ts'
import classes from './settings-page.module.css'
import type { Refused } from './use-part.ts'

const MOST = 80

type Props = {
  form: TypedPost
  onChange: (form: TypedPost) => void
  asked: boolean
  refused: Refused
}

/** The days without post, one line each; one at a time is being written, and whichever is wrong. */
export function HolidayRows({ form, onChange, asked, refused }: Props) {
  const words = useWords(postWords)
  const language = useLanguage()
  const said = useHolidaySaid()
  const put = (at: number, part: Partial<TypedHoliday>) =>
    onChange({
      ...form,
      holidays: form.holidays.map((holiday, index) => (index === at ? { ...holiday, ...part } : holiday)),
    })
  const group = useRef<HTMLFieldSetElement>(null)
  // What had the focus goes with the line: it is handed to the line that stands there now, or to the key under them.
  const hand = (at: number) =>
    requestAnimationFrame(() => {
      const line = group.current?.querySelectorAll(':scope > ul > li')[at]
      const keys = (line ?? group.current)?.querySelectorAll<HTMLElement>('button')
      keys?.[line ? 0 : keys.length - 1]?.focus()
    })
  const shut = (at: number) => {
    onChange({ ...form, open: null })
    hand(at)
  }
  const remove = (at: number) => {
    onChange({ ...form, open: null, holidays: form.holidays.filter((_holiday, index) => index !== at) })
    hand(at)
  }
  return (
    <fieldset ref={group} className={classes.group}>
      <legend>{words.holidays}</legend>
      <p className={classes.hint}>{form.holidays.length === 0 ? words.holidaysNone : words.holidaysHint}</p>
      <ul className={classes.rows}>
        {form.holidays.map((holiday, at) => {
          const faults = faultsOf(holiday)
          const name = holiday.name[language].trim() || words.holidayNew
          const isRefused =
            refused?.why === 'holiday' && [holiday.name.zh, holiday.name.en].includes(refused.which)
          if (form.open === at || (asked && faults.length > 0) || isRefused)
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a holiday is what it is by its place
              <li key={at} className={classes.opened}>
                <HolidayFields
                  holiday={holiday}
                  onChange={part => put(at, part)}
                  autoFocus={form.open === at}
                  faults={asked ? faults : isRefused ? ['day', 'span'] : []}
                  onDone={() => shut(at)}
                  onRemove={() => remove(at)}
                />
              </li>
            )
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a holiday is what it is by its place
            <li key={at} className={classes.row}>
              <span>
                {name} <span className={classes.soft}>{said(holiday)}</span>
              </span>
              <span className={classes.actions}>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={words.holidayChange(name)}
                  onClick={() => onChange({ ...form, open: at })}
                >
                  {words.change}
                </Button>
                <Button
                  variant="default"
                  size="sm"
                  aria-label={words.holidayRemove(name)}
                  onClick={() => remove(at)}
                >
                  {words.removed}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      {form.holidays.length < MOST && (
        <Button
          variant="subtle"
          className={classes.add}
          onClick={() =>
            onChange({ ...form, open: form.holidays.length, holidays: [...form.holidays, blankHoliday] })
          }
        >
          {words.holidayAdd}
        </Button>
      )}
    </fieldset>
  )
}

/** When a holiday is, as one says it. */
function useHolidaySaid(): (typed: TypedHoliday) => string {
  const words = useWords(postWords)
  const language = useLanguage()
  const dayOfYear = useDayOfYear()
  const comma = language === 'zh' ? '，' : ', '
  return typed => {
    const day = readHoliday(typed)?.day
    if (!day) return ''
    if (day.kind === 'once') return daysInWords(day, language)
    const first = dayOfYear(day.calendar, day.month, day.day)
    return day.days === 1 ? first : `${first}${comma}${words.forDays(day.days)}`
  }
}
