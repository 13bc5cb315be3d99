import type { FloorSheet } from '../../shared/contract/floor.ts'

type Room = FloorSheet['rooms'][number]

type Stretch = { kind: 'taken'; room: Room } | { kind: 'empty'; numbers: string[] }

/** The rooms in their order, with neighbours that are empty taken together: nobody reads a row of empty rooms. */
export function inStretches(rooms: readonly Room[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const room of rooms) {
    const last = stretches.at(-1)
    if (room.guests.length > 0) stretches.push({ kind: 'taken', room })
    else if (last?.kind === 'empty') last.numbers.push(room.number)
    else stretches.push({ kind: 'empty', numbers: [room.number] })
  }
  return stretches
}
