import classes from './interval.module.css'

type Estimate = { value: number; low: number; high: number }
/** A share to be drawn; `without` is that of who got no letter. */
type Drawn = { estimate: Estimate | null; kind: 'with' | 'without' }

type Props = { shares: readonly Drawn[]; end: number; step: number }

const ROW = 16

/** Shares as dots, each with the interval it lies in, on one scale. The numbers stand beside it in words. */
export function Interval({ shares, end, step }: Props) {
  const at = (share: number) => `${(Math.min(share, end) / end) * 100}%`
  const there = shares.filter(({ estimate }) => estimate !== null)
  const height = Math.max(1, there.length) * ROW
  return (
    <svg className={classes.drawing} width="100%" height={height} aria-hidden="true">
      {ticks(end, step).map(tick => (
        <line key={tick} className={classes.tick} x1={at(tick)} x2={at(tick)} y1={0} y2={height} />
      ))}
      {there.map(({ estimate, kind }, row) => {
        const y = (row + 0.5) * ROW
        return (
          estimate && (
            <g key={kind} className={classes.share} data-kind={kind}>
              <line x1={at(estimate.low)} x2={at(estimate.high)} y1={y} y2={y} />
              <line x1={at(estimate.low)} x2={at(estimate.low)} y1={y - 4} y2={y + 4} />
              <line x1={at(estimate.high)} x2={at(estimate.high)} y1={y - 4} y2={y + 4} />
              <circle cx={at(estimate.value)} cy={y} r={4.5} />
            </g>
          )
        )
      })}
    </svg>
  )
}

/** The numbers of the scale, over or under its drawings. */
export function Scale({ end, step }: { end: number; step: number }) {
  return (
    <svg className={classes.drawing} width="100%" height={16} aria-hidden="true">
      {ticks(end, step).map(tick => (
        <text
          key={tick}
          className={classes.number}
          x={`${(tick / end) * 100}%`}
          y={12}
          textAnchor={tick === 0 ? 'start' : tick === end ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
    </svg>
  )
}

const ticks = (end: number, step: number): number[] =>
  Array.from({ length: Math.floor(end / step) + 1 }, (_, tick) => tick * step)
