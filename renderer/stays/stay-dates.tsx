import { NumberInput, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { addDays, type IsoDate, nights } from '../../shared/domain/days/calendar.ts'
import { DayInput } from '../ui/day-input.tsx'
import { plain } from '../ui/keys.ts'
import { useToday } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './check-in-form.module.css'
import { checkInWords } from './check-in-words.ts'

type Terms = { depart: IsoDate; adults: number; children: number }
type Props = {
  /** The field of the nights, to bring the focus to it. */
  input: RefObject<HTMLInputElement | null>
  terms: Terms
  onChange: (part: Partial<Terms>) => void
}

/** Until when, and how many. Nights are what the desk counts in; the day of departure follows. */
export function StayDates({ input, terms, onChange }: Props) {
  const words = useWords(checkInWords)
  const today = useToday()
  const heads = (key: 'adults' | 'children', min: number) => (
    <NumberInput
      label={words[key]}
      min={min}
      max={20}
      w={76}
      value={terms[key]}
      onChange={value => typeof value === 'number' && onChange({ [key]: value })}
      allowDecimal={false}
      hideControls
      clampBehavior="strict"
    />
  )
  return (
    <div className={classes.row}>
      <TextInput
        ref={input}
        label={words.nightsField}
        inputMode="numeric"
        w={80}
        maxLength={3}
        value={String(nights(today, terms.depart))}
        onFocus={event => event.currentTarget.select()}
        onChange={event => {
          const typed = plain(event.currentTarget.value)
          if (/^\d{0,3}$/.test(typed)) onChange({ depart: addDays(today, Math.min(Number(typed), 365)) })
        }}
      />
      <DayInput
        label={words.leavesOn}
        value={terms.depart}
        onChange={depart => depart && onChange({ depart })}
        minDate={today}
        className={classes.date}
        error={terms.depart >= today ? undefined : words.datesWrong}
      />
      {heads('adults', 1)}
      {heads('children', 0)}
    </div>
  )
}
