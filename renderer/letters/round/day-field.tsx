import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { useToday } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { roundWords } from './round-words.ts'

type Props = { label: string; day: IsoDate; onChange: (day: IsoDate) => void }

/** A day that has been, within the year: when something was posted, came back or was answered. */
export function DayField({ label, day, onChange }: Props) {
  const words = useWords(roundWords)
  const today = useToday()
  return (
    <DayInput
      label={label}
      value={day}
      onChange={next => next && onChange(next)}
      minDate={addDays(today, -365)}
      maxDate={today}
      error={day <= today ? undefined : words.dayMissing}
    />
  )
}
