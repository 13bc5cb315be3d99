import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { GuestId, MealPeriodId, OutletId } from '../../shared/contract/base.ts'
import { api } from '../rpc/client.ts'
import type { VisitDraft } from './visit-draft.ts'

export type Meal = { outletId: OutletId; mealPeriodId: MealPeriodId }

/** What the house may give, and who must be careful, at the table as it is being chosen. */
export function useThisTable(guestId: GuestId, at: Meal, { seatId, with: others }: VisitDraft) {
  return useQuery(
    api.dining.complimentary.queryOptions({
      input: { guestId, ...at, seatId, with: others },
      placeholderData: keepPreviousData,
    }),
  )
}
