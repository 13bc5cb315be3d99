import { useId } from 'react'
import classes from './funnel-bar.module.css'

export type Month = { month: string; first: number; returned: number; cameBack: number; lost: number }
/** How far the longest month reaches to either side. */
export type Reach = { lost: number; won: number }

export function reachOf(months: readonly Month[]): Reach {
  return {
    lost: Math.max(0, ...months.map(({ lost }) => lost)),
    won: Math.max(0, ...months.map(({ first, returned, cameBack }) => first + returned + cameBack)),
  }
}

/** One month of the funnel, on one measure with all others: lost to the left of the line, won to the right. */
export function FunnelBar({
  month: { first, returned, cameBack, lost },
  reach,
}: {
  month: Month
  reach: Reach
}) {
  const hatch = useId()
  const all = reach.lost + reach.won || 1
  const line = (reach.lost / all) * 100
  const long = (count: number) => (count / all) * 100
  return (
    <svg className={classes.bar} aria-hidden>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(35)">
        <rect width="2.5" height="5" className={classes.back} />
      </pattern>
      <rect className={classes.lost} x={`${line - long(lost)}%`} width={`${long(lost)}%`} y="5" height="14" />
      <rect className={classes.returned} x={`${line}%`} width={`${long(returned)}%`} y="5" height="14" />
      <rect
        fill={`url(#${hatch})`}
        x={`${line + long(returned)}%`}
        width={`${long(cameBack)}%`}
        y="5"
        height="14"
      />
      <rect
        className={classes.first}
        x={`${line + long(returned + cameBack)}%`}
        width={`${long(first)}%`}
        y="5"
        height="14"
      />
      <rect className={classes.line} x={`${line}%`} width="1.5" y="0" height="24" />
    </svg>
  )
}
