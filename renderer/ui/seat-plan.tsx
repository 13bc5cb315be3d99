import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangleFilled, IconCake } from '@tabler/icons-react'
import { type CSSProperties, type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import type { SeatId } from '../../shared/contract/base.ts'
import type { PlanMark, PlanSeat } from '../../shared/contract/outlets.ts'
import { useLanguage, useWords } from '../words/language.ts'
import classes from './seat-plan.module.css'
import { type LabelRoom, labelRooms } from './seat-plan-labels.ts'
import { DrawnRoom, place } from './seat-plan-room.tsx'
import { boxAround, tableFor } from './seat-plan-shapes.ts'
import { seatTowards } from './seat-plan-steps.ts'
import { DrawnTable } from './seat-plan-table.tsx'
import { planWords } from './seat-plan-words.ts'

/** How a seat looks: `usual` in brass, `instead` the one to offer for it, `off` not to be had. */
export type SeatFace = {
  tone: 'free' | 'taken' | 'usual' | 'instead' | 'off'
  /** Who sits there. */
  who?: string
  /** Who is kept in mind for it while it is free, in words. */
  awaited?: string
  /** Since when, as people say it. */
  since?: string
  allergy?: boolean
  birthday?: boolean
  /** What a screen reader hears after name and number, instead of the words for all of the above. */
  said?: string
}

type Props = {
  plan: { width: number; depth: number; marks: readonly PlanMark[]; seats: readonly PlanSeat[] }
  faces: ReadonlyMap<string, SeatFace>
  chosen?: string | null
  onPress?: (seatId: SeatId) => void
  label: string
}

const free: SeatFace = { tone: 'free' }

/**
 * The room as it is, each seat something to press. One of them is in the way of the Tab key; arrow keys go on from there. It is
 * as wide as its box, and as high as `--plan-height` there allows.
 */
export function SeatPlan({ plan, faces, chosen = null, onPress, label }: Props) {
  const words = useWords(planWords)
  const hint = useId()
  const over = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const seats = useMemo(() => plan.seats.toSorted((a, b) => a.y - b.y || a.x - b.x), [plan.seats])
  const elbows = useMemo(() => elbowRoom(seats), [seats])
  const labels = useMemo(() => labelRooms(plan), [plan])
  const faceOf = (id: string) => faces.get(id) ?? free
  const stop =
    [last, chosen].find(id => seats.some(seat => seat.id === id)) ??
    seats.find(seat => faceOf(seat.id).tone === 'usual')?.id ??
    seats[0]?.id

  const step = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.seat : undefined
    const next = from && seatTowards(seats, from, event.key)
    if (!next) return
    event.preventDefault()
    over.current?.querySelector<HTMLElement>(`[data-seat="${next.id}"]`)?.focus()
  }

  return (
    <div className={classes.plan}>
      <DrawnRoom
        ref={over}
        width={plan.width}
        depth={plan.depth}
        marks={plan.marks}
        tables={seats.map(({ id, x, y, turn, shape, chairs }) => (
          <DrawnTable
            key={id}
            {...{ x, y, turn, shape, chairs }}
            tone={id === chosen ? 'chosen' : faceOf(id).tone}
            sat={id !== chosen && faceOf(id).who !== undefined}
          />
        ))}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lie over a drawing */}
        <div
          role="group"
          aria-label={label}
          {...(onPress ? { 'aria-describedby': hint } : {})}
          onKeyDown={step}
          onFocus={event => setLast(event.target.dataset.seat ?? null)}
        >
          {seats.map(seat => (
            <SeatButton
              key={seat.id}
              seat={seat}
              face={faceOf(seat.id)}
              chosen={seat.id === chosen}
              stop={seat.id === stop}
              elbows={elbows.get(seat.id) ?? { around: 24, beside: 24 }}
              label={labels.get(seat.id) ?? null}
              onPress={onPress}
            />
          ))}
        </div>
      </DrawnRoom>
      <span id={hint} hidden>
        {words.arrows}
      </span>
    </div>
  )
}

type SeatProps = {
  seat: PlanSeat
  face: SeatFace
  chosen: boolean
  /** Whether the Tab key stops here. */
  stop: boolean
  elbows: Elbows
  label: LabelRoom | null
  onPress: Props['onPress']
}

function SeatButton({ seat, face, chosen, stop, elbows, label, onPress }: SeatProps) {
  const words = useWords(planWords)
  const language = useLanguage()
  const { id, number, x, y, shape, chairs, turn } = seat
  const name = seat.name[language]
  const box = boxAround(tableFor(shape, chairs).footprint, turn)
  const style = {
    ...place(x, y),
    '--wide': box.width,
    '--deep': box.depth,
    '--around': elbows.around,
    '--beside': elbows.beside,
    ...(label && { '--left': label.left, '--right': label.right }),
  } as CSSProperties
  const told = words.list([name, number, chosen ? words.chosen : '', ...inWords(face, words)].filter(Boolean))
  const content = (
    <>
      <span aria-hidden className={classes.number} data-named={number === '' || undefined}>
        {number || name}
      </span>
      <span aria-hidden className={classes.foot}>
        {face.who && (
          <span className={classes.who}>
            <span>
              {face.allergy && <IconAlertTriangleFilled className={classes.allergy} aria-hidden />}
              {face.birthday && <IconCake className={classes.birthday} stroke={1.8} aria-hidden />}
              <b>{face.who}</b>
            </span>
            {face.since && <small>{face.since}</small>}
          </span>
        )}
        {face.awaited && <span className={classes.awaited}>{face.awaited}</span>}
        {number !== '' && <span className={classes.name}>{name}</span>}
      </span>
    </>
  )
  const look = {
    className: classes.seat,
    style,
    'data-seat': id,
    'data-above': label?.above || undefined,
    'data-tone': chosen ? 'chosen' : face.tone,
    'data-sat': (!chosen && face.who !== undefined) || undefined,
  }
  if (!onPress) {
    return (
      <div role="img" aria-label={told} {...look}>
        {content}
      </div>
    )
  }
  return (
    <button
      type="button"
      {...look}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-disabled={face.tone === 'off' || undefined}
      onClick={() => face.tone !== 'off' && onPress(id)}
    >
      {content}
      {/* The name in full, for the ear: what is shown is shortened where it must be. */}
      <VisuallyHidden>{told}</VisuallyHidden>
    </button>
  )
}

type Words = (typeof planWords)['en']

function inWords({ tone, who, since, awaited, allergy, birthday, said }: SeatFace, words: Words): string[] {
  if (said !== undefined) return [said]
  const taken = who ? [words.by(who), since ? words.since(since) : ''] : []
  const state = tone === 'usual' && !who ? [words.free, words.tone.usual] : [words.tone[tone]]
  return [...state, awaited ?? '', ...taken, allergy ? words.allergy : '', birthday ? words.birthday : '']
}

/** Tenths of a metre to the next seat: any way, as far as a finger's target reaches; and beside it, as wide as a name may be. */
type Elbows = { around: number; beside: number }

/** Seats whose names would stand on one line. */
const ONE_LINE = 14

function elbowRoom(seats: readonly PlanSeat[]): Map<string, Elbows> {
  return new Map(
    seats.map(seat => {
      const room = { around: 40, beside: 44 }
      for (const other of seats) {
        if (other.id === seat.id) continue
        const [across, down] = [Math.abs(other.x - seat.x), Math.abs(other.y - seat.y)]
        room.around = Math.min(room.around, Math.max(across, down))
        if (down < ONE_LINE) room.beside = Math.min(room.beside, across)
      }
      return [seat.id, room]
    }),
  )
}
