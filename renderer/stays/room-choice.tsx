import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api } from '../rpc/client.ts'
import { plain } from '../ui/keys.ts'
import { useWords } from '../words/language.ts'
import { useSayRefusal } from '../words/refusals.ts'
import { checkInWords } from './check-in-words.ts'
import { KeptRoom } from './kept-room.tsx'
import { type Room, RoomPicker } from './room-picker.tsx'

/** A room as far as it has been chosen: what was typed, and the room taken from somebody it was kept for, once said so. */
export type Choice = { room: string; given: string | null }

/** The room a choice has come to: free, and kept for nobody else. Null while it has not. */
export function useChosenRoom({ room: typed, given }: Choice, own: string | null): Room | null {
  const rooms = useQuery(api.stays.rooms.queryOptions())
  const room = freeRoom(rooms.data, typed)
  return room && keptFor(room, own, given) === null ? room : null
}

type Props = {
  choice: Choice
  /** The room this guest was promised themselves. */
  own: string | null
  near?: string | null
  /** The room is as it was promised: the focus is wanted elsewhere. */
  aside?: boolean
  onChange: (choice: Choice) => void
  /** The room is certain: on to what comes next. */
  onSettled: () => void
  /** "Give it to Mr Yu" */
  giveTo: string
}

/** A free room, with one question before a room kept for somebody goes to somebody else. */
export function RoomChoice({ choice, own, near, aside = false, onChange, onSettled, giveTo }: Props) {
  const words = useWords(checkInWords)
  const say = useSayRefusal()
  const input = useRef<HTMLInputElement>(null)
  const [settled, settle] = useState<string | null>(null)
  const rooms = useQuery(api.stays.rooms.queryOptions())
  const room = freeRoom(rooms.data, choice.room)
  const promised = room ? keptFor(room, own, choice.given) : null
  return (
    <>
      <RoomPicker
        input={input}
        rooms={rooms.data ?? []}
        own={own}
        {...(near === undefined ? {} : { near })}
        aside={aside}
        typed={choice.room}
        onType={typed => onChange({ ...choice, room: typed })}
        onPick={picked => {
          onChange({ ...choice, room: picked })
          settle(picked)
          const free = freeRoom(rooms.data, picked)
          if (free && keptFor(free, own, choice.given) === null) onSettled()
        }}
        error={rooms.error ? say(rooms.error) : undefined}
      />
      {room && promised !== null && (
        <KeptRoom
          key={room.number}
          settled={settled === room.number}
          text={words.keptRoom(room.number, promised)}
          give={giveTo}
          onGive={() => {
            onChange({ room: room.number, given: room.number })
            onSettled()
          }}
          onOther={() => {
            onChange({ room: '', given: choice.given })
            settle(null)
            input.current?.focus()
          }}
        />
      )}
    </>
  )
}

function freeRoom(rooms: readonly Room[] | undefined, typed: string): Room | null {
  const number = plain(typed).toUpperCase()
  return rooms?.find(room => room.number.toUpperCase() === number && room.guest === null) ?? null
}

const keptFor = (room: Room, own: string | null, given: string | null) =>
  room.number === own || room.number === given ? null : room.promised
