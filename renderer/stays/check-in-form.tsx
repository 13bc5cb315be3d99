import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { GuestBrief } from '../../shared/contract/guests.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { addDays, type IsoDate, nights } from '../../shared/domain/days/calendar.ts'
import { api, client } from '../rpc/client.ts'
import { useDraft } from '../station.ts'
import { holdImeEnter, plain } from '../ui/keys.ts'
import { tell } from '../ui/notice.tsx'
import { uiWords } from '../ui/words.ts'
import { useToday } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-in-form.module.css'
import { HowWellKnown } from './how-well-known.tsx'
import { KeptRoom } from './kept-room.tsx'
import { type Room, RoomPicker } from './room-picker.tsx'
import { stayWords } from './words.ts'

/** As much of a booking as a check-in starts from. */
export type Booked = {
  stayId: StayId
  room: string | null
  depart: IsoDate
  adults: number
  children: number
}

type Guest = Pick<GuestBrief, 'id' | 'name' | 'otherName' | 'address'>
/** `given` is the room taken from somebody it was kept for, once the person has said so. */
type Draft = { room: string; given: string | null; depart: IsoDate; adults: number; children: number }
const untouched: Draft | null = null

type Props = {
  guest: Guest
  booked: Booked | null
  /** Which stay this will be and when the last was, to be sure that it is they. */
  known: Pick<StayRow, 'ordinal' | 'lastStay'> | null
  onDone: () => void
  onCancel: () => void
  /** The wrong guest was chosen; absent where there is no choice. */
  onSomebodyElse?: () => void
}

/** Room, departure, heads: by keyboard alone, a number and twice Enter. */
export function CheckInForm({ guest, booked, known, onDone, onCancel, onSomebodyElse }: Props) {
  const words = useWords(stayWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const today = useToday()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const [settled, settle] = useState<string | null>(null)
  const roomField = useRef<HTMLInputElement>(null)
  const nightsField = useRef<HTMLInputElement>(null)
  const rooms = useQuery(api.stays.rooms.queryOptions())
  const [draft, change, forget] = useDraft<Draft | null>(`check-in:${booked?.stayId ?? guest.id}`, untouched)
  const stay: Draft = draft ?? {
    room: booked?.room ?? '',
    given: null,
    depart: booked && booked.depart > today ? booked.depart : addDays(today, 1),
    adults: booked?.adults ?? 1,
    children: booked?.children ?? 0,
  }
  const set = (part: Partial<Draft>) => change({ ...stay, ...part })
  const number = plain(stay.room).toUpperCase()
  const room = rooms.data?.find(each => each.number.toUpperCase() === number && each.guest === null)
  const promisedIn = (each: Room | undefined) =>
    each && each.number !== booked?.room && each.number !== stay.given ? each.promised : null
  const promised = promisedIn(room)
  const count = nights(today, stay.depart)
  const sound = stay.depart >= today
  const ready = room && sound && promised === null

  const enter = useMutation({
    mutationFn: (chosen: string) =>
      client.stays.checkIn({
        guestId: guest.id,
        ...(booked ? { stayId: booked.stayId } : {}),
        room: chosen,
        depart: stay.depart,
        adults: stay.adults,
        children: stay.children,
      }),
    onSuccess: (_done, chosen) => {
      tell(words.checkedIn(guest.address[language], chosen))
      forget()
      onDone()
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: api.stays.key() })
      void queries.invalidateQueries({ queryKey: api.guests.key() })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !enter.isPending) enter.mutate(room.number)
  }
  const goOn = () => {
    nightsField.current?.focus()
    nightsField.current?.select()
  }
  const heads = (key: 'adults' | 'children', min: number) => (
    <NumberInput
      label={words[key]}
      min={min}
      max={20}
      w={76}
      value={stay[key]}
      onChange={value => typeof value === 'number' && set({ [key]: value })}
      allowDecimal={false}
      hideControls
      clampBehavior="strict"
    />
  )
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={holdImeEnter} noValidate>
      <p className={classes.who}>
        <bdi className={classes.name}>{guest.name}</bdi>
        {guest.otherName && <bdi className={classes.other}>{guest.otherName}</bdi>}
        {known && <HowWellKnown stay={known} />}
      </p>
      <RoomPicker
        input={roomField}
        rooms={rooms.data ?? []}
        own={booked?.room ?? null}
        typed={stay.room}
        onType={typed => set({ room: typed })}
        onPick={picked => {
          set({ room: picked })
          settle(picked)
          if (promisedIn(rooms.data?.find(each => each.number === picked)) === null) goOn()
        }}
        error={rooms.error ? say(rooms.error) : undefined}
      />
      {room && promised !== null && (
        <KeptRoom
          key={room.number}
          settled={settled === room.number}
          text={words.keptRoom(room.number, promised)}
          give={words.giveTo(guest.address[language])}
          onGive={() => {
            set({ given: room.number })
            goOn()
          }}
          onOther={() => {
            set({ room: '' })
            settle(null)
            roomField.current?.focus()
          }}
        />
      )}
      <div className={classes.row}>
        <NightsField
          input={nightsField}
          count={count}
          onChange={next => set({ depart: addDays(today, next) })}
        />
        <DateInput
          label={words.leavesOn}
          value={stay.depart}
          onChange={depart => depart && set({ depart: depart.slice(0, 10) })}
          minDate={today}
          valueFormat={language === 'zh' ? 'YYYY年M月D日' : 'D MMMM YYYY'}
          monthLabelFormat={language === 'zh' ? 'YYYY年M月' : 'MMMM YYYY'}
          previousLabel={words.earlierMonth}
          nextLabel={words.laterMonth}
          size="md"
          className={classes.date}
          error={sound ? undefined : words.datesWrong}
        />
        {heads('adults', 1)}
        {heads('children', 0)}
      </div>
      {enter.error && (
        <p role="alert" className={classes.wrong}>
          {say(enter.error)}
        </p>
      )}
      <Group justify="flex-end">
        {onSomebodyElse && (
          <Button className={classes.somebodyElse} variant="subtle" onClick={onSomebodyElse}>
            {words.someoneElse}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => {
            forget()
            onCancel()
          }}
        >
          {ui.cancel}
        </Button>
        <Button type="submit" loading={enter.isPending} disabled={!ready}>
          {words.checkIn}
        </Button>
      </Group>
    </form>
  )
}

type NightsProps = {
  input: RefObject<HTMLInputElement | null>
  count: number
  onChange: (count: number) => void
}

/** Nights are what the desk counts in; the day of departure follows. */
function NightsField({ input, count, onChange }: NightsProps) {
  const words = useWords(stayWords)
  return (
    <TextInput
      ref={input}
      label={words.nightsField}
      inputMode="numeric"
      w={80}
      maxLength={3}
      value={String(count)}
      onFocus={event => event.currentTarget.select()}
      onChange={event => {
        const typed = plain(event.currentTarget.value)
        if (/^\d{0,3}$/.test(typed)) onChange(Math.min(Number(typed), 365))
      }}
    />
  )
}
