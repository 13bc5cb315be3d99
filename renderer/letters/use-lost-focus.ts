import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from '../ui/focus.ts'

/** What lay over the page gives the focus back, or loses it, so many milliseconds after it is gone. */
const GONE = 250

/**
 * Takes the focus when what had it went away as this came: the next thing to do is here now. `free`: nothing lies over the page;
 * when it no longer does, it is looked once more.
 */
export function useLostFocus<T extends HTMLElement>(free = true): RefObject<T | null> {
  const ref = useRef<T>(null)
  const covered = useRef(!free)
  useEffect(() => {
    if (!free) return
    const look = () => {
      if (isFocusLost()) ref.current?.focus()
    }
    if (!covered.current) return look()
    const timer = setTimeout(look, GONE)
    return () => clearTimeout(timer)
  }, [free])
  return ref
}
