type Seat = { id: string; window: boolean; free: boolean }

/**
 * The free seat most like one that is taken: at a window if that one is, and as near to it as the seat plan goes,
 * whose order follows the room. Null when nothing is free.
 */
export function nearestFree<S extends Seat>(seats: readonly S[], taken: S['id']): S | null {
  const at = seats.findIndex(seat => seat.id === taken)
  const wanted = seats[at]
  if (!wanted) return null
  const far = (seat: S, index: number) =>
    Math.abs(index - at) + (seat.window === wanted.window ? 0 : seats.length)
  let best: { seat: S; far: number } | null = null
  for (const [index, seat] of seats.entries()) {
    if (!seat.free || seat.id === taken) continue
    const distance = far(seat, index)
    if (!best || distance < best.far) best = { seat, far: distance }
  }
  return best?.seat ?? null
}
