import { useEffect, useRef } from 'react'

/** Scrolls a list with its field into sight once it is `shown` and whenever it grows: a field at the foot of a page opens below it. */
export function useInSight(shown: boolean, rows: number) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each row more makes it longer
  useEffect(() => {
    if (shown) box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [shown, rows])
  return box
}
