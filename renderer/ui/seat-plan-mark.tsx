import { memo } from 'react'
import type { PlanMark } from '../../shared/contract/outlets.ts'
import classes from './seat-plan-drawing.module.css'

type Props = { mark: PlanMark; room: { width: number; depth: number } }

/** What the room is known by, drawn where it stands. */
export const DrawnMark = memo(function DrawnMark({ mark, room }: Props) {
  const { kind, x, y, width, depth, turn } = mark
  const Shape = shapes[kind]
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`} className={classes.mark} data-kind={kind}>
      <Shape width={width} depth={depth} inward={inward(mark, room)} />
    </g>
  )
})

type ShapeProps = {
  width: number
  depth: number /** 1: the room lies below it as it stands before it is turned; -1: above. */
  inward: 1 | -1
}

/** Which side of a window or a door the room is on: the one its middle lies on. */
function inward({ x, y, turn }: PlanMark, room: Props['room']): 1 | -1 {
  const angle = (turn * Math.PI) / 180
  const towards = -Math.sin(angle) * (room.width / 2 - x) + Math.cos(angle) * (room.depth / 2 - y)
  return towards >= 0 ? 1 : -1
}

/** A window: three fine lines in the wall, and the light that falls in. */
function Window({ width, depth, inward }: ShapeProps) {
  const [left, right] = [-width / 2, width / 2]
  const thick = Math.max(depth, 3)
  const far = 16
  return (
    <>
      <path
        className={classes.light}
        d={`M${left} 0 L${right} 0 L${right + 4} ${inward * far} L${left - 4} ${inward * far} Z`}
        fill={inward > 0 ? 'url(#plan-light-down)' : 'url(#plan-light-up)'}
      />
      <rect className={classes.opening} x={left} y={-thick / 2} width={width} height={thick} />
      <path
        className={classes.pane}
        d={[-thick / 2, 0, thick / 2].map(y => `M${left} ${y} H${right}`).join(' ')}
      />
      <path
        className={classes.jamb}
        d={`M${left} ${-thick / 2} v${thick} M${right} ${-thick / 2} v${thick}`}
      />
    </>
  )
}

/** A door: the gap in the wall, its leaf standing open, and how it swings. */
function Door({ width, depth, inward }: ShapeProps) {
  const [left, right] = [-width / 2, width / 2]
  const thick = Math.max(depth, 3)
  const leaf = width > 12 ? width / 2 : width
  const hung = (hinge: number, towards: 1 | -1) =>
    `M${hinge} 0 V${inward * leaf} A${leaf} ${leaf} 0 0 ${inward * towards > 0 ? 0 : 1} ${hinge + towards * leaf} 0`
  return (
    <>
      <rect className={classes.opening} x={left} y={-thick / 2} width={width} height={thick} />
      <path
        className={classes.jamb}
        d={`M${left} ${-thick / 2} v${thick} M${right} ${-thick / 2} v${thick}`}
      />
      <path
        className={classes.swing}
        d={leaf < width ? `${hung(left, 1)} ${hung(right, -1)}` : hung(left, 1)}
      />
    </>
  )
}

function Wall({ width, depth }: ShapeProps) {
  return <rect className={classes.solid} x={-width / 2} y={-depth / 2} width={width} height={depth} />
}

function Pillar({ width, depth }: ShapeProps) {
  return (
    <>
      <rect className={classes.solid} x={-width / 2} y={-depth / 2} width={width} height={depth} rx={0.6} />
      <path
        className={classes.cross}
        d={`M${-width / 2} ${-depth / 2} L${width / 2} ${depth / 2} M${width / 2} ${-depth / 2} L${-width / 2} ${depth / 2}`}
      />
    </>
  )
}

function Counter({ width, depth }: ShapeProps) {
  const lip = Math.min(1.4, depth / 4)
  return (
    <>
      <rect className={classes.piece} x={-width / 2} y={-depth / 2} width={width} height={depth} rx={1} />
      <rect
        className={classes.fine}
        x={-width / 2 + lip}
        y={-depth / 2 + lip}
        width={Math.max(0.1, width - 2 * lip)}
        height={Math.max(0.1, depth - 2 * lip)}
        rx={0.5}
      />
    </>
  )
}

const leaves = [0, 45, 90, 135, 180, 225, 270, 315]

function Plant({ width, depth }: ShapeProps) {
  const [rx, ry] = [width / 2, depth / 2]
  return (
    <g transform={`scale(${rx} ${ry})`}>
      {leaves.map(angle => (
        <path
          key={angle}
          className={classes.leaf}
          d="M0 0 C0.34 -0.3 0.3 -0.78 0 -1 C-0.3 -0.78 -0.34 -0.3 0 0 Z"
          transform={`rotate(${angle}) scale(${angle % 90 === 0 ? 1 : 0.82})`}
        />
      ))}
    </g>
  )
}

/** A grand, from above: the keys along its straight side, the curve of its case. */
function Piano({ width, depth }: ShapeProps) {
  return (
    <g transform={`translate(${-width / 2} ${-depth / 2}) scale(${width / 100} ${depth / 100})`}>
      <path
        className={classes.piece}
        d="M0 100 V30 C0 8 14 0 30 0 C52 0 52 30 70 38 C88 44 100 50 100 70 V100 Z"
      />
      <path
        className={classes.fine}
        d="M0 84 H100 M14 84 V100 M28 84 V100 M42 84 V100 M56 84 V100 M70 84 V100 M84 84 V100"
      />
    </g>
  )
}

const shapes: Record<PlanMark['kind'], (props: ShapeProps) => React.ReactNode> = {
  window: Window,
  door: Door,
  wall: Wall,
  pillar: Pillar,
  counter: Counter,
  plant: Plant,
  piano: Piano,
}
