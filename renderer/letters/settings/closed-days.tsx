import type { PostHoliday } from '../../../shared/contract/letters.ts'
import { addDays, dateParts, daysBetween, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { useDays, useToday } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { weekdayOf } from '../when.ts'
import classes from './closed-days.module.css'
import { daysInWords } from './days-in-words.ts'
import { type Span, spansOf } from './holiday-spans.ts'
import { postWords } from './post-words.ts'

const WEEKS = 26
const MONDAY = '2026-11-23'
/** Of a day's square and the gap after it, in the units of the drawing. */
const STEP = 12
const SIZE = 10
const LEFT = 30
const TOP = 16

type Props = { closed: readonly number[]; holidays: readonly PostHoliday[] }

/** The half-year to come, a square a day: when there is post, when the week rests, when it is a holiday; and the holidays in words. */
export function ClosedDays({ closed, holidays }: Props) {
  const words = useWords(postWords)
  const days = useDays()
  const today = useToday()
  const first = mondayOf(today)
  const last = addDays(first, WEEKS * 7 - 1)
  const spans = spansOf(holidays, today, last)
  const squares = Array.from({ length: WEEKS * 7 }, (_, at) => addDays(first, at))
  const kindOf = (day: IsoDate, at: number) =>
    spans.some(({ from, to }) => from <= day && day <= to)
      ? 'holiday'
      : closed.includes((at + 1) % 7)
        ? 'closed'
        : 'open'
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>
        {words.picture(WEEKS)} <span className={classes.soft}>{words.pictureLine}</span>
      </figcaption>
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${LEFT + WEEKS * STEP} ${TOP + 7 * STEP}`}
        aria-hidden="true"
      >
        {monthsOf(first).map(({ week, day }) => (
          <text key={day} x={LEFT + week * STEP} y={10} className={classes.label}>
            {monthName(day, days.language)}
          </text>
        ))}
        {[0, 2, 4, 6].map(row => (
          <text key={row} x={LEFT - 5} y={TOP + row * STEP + 8} textAnchor="end" className={classes.label}>
            {weekdayOf(addDays(MONDAY, row), days.language, 'short')}
          </text>
        ))}
        {squares.map((day, at) => (
          <rect
            key={day}
            x={LEFT + Math.floor(at / 7) * STEP}
            y={TOP + (at % 7) * STEP}
            width={SIZE}
            height={SIZE}
            rx={2}
            className={classes.day}
            data-kind={kindOf(day, at)}
            data-today={day === today || undefined}
            data-past={day < today || undefined}
          />
        ))}
      </svg>
      <ul className={classes.legend} aria-hidden="true">
        {(['open', 'closed', 'holiday'] as const).map(kind => (
          <li key={kind}>
            <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={classes.sample} aria-hidden="true">
              <rect width={SIZE} height={SIZE} rx={2} className={classes.day} data-kind={kind} />
            </svg>
            {words.legend[kind]}
          </li>
        ))}
      </ul>
      <NextDays spans={spans} />
    </figure>
  )
}

function NextDays({ spans }: { spans: readonly Span[] }) {
  const words = useWords(postWords)
  const days = useDays()
  return (
    <div>
      <h2 className={classes.subtitle}>{words.next}</h2>
      {spans.length === 0 ? (
        <p className={classes.soft}>{words.nextNone}</p>
      ) : (
        <ul className={classes.next}>
          {spans.map(span => (
            <li key={`${span.from}${span.name.en}`}>
              {words.nextSaid(daysInWords(span, days.language), span.name[days.language])}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function mondayOf(day: IsoDate): IsoDate {
  const ahead = ((daysBetween(MONDAY, day) % 7) + 7) % 7
  return addDays(day, -ahead)
}

/** The weeks in which a month begins, but for one whose name would run into the next. */
function monthsOf(first: IsoDate): { week: number; day: IsoDate }[] {
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({ week, day: addDays(first, week * 7 + 6) }))
  return weeks.filter(({ day, week }) => week > 0 && dateParts(day).day <= 7)
}

function monthName(day: IsoDate, language: 'zh' | 'en'): string {
  const { month } = dateParts(day)
  if (language === 'zh') return `${month}月`
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  )
}
