import type { IsoDate } from '../../shared/domain/days/calendar.ts'
import { DayInput } from '../ui/day-input.tsx'
import { useToday } from '../words/days.ts'

type Props = { label: string; day: IsoDate; onChange: (day: IsoDate) => void }

/** A day that has been. */
export function PastDay({ label, day, onChange }: Props) {
  return (
    <DayInput
      label={label}
      value={day}
      onChange={next => next && onChange(next)}
      maxDate={useToday()}
      maw="16rem"
    />
  )
}
