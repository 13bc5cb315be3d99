import type { SeatId } from '../../shared/contract/base.ts'
import type { PlanMark, PlanSeat, SeatShape } from '../../shared/contract/outlets.ts'
import type { Drawing, Mark } from './plan-draft.ts'

/** Half a metre, in tenths: where things come to stand when they are let go. */
const SNAP = 5
/** So near to a wall, a window or a door is in it. */
const NEAR_WALL = 9

type Room = { width: number; depth: number }
type Spot = { x: number; y: number }

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
const snapped = (value: number) => Math.round(value / SNAP) * SNAP

/** The place in the room nearest to a wish, in whole tenths. */
export const inRoom = ({ x, y }: Spot, room: Room): Spot => ({
  x: within(x, room.width),
  y: within(y, room.depth),
})

/** Where something comes to stand that was carried there: on the half metre, within the room. */
export const settled = ({ x, y }: Spot, room: Room): Spot => inRoom({ x: snapped(x), y: snapped(y) }, room)

/** As `settled`, but a window or a door near a wall goes into it and turns along it. */
export function settledMark<M extends PlanMark>(mark: M, to: Spot, room: Room): M {
  const spot = settled(to, room)
  if (mark.kind !== 'window' && mark.kind !== 'door') return { ...mark, ...spot }
  const walls = [
    { far: to.y, x: spot.x, y: 0, turn: 0 },
    { far: room.width - to.x, x: room.width, y: spot.y, turn: 90 },
    { far: room.depth - to.y, x: spot.x, y: room.depth, turn: 180 },
    { far: to.x, x: 0, y: spot.y, turn: 270 },
  ]
  const nearest = walls.reduce((one, other) => (other.far < one.far ? other : one))
  if (nearest.far > NEAR_WALL) return { ...mark, ...spot }
  const { far: _far, ...inWall } = nearest
  return { ...mark, ...inWall }
}

/** Turned so many degrees further to the right. */
export const turned = (turn: number, by: number): number => (((turn + by) % 360) + 360) % 360

/** A room of another size: what stood beyond its walls comes in, and what was in a wall stays in it. */
export function resized(drawing: Drawing, size: Partial<Room>): Drawing {
  const room = { width: drawing.width, depth: drawing.depth, ...size }
  const moved = ({ x, y }: Spot): Spot => ({
    x: x === drawing.width ? room.width : within(x, room.width),
    y: y === drawing.depth ? room.depth : within(y, room.depth),
  })
  return {
    ...room,
    seats: drawing.seats.map(seat => ({ ...seat, ...inRoom(seat, room) })),
    marks: drawing.marks.map(mark => ({ ...mark, ...moved(mark) })),
  }
}

/** Where a new table has room around it, as near to the middle as can be; the middle itself where it is full. */
function freeSpot({ width, depth, seats }: Drawing): Spot {
  const middle = settled({ x: width / 2, y: depth / 2 }, { width, depth })
  let best: { spot: Spot; far: number } | null = null
  for (let x = 15; x <= width - 15; x += SNAP) {
    for (let y = 15; y <= depth - 15; y += SNAP) {
      const far = Math.hypot(x - middle.x, y - middle.y)
      if (best && far >= best.far) continue
      if (seats.every(seat => Math.hypot(seat.x - x, seat.y - y) >= 22)) best = { spot: { x, y }, far }
    }
  }
  return best?.spot ?? middle
}

const chairsAt: Record<SeatShape, number> = { round: 4, square: 2, long: 8, booth: 4, sofa: 2, stool: 1 }

/** A table as it first comes into a room, with a name to be changed. */
export function newSeat(shape: SeatShape, id: SeatId, drawing: Drawing): PlanSeat {
  const called = (count: number) => ({ zh: `新座位 ${count}`, en: `new seat ${count}` })
  const names = new Set(drawing.seats.map(({ name }) => name.en))
  let count = 1
  while (names.has(called(count).en)) count++
  return {
    id,
    shape,
    number: '',
    name: called(count),
    ...freeSpot(drawing),
    turn: 0,
    chairs: chairsAt[shape],
    window: false,
    traits: [],
  }
}

const sizes: Record<PlanMark['kind'], { width: number; depth: number }> = {
  window: { width: 20, depth: 3 },
  door: { width: 10, depth: 3 },
  wall: { width: 40, depth: 2 },
  pillar: { width: 5, depth: 5 },
  counter: { width: 40, depth: 8 },
  plant: { width: 7, depth: 7 },
  piano: { width: 16, depth: 20 },
}

/** A mark as it first comes into a room: a window in the wall above, a door in the one below, all else in the middle. */
export function newMark(kind: PlanMark['kind'], key: string, room: Room): Mark {
  const y = kind === 'window' ? 0 : kind === 'door' ? room.depth : room.depth / 2
  const mark = { key, kind, ...sizes[kind], turn: 0, x: 0, y: 0 }
  return settledMark(mark, { x: room.width / 2, y }, room)
}

/** What else stands on the same line as something being carried: where guides are drawn. */
export function inLine(spot: Spot, others: readonly (Spot & Pick<PlanSeat, 'id'>)[], id: string) {
  const rest = others.filter(other => other.id !== id)
  return { x: rest.some(({ x }) => x === spot.x), y: rest.some(({ y }) => y === spot.y) }
}
