/** Tenths of a metre. */
const APART = 24
const FROM_THE_WALL = { x: 15, y: 18 }
const LEAST = { width: 160, depth: 100 }

export type LaidOut<Seat> = { width: number; depth: number; seats: (Seat & { x: number; y: number })[] }

/**
 * A room nobody has drawn yet: its seats in rows, those at a window along the wall at the top. They come back in the order they
 * were given in.
 */
export function layOut<Seat extends { window: boolean }>(seats: readonly Seat[]): LaidOut<Seat> {
  const across = Math.max(4, Math.ceil(Math.sqrt(seats.length * 1.8)))
  const atWindow = seats.filter(seat => seat.window)
  const inside = seats.filter(seat => !seat.window)
  const insideFrom = Math.ceil(atWindow.length / across)
  const rows = insideFrom + Math.ceil(inside.length / across)
  const spot = (place: number, from: number) => ({
    x: FROM_THE_WALL.x + (place % across) * APART,
    y: FROM_THE_WALL.y + (from + Math.floor(place / across)) * APART,
  })
  const spots = new Map<Seat, { x: number; y: number }>([
    ...atWindow.map((seat, place) => [seat, spot(place, 0)] as const),
    ...inside.map((seat, place) => [seat, spot(place, insideFrom)] as const),
  ])
  return {
    width: Math.max(LEAST.width, 2 * FROM_THE_WALL.x - APART + across * APART),
    depth: Math.max(LEAST.depth, 2 * FROM_THE_WALL.y + Math.max(0, rows - 1) * APART),
    seats: seats.map(seat => ({ ...seat, ...(spots.get(seat) ?? FROM_THE_WALL) })),
  }
}
