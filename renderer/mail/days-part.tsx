import { ActionIcon, Button } from '@mantine/core'
import { IconPencil, IconX } from '@tabler/icons-react'
import type { DayId, GuestId } from '../../shared/contract/base.ts'
import type { ImportantDay, MailSheet } from '../../shared/contract/mail.ts'
import { client } from '../rpc/client.ts'
import { dayOfLifeInWords } from '../words/day-of-life.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { DayForm } from './day-form.tsx'
import { useDayName } from './day-name.ts'
import { dayWords } from './day-words.ts'
import classes from './days-part.module.css'
import panel from './mail-panel.module.css'
import type { useOpenForm } from './open-form.ts'
import { Part } from './part.tsx'
import { useMailCall } from './use-mail-call.ts'

type Props = { sheet: MailSheet; form: ReturnType<typeof useOpenForm> }

/** The days of a guest, each with when it comes next. */
export function DaysPart({ sheet, form: { open, setOpen, shut } }: Props) {
  const words = useWords(dayWords)
  const { guest, days } = sheet
  const changed = open?.form === 'day' ? days.find(({ id }) => id === open.dayId) : undefined
  return (
    <Part
      title={words.days}
      actions={
        <Button variant="subtle" size="compact-md" onClick={() => setOpen({ form: 'new-day' })}>
          {words.add}
        </Button>
      }
    >
      {days.length === 0 && <p className={panel.soft}>{words.none}</p>}
      <ul className={classes.days}>
        {days.map(day => (
          <DayLine
            key={day.id ?? 'birthday'}
            guestId={guest.id}
            day={day}
            onChange={() => setOpen({ form: 'day', dayId: day.id })}
          />
        ))}
      </ul>
      {(open?.form === 'new-day' || changed) && (
        <DayForm
          key={changed?.id ?? open?.form}
          guestId={guest.id}
          day={changed ?? null}
          birthdays={days.filter(({ occasion }) => occasion === 'birthday').length}
          onClose={shut}
        />
      )}
    </Part>
  )
}

type LineProps = { guestId: GuestId; day: ImportantDay; onChange: () => void }

function DayLine({ guestId, day, onChange }: LineProps) {
  const words = useWords(dayWords)
  const language = useLanguage()
  const days = useDays()
  const call = useMailCall()
  const name = useDayName()(day)
  const { id, date, next, letter } = day
  const remove = (dayId: DayId) =>
    call(
      () => client.mail.removeDay({ guestId, dayId }),
      words.removed(name),
      () => client.mail.restoreDay({ guestId, dayId }),
    )
  const when =
    next === null ? words.noNext : next === days.today ? words.nextToday : words.next(days.ago(next))
  return (
    <li className={classes.day}>
      <span>
        <span className={classes.name}>{name}</span>
        {date && <span className={classes.date}>{dayOfLifeInWords(date, language)}</span>}
        <span className={panel.quiet}>{[when, !letter && words.noLetter].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes.keys}>
        <ActionIcon variant="subtle" color="gray" aria-label={words.change(name)} onClick={onChange}>
          <IconPencil size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
        {id && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.remove(name)}
            onClick={() => void remove(id)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </li>
  )
}
