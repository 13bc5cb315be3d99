import { memo } from 'react'
import type { PlanSeat } from '../../shared/contract/outlets.ts'
import classes from './seat-plan-drawing.module.css'
import { type Table, tableFor } from './seat-plan-shapes.ts'

type Props = Pick<PlanSeat, 'x' | 'y' | 'turn' | 'shape' | 'chairs'> & {
  /** What the drawing is to say of it; the stylesheet knows how. */
  tone: string
  /** Somebody sits there. */
  sat?: boolean
}

/** A table with its chairs as an architect draws it, turned as it stands. */
export const DrawnTable = memo(function DrawnTable({ x, y, turn, shape, chairs, tone, sat }: Props) {
  const table = tableFor(shape, chairs)
  return (
    <g
      className={classes.table}
      data-tone={tone}
      data-sat={sat || undefined}
      transform={`translate(${x} ${y}) rotate(${turn})`}
    >
      {table.benches.map(bench => (
        <Bench key={`${bench.x} ${bench.y}`} {...bench} />
      ))}
      {table.chairs.map(chair => (
        <g
          key={`${chair.x} ${chair.y}`}
          transform={`translate(${chair.x} ${chair.y}) rotate(${chair.turn})`}
          className={classes.chair}
        >
          <rect x={-1.9} y={-1.3} width={3.8} height={3.3} rx={1} />
          <path d="M-2 -1.6 q2 -0.9 4 0" />
        </g>
      ))}
      {shape === 'stool' ? (
        <Stools count={chairs} table={table} />
      ) : (
        <rect
          className={classes.top}
          x={-table.width / 2}
          y={-table.depth / 2}
          width={table.width}
          height={table.depth}
          rx={{ round: table.width / 2, sofa: table.depth / 2.4, booth: 0.8, square: 0.9, long: 0.9 }[shape]}
        />
      )}
    </g>
  )
})

/** A cushion with its back on the side away from the table. */
function Bench({ x, y, width, depth }: Table['benches'][number]) {
  const away = y < 0 ? -1 : 1
  const back = 1.3
  return (
    <g className={classes.chair}>
      <rect x={x - width / 2} y={y - depth / 2} width={width} height={depth} rx={1.2} />
      <line
        x1={x - width / 2 + 0.6}
        x2={x + width / 2 - 0.6}
        y1={y + away * (depth / 2 - back)}
        y2={y + away * (depth / 2 - back)}
      />
    </g>
  )
}

function Stools({ count, table }: { count: number; table: Table }) {
  const each = table.depth
  return Array.from({ length: count }, (_, place) => {
    const x = count === 1 ? 0 : (place / (count - 1) - 0.5) * (table.width - each)
    return (
      <g key={x}>
        <circle className={classes.top} cx={x} cy={0} r={each / 2} />
        <circle className={classes.rim} cx={x} cy={0} r={each / 2 - 0.7} />
      </g>
    )
  })
}
