import type { Likeness } from '../../contract/dining.ts'
import type { PlanSeat } from '../../contract/outlets.ts'

/** A seat as far as another can be like it; `x`, `y` its middle in tenths of a metre. */
export type SeatInRoom = Pick<PlanSeat, 'x' | 'y' | 'shape' | 'window' | 'traits'> & { id: string }

/** From the middle of one table to the middle of the next: three metres is still "beside it". */
const NEAR = 30

/**
 * The free seat most like a wanted one, and in what: what people choose a seat for counts first - the window, then what else
 * it is known for, then its shape - and among seats alike the nearest. Never the wanted one. Null when nothing is free.
 */
export function nearestFree<S extends SeatInRoom>(
  wanted: SeatInRoom,
  free: readonly S[],
): { seat: S; because: Likeness[] } | null {
  const [seat] = free
    .filter(({ id }) => id !== wanted.id)
    .map(seat => ({ seat, unlike: unlikeness(wanted, seat) }))
    .toSorted((a, b) => compare(a.unlike, b.unlike) || (a.seat.id < b.seat.id ? -1 : 1))
    .map(({ seat }) => seat)
  return seat ? { seat, because: likeness(wanted, seat) } : null
}

/** The smaller, the more alike; the first number that differs decides. */
function unlikeness(wanted: SeatInRoom, seat: SeatInRoom): number[] {
  const differing = new Set(wanted.traits).symmetricDifference(new Set(seat.traits))
  return [
    Number(wanted.window !== seat.window),
    differing.size,
    Number(wanted.shape !== seat.shape),
    distance(wanted, seat),
  ]
}

function likeness(wanted: SeatInRoom, seat: SeatInRoom): Likeness[] {
  return [
    ...(wanted.window && seat.window ? (['window'] as const) : []),
    ...wanted.traits.filter(trait => seat.traits.includes(trait)),
    ...(wanted.shape === seat.shape ? (['same-shape'] as const) : []),
    ...(distance(wanted, seat) <= NEAR ? (['near'] as const) : []),
  ]
}

function distance(a: SeatInRoom, b: SeatInRoom): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, at) => value - (b[at] ?? 0)).find(difference => difference !== 0) ?? 0
}
