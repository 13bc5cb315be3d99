import type { PlanMark } from '../../shared/contract/outlets.ts'
import { PlanMark as Mark, SeatShape } from '../../shared/contract/outlets.ts'
import { DrawnMark } from '../ui/seat-plan-mark.tsx'
import { DrawnTable } from '../ui/seat-plan-table.tsx'
import { useWords } from '../words/language.ts'
import classes from './palette.module.css'
import { planWords } from './plan-words.ts'

type Props = { onSeat: (shape: SeatShape) => void; onMark: (kind: PlanMark['kind']) => void }

const chairs: Record<SeatShape, number> = { round: 4, square: 4, long: 4, booth: 4, sofa: 2, stool: 1 }
const sizes: Record<PlanMark['kind'], [width: number, depth: number]> = {
  window: [17, 3],
  door: [10, 3],
  wall: [18, 2.5],
  pillar: [7, 7],
  counter: [18, 7],
  plant: [12, 12],
  piano: [14, 17],
}

/** What can be put into a room, each as it will be drawn. */
export function Palette({ onSeat, onMark }: Props) {
  const words = useWords(planWords)
  return (
    <div className={classes.palette}>
      {/* biome-ignore lint/a11y/useSemanticElements: presses, not fields */}
      <div role="group" aria-label={`${words.palette}: ${words.tables}`} className={classes.row}>
        {SeatShape.options.map(shape => (
          <button key={shape} type="button" className={classes.thing} onClick={() => onSeat(shape)}>
            <svg viewBox="-11 -11 22 22" aria-hidden>
              <DrawnTable x={0} y={0} turn={0} shape={shape} chairs={chairs[shape]} tone="free" />
            </svg>
            {words.shape[shape]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: presses, not fields */}
      <div role="group" aria-label={`${words.palette}: ${words.marks}`} className={classes.row}>
        {Mark.shape.kind.options.map(kind => {
          const [width, depth] = sizes[kind]
          const y = kind === 'door' || kind === 'window' ? -6 : 0
          return (
            <button key={kind} type="button" className={classes.thing} onClick={() => onMark(kind)}>
              <svg viewBox="-11 -11 22 22" aria-hidden>
                <DrawnMark mark={{ kind, x: 0, y, width, depth, turn: 0 }} room={{ width: 0, depth: 20 }} />
              </svg>
              {words.mark[kind]}
            </button>
          )
        })}
      </div>
    </div>
  )
}
