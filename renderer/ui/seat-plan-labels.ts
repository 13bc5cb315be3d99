import type { PlanMark, PlanSeat } from '../../shared/contract/outlets.ts'
import { boxAround, tableFor } from './seat-plan-shapes.ts'

/** Where a seat's words may stand, in tenths of a metre from its middle: how far to either side, and above or below the table. */
export type LabelRoom = { left: number; right: number; above: boolean }

type Plan = {
  width: number
  depth: number
  marks: readonly PlanMark[]
  seats: readonly PlanSeat[]
}
type Box = { left: number; right: number; top: number; bottom: number }

/** What two lines of words are taken to need. */
const HIGH = 9
const WIDE = 16
/** The half of a wall that stands within the room, and a little air. */
const WALL = 2
/** As far as one looks for a wall to either side. */
const FAR = 1000

/** Keeps the words of every seat within the room, off its walls and off what stands in it, as far as there is space. */
export function labelRooms(plan: Plan): Map<string, LabelRoom> {
  const tables = plan.seats.map(seat => ({ id: seat.id, box: boxOf(seat, footprint(seat)) }))
  const belows = plan.seats.map(seat => ({ id: seat.id, box: belowOf(seat) }))
  const solid = plan.marks.filter(({ kind }) => kind !== 'window' && kind !== 'door')
  const marks = solid.map(mark => boxOf(mark, boxAround(mark, mark.turn)))
  const walls = plan.marks
    .filter(({ kind }) => kind === 'wall')
    .map(mark => boxOf(mark, boxAround(mark, mark.turn)))
  return new Map(
    plan.seats.map(seat => {
      const { width, depth } = footprint(seat)
      const below = belowOf(seat)
      const over = {
        ...below,
        top: seat.y - depth / 2 - HIGH,
        bottom: seat.y - depth / 2,
      }
      const others = tables.filter(({ id }) => id !== seat.id).map(({ box }) => box)
      const words = belows.filter(({ id }) => id !== seat.id).map(({ box }) => box)
      const isHindered = (box: Box) => [...others, ...marks].some(each => overlap(each, box))
      const isOutside = ({ top, bottom }: Box) => top < WALL || bottom > plan.depth - WALL
      const above =
        (isOutside(below) || isHindered(below)) &&
        !isOutside(over) &&
        (isOutside(below) || !(isHindered(over) || words.some(each => overlap(each, over))))
      const beside = { ...(above ? over : below), left: -FAR, right: FAR }
      const here = walls.filter(wall => overlap(wall, beside))
      const from = Math.max(WALL, ...here.filter(({ right }) => right <= seat.x).map(({ right }) => right))
      const to = Math.min(
        plan.width - WALL,
        ...here.filter(({ left }) => left >= seat.x).map(({ left }) => left),
      )
      return [
        seat.id,
        { left: Math.max(seat.x - from, width / 2), right: Math.max(to - seat.x, width / 2), above },
      ]
    }),
  )
}

const footprint = ({ shape, chairs, turn }: PlanSeat) => boxAround(tableFor(shape, chairs).footprint, turn)

/** Where a seat's words stand by nature: below its table. */
const belowOf = (seat: PlanSeat): Box => {
  const under = seat.y + footprint(seat).depth / 2
  return { left: seat.x - WIDE / 2, right: seat.x + WIDE / 2, top: under, bottom: under + HIGH }
}

const boxOf = (
  { x, y }: { x: number; y: number },
  { width, depth }: { width: number; depth: number },
): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - depth / 2,
  bottom: y + depth / 2,
})

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
