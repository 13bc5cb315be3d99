import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { parseRooms } from '../../../shared/domain/room-ranges.ts'
import { readTime } from '../../ui/wall-time.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { zoneName } from '../time-zones.ts'
import type { HotelDraft } from './draft.ts'
import classes from './review-step.module.css'
import { setUpWords } from './words.ts'

/** Everything that was said, to read once before the book is made. */
export function ReviewStep({ draft, onChange }: { draft: HotelDraft; onChange: (step: number) => void }) {
  const words = useWords(setUpWords)
  const language = useLanguage()
  const rooms = parseRooms(draft.rooms)
  const meals = (outlet: HotelDraft['outlets'][number]) =>
    outlet.meals
      .map(
        meal => `${meal.name[language]} ${readTime(meal.from) ?? meal.from}–${readTime(meal.to) ?? meal.to}`,
      )
      .join(words.listComma)
  const row = (step: number, name: string, content: ReactNode) => (
    <div className={classes.row}>
      <dt>{name}</dt>
      <dd>{content}</dd>
      <dd>
        <Button
          variant="subtle"
          size="compact-md"
          onClick={() => onChange(step)}
          aria-label={`${words.change}: ${name}`}
        >
          {words.change}
        </Button>
      </dd>
    </div>
  )
  return (
    <dl className={classes.review}>
      {row(
        0,
        words.steps.house,
        <>
          <b className={classes.name}>
            {draft.name.zh} · {draft.name.en}
          </b>
          <p>
            {words.reviewTime(zoneName(draft.timeZone, language, new Date()), readTime(draft.rollTime) ?? '')}
          </p>
        </>,
      )}
      {row(
        1,
        words.steps.rooms,
        <>
          <p>{words.roomsCount(rooms.count, rooms.floors.length)}</p>
          <p className={classes.soft}>
            {rooms.floors
              .map(({ floor, rooms }) => `${words.floor(floor)} ${rooms.at(0)}–${rooms.at(-1)}`)
              .join(words.listComma)}
          </p>
        </>,
      )}
      {row(
        2,
        words.steps.outlets,
        draft.outlets.length === 0 ? (
          <p>{words.noMealsLine}</p>
        ) : (
          draft.outlets.map(outlet => (
            <p key={outlet.key}>
              {words.reviewOutlet(outlet.name[language], meals(outlet), words.seats(outlet.seats.length))}
            </p>
          ))
        ),
      )}
      {row(3, words.steps.manager, <p>{words.managerIs(draft.manager.name)}</p>)}
    </dl>
  )
}
