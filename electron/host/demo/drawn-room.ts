import type { PlanMark, PlanSeat, SeatShape, SeatTrait } from '../../../shared/contract/outlets.ts'

type DrawnSeat = Pick<PlanSeat, 'x' | 'y' | 'turn' | 'shape' | 'chairs' | 'traits'>

/** An outlet as it stands: the seats by their numbers, everything in tenths of a metre. */
export type DrawnRoom = {
  width: number
  depth: number
  extension: string
  queueMinutes: number
  seats: Record<string, DrawnSeat>
  marks: readonly PlanMark[]
}

export const seat = (
  x: number,
  y: number,
  shape: SeatShape,
  chairs: number,
  ...traits: SeatTrait[]
): DrawnSeat => ({ x, y, turn: 0, shape, chairs, traits })

export const mark = (
  kind: PlanMark['kind'],
  x: number,
  y: number,
  width: number,
  depth: number,
): PlanMark => ({ kind, x, y, width, depth, turn: 0 })
