import type { Ref } from 'react'
import type { FloorSheet } from '../../shared/contract/floor.ts'
import type { Paper } from '../ui/paper.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import { GuestRows } from './guest-rows.tsx'
import classes from './names-sheet.module.css'
import { paperWords } from './paper-words.ts'
import { inStretches } from './stretches.ts'

type Props = {
  sheet: FloorSheet
  paper: Paper
  hotel: string
  /** When it was made, by the hotel's clock on the wall. */
  madeAt: string
  /** How many rooms the floor has. */
  rooms: number
  ref?: Ref<HTMLDivElement>
}

/** Tonight's names as they stand on paper: black on white, large, each with what must not be forgotten. */
export function NamesSheet({ sheet, paper, hotel, madeAt, rooms, ref }: Props) {
  const words = useWords(paperWords)
  const days = useDays()
  const guests = sheet.rooms.reduce((sum, room) => sum + room.guests.length, 0)
  return (
    <div ref={ref} className={classes.sheet} data-paper={paper}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          {sheet.floor === null ? words.names : `${words.floor(sheet.floor)}${words.dot}${words.names}`}
        </h2>
        <p className={classes.hotel}>{hotel}</p>
        <p className={classes.made}>
          <span>{days.full(sheet.businessDate)}</span>
          <span>{words.made(madeAt)}</span>
          <span>{words.rooms(sheet.rooms.length, rooms)}</span>
          <span>{words.guests(guests)}</span>
        </p>
      </header>
      <table className={classes.names}>
        <thead>
          <tr>
            <th scope="col">{words.room}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.toKnow}</th>
          </tr>
        </thead>
        {inStretches(sheet.rooms).map(stretch =>
          stretch.kind === 'empty' ? (
            <tbody key={stretch.numbers.join(' ')} className={classes.empty}>
              <tr>
                <td colSpan={4}>{words.empty(stretch.numbers.join(words.comma))}</td>
              </tr>
            </tbody>
          ) : (
            stretch.room.guests.map((tonight, at) => (
              <GuestRows
                key={tonight.stayId}
                tonight={tonight}
                room={at === 0 ? stretch.room.number : ''}
                wall={madeAt}
              />
            ))
          ),
        )}
        <tfoot>
          <tr>
            <td colSpan={4}>{words.destroy}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
