import type { CSSProperties, ReactNode, Ref } from 'react'
import type { PlanMark } from '../../shared/contract/outlets.ts'
import classes from './seat-plan-drawing.module.css'
import { DrawnMark } from './seat-plan-mark.tsx'

/** Tenths of a metre: how thick the walls around a room are drawn, and the air beyond its edge. */
const WALL = 3
const MARGIN = 3

type Props = {
  width: number
  depth: number
  marks: readonly PlanMark[]
  /** The tables, in the drawing. */
  tables: ReactNode
  /** What lies over the drawing: placed with `place`. */
  children?: ReactNode
  grid?: boolean
  ref?: Ref<HTMLDivElement>
}

/**
 * A room on paper, as wide as its box and no higher than `--plan-height` (68vh unless the box says otherwise). Over the drawing,
 * `var(--tenth)` is a tenth of a metre.
 */
export function DrawnRoom({ width, depth, marks, tables, children, grid, ref }: Props) {
  const [across, down] = [width + 2 * MARGIN, depth + 2 * MARGIN]
  const size = { '--across': across, '--down': down } as CSSProperties
  return (
    <div className={classes.room} style={size} ref={ref}>
      <svg
        className={classes.drawing}
        viewBox={`${-MARGIN} ${-MARGIN} ${across} ${down}`}
        aria-hidden
        focusable="false"
      >
        <defs>
          <linearGradient id="plan-light-down" x1="0" y1="0" x2="0" y2="1">
            <stop offset="0" className={classes.bright} />
            <stop offset="1" className={classes.dim} />
          </linearGradient>
          <linearGradient id="plan-light-up" x1="0" y1="1" x2="0" y2="0">
            <stop offset="0" className={classes.bright} />
            <stop offset="1" className={classes.dim} />
          </linearGradient>
          <pattern id="plan-grid" width="10" height="10" patternUnits="userSpaceOnUse">
            <path className={classes.grid} d="M10 0 H0 V10 M5 0 V10 M0 5 H10" />
          </pattern>
        </defs>
        <rect className={classes.floor} width={width} height={depth} />
        {grid && <rect width={width} height={depth} fill="url(#plan-grid)" />}
        <rect className={classes.walls} width={width} height={depth} strokeWidth={WALL} />
        {marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is what it is by where it stands in the list
          <DrawnMark key={index} mark={mark} room={{ width, depth }} />
        ))}
        {tables}
      </svg>
      <div className={classes.over}>{children}</div>
    </div>
  )
}

/** Where something over the drawing has its middle. */
export const place = (x: number, y: number): CSSProperties => ({
  left: `calc(${x + MARGIN} * var(--tenth))`,
  top: `calc(${y + MARGIN} * var(--tenth))`,
})
