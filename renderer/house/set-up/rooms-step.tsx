import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { parseRooms } from '../../../shared/domain/room-ranges.ts'
import { useWords } from '../../words/language.ts'
import type { StepProps } from './house-step.tsx'
import classes from './rooms-step.module.css'
import { setUpWords } from './words.ts'

/** Rooms typed fast, read as they are typed. */
export function RoomsStep({ draft, change }: StepProps) {
  const words = useWords(setUpWords)
  const { floors, problems, count } = useMemo(() => parseRooms(draft.rooms), [draft.rooms])
  return (
    <div className={classes.rooms}>
      <div>
        <Textarea
          label={words.roomsLabel}
          placeholder={words.roomsPlaceholder}
          value={draft.rooms}
          onChange={event => change({ ...draft, rooms: event.currentTarget.value })}
          autosize
          minRows={8}
          maxRows={20}
          classNames={{ input: classes.input ?? '' }}
          data-autofocus
        />
        <pre className={classes.how}>{words.roomsHow}</pre>
      </div>
      <section aria-live="polite" className={classes.preview}>
        <h2 className={classes.count}>
          {count > 0 ? words.roomsCount(count, floors.length) : words.roomsEmpty}
        </h2>
        {problems.length > 0 && (
          <ul className={classes.problems}>
            {problems.slice(0, 8).map(({ line, text, why }) => (
              <li key={`${line}/${text}/${why}`}>
                <b>{words.line(line)}</b> {words.roomProblems[why](text)}
              </li>
            ))}
          </ul>
        )}
        <dl className={classes.floors} tabIndex={0} aria-label={words.steps.rooms}>
          {floors.map(({ floor, rooms }) => (
            <div key={floor} className={classes.floor}>
              <dt>
                {words.floor(floor)} <span>{words.roomsOf(rooms.length)}</span>
              </dt>
              <dd>
                {rooms.map(room => (
                  <span key={room}>{room}</span>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
