import { VisuallyHidden } from '@mantine/core'
import { type CSSProperties, useState } from 'react'
import { addDays, dateParts, type IsoDate } from '../../../shared/domain/days/calendar.ts'
import { useWords } from '../../words/language.ts'
import { useWhen, weekdayOf } from '../when.ts'
import classes from './coming.module.css'
import { ComingDay } from './coming-day.tsx'
import type { Today } from './today-rows.ts'
import { todayWords } from './today-words.ts'

const DAYS = 14

/** The two weeks to come, drawn: how much there will be to print on each day. A press lists the people. */
export function Coming({ coming }: { coming: Today['coming'] }) {
  const words = useWords(todayWords)
  const when = useWhen()
  const [open, show] = useState<IsoDate | null>(null)
  const days = Array.from({ length: DAYS }, (_, at) => addDays(when.today, at + 1))
  const byDay = new Map(coming.map(each => [each.printOn, each]))
  const most = Math.max(...coming.map(({ letters, blocked, calls }) => letters + blocked + calls), 1)
  return (
    <section className={classes.coming} aria-label={words.coming}>
      <h2 className={classes.title}>{words.coming}</h2>
      {coming.length === 0 ? (
        <p className={classes.none}>{words.comingNone}</p>
      ) : (
        <ol className={classes.days}>
          {days.map(day => {
            const on = byDay.get(day)
            const name = (
              <>
                <span className={classes.weekday} aria-hidden>
                  {weekdayOf(day, when.language, 'short')}
                </span>
                <span className={classes.date} aria-hidden>
                  {dateParts(day).day}
                </span>
              </>
            )
            if (!on) {
              return (
                <li key={day} className={classes.empty}>
                  {name}
                </li>
              )
            }
            const all = on.letters + on.blocked + on.calls
            const share = (count: number) => ({ '--share': `${(100 * count) / most}%` }) as CSSProperties
            return (
              <li key={day}>
                <button type="button" className={classes.day} onClick={() => show(day)}>
                  <VisuallyHidden>
                    {words.capital(words.comingDay(when.weekday(day), on.letters, on.blocked, on.calls))}
                  </VisuallyHidden>
                  {name}
                  <span className={classes.bar} aria-hidden>
                    <i className={classes.letters} style={share(on.letters)} />
                    <i className={classes.blocked} style={share(on.blocked)} />
                    <i className={classes.calls} style={share(on.calls)} />
                  </span>
                  <span className={classes.count} aria-hidden>
                    {all}
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      )}
      <ComingDay day={open} onClose={() => show(null)} />
    </section>
  )
}
