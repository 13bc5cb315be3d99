import { Button, Group, SegmentedControl } from '@mantine/core'
import { BothField } from '../../ui/both-field.tsx'
import { DayInput } from '../../ui/day-input.tsx'
import { useLanguage, useWords } from '../../words/language.ts'
import { CountField } from './count-field.tsx'
import type { faultsOf, TypedHoliday } from './post-typed.ts'
import { postWords } from './post-words.ts'
import classes from './settings-page.module.css'

type Props = {
  holiday: TypedHoliday
  onChange: (part: Partial<TypedHoliday>) => void
  faults: ReturnType<typeof faultsOf>
  /** Opened by a press, and not because something in it is wrong. */
  autoFocus: boolean
  onDone: () => void
  onRemove: () => void
}

/** A holiday being written: what it is called, and whether it comes every year or once. */
export function HolidayFields({ holiday, onChange, faults, autoFocus, onDone, onRemove }: Props) {
  const words = useWords(postWords)
  const language = useLanguage()
  const part = (key: 'month' | 'day', label: string) => (
    <CountField
      label={label}
      value={holiday[key]}
      onChange={typed => onChange({ [key]: typed })}
      error={faults.includes('day') ? words.dayBad : null}
      classNames={{ input: classes.count ?? '' }}
    />
  )
  const date = (key: 'from' | 'to', label: string) => (
    <DayInput
      label={label}
      value={holiday[key]}
      onChange={day => onChange({ [key]: day })}
      error={faults.includes('span') ? words.spanBad : null}
    />
  )
  const [first, second] = [part('month', words.month), part('day', words.day)]
  return (
    <>
      <BothField
        label={words.holidayName}
        value={holiday.name}
        onChange={name => onChange({ name })}
        error={faults.includes('name') ? words.nameMissing : null}
        autoFocus={autoFocus}
      />
      <div className={classes.when}>
        <SegmentedControl
          aria-label={words.when}
          data={(['yearly', 'once'] as const).map(value => ({ value, label: words.kinds[value] }))}
          value={holiday.kind}
          onChange={kind => onChange({ kind })}
        />
        {holiday.kind === 'yearly' ? (
          <>
            <SegmentedControl
              aria-label={words.calendarOf}
              data={(['gregorian', 'chinese'] as const).map(value => ({
                value,
                label: words.calendars[value],
              }))}
              value={holiday.calendar}
              onChange={calendar => onChange({ calendar })}
            />
            {language === 'zh' ? first : second}
            {language === 'zh' ? second : first}
            <CountField
              label={words.length}
              value={holiday.days}
              onChange={days => onChange({ days })}
              error={faults.includes('length') ? words.lengthBad : null}
              classNames={{ input: classes.count ?? '' }}
            />
          </>
        ) : (
          <>
            {date('from', words.from)}
            {date('to', words.to)}
          </>
        )}
      </div>
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={onDone}>
          {words.done}
        </Button>
        <Button variant="default" size="sm" onClick={onRemove}>
          {words.removed}
        </Button>
      </Group>
    </>
  )
}
