import type { IntakePreview } from '../../shared/contract/intake.ts'
import { useDays } from '../words/days.ts'
import { useWords } from '../words/language.ts'
import classes from './preview-report.module.css'
import { reportWords } from './report-words.ts'
import { Scroller } from './scroller.tsx'

/** The first rows as they will stand in the book: the quickest way to see a wrong column. */
export function Examples({ examples }: { examples: IntakePreview['examples'] }) {
  const words = useWords(reportWords)
  const days = useDays()
  return (
    <section>
      <h2 className={classes.title}>{words.examples}</h2>
      <Scroller label={words.examples}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.guest}</th>
              <th scope="col">{words.stay}</th>
              <th scope="col">{words.became}</th>
            </tr>
          </thead>
          <tbody>
            {examples.slice(0, 8).map(({ row, name, title, arrive, depart, status, known }) => (
              <tr key={row}>
                <td className={classes.quiet}>{row}</td>
                <td>
                  <span className={classes.name}>{name}</span>
                  {title && <span className={classes.quiet}> {title}</span>}
                  {known && <span className={classes.mark}>{words.knownMark}</span>}
                </td>
                <td>{days.span(arrive, depart)}</td>
                <td>{status in words.status ? words.status[status as keyof typeof words.status] : status}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
