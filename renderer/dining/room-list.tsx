import type { Outlet, Sitting } from '../../shared/contract/dining.ts'
import { LongList } from '../ui/long-list.tsx'
import { Empty } from '../ui/states.tsx'
import { besideName } from '../words/called.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { capital, orderNames } from '../words/orders.ts'
import { isSeated, type Tables } from './at-table.ts'
import type { Looked } from './room.tsx'
import classes from './room-list.module.css'
import { roomWords } from './room-words.ts'
import { useWallTime } from './wall-time.ts'
import { Warnings } from './warnings.tsx'

type Props = {
  outlet: Outlet
  tables: Tables
  today: readonly Sitting[]
  onLook: (looked: Looked) => void
}
type Line =
  | { kind: 'title'; title: string; count: number }
  | { kind: 'visit'; sitting: Sitting }
  | { kind: 'free'; seats: Outlet['seats'] }

/** The room in words: who is at table, which seats are free, who has been. */
export function RoomList({ outlet, tables, today, onLook }: Props) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const free = outlet.seats.filter(({ id }) => !tables.has(id))
  const visit = (sitting: Sitting): Line => ({ kind: 'visit', sitting })
  const here = today.filter(isSeated)
  const been = today.filter(sitting => !isSeated(sitting))
  const lines: Line[] = [
    ...(here.length > 0 ? [{ kind: 'title', title: words.sitting, count: here.length } as const] : []),
    ...here.map(visit),
    ...(free.length > 0 ? [{ kind: 'title', title: words.free, count: free.length } as const] : []),
    ...(free.length > 0 ? [{ kind: 'free', seats: free } as const] : []),
    ...(been.length > 0 ? [{ kind: 'title', title: words.been, count: been.length } as const] : []),
    ...been.map(visit),
  ]
  return (
    <div className={classes.list}>
      {today.length === 0 && <Empty title={words.nobodySeen}>{words.nobodySeenHint}</Empty>}
      <LongList items={lines} keyOf={keyOf} rowHeight={62} label={words.whoSits}>
        {line => {
          if (line.kind === 'visit') return <Visit sitting={line.sitting} onLook={onLook} />
          if (line.kind === 'title') {
            return (
              <h3 className={classes.title}>
                {line.title} <span className={classes.count}>{line.count}</span>
              </h3>
            )
          }
          return (
            <p className={classes.seats}>
              {line.seats.map(seat => (
                <button
                  key={seat.id}
                  type="button"
                  className={classes.seat}
                  onClick={() => onLook({ seatId: seat.id })}
                >
                  {capital(seat.name[language])} <span className={classes.number}>{seat.number}</span>
                </button>
              ))}
            </p>
          )
        }}
      </LongList>
    </div>
  )
}

function Visit({ sitting, onLook }: { sitting: Sitting; onLook: Props['onLook'] }) {
  const words = useWords(roomWords)
  const language = useLanguage()
  const time = useWallTime()
  const { guest, seat, items, visitId, at, leftAt } = sitting
  return (
    <button
      type="button"
      className={classes.visit}
      data-been={!isSeated(sitting) || undefined}
      onClick={() => onLook({ visitId })}
    >
      <span className={classes.time}>{leftAt ? words.fromTo(time(at), time(leftAt)) : time(at)}</span>
      <span>
        <bdi className={classes.name}>{guest.name}</bdi>{' '}
        {besideName(guest, language).map(said => (
          <bdi key={said} className={classes.said}>
            {said}
          </bdi>
        ))}
      </span>
      <span className={classes.what}>
        {seat ? capital(seat[language]) : words.noSeat} · {orderNames(items, language) || words.nothingNoted}
      </span>
      <span className={classes.warnings}>
        <Warnings allergies={sitting.allergies} birthday={sitting.birthday} />
      </span>
    </button>
  )
}

function keyOf(line: Line): string {
  if (line.kind === 'visit') return line.sitting.visitId
  return line.kind === 'title' ? line.title : 'free'
}
