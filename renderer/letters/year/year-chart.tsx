import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import { dateParts } from '../../../shared/domain/days/calendar.ts'
import { useWords } from '../../words/language.ts'
import { useWhen } from '../when.ts'
import { allOf, gridOf, type Week } from './weeks.ts'
import classes from './year-chart.module.css'
import { yearWords } from './year-words.ts'

type Props = { weeks: readonly Week[]; cost: (minor: number) => string; summary: string }
const HEIGHT = 240
const FOOT = 24
const HEAD = 10
const SIDE = 40
/** So many pixels the name of a month takes. */
const NAME = 38

/** The weeks of the year side by side: what will be written, what still waits for something, and the calls. */
export function YearChart({ weeks, cost, summary }: Props) {
  const words = useWords(yearWords)
  const when = useWhen()
  const { ref, width } = useElementSize()
  const [pointed, point] = useState<number | null>(null)
  const { top, lines } = gridOf(Math.max(...weeks.map(allOf)))
  const pitch = Math.max(0, width - SIDE) / weeks.length
  const bar = Math.max(2, pitch * 0.72)
  const room = HEIGHT - FOOT - HEAD
  const high = (count: number) => (count / top) * room
  const y = (count: number) => HEAD + room - high(count)
  const busiest = weeks.reduce((most, week) => (allOf(week) > allOf(most) ? week : most))
  const said = (week: Week) =>
    words.weekSaid(when.between(week.from, week.to), week.letters, week.blocked, week.calls, cost(week.cost))
  const begun = weeks.flatMap((week, at) => {
    const { month } = dateParts(week.to)
    const before = weeks[at - 1]
    return before && dateParts(before.to).month === month ? [] : [{ at, month }]
  })
  // A month of which only the last days are shown has no room for its name.
  const months = begun.filter(({ at }, place) => ((begun[place + 1]?.at ?? weeks.length) - at) * pitch > NAME)
  const monthName = new Intl.DateTimeFormat(when.language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  })
  const shown = pointed === null ? null : weeks[pointed]
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.caption}>
        <span className={classes.title}>{words.chart}</span>
        <span className={classes.readout}>{shown ? said(shown) : words.hint}</span>
      </figcaption>
      <div ref={ref} className={classes.drawing}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="img"
            aria-label={words.chartSaid(summary, said(busiest))}
            onPointerLeave={() => point(null)}
          >
            {lines.map(line => (
              <g key={line}>
                <line className={classes.grid} x1={SIDE} x2={width} y1={y(line)} y2={y(line)} />
                <text className={classes.label} x={SIDE - 8} y={y(line) + 4} textAnchor="end">
                  {words.number(line)}
                </text>
              </g>
            ))}
            <line className={classes.ground} x1={SIDE} x2={width} y1={y(0)} y2={y(0)} />
            {months.map(({ at, month }) => (
              <text key={at} className={classes.label} x={SIDE + at * pitch + 2} y={HEIGHT - 7}>
                {monthName.format(Date.UTC(2026, month - 1, 1))}
              </text>
            ))}
            {weeks.map((week, at) => {
              const x = SIDE + at * pitch + (pitch - bar) / 2
              const { letters, blocked, calls } = week
              return (
                <g key={week.from} className={classes.week} data-pointed={at === pointed || undefined}>
                  <rect className={classes.letters} x={x} y={y(letters)} width={bar} height={high(letters)} />
                  {blocked > 0 && (
                    <rect
                      className={classes.blocked}
                      x={x + 0.5}
                      y={y(letters + blocked)}
                      width={bar - 1}
                      height={Math.max(0, high(blocked) - 1)}
                    />
                  )}
                  {calls > 0 && (
                    <rect
                      className={classes.calls}
                      x={x}
                      y={y(allOf(week)) - 1}
                      width={bar}
                      height={Math.max(2, high(calls) - 1)}
                    />
                  )}
                  <rect
                    className={classes.touch}
                    x={SIDE + at * pitch}
                    y={0}
                    width={pitch}
                    height={HEIGHT}
                    onPointerEnter={() => point(at)}
                  />
                </g>
              )
            })}
          </svg>
        )}
      </div>
      <ul className={classes.legend}>
        {(['letters', 'blocked', 'calls'] as const).map(key => (
          <li key={key} className={classes.key} data-of={key}>
            {words.legend[key]}
          </li>
        ))}
      </ul>
    </figure>
  )
}
