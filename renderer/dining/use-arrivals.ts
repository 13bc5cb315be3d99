import { useEffect, useEffectEvent, useRef } from 'react'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'

/** Hears of whoever is newly on the way. Those who were when the screen opened stand on it already, and are not rung for. */
export function useArrivals(
  queue: readonly OnTheWay[] | undefined,
  onArrive: (fresh: readonly OnTheWay[]) => void,
): void {
  const known = useRef<Set<string> | null>(null)
  const arrive = useEffectEvent(onArrive)
  useEffect(() => {
    if (!queue) return
    const before = known.current
    const fresh = before ? queue.filter(({ id }) => !before.has(id)) : []
    known.current = new Set(queue.map(({ id }) => id))
    if (fresh.length > 0) arrive(fresh)
  }, [queue])
}
