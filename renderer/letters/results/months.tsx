import { VisuallyHidden } from '@mantine/core'
import type { LettersResult } from '../../../shared/contract/returns.ts'
import { addDays, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { lastDayOf } from '../../../shared/domain/letters/results.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { count } from './figures.ts'
import classes from './months.module.css'
import { resultWords } from './words.ts'

const HIGH = 90
const BAR = 14
const GAP = 4
const FOOT = 18

type Props = { months: LettersResult['months']; from: IsoDate; today: IsoDate }

/** Letters by the month of their day, and how many of each came back; lighter where the year is not over. */
export function Months({ months, from, today }: Props) {
  const words = useWords(resultWords)
  const language = useLanguage()
  const known = new Map(months.map(month => [month.month, month]))
  const last = months.at(-1)?.month ?? today.slice(0, 7)
  const shown = monthsBetween(from.slice(0, 7), last > today.slice(0, 7) ? last : today.slice(0, 7)).map(
    month => ({ month, posted: 0, cameBack: 0, ...known.get(month) }),
  )
  const most = Math.max(1, ...shown.map(({ posted }) => posted))
  const width = shown.length * (BAR + GAP)
  const high = (some: number) => (some === 0 ? 0 : Math.max(1.5, (some / most) * HIGH))
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.title}>{words.byMonth}</figcaption>
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${width} ${HIGH + FOOT}`}
        style={{ maxWidth: `${width * 1.6}px` }}
        aria-hidden="true"
      >
        <line className={classes.ground} x1={0} x2={width} y1={HIGH} y2={HIGH} />
        {shown.map(({ month, posted, cameBack }, at) => {
          const x = at * (BAR + GAP) + GAP / 2
          return (
            <g key={month} data-open={isOpen(month, today) || undefined}>
              <rect
                className={classes.posted}
                x={x}
                y={HIGH - high(posted)}
                width={BAR}
                height={high(posted)}
              />
              <rect
                className={classes.back}
                x={x}
                y={HIGH - high(cameBack)}
                width={BAR}
                height={high(cameBack)}
              />
              {(at === 0 || month.endsWith('-01')) && (
                <text className={classes.year} x={x} y={HIGH + 13}>
                  {month.slice(0, 4)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <ul className={classes.legend} aria-hidden="true">
        <li data-kind="posted">{words.legend.posted}</li>
        <li data-kind="open">{words.legend.open}</li>
        <li data-kind="back">{words.legend.back}</li>
      </ul>
      <VisuallyHidden>
        <table>
          <caption>{words.byMonth}</caption>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.posted}</th>
              <th scope="col">{words.back_}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, posted, cameBack }) => (
              <tr key={month}>
                <th scope="row">
                  {named(month, language)}
                  {isOpen(month, today) && `, ${words.monthOpen}`}
                </th>
                <td>{count(posted, language)}</td>
                <td>{count(cameBack, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </figure>
  )
}

/** Whether the year of the month's last day is still running. */
const isOpen = (month: string, today: IsoDate): boolean =>
  lastDayOf(addDays(`${nextMonth(month)}-01`, -1)) >= today

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number)
  const after = (year ?? 0) * 12 + (number ?? 1)
  return `${Math.floor(after / 12)}-${String((after % 12) + 1).padStart(2, '0')}`
}

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

function named(month: string, language: 'zh' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}
