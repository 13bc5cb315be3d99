import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { GuestId, OutletId, SeatId, VisitId } from '../../shared/contract/base.ts'
import type { OrderItem } from '../../shared/contract/dining.ts'
import { api } from '../rpc/client.ts'
import { useDraft } from '../station.ts'

/** A visit as it is being written down. */
export type VisitDraft = {
  /** Chosen with the first "done": the same visit, however often it is sent. */
  visitId: VisitId | null
  seatId: SeatId | null
  items: OrderItem[]
  /** Who of the room sits down with the guest. */
  with: GuestId[]
  /** At the table besides, without a name. */
  nameless: number
  /** Sits down with whoever sits there already. */
  together: boolean
  /** Who was given the seat meanwhile. */
  takenBy: string | null
}

const untouched: VisitDraft = {
  visitId: null,
  seatId: null,
  items: [],
  with: [],
  nameless: 0,
  together: false,
  takenBy: null,
}

/**
 * The half-written visit of a guest to an outlet; it begins at `seatId`, where a seat was chosen before the guest. It outlives the
 * end of a meal, not the day.
 */
export function useVisitDraft(guestId: GuestId, outletId: OutletId, seatId: SeatId | null) {
  const day = useQuery(api.house.status.queryOptions()).data?.hotel?.businessDate ?? ''
  const begun = useMemo(() => ({ ...untouched, seatId }), [seatId])
  return useDraft<VisitDraft>(`visit:${guestId}:${outletId}:${day}`, begun)
}
