import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useState } from 'react'
import { plain } from '../ui/keys.ts'
import { useWords } from '../words/language.ts'
import { checkInWords } from './check-in-words.ts'
import classes from './room-picker.module.css'

/** A room of the house: who sleeps in it, and whom it is kept for tonight. */
export type Room = { number: string; floor: string; guest: string | null; promised: string | null }

type Props = {
  input: RefObject<HTMLInputElement | null>
  rooms: readonly Room[]
  /** The room this guest was promised themselves. */
  own: string | null
  /** The floor that comes first. */
  near?: string | null
  /** The room is as it was promised: the focus is wanted elsewhere. */
  aside?: boolean
  /** What stands in the field: a number, or the beginning of one. */
  typed: string
  onType: (typed: string) => void
  /** A room was settled on: on to the next field. */
  onPick: (room: string) => void
  error?: ReactNode
}

/** Free rooms by floor; typing narrows them, arrows walk them, Enter takes one. */
export function RoomPicker({ input, rooms, own, near, aside, typed, onType, onPick, error }: Props) {
  const words = useWords(checkInWords)
  const list = useId()
  // Nothing is chosen before something was typed or an arrow pressed: Enter alone must not hand out a room.
  const [at, moveTo] = useState<number | null>(null)
  const wanted = plain(typed).toUpperCase()
  const keptFor = (room: Room) => (room.number === own ? null : room.promised)
  const open = rooms.filter(room => room.guest === null && room.number.toUpperCase().startsWith(wanted))
  const kept = open.filter(room => keptFor(room) !== null)
  // As they stand on the screen: the arrows go the same way.
  const isFar = (room: Room) => Number(near !== undefined && room.floor !== near)
  const floors = Map.groupBy(
    open.filter(room => keptFor(room) === null).toSorted((a, b) => isFar(a) - isFar(b)),
    room => room.floor,
  )
  const free = [...[...floors.values()].flat(), ...kept]
  const taken = rooms.find(room => room.guest !== null && room.number.toUpperCase() === wanted)
  const whole = free.findIndex(room => room.number.toUpperCase() === wanted)
  const first = wanted === '' ? -1 : Math.max(whole, 0)
  const active = Math.min(at ?? first, free.length - 1)
  useEffect(() => {
    if (active >= 0) document.getElementById(`${list}-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, active])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && free.length > 0) {
      event.preventDefault()
      moveTo((Math.max(active, step < 0 ? 0 : -1) + step + free.length) % free.length)
    }
    const room = free[active]
    if (event.key === 'Enter' && room) {
      // The first Enter settles the room; the next one, in the next field, checks in.
      event.preventDefault()
      onPick(room.number)
    }
  }
  return (
    <div>
      <TextInput
        ref={input}
        label={words.whichRoom}
        placeholder={words.roomHint}
        role="combobox"
        aria-expanded={free.length > 0}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        // The dialogue gives the focus as it opens; a walk-in comes here later, from the name.
        autoFocus={!aside}
        data-autofocus={!aside || undefined}
        maxLength={8}
        value={typed}
        onChange={event => {
          onType(event.currentTarget.value)
          moveTo(null)
        }}
        onKeyDown={onKeyDown}
        error={error ?? trouble()}
      />
      <div id={list} role="listbox" aria-label={words.freeRooms} className={classes.list} tabIndex={-1}>
        {[...floors].map(([floor, here]) => (
          <Group key={floor} name={words.floor(floor)}>
            {here.map(chip)}
          </Group>
        ))}
        {kept.length > 0 && <Group name={words.kept}>{kept.map(chip)}</Group>}
      </div>
    </div>
  )

  function chip(room: Room): ReactNode {
    const index = free.indexOf(room)
    const name = keptFor(room)
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
      <div
        key={room.number}
        id={`${list}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === active}
        className={classes.room}
        onMouseDown={event => event.preventDefault()}
        onClick={() => onPick(room.number)}
      >
        {room.number}
        {name !== null && <span className={classes.kept}> {words.keptFor(name)}</span>}
      </div>
    )
  }

  function trouble(): string | null {
    if (taken?.guest) return words.roomTaken(taken.number, taken.guest)
    if (rooms.length > 0 && free.length === 0)
      return wanted ? words.noSuchRoom(plain(typed)) : words.noFreeRooms
    return null
  }
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role
    <div role="group" aria-label={name} className={classes.floor}>
      <span className={classes.label} aria-hidden>
        {name}
      </span>
      <div className={classes.rooms}>{children}</div>
    </div>
  )
}
