import { DateInput, type DateInputProps } from '@mantine/dates'
import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { uiWords } from './words.ts'

type Props = Omit<DateInputProps, 'value' | 'onChange'> & {
  value: IsoDate | null
  onChange: (day: IsoDate | null) => void
}

/** A day, typed or chosen, as the language writes it. */
export function DayInput({ onChange, ...props }: Props) {
  const words = useWords(uiWords)
  const language = useLanguage()
  return (
    <DateInput
      onChange={day => onChange(day?.slice(0, 10) ?? null)}
      valueFormat={language === 'zh' ? 'YYYY年M月D日' : 'D MMMM YYYY'}
      monthLabelFormat={language === 'zh' ? 'YYYY年M月' : 'MMMM YYYY'}
      previousLabel={words.monthBefore}
      nextLabel={words.monthAfter}
      size="md"
      {...props}
    />
  )
}
