import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from './client.ts'

/**
 * The instant it is for the host, in milliseconds, told again every `everyMs`. What is old and what is overdue is reckoned
 * by the one clock of the house: that of a tablet may be wrong.
 */
export function useHouseNow(everyMs: number): number {
  const status = useQuery(api.house.status.queryOptions())
  const said = status.data?.hotel?.now
  const ahead = said ? Date.parse(said) - status.dataUpdatedAt : 0
  const [own, tick] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return own + ahead
}
