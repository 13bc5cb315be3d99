import { useQuery } from '@tanstack/react-query'
import { api } from '../rpc/client.ts'

/** Says when an instant was on the clock of the hotel's wall, HH:MM; of this machine's while the hotel's zone is not known. */
export function useWallTime(): (instant: string | number) => string {
  const zone = useQuery(api.house.status.queryOptions()).data?.hotel?.timeZone
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(zone ? { timeZone: zone } : {}),
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  return instant => format.format(new Date(instant))
}
