import { useState } from 'react'

const kept = 'the-usual:floor'

/** The floor this station works on: a tablet stays on its floor, whoever holds it. */
export function useMyFloor(
  floors: readonly string[],
): [floor: string | null, choose: (floor: string) => void] {
  const [chosen, choose] = useState(() => localStorage.getItem(kept))
  const floor = chosen !== null && floors.includes(chosen) ? chosen : (floors[0] ?? null)
  return [
    floor,
    next => {
      localStorage.setItem(kept, next)
      choose(next)
    },
  ]
}
