type Point = { id: string; x: number; y: number }

const ways: Record<string, readonly [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** The seat an arrow key leads to: the nearest in that direction, those straight ahead before those to the side. */
export function seatTowards<Seat extends Point>(
  seats: readonly Seat[],
  from: string,
  key: string,
): Seat | null {
  const way = ways[key]
  const start = seats.find(seat => seat.id === from)
  if (!way || !start) return null
  let best: { seat: Seat; far: number } | null = null
  for (const seat of seats) {
    const [dx, dy] = [seat.x - start.x, seat.y - start.y]
    const ahead = dx * way[0] + dy * way[1]
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0])
    if (seat.id === from || ahead <= 0 || aside > ahead * 2) continue
    const far = ahead + aside * 2
    if (!best || far < best.far) best = { seat, far }
  }
  return best?.seat ?? null
}
