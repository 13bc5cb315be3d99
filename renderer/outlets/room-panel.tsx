import { Button } from '@mantine/core'
import type { PlanSeat } from '../../shared/contract/outlets.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital } from '../words/orders.ts'
import { MetreField } from './metre-field.tsx'
import classes from './piece-panel.module.css'
import type { Drawing } from './plan-draft.ts'
import { resized } from './plan-places.ts'
import { planWords } from './plan-words.ts'

type Props = {
  drawing: Drawing
  /** The seats that have been in the room and can come back. */
  out: readonly PlanSeat[]
  onDraw: (next: Drawing, about: string | null) => void
  onComeBack: (seat: PlanSeat) => void
}

/** The room itself, while nothing in it is in hand: how large it is, and who could come back. */
export function RoomPanel({ drawing, out, onDraw, onComeBack }: Props) {
  const words = useWords(planWords)
  const language = useLanguage()
  const chairs = drawing.seats.reduce((sum, seat) => sum + seat.chairs, 0)
  return (
    <div className={classes.panel}>
      <div>
        <h3 className={classes.title}>{words.roomSize}</h3>
        <p className={classes.line}>{words.seatsAndChairs(drawing.seats.length, chairs)}</p>
      </div>
      <div className={classes.pair}>
        {(['width', 'depth'] as const).map(side => (
          <MetreField
            key={side}
            label={words[side]}
            value={drawing[side]}
            least={20}
            most={2000}
            onChange={tenths => onDraw(resized(drawing, { [side]: tenths }), `room ${side}`)}
          />
        ))}
      </div>
      <p className={classes.line}>{words.howToMove}</p>
      {out.length > 0 && (
        <section aria-labelledby="seats-out">
          <h3 id="seats-out" className={classes.title}>
            {words.out}
          </h3>
          <p className={classes.line}>{words.outHint}</p>
          <ul className={classes.out}>
            {out.map(seat => {
              const name = capital(seat.name[language])
              return (
                <li key={seat.id}>
                  <span>
                    {name} <small>{seat.number}</small>
                  </span>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={words.comeBackNamed(name)}
                    onClick={() => onComeBack(seat)}
                  >
                    {words.comeBack}
                  </Button>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}
