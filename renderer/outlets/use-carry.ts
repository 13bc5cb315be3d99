import { type PointerEvent, useRef, useState } from 'react'

type Spot = { x: number; y: number }
type Held = { id: string; pointer: number; from: Spot; at: Spot; tenth: number; moved: boolean }

/** A pointer that moved less is a press. */
const PIXELS = 4

type Options = {
  /** Where a piece stands now, in tenths; null for none. */
  spotOf: (id: string) => Spot | null
  /** How many pixels a tenth of a metre is. */
  tenth: () => number
  /** A piece was taken hold of, or, with null, the floor was pressed. */
  onTake: (id: string | null) => void
  onLetGo: (id: string, to: Spot) => void
}

/** Carrying a piece with mouse, pen or finger. `carried` says which is on its way and where to, in tenths; Escape calls it off. */
export function useCarry({ spotOf, tenth, onTake, onLetGo }: Options) {
  const held = useRef<Held | null>(null)
  const [carried, setCarried] = useState<({ id: string } & Spot) | null>(null)
  const letGo = () => {
    held.current = null
    setCarried(null)
  }
  const spotNow = ({ at, from, tenth }: Held, event: PointerEvent) => ({
    x: at.x + (event.clientX - from.x) / tenth,
    y: at.y + (event.clientY - from.y) / tenth,
  })
  return {
    carried,
    letGo,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || held.current || !(event.target instanceof Element)) return
        const id = event.target.closest<HTMLElement>('[data-piece]')?.dataset.piece
        const at = id && spotOf(id)
        if (!id || !at) return onTake(null)
        event.currentTarget.setPointerCapture(event.pointerId)
        const from = { x: event.clientX, y: event.clientY }
        held.current = { id, pointer: event.pointerId, from, at, tenth: tenth(), moved: false }
        onTake(id)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const now = held.current
        if (now?.pointer !== event.pointerId) return
        now.moved ||= Math.hypot(event.clientX - now.from.x, event.clientY - now.from.y) >= PIXELS
        if (now.moved) setCarried({ id: now.id, ...spotNow(now, event) })
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const now = held.current
        if (now?.pointer !== event.pointerId) return
        letGo()
        if (now.moved) onLetGo(now.id, spotNow(now, event))
      },
      onPointerCancel: letGo,
    },
  }
}
