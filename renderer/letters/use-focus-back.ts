import { useEffect, useState } from 'react'

/**
 * Gives the focus back to what had it before a dialogue that comes and goes as a whole: one that is never closed, but gone, gives
 * nothing back by itself.
 */
export function useFocusBack(): void {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      setTimeout(() => {
        const { activeElement, body } = document
        const isLost = activeElement === null || activeElement === body
        if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus()
      })
    },
    [opener],
  )
}
