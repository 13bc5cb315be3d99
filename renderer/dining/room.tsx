import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { SeatId, VisitId } from '../../shared/contract/base.ts'
import type { Outlet, Sitting } from '../../shared/contract/dining.ts'
import type { OnTheWay } from '../../shared/contract/heads-ups.ts'
import { Answer } from '../rpc/answer.tsx'
import { api } from '../rpc/client.ts'
import { SeatPlan } from '../ui/seat-plan.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import type { Tables } from './at-table.ts'
import { awaitedSeats } from './awaited-seats.ts'
import classes from './room.module.css'
import { RoomList } from './room-list.tsx'
import { RoomShape, useRoomShape } from './room-shape.tsx'
import { roomWords } from './room-words.ts'
import { seatFaces } from './seat-faces.ts'
import { useWallTime } from './wall-time.ts'

/** What of the room is being looked at: a seat, or one visit. */
export type Looked = { seatId: SeatId } | { visitId: VisitId }

type Props = {
  outlet: Outlet
  tables: Tables
  today: UseQueryResult<Sitting[], Error>
  queue: readonly OnTheWay[]
  looked: Looked | null
  onLook: (looked: Looked) => void
}

/** The room as it is now: drawn, or as a list that says the same. */
export function Room({ outlet, tables, today, queue, looked, onLook }: Props) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const time = useWallTime()
  const [shape] = useRoomShape()
  const plan = useQuery(api.outlets.plan.queryOptions({ input: { outletId: outlet.id } }))
  const free = outlet.seats.filter(({ id }) => !tables.has(id)).length
  return (
    <section className={classes.room} aria-label={words.room}>
      <header className={classes.head}>
        <h2 className={classes.title}>{words.room}</h2>
        {today.data && <span className={classes.free}>{words.seats(free, outlet.seats.length)}</span>}
        <RoomShape className={classes.shape} />
      </header>
      <Answer of={today}>
        {visits =>
          shape === 'list' ? (
            <RoomList outlet={outlet} tables={tables} today={visits} onLook={onLook} />
          ) : (
            <div className={classes.drawing}>
              <Answer of={plan}>
                {drawing => (
                  <SeatPlan
                    plan={drawing}
                    faces={seatFaces(
                      drawing.seats,
                      { tables, today: visits, awaited: awaitedSeats(drawing.seats, queue, language) },
                      { words, language, time },
                    )}
                    chosen={looked && 'seatId' in looked ? looked.seatId : null}
                    onPress={seatId => onLook({ seatId })}
                    label={words.room}
                  />
                )}
              </Answer>
            </div>
          )
        }
      </Answer>
    </section>
  )
}
