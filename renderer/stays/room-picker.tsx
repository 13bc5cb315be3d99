import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { plain } from '../ui/keys.ts'
import { useWords } from '../words/language.ts'
import classes from './room-picker.module.css'
import { stayWords } from './words.ts'

type Room = { number: string; floor: string; guest: string | null }

type Props = {
  rooms: readonly Room[]
  /** What stands in the field: a number, or the beginning of one. */
  typed: string
  onType: (typed: string) => void
  /** A room was settled on: on to the next field. */
  onPick: (room: string) => void
  error?: ReactNode
}

/** Free rooms by floor; typing narrows them, arrows walk them, Enter takes one. */
export function RoomPicker({ rooms, typed, onType, onPick, error }: Props) {
  const words = useWords(stayWords)
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  // The dialogue gives the focus to what stands there as it opens; a walk-in comes here later, from the name.
  useEffect(() => field.current?.focus(), [])
  // Nothing is chosen before something was typed or an arrow pressed: Enter alone must not hand out a room.
  const [at, moveTo] = useState<number | null>(null)
  const wanted = plain(typed).toUpperCase()
  const free = rooms.filter(room => room.guest === null && room.number.toUpperCase().startsWith(wanted))
  const taken = rooms.find(room => room.guest !== null && room.number.toUpperCase() === wanted)
  const first = wanted === '' ? -1 : 0
  const active = Math.min(at ?? first, free.length - 1)
  const floors = Map.groupBy(free, room => room.floor)

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
        ref={field}
        label={words.whichRoom}
        placeholder={words.roomHint}
        role="combobox"
        aria-expanded={free.length > 0}
        aria-controls={list}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        data-autofocus
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
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role
          <div key={floor} role="group" aria-label={words.floor(floor)} className={classes.floor}>
            <span className={classes.label} aria-hidden>
              {words.floor(floor)}
            </span>
            <div className={classes.rooms}>
              {here.map(room => {
                const index = free.indexOf(room)
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
                  </div>
                )
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  )

  function trouble(): string | null {
    if (taken?.guest) return words.roomTaken(taken.number, taken.guest)
    if (rooms.length > 0 && free.length === 0)
      return wanted ? words.noSuchRoom(plain(typed)) : words.noFreeRooms
    return null
  }
}
