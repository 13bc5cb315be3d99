import { useQuery } from '@tanstack/react-query'
import type { GuestId, SeatId } from '../../shared/contract/base.ts'
import type { Outlet, Usual } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { nearestFree } from '../../shared/domain/dining/nearest-seat.ts'
import { api } from '../rpc/client.ts'
import { useLanguage } from '../words/language.ts'
import type { Tables } from './at-table.ts'
import { awaitedSeats } from './awaited-seats.ts'
import type { VisitDraft } from './visit-draft.ts'

type Given = {
  guestId: GuestId
  outlet: Outlet
  tables: Tables
  queue: readonly OnTheWay[]
  usual: Usual | null
  draft: VisitDraft
}
type Instead = Pick<NonNullable<NonNullable<Usual['seat']>['instead']>, 'seatId' | 'because'>

/** Which seat to offer a guest, and for whom the others are kept in mind. */
export type SeatOffer = {
  /** Who sits where, other than the guest and who sits down with them. */
  others: Tables
  /** Free seats that somebody else on the way is used to, and what they are called. */
  awaited: ReadonlyMap<SeatId, string>
  /** When the usual seat is taken: the free one most like it that nobody is awaited at. */
  instead: Instead | null
  /** The free seat to offer first; null where none suggests itself. */
  first: Outlet['seats'][number] | null
  anyFree: boolean
}

/** What is offered to the guest as the room is now. */
export function useSeatOffer({ guestId, outlet, tables, queue, usual, draft }: Given): SeatOffer {
  const language = useLanguage()
  const plan = useQuery(api.outlets.plan.queryOptions({ input: { outletId: outlet.id } }))
  const isOfParty = (id: GuestId) => id === guestId || draft.with.includes(id)
  // Neither the guest nor who sits down with them keeps a seat from them.
  const others: Tables = new Map(
    [...tables].flatMap(([seatId, there]) => {
      const rest = there.filter(each => !isOfParty(each.guestId))
      return rest.length > 0 ? [[seatId, rest] as const] : []
    }),
  )
  const awaited = awaitedSeats(
    outlet.seats,
    queue.filter(({ guest }) => !isOfParty(guest.id)),
    language,
  )
  const seat = usual?.seat ?? null
  const instead = seat && others.has(seat.seatId) ? insteadOf(seat) : null
  const first = seat && !others.has(seat.seatId) ? seat.seatId : (instead?.seatId ?? null)
  const free = outlet.seats.filter(({ id }) => !others.has(id))
  return {
    ...{ others, awaited, instead },
    first: free.find(({ id }) => id === first) ?? null,
    anyFree: free.length > 0,
  }

  function insteadOf({ seatId, instead: like }: NonNullable<Usual['seat']>): Instead | null {
    if (!like || !awaited.has(like.seatId)) return like
    const seats = plan.data?.seats ?? []
    const wanted = seats.find(({ id }) => id === seatId)
    const nobodys = seats.filter(({ id }) => !others.has(id) && !awaited.has(id))
    const next = wanted && nearestFree(wanted, nobodys)
    return next ? { seatId: next.seat.id, because: next.because } : like
  }
}
