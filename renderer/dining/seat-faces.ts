import type { Language, SeatId } from '../../shared/contract/base.ts'
import type { Sitting } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import type { PlanSeat } from '../../shared/contract/outlets.ts'
import type { SeatFace } from '../ui/seat-plan.tsx'
import { isSeated, type Tables } from './at-table.ts'
import type { RoomWords } from './room-words.ts'

type Room = {
  tables: Tables
  today: readonly Sitting[]
  /** Whose usual seats are kept in mind. */
  queue?: readonly OnTheWay[]
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
    const name = first.guest.address[language]
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
  if (seat.id === room.usual) return { tone: 'usual' }
  if (seat.id === room.instead) return { tone: 'instead' }
  const awaited = room.queue?.find(one => isUsualOf(one, seat))
  if (awaited) {
    const who = awaited.guest.address[language]
    return { tone: 'usual', who, said: words.awaited(who) }
  }
  const gone = room.today.find(sitting => sitting.seatId === seat.id && !isSeated(sitting) && sitting.longAgo)
  if (gone) return { tone: 'free', said: words.longAgo(gone.guest.address[language], time(gone.at)) }
  return null
}

function whoInWords({ guest, allergies, at }: Sitting, { words, language, time }: Said): string {
  const who = guest.address[language]
  const told =
    allergies.length > 0 ? words.sitsFor(who, allergies.join(language === 'zh' ? '、' : ', ')) : who
  return words.sits(told, time(at))
}

/** The queue names the usual seat as a person would; the room knows it by the same name and number. */
const isUsualOf = ({ seat }: OnTheWay, { number, name }: PlanSeat): boolean =>
  seat?.free === true && seat.number === number && seat.name.zh === name.zh && seat.name.en === name.en
