import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../rpc/client.ts'

const EACH_SECOND = 1_000

/**
 * How much of the search is prepared, in whole percent, or null when all of it is. Asked when somebody is about to search and
 * whenever guests change; again each second only while it is being prepared.
 */
export function useSearchState(wanted: boolean): number | null {
  const queries = useQueryClient()
  const { data } = useQuery({
    ...api.guests.searchState.queryOptions(),
    enabled: wanted,
    refetchInterval: ({ state }) => (state.data?.building ? EACH_SECOND : false),
  })
  const building = data?.building ?? null
  const isBuilding = building !== null
  const wasBuilding = useRef(isBuilding)
  useEffect(() => {
    // Who was missing from what stands on the screen can be found now.
    if (wasBuilding.current && !isBuilding)
      void queries.invalidateQueries({ queryKey: api.guests.search.key() })
    wasBuilding.current = isBuilding
  }, [isBuilding, queries])
  if (!building) return null
  return Math.floor((100 * Math.min(building.done, building.total)) / Math.max(1, building.total))
}
