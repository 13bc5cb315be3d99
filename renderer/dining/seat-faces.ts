import type { Language, SeatId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import type { PlanSeat } from '../../shared/contract/outlets.ts'
import type { SeatFace } from '../ui/seat-plan.tsx'
import { calledIn } from '../words/called.ts'
import { isSeated, type Tables } from './at-table.ts'
import type { RoomWords } from './room-words.ts'

type Room = {
  tables: Tables
  today: readonly Sitting[]
  /** Whose usual seats are kept in mind. */
  awaited?: ReadonlyMap<SeatId, string>
  usual?: SeatId | null
  instead?: SeatId | null
}
type Said = { words: RoomWords; language: Language; time: (instant: string) => string }

/** How each seat of the room looks now, for the plan. */
export function seatFaces(seats: readonly PlanSeat[], room: Room, said: Said): Map<string, SeatFace> {
  return new Map(
    seats.flatMap(seat => {
      const face = faceOf(seat, room, said)
      return face ? [[seat.id, face] as const] : []
    }),
  )
}

function faceOf(seat: PlanSeat, room: Room, { words, language, time }: Said): SeatFace | null {
  const there = room.tables.get(seat.id) ?? []
  const [first] = there
  if (first) {
    const name = calledIn(first.guest, language)
    const others = there.reduce((sum, { covers }) => sum + covers, 0) - 1
    return {
      tone: 'taken',
      who: others > 0 ? `${name} +${others}` : name,
      since: time(first.at),
      allergy: there.some(({ allergies }) => allergies.length > 0),
      birthday: there.some(({ birthday }) => birthday === 'today'),
      said: there
        .map(sitting => whoInWords(sitting, { words, language, time }))
        .join(language === 'zh' ? '；' : '; '),
    }
  }
  const who = room.awaited?.get(seat.id)
  const awaited = who === undefined ? {} : { awaited: words.awaitedHere(who) }
  if (seat.id === room.usual) return { tone: 'usual', ...awaited }
  if (seat.id === room.instead) return { tone: 'instead', ...awaited }
  // Brass is for the guest the seat is chosen for; where none is chosen, for whoever is awaited.
  if (who !== undefined) {
    return { tone: room.usual === undefined ? 'usual' : 'free', ...awaited, said: words.awaited(who) }
  }
  const gone = room.today.find(sitting => sitting.seatId === seat.id && !isSeated(sitting) && sitting.longAgo)
  if (gone) return { tone: 'free', said: words.longAgo(calledIn(gone.guest, language), time(gone.at)) }
  return null
}

function whoInWords({ guest, allergies, at }: Sitting, { words, language, time }: Said): string {
  const who = calledIn(guest, language)
  const told =
    allergies.length > 0 ? words.sitsFor(who, allergies.join(language === 'zh' ? '、' : ', ')) : who
  return words.sits(told, time(at))
}
