import { DateInput } from '@mantine/dates'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { useToday } from '../../words/days.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { roundWords } from './round-words.ts'

type Props = { label: string; day: IsoDate; onChange: (day: IsoDate) => void }

/** A day that has been, within the year: when something was posted, came back or was answered. */
export function DayField({ label, day, onChange }: Props) {
  const words = useWords(roundWords)
  const language = useLanguage()
  const today = useToday()
  return (
    <DateInput
      label={label}
      value={day}
      onChange={next => next && onChange(next.slice(0, 10))}
      minDate={addDays(today, -365)}
      maxDate={today}
      valueFormat={language === 'zh' ? 'YYYY年M月D日' : 'D MMMM YYYY'}
      monthLabelFormat={language === 'zh' ? 'YYYY年M月' : 'MMMM YYYY'}
      previousLabel={words.lastMonth}
      nextLabel={words.nextMonth}
      size="md"
      error={day <= today ? undefined : words.dayMissing}
    />
  )
}
