import type { SeatShape } from '../../shared/contract/outlets.ts'

/**
 * Tenths of a metre, from the middle of the table, before it is turned. Small tables are drawn a little larger than life: their
 * number stands on them.
 */
type Chair = { x: number; y: number; turn: number }
export type Table = {
  width: number
  depth: number
  chairs: Chair[]
  /** Long cushions, where one sits together: their middle and size. */
  benches: { x: number; y: number; width: number; depth: number }[]
  /** The whole of it, chairs and all. */
  footprint: Size
}

const CHAIR = 4
const GAP = 0.7
const PLACE = 7.5
const STOOL = 7

/** A table of a shape for so many, with its chairs around it. */
export function tableFor(shape: SeatShape, chairs: number): Table {
  switch (shape) {
    case 'round':
      return roundTable(chairs)
    case 'square':
      return chairs <= 4 ? squareTable(chairs) : longTable(chairs, 8)
    case 'long':
      return longTable(chairs, 8)
    case 'booth':
      return booth(chairs)
    case 'sofa':
      return sofa(chairs)
    case 'stool':
      return stools(chairs)
  }
}

type Size = { width: number; depth: number }

/** The box around something once it is turned. */
export function boxAround({ width, depth }: Size, turn: number): Size {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  return { width: width * cos + depth * sin, depth: width * sin + depth * cos }
}

function roundTable(chairs: number): Table {
  const across = Math.max(9, 4 + chairs * 1.5)
  const from = across / 2 + GAP + CHAIR / 2
  const around = across + 2 * (GAP + CHAIR)
  return {
    width: across,
    depth: across,
    benches: [],
    footprint: { width: around, depth: around },
    chairs: Array.from({ length: chairs }, (_, place) => {
      const angle = (place / chairs) * 2 * Math.PI + (chairs === 2 ? Math.PI / 2 : 0)
      return {
        x: Math.sin(angle) * from,
        y: -Math.cos(angle) * from,
        turn: (angle * 180) / Math.PI,
      }
    }),
  }
}

/** For up to four, one at each side; two sit face to face. */
function squareTable(chairs: number): Table {
  const side = chairs <= 2 ? 9 : 10
  const from = side / 2 + GAP + CHAIR / 2
  const around = side + 2 * (GAP + CHAIR)
  const sides = [
    { x: from, y: 0, turn: 90 },
    { x: -from, y: 0, turn: 270 },
    { x: 0, y: -from, turn: 0 },
    { x: 0, y: from, turn: 180 },
  ]
  return {
    width: side,
    depth: side,
    benches: [],
    chairs: sides.slice(0, chairs),
    footprint: { width: around, depth: chairs <= 2 ? side : around },
  }
}

function longTable(chairs: number, depth: number): Table {
  const along = Math.ceil(chairs / 2)
  const width = Math.max(12, along * PLACE)
  const from = depth / 2 + GAP + CHAIR / 2
  return {
    width,
    depth,
    benches: [],
    footprint: { width, depth: depth + 2 * (GAP + CHAIR) },
    chairs: Array.from({ length: chairs }, (_, place) => {
      const above = place < along
      const inRow = above ? along : chairs - along
      const at = above ? place : place - along
      return {
        x: ((at + 0.5) / inRow - 0.5) * width,
        y: above ? -from : from,
        turn: above ? 0 : 180,
      }
    }),
  }
}

/** Two cushions with high backs, the table between them. */
function booth(chairs: number): Table {
  const width = Math.max(10, Math.ceil(chairs / 2) * 5.5)
  const depth = 8
  const bench = { width: width + 1.5, depth: 4.2 }
  const y = depth / 2 + GAP / 2 + bench.depth / 2
  return {
    width,
    depth,
    chairs: [],
    benches: [
      { x: 0, y: -y, ...bench },
      { x: 0, y, ...bench },
    ],
    footprint: { width: bench.width, depth: 2 * (y + bench.depth / 2) },
  }
}

/** A sofa with a low table before it. */
function sofa(chairs: number): Table {
  const bench = { width: Math.max(11, chairs * PLACE), depth: 6 }
  const depth = 6
  const y = depth / 2 + 1.2 + bench.depth / 2
  return {
    width: Math.max(8, bench.width - 5),
    depth,
    chairs: [],
    benches: [{ x: 0, y: -y, ...bench }],
    footprint: { width: bench.width, depth: 2 * (y + bench.depth / 2) },
  }
}

/** High stools in a row: what one sits on is all there is. */
function stools(chairs: number): Table {
  return {
    width: STOOL + (chairs - 1) * PLACE,
    depth: STOOL,
    benches: [],
    chairs: [],
    footprint: { width: STOOL + (chairs - 1) * PLACE, depth: STOOL },
  }
}
