import { type KeyboardEvent, useRef } from 'react'
import { DrawnRoom, place } from '../ui/seat-plan-room.tsx'
import { DrawnTable } from '../ui/seat-plan-table.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { carry, nudge, type Piece, pieceOf, piecesOf, standsAt, takeOut, turn } from './pieces.ts'
import classes from './plan-canvas.module.css'
import type { Drawing, Mark } from './plan-draft.ts'
import { grip, Handle } from './plan-handle.tsx'
import { inLine } from './plan-places.ts'
import { planWords } from './plan-words.ts'
import { useCarry } from './use-carry.ts'

type Props = {
  drawing: Drawing
  chosen: string | null
  onChoose: (id: string | null) => void
  /** One step of drawing. With the same `about` as the step before, both are one to take back. */
  onDraw: (next: Drawing, about: string | null) => void
  /** Tells what was done to whoever does not see it. */
  onSay: (text: string) => void
  label: string
}

const ways: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

const metres = (tenths: number) => (tenths / 10).toFixed(1)

/** The room to draw in: every piece can be carried, or chosen and moved by keys. */
export function PlanCanvas({ drawing, chosen, onChoose, onDraw, onSay, label }: Props) {
  const words = useWords(planWords)
  const language = useLanguage()
  const canvas = useRef<HTMLDivElement>(null)
  const nameOf = (piece: Piece) =>
    piece.kind === 'seat'
      ? piece.seat.name[language] || words.seat
      : [words.mark[piece.mark.kind], countedAmong(drawing, piece.mark)].join(' ').trim()
  const saySpot = (next: Drawing, id: string) => {
    const piece = pieceOf(next, id)
    if (piece) onSay(words.at(nameOf(piece), metres(standsAt(piece).x), metres(standsAt(piece).y)))
  }

  const { carried, letGo, handlers } = useCarry({
    spotOf: id => {
      const piece = pieceOf(drawing, id)
      return piece && standsAt(piece)
    },
    tenth: () => {
      const room = canvas.current?.querySelector('svg')
      return (room?.getBoundingClientRect().width ?? 0) / (room?.viewBox.baseVal.width ?? 1) || 1
    },
    onTake: onChoose,
    onLetGo: (id, to) => {
      const piece = pieceOf(drawing, id)
      if (!piece) return
      const next = carry(drawing, piece, to)
      onDraw(next, null)
      saySpot(next, id)
    },
  })
  const held = carried && pieceOf(drawing, carried.id)
  const shown = held ? carry(drawing, held, carried) : drawing
  const heldNow = held && pieceOf(shown, held.id)
  const guides = heldNow && inLine(standsAt(heldNow), shown.seats, heldNow.id)

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
    const piece =
      event.target instanceof HTMLElement ? pieceOf(drawing, event.target.dataset.piece ?? null) : null
    const way = ways[event.key]
    if (event.key === 'Escape' && (carried || chosen)) {
      event.preventDefault()
      if (carried) letGo()
      else onChoose(null)
    } else if (piece && way) {
      event.preventDefault()
      const far = event.shiftKey ? 10 : 1
      const next = nudge(drawing, piece, { x: way.x * far, y: way.y * far })
      onDraw(next, `move ${piece.id}`)
      saySpot(next, piece.id)
    } else if (piece && event.key.toLowerCase() === 'r') {
      event.preventDefault()
      const next = turn(drawing, piece, event.shiftKey ? -15 : 15)
      onDraw(next, `turn ${piece.id}`)
      const after = pieceOf(next, piece.id)
      if (after) onSay(words.turnedTo(nameOf(after), standsAt(after).turn))
    } else if (piece && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault()
      onDraw(takeOut(drawing, piece), null)
      onChoose(null)
      onSay(words.takenOut(nameOf(piece)))
      canvas.current?.focus()
    }
  }

  return (
    <div
      ref={canvas}
      className={classes.canvas}
      role="application"
      aria-label={label}
      tabIndex={-1}
      data-carrying={carried !== null || undefined}
      {...handlers}
      onKeyDown={press}
    >
      <DrawnRoom
        width={shown.width}
        depth={shown.depth}
        marks={shown.marks}
        grid
        tables={
          <>
            {shown.seats.map(({ id, x, y, turn, shape, chairs }) => (
              <DrawnTable
                key={id}
                {...{ x, y, turn, shape, chairs }}
                tone={id === chosen ? 'chosen' : 'free'}
              />
            ))}
            {guides && heldNow && (
              <path
                className={classes.guide}
                d={[
                  guides.x ? `M${standsAt(heldNow).x} 0 V${shown.depth}` : '',
                  guides.y ? `M0 ${standsAt(heldNow).y} H${shown.width}` : '',
                ].join(' ')}
              />
            )}
          </>
        }
      >
        {piecesOf(shown).map(piece => (
          <Handle
            key={piece.id}
            {...grip(piece)}
            name={nameOf(piece)}
            chosen={piece.id === chosen}
            onChoose={onChoose}
          />
        ))}
        {heldNow && (
          <span className={classes.spot} style={place(standsAt(heldNow).x, standsAt(heldNow).y)} aria-hidden>
            {metres(standsAt(heldNow).x)} · {metres(standsAt(heldNow).y)}
          </span>
        )}
      </DrawnRoom>
    </div>
  )
}

/** Which of several of its kind a mark is, as people count; nothing where it is the only one. */
function countedAmong({ marks }: Drawing, { kind, key }: Mark): string {
  const alike = marks.filter(mark => mark.kind === kind)
  return alike.length > 1 ? String(alike.findIndex(mark => mark.key === key) + 1) : ''
}
