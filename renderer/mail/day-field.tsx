import { DateInput } from '@mantine/dates'
import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import { useToday } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { mailWords } from './words.ts'

type Props = { label: string; day: IsoDate; onChange: (day: IsoDate) => void }

/** A day that has been. */
export function PastDay({ label, day, onChange }: Props) {
  const words = useWords(mailWords)
  const language = useLanguage()
  return (
    <DateInput
      label={label}
      value={day}
      onChange={next => next && onChange(next.slice(0, 10))}
      maxDate={useToday()}
      valueFormat={language === 'zh' ? 'YYYY年M月D日' : 'D MMMM YYYY'}
      monthLabelFormat={language === 'zh' ? 'YYYY年M月' : 'MMMM YYYY'}
      previousLabel={words.earlierMonth}
      nextLabel={words.laterMonth}
      size="md"
      maw="16rem"
    />
  )
}
