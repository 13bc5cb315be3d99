import { Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { StayId } from '../../shared/contract/base.ts'
import type { StayRow } from '../../shared/contract/stays.ts'
import { addDays, type IsoDate } from '../../shared/domain/days/calendar.ts'
import { api, client } from '../rpc/client.ts'
import { newId } from '../rpc/new-id.ts'
import { untilAnswered } from '../rpc/repeat.ts'
import { useDraft } from '../station.ts'
import { holdHeldEnter } from '../ui/keys.ts'
import { uiWords } from '../ui/words.ts'
import { useToday } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import classes from './check-in-form.module.css'
import { checkInWords } from './check-in-words.ts'
import { HowWellKnown } from './how-well-known.tsx'
import { otherNameFor } from './other-name.ts'
import { type Person, writeNew } from './person.ts'
import { type Choice, RoomChoice, useChosenRoom } from './room-choice.tsx'
import { type Sharer, Sharers } from './sharers.tsx'
import { StayDates } from './stay-dates.tsx'
import { StayMarks } from './stay-marks.tsx'
import { staysChanged, useTellCheckedIn } from './use-stay-calls.ts'

/** As much of a booking as a check-in starts from. */
export type Booked = {
  stayId: StayId
  room: string | null
  depart: IsoDate
  adults: number
  children: number
}

type Draft = Choice & {
  depart: IsoDate
  adults: number
  children: number
  sharers: readonly Sharer[]
}
const untouched: Draft | null = null

type Props = {
  guest: Person
  booked: Booked | null
  /** Who is booked to share the room. */
  companions: readonly StayRow[]
  /** Which stay this will be and when the last was, to be sure that it is they. */
  known: Pick<StayRow, 'ordinal' | 'lastStay'> | StayRow | null
  /** Somebody in the book may be this guest. */
  perhapsKnown?: boolean
  /** They are in; `toAsk` where there is something to ask the guest again. */
  onDone: (toAsk: boolean) => void
  onCancel: () => void
  /** The wrong guest was chosen; absent where there is no choice. */
  onSomebodyElse?: () => void
}

/** Who, room, departure: by keyboard alone, a number and twice Enter; or once, where the room was promised. */
export function CheckInForm(props: Props) {
  const { guest, booked, companions, known, perhapsKnown, onDone, onCancel, onSomebodyElse } = props
  const words = useWords(checkInWords)
  const ui = useWords(uiWords)
  const language = useLanguage()
  const today = useToday()
  const say = useSayRefusal()
  const queries = useQueryClient()
  const tellCheckedIn = useTellCheckedIn()
  const nightsField = useRef<HTMLInputElement>(null)
  const enterButton = useRef<HTMLButtonElement>(null)
  const [newStayId] = useState(() => newId<StayId>())
  const [draft, change, forget] = useDraft<Draft | null>(`check-in:${booked?.stayId ?? guest.id}`, untouched)
  const stay: Draft = draft ?? {
    room: booked?.room ?? '',
    given: null,
    depart: booked && booked.depart > today ? booked.depart : addDays(today, 1),
    adults: booked?.adults ?? 1,
    children: booked?.children ?? 0,
    sharers: companions.map(each => ({
      person: each.guest,
      role: each.role === 'main' ? 'sharer' : each.role,
    })),
  }
  const set = (part: Partial<Draft>) => change({ ...stay, ...part })
  const card = useQuery(api.guests.card.queryOptions({ input: { guestId: guest.id }, enabled: !guest.fresh }))
  const beside = otherNameFor(guest, language)
  const own = booked?.room ?? null
  const room = useChosenRoom(stay, own)
  const ready = room !== null && stay.depart >= today
  // Everything is as it was booked: to say so is all there is to do.
  const asBooked = ready && draft === null && room.number === own
  useEffect(() => {
    if (asBooked) enterButton.current?.focus()
  }, [asBooked])

  const enter = useMutation({
    ...untilAnswered,
    mutationFn: async (chosen: string) => {
      await writeNew([guest, ...stay.sharers.map(({ person }) => person)])
      return client.stays.checkIn({
        guestId: guest.id,
        ...(booked ? { stayId: booked.stayId } : { newStayId }),
        room: chosen,
        ...{ depart: stay.depart, adults: stay.adults, children: stay.children },
        companions: stay.sharers.map(({ person, role }) => ({ guestId: person.id, role })),
      })
    },
    onSuccess: ({ stayId }, chosen) => {
      const name = guest.address[language]
      tellCheckedIn({ stayId, name, text: words.checkedIn(name, chosen) })
      forget()
      onDone((card.data?.allergies.length ?? 0) > 0)
    },
    onSettled: () => staysChanged(queries),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !enter.isPending) enter.mutate(room.number)
  }
  return (
    <form className={classes.form} onSubmit={submit} onKeyDown={holdHeldEnter} noValidate>
      <div className={classes.who}>
        <bdi className={classes.name}>{guest.name}</bdi>
        {beside && <bdi className={classes.other}>{beside}</bdi>}
        {known && <HowWellKnown stay={known} perhapsKnown={perhapsKnown ?? false} />}
        {known && 'role' in known && <StayMarks stay={known} />}
      </div>
      {card.data?.hint && <p className={classes.hint}>{words.lastTime(card.data.hint.text)}</p>}
      <RoomChoice
        choice={stay}
        own={own}
        aside={asBooked}
        onChange={({ room, given }) => set({ room, given })}
        onSettled={() => {
          nightsField.current?.focus()
          nightsField.current?.select()
        }}
        giveTo={words.giveTo(guest.address[language])}
      />
      <StayDates input={nightsField} terms={stay} onChange={set} />
      <Sharers
        mainId={guest.id}
        sharers={stay.sharers}
        onChange={sharers => set({ sharers, ...headsFor(stay, sharers, booked) })}
      />
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
        <Button
          ref={enterButton}
          type="submit"
          data-autofocus={asBooked || undefined}
          loading={enter.isPending}
          disabled={!ready}
        >
          {words.checkIn}
        </Button>
      </Group>
    </form>
  )
}

/** Whoever is named is counted, and so is who was booked without a name; a number somebody typed stands. */
function headsFor(stay: Draft, sharers: readonly Sharer[], booked: Booked | null) {
  const [before, after] = [stay.sharers, sharers].map(named => {
    const children = named.filter(({ role }) => role === 'child').length
    return {
      adults: Math.max(booked?.adults ?? 1, 1 + named.length - children),
      children: Math.max(booked?.children ?? 0, children),
    }
  })
  const follow = (key: 'adults' | 'children') =>
    before && after && stay[key] === before[key] ? after[key] : stay[key]
  return { adults: follow('adults'), children: follow('children') }
}
