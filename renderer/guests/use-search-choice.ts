import { useState } from 'react'
import type { SearchRow } from '../../shared/contract/guests.ts'

type Chosen = { what: string; by: 'keys' | 'pointer' }

const ADDING = 'adding'

/**
 * Which line the arrows or the pointer stand on: the guest, not the place, so that an answer that comes meanwhile never puts
 * another guest under Enter. `fallback` is the place while none is chosen; below zero for none.
 */
export function useSearchChoice(rows: readonly SearchRow[], offersAdding: boolean, fallback: number) {
  const [chosen, choose] = useState<Chosen | null>(null)
  const lines = [...rows.map(({ id }): string => id), ...(offersAdding ? [ADDING] : [])]
  const last = lines.length - 1
  const at = chosen ? lines.indexOf(chosen.what) : -1
  const active = at >= 0 ? at : Math.min(fallback, last)
  const choosePlace = (place: number, by: Chosen['by']) => {
    const what = lines[place]
    if (what !== undefined) choose({ what, by })
  }
  return {
    active,
    /** Who was chosen is no longer among the rows. */
    isLost: chosen !== null && at < 0,
    isWalked: at >= 0 && chosen?.by === 'keys',
    point: (place: number) => choosePlace(place, 'pointer'),
    walkTo: (place: number) => choosePlace(place < 0 ? last : place, 'keys'),
    /** One line on or back, round the list. */
    step: (by: 1 | -1) =>
      choosePlace(
        (Math.max(active, by < 0 ? 0 : -1) + by + lines.length) % Math.max(1, lines.length),
        'keys',
      ),
    chooseNone: () => choose(null),
  }
}
