import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, memo } from 'react'
import { place } from '../ui/seat-plan-room.tsx'
import { boxAround, tableFor } from '../ui/seat-plan-shapes.ts'
import { type Piece, standsAt } from './pieces.ts'
import classes from './plan-canvas.module.css'

type HandleProps = {
  id: string
  x: number
  y: number
  turn: number
  width: number
  depth: number
  /** How far it reaches down from its middle as it stands. */
  below: number
  /** What is written on it; null on what has no number. */
  number: string | null
  name: string
  chosen: boolean
  onChoose: (id: string) => void
}

/** What one takes a piece by: it lies over the drawn one, as large and turned as it is. */
export const Handle = memo(function Handle(handle: HandleProps) {
  const { id, x, y, turn, width, depth, below, number, name, chosen, onChoose } = handle
  const style = {
    ...place(x, y),
    '--wide': width,
    '--deep': depth,
    '--below': below,
    '--turn': `${turn}deg`,
  } as CSSProperties
  return (
    <button
      type="button"
      className={classes.handle}
      style={style}
      data-piece={id}
      aria-pressed={chosen}
      onFocus={() => onChoose(id)}
    >
      {number !== null && (
        <span className={classes.number} aria-hidden>
          {number || '·'}
        </span>
      )}
      {chosen && (
        <span className={classes.name} aria-hidden>
          {name}
        </span>
      )}
      <VisuallyHidden>{[name, number].filter(Boolean).join(', ')}</VisuallyHidden>
    </button>
  )
})

/** What a handle needs to know of its piece: plain values, so that of four hundred only the one that moved is drawn again. */
export function grip(piece: Piece) {
  const { x, y, turn } = standsAt(piece)
  const { width, depth } =
    piece.kind === 'seat' ? tableFor(piece.seat.shape, piece.seat.chairs).footprint : piece.mark
  const number = piece.kind === 'seat' ? piece.seat.number : null
  return {
    id: piece.id,
    x,
    y,
    turn,
    width,
    depth,
    below: boxAround({ width, depth }, turn).depth / 2,
    number,
  }
}
