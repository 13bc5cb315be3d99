import type { CSSProperties } from 'react'
import { useWords } from '../../words/language.ts'
import { occasionWords } from '../../words/occasion-words.ts'
import { useWhy } from '../../words/why-words.ts'
import type { Year } from './weeks.ts'
import classes from './year-page.module.css'
import { yearWords } from './year-words.ts'

/** What the letters of the year are for, and to how many nobody writes, and why. */
export function YearReasons({ year }: { year: Year }) {
  const words = useWords(yearWords)
  const { occasion } = useWords(occasionWords)
  const why = useWhy()
  const most = Math.max(...year.occasions.map(({ letters, blocked }) => letters + blocked), 1)
  return (
    <div className={classes.reasons}>
      {year.occasions.length > 0 && (
        <section>
          <h2 className={classes.small}>{words.occasions}</h2>
          <ul className={classes.bars}>
            {year.occasions
              .toSorted((a, b) => b.letters - a.letters)
              .map(each => (
                <li key={each.occasion}>
                  <span>{occasion[each.occasion]}</span>
                  <span
                    className={classes.bar}
                    style={{ '--share': `${(100 * each.letters) / most}%` } as CSSProperties}
                    aria-hidden
                  />
                  <span className={classes.count}>
                    {words.number(each.letters)}
                    {each.blocked > 0 && <small>{words.waiting(each.blocked)}</small>}
                  </span>
                </li>
              ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className={classes.small}>{words.silent}</h2>
        {year.suppressed.length === 0 ? (
          <p className={classes.soft}>{words.silentNone}</p>
        ) : (
          <ul className={classes.bars} data-plain>
            {year.suppressed.map(each => (
              <li key={each.why}>
                <span className={classes.reason}>{why.suppressed(each.why)}</span>
                <span className={classes.count}>{words.number(each.guests)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
