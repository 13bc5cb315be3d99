import { useWords } from '../../words/language.ts'
import { useWhy } from '../../words/why-words.ts'
import classes from './not-written.module.css'
import type { Today } from './today-rows.ts'
import { todayWords } from './today-words.ts'

/** How many whose day it is are not written to, and why: nothing is left out in silence. */
export function NotWritten({ suppressed }: { suppressed: Today['suppressed'] }) {
  const words = useWords(todayWords)
  const why = useWhy()
  const all = suppressed.reduce((sum, { guests }) => sum + guests, 0)
  return (
    <section className={classes.silent} aria-label={words.silent}>
      <h2 className={classes.title}>
        {words.silent}
        {all > 0 && <span className={classes.all}>{all}</span>}
      </h2>
      {all === 0 ? (
        <p className={classes.none}>{words.silentNone}</p>
      ) : (
        <ul className={classes.reasons}>
          {suppressed.map(each => (
            <li key={each.why}>
              <span>{words.capital(why.suppressed(each.why))}</span>
              <span className={classes.count}>{each.guests}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
