import { Button, Checkbox, Radio, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { DayId, GuestId } from '../../shared/contract/base.ts'
import type { ImportantDay } from '../../shared/contract/mail.ts'
import { DayOccasion } from '../../shared/contract/occasion.ts'
import { api, client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { useDraft } from '../station.ts'
import { Dialogue } from '../ui/dialogue.tsx'
import { holdImeEnter } from '../ui/keys.ts'
import { Meanwhile } from '../ui/meanwhile.tsx'
import { uiWords } from '../ui/words.ts'
import { dayOfLifeInWords } from '../words/day-of-life.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { DayDate } from './day-date.tsx'
import classes from './day-form.module.css'
import { useDayName } from './day-name.ts'
import {
  blankDay,
  dayFrom,
  formOf,
  isLabelled,
  isLeapDay,
  type TypedDay,
  typedFrom,
  type WrongDay,
} from './day-typed.ts'
import { dayWords } from './day-words.ts'
import { useMailCall } from './use-mail-call.ts'
import { mailWords } from './words.ts'

type Props = {
  guestId: GuestId
  /** The day to change; null for a new one. */
  day: ImportantDay | null
  /** How many birthdays the guest has: of several one gets the letter. */
  birthdays: number
  onClose: () => void
}

/** The id is of this sheet: sent twice, it is written once. */
type Draft = { newDayId: DayId; rev: number | null; typed: TypedDay }
const untouched: Draft | null = null

/** A day of a guest: what it is, when, by which calendar, and whether a letter goes for it. */
export function DayForm({ guestId, day, birthdays, onClose }: Props) {
  const words = useWords(dayWords)
  const ui = useWords(uiWords)
  const { save: saveWord } = useWords(mailWords)
  const language = useLanguage()
  const call = useMailCall()
  const nameOf = useDayName()
  const festivals = useQuery(api.letters.settings.queryOptions()).data?.festivals ?? []
  const [fresh] = useState(() => newId<DayId>())
  const [draft, change, forget] = useDraft(
    `mail-day:${guestId}:${day ? (day.id ?? 'birthday') : 'new'}`,
    untouched,
  )
  const [wrong, setWrong] = useState<WrongDay | null>(null)
  const [busy, setBusy] = useState(false)
  const typed = draft?.typed ?? (day ? typedFrom(day) : blankDay)
  const rev = draft ? draft.rev : (day?.rev ?? null)
  const moved = day !== null && rev !== day.rev
  const now: Draft = { newDayId: draft?.newDayId ?? fresh, rev, typed }
  const put = (part: Partial<TypedDay>) => change({ ...now, typed: { ...typed, ...part } })
  const done = () => {
    forget()
    onClose()
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const read = dayFrom(typed)
    setWrong('wrong' in read ? read.wrong : null)
    if ('wrong' in read || busy || moved) return
    setBusy(true)
    const festival = festivals.find(({ id }) => id === read.form.festivalId)
    const name = nameOf({ ...read.form, festival: festival ?? null })
    const { newDayId } = now
    // The first birthday becomes that of the guest's form, which is corrected and not taken away.
    const isFirstBirthday = !day && read.form.occasion === 'birthday' && birthdays === 0
    const undo = day ? () => putBack(guestId, day) : () => client.mail.removeDay({ guestId, dayId: newDayId })
    const went = await call(
      () =>
        client.mail.saveDay({
          guestId,
          newDayId: day ? null : newDayId,
          day: day && { id: day.id, rev: rev ?? day.rev },
          form: read.form,
        }),
      words.saved(name),
      isFirstBirthday ? undefined : undo,
    )
    setBusy(false)
    if (went === true) done()
    // What is typed stays, beside what the colleague wrote.
    else if (went === 'CHANGED_MEANWHILE') change(now)
  }
  return (
    <Dialogue
      onClose={onClose}
      title={day ? words.changeTitle : words.newTitle}
      size="34rem"
      closeOnClickOutside={false}
    >
      <form className={classes.form} noValidate onKeyDown={holdImeEnter} onSubmit={event => void save(event)}>
        {moved && day && (
          <Meanwhile
            title={words.changedBy(day.by)}
            theirs={words.theirs}
            mine={words.mine}
            onTheirs={forget}
            onMine={() => change({ ...now, rev: day.rev })}
          >
            <p>
              {nameOf(day)} {day.date && dayOfLifeInWords(day.date, language)}
            </p>
          </Meanwhile>
        )}
        <Select
          label={words.occasion}
          data={DayOccasion.options
            .filter(value => value !== 'festival' || festivals.length > 0)
            .map(value => ({ value, label: words.occasions[value] }))}
          value={typed.occasion}
          onChange={value => {
            const occasion = DayOccasion.options.find(each => each === value)
            if (occasion) put({ occasion })
          }}
          allowDeselect={false}
          // The birthday of the form is a birthday.
          disabled={day !== null && day.id === null}
          data-autofocus
        />
        {isLabelled(typed.occasion) && (
          <TextInput
            label={words.label[typed.occasion]}
            maxLength={120}
            value={typed.label}
            onChange={event => put({ label: event.currentTarget.value })}
            error={wrong === 'label' ? words.wrong.label : undefined}
          />
        )}
        {typed.occasion === 'festival' ? (
          <Select
            label={words.festival}
            data={festivals.map(({ id, name }) => ({ value: id, label: name[language] }))}
            value={typed.festivalId}
            onChange={value => put({ festivalId: festivals.find(({ id }) => id === value)?.id ?? null })}
            error={wrong === 'festival' ? words.wrong.festival : undefined}
          />
        ) : (
          <DayDate typed={typed} onChange={put} error={wrong === 'date' ? words.wrong.date : undefined} />
        )}
        {typed.occasion !== 'festival' && isLeapDay(typed) && (
          <Radio.Group
            label={words.feb29}
            value={typed.feb29}
            onChange={value => put({ feb29: value === 'mar1' ? 'mar1' : 'feb28' })}
          >
            <div className={classes.row}>
              <Radio value="feb28" label={words.feb28} />
              <Radio value="mar1" label={words.mar1} />
            </div>
          </Radio.Group>
        )}
        <Checkbox
          label={
            typed.occasion === 'birthday' && birthdays + (day?.occasion === 'birthday' ? 0 : 1) > 1
              ? words.letterBirthday
              : words.letter
          }
          checked={typed.letter}
          onChange={event => put({ letter: event.currentTarget.checked })}
        />
        <div className={classes.foot}>
          <Button variant="default" onClick={done}>
            {ui.cancel}
          </Button>
          <Button type="submit" loading={busy} disabled={moved}>
            {saveWord}
          </Button>
        </div>
      </form>
    </Dialogue>
  )
}

/** The day as it was before; its revision has moved on. */
async function putBack(guestId: GuestId, day: ImportantDay) {
  const { days } = await client.mail.sheet({ guestId })
  const now = days.find(({ id }) => id === day.id)
  if (now)
    await client.mail.saveDay({
      guestId,
      newDayId: null,
      day: { id: now.id, rev: now.rev },
      form: formOf(day),
    })
}
