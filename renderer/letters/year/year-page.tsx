import { Button, Progress } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { localTime } from '../../../shared/domain/days/calendar.ts'
import { money } from '../../../shared/domain/letters/money.ts'
import { Answer } from '../../rpc/answer.tsx'
import { api, client } from '../../rpc/client.ts'
import { tellRefusal } from '../../ui/notice.tsx'
import { Empty } from '../../ui/states.tsx'
import { useWords } from '../../words/language.ts'
import { useSayRefusal } from '../../words/refusals.ts'
import { lettersChanged } from '../letters-changed.ts'
import { useDayOf, useWhen } from '../when.ts'
import { allOf, weeksOf, type Year } from './weeks.ts'
import { YearChart } from './year-chart.tsx'
import classes from './year-page.module.css'
import { YearReasons } from './year-reasons.tsx'
import { YearTable } from './year-table.tsx'
import { yearWords } from './year-words.ts'

/** How often it is asked how far the planning is, while it is at work. */
const LOOK_EVERY = 600

/** What the year to come will be like: letters, what they wait for, calls and postage, week by week. */
export function YearPage() {
  const words = useWords(yearWords)
  const year = useQuery(
    api.letters.year.queryOptions({
      input: {},
      refetchInterval: ({ state }) => (state.data?.year === null ? LOOK_EVERY : false),
    }),
  )
  return (
    <Answer of={year}>
      {({ year, done }) =>
        year ? (
          <Planned year={year} />
        ) : (
          <div className={classes.page}>
            <div>
              <h1 className={classes.title}>{words.planning}</h1>
              <p className={classes.soft}>{words.planningLine}</p>
            </div>
            <div className={classes.planning} role="status">
              <Progress value={100 * done} aria-label={words.planningShare(Math.floor(100 * done))} />
              <span>{words.share(Math.floor(100 * done))}</span>
            </div>
          </div>
        )
      }
    </Answer>
  )
}

function Planned({ year }: { year: Year }) {
  const words = useWords(yearWords)
  const say = useSayRefusal()
  const queries = useQueryClient()
  const when = useWhen()
  const dayOf = useDayOf()
  const hotel = useQuery(api.house.status.queryOptions()).data?.hotel
  const currency = useQuery(api.letters.settings.queryOptions()).data?.currency ?? 'CNY'
  const weeks = useMemo(() => weeksOf(year), [year])
  const again = useMutation({
    mutationFn: () => client.letters.year({ again: true }),
    onError: fault => tellRefusal(say(fault)),
    onSettled: () => lettersChanged(queries),
  })
  const sum = (key: 'letters' | 'blocked' | 'calls') => weeks.reduce((all, week) => all + week[key], 0)
  const [letters, blocked, calls] = [sum('letters'), sum('blocked'), sum('calls')]
  const made = (zone: string) => {
    const [day, time] = [dayOf(year.madeAt), localTime(new Date(year.madeAt), zone)]
    return day === when.today ? time : `${when.day(day)} ${time}`
  }
  const cost = (minor: number) => money(minor, currency, when.language)
  const summary = words.summary(letters, cost(year.cost))
  const line = [
    `${words.span(when.full(year.from), when.full(year.to))}${when.language === 'zh' ? '。' : '.'}`,
    blocked > 0 ? words.blocked(blocked) : '',
    calls > 0 ? words.calls(calls) : '',
  ]
    .filter(Boolean)
    .join(when.language === 'zh' ? '' : ' ')
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{summary}</h1>
          <p className={classes.soft}>{line}</p>
        </div>
        <div className={classes.made}>
          {hotel && <span>{words.madeAt(made(hotel.timeZone))}</span>}
          <Button variant="default" size="sm" loading={again.isPending} onClick={() => again.mutate()}>
            {words.again}
          </Button>
        </div>
      </header>
      {weeks.every(week => allOf(week) === 0) ? (
        <Empty title={words.empty}>{words.emptyMore}</Empty>
      ) : (
        <>
          <YearChart weeks={weeks} cost={cost} summary={summary} />
          <YearTable weeks={weeks} cost={cost} />
        </>
      )}
      <YearReasons year={year} />
    </div>
  )
}
