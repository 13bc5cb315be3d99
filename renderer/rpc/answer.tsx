import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failed, Loading } from '../ui/states.tsx'
import { useSayRefusal } from '../words/refusals.ts'

/** Shows the answer of a query; before it is there, that one waits; when it was refused, why, with a way to retry. */
export function Answer<T>({
  of,
  children,
}: {
  of: UseQueryResult<T, Error>
  children: (answer: T) => ReactNode
}) {
  const say = useSayRefusal()
  if (of.data !== undefined) return children(of.data)
  if (of.error) return <Failed text={say(of.error)} onRetry={() => void of.refetch()} />
  return <Loading />
}
