import type { PlanSeat } from '../../shared/contract/outlets.ts'
import type { Drawing, Mark } from './plan-draft.ts'
import { inRoom, settled, settledMark, turned } from './plan-places.ts'

/** What one can take hold of in a drawing. Its `id` is unlike that of any other piece of the drawing. */
export type Piece = { kind: 'seat'; id: string; seat: PlanSeat } | { kind: 'mark'; id: string; mark: Mark }

/** Everything in a drawing, the marks first: they lie below. */
export const piecesOf = ({ marks, seats }: Drawing): Piece[] => [
  ...marks.map(mark => ({ kind: 'mark' as const, id: mark.key, mark })),
  ...seats.map(seat => ({ kind: 'seat' as const, id: seat.id, seat })),
]

export const pieceOf = (drawing: Drawing, id: string | null): Piece | null =>
  piecesOf(drawing).find(piece => piece.id === id) ?? null

export const standsAt = (piece: Piece) => (piece.kind === 'seat' ? piece.seat : piece.mark)

export const changeSeat = (drawing: Drawing, id: string, change: Partial<PlanSeat>): Drawing => ({
  ...drawing,
  seats: drawing.seats.map(seat => (seat.id === id ? { ...seat, ...change } : seat)),
})

export const changeMark = (drawing: Drawing, id: string, change: Partial<Mark>): Drawing => ({
  ...drawing,
  marks: drawing.marks.map(mark => (mark.key === id ? { ...mark, ...change } : mark)),
})

/** A piece moved by so many tenths, exactly: a key does not snap. */
export function nudge(drawing: Drawing, piece: Piece, by: { x: number; y: number }): Drawing {
  const { x, y } = standsAt(piece)
  const to = inRoom({ x: x + by.x, y: y + by.y }, drawing)
  return piece.kind === 'seat' ? changeSeat(drawing, piece.id, to) : changeMark(drawing, piece.id, to)
}

/** A piece carried somewhere and let go. */
export function carry(drawing: Drawing, piece: Piece, to: { x: number; y: number }): Drawing {
  return piece.kind === 'seat'
    ? changeSeat(drawing, piece.id, settled(to, drawing))
    : changeMark(drawing, piece.id, settledMark(piece.mark, to, drawing))
}

export function turn(drawing: Drawing, piece: Piece, by: number): Drawing {
  const to = { turn: turned(standsAt(piece).turn, by) }
  return piece.kind === 'seat' ? changeSeat(drawing, piece.id, to) : changeMark(drawing, piece.id, to)
}

export const takeOut = (drawing: Drawing, piece: Piece): Drawing => ({
  ...drawing,
  seats: drawing.seats.filter(({ id }) => id !== piece.id),
  marks: drawing.marks.filter(({ key }) => key !== piece.id),
})
