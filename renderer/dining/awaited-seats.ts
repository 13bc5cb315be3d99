import type { Language, SeatId } from '../../shared/contract/base.ts'
import type { Outlet } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { calledIn } from '../words/called.ts'

type Seat = Pick<Outlet['seats'][number], 'id' | 'number' | 'name'>

/** The free seats that somebody on the way is used to, each with what that guest is called. */
export function awaitedSeats(
  seats: readonly Seat[],
  queue: readonly OnTheWay[],
  language: Language,
): ReadonlyMap<SeatId, string> {
  return new Map(
    seats.flatMap(seat => {
      const one = queue.find(each => isUsualOf(each, seat))
      return one ? [[seat.id, calledIn(one.guest, language)] as const] : []
    }),
  )
}

/** The queue names the usual seat as a person would; the room knows it by the same name and number. */
const isUsualOf = ({ seat }: OnTheWay, { number, name }: Seat): boolean =>
  seat?.free === true && seat.number === number && seat.name.zh === name.zh && seat.name.en === name.en
