import type { Plan, PlanSeat } from '../../shared/contract/outlets.ts'
import { numberTwice } from '../../shared/domain/dining/seat-numbers.ts'
import { useWords } from '../words/language.ts'
import { MarkPanel } from './mark-panel.tsx'
import { changeMark, changeSeat, pieceOf, takeOut, turn } from './pieces.ts'
import { type Drawing, outOf } from './plan-draft.ts'
import classes from './plan-editor.module.css'
import { planWords } from './plan-words.ts'
import { RoomPanel } from './room-panel.tsx'
import { SeatPanel } from './seat-panel.tsx'

type Props = {
  drawing: Drawing
  plan: Plan
  chosen: string | null
  onChoose: (id: string | null) => void
  onDraw: (next: Drawing, about: string | null) => void
  onComeBack: (seat: PlanSeat) => void
}

/** Beside the drawing: what is to be said of the piece in hand, or of the room. */
export function PiecePanel({ drawing, plan, chosen, onChoose, onDraw, onComeBack }: Props) {
  const words = useWords(planWords)
  const piece = pieceOf(drawing, chosen)
  const onTurn = (by: number) => piece && onDraw(turn(drawing, piece, by), `turn ${piece.id}`)
  const remove = () => {
    if (piece) onDraw(takeOut(drawing, piece), null)
    onChoose(null)
  }
  return (
    <aside className={classes.panel} aria-label={piece ? words.seat : words.roomSize}>
      {!piece && (
        <RoomPanel drawing={drawing} out={outOf(drawing, plan)} onDraw={onDraw} onComeBack={onComeBack} />
      )}
      {piece?.kind === 'seat' && (
        <SeatPanel
          key={piece.id}
          seat={piece.seat}
          numberTwice={isTwice(drawing, piece.seat)}
          onChange={(part, about) => onDraw(changeSeat(drawing, piece.id, part), about)}
          onTurn={onTurn}
          onTakeOut={remove}
        />
      )}
      {piece?.kind === 'mark' && (
        <MarkPanel
          key={piece.id}
          mark={piece.mark}
          onChange={(part, about) => onDraw(changeMark(drawing, piece.id, part), about)}
          onTurn={onTurn}
          onRemove={remove}
        />
      )}
    </aside>
  )
}

const isTwice = ({ seats }: Drawing, seat: PlanSeat): boolean =>
  seats.some(other => other.id !== seat.id && numberTwice([other, seat]) !== null)
