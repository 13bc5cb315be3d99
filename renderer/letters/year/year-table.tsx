import { useWords } from '../../words/language.ts'
import { useWhen } from '../when.ts'
import { allOf, type Week } from './weeks.ts'
import classes from './year-page.module.css'
import { yearWords } from './year-words.ts'

type Props = { weeks: readonly Week[]; cost: (minor: number) => string }
const columns = ['letters', 'blocked', 'calls'] as const

/** The chart in figures, for whoever reads rather than looks. */
export function YearTable({ weeks, cost }: Props) {
  const words = useWords(yearWords)
  const when = useWhen()
  const sum = (key: (typeof columns)[number] | 'cost') => weeks.reduce((all, week) => all + week[key], 0)
  return (
    <details className={classes.details}>
      <summary>{words.table}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.head.week}</th>
            {columns.map(key => (
              <th key={key} scope="col">
                {words.head[key]}
              </th>
            ))}
            <th scope="col">{words.head.cost}</th>
          </tr>
        </thead>
        <tbody>
          {weeks
            .filter(week => allOf(week) > 0)
            .map(week => (
              <tr key={week.from}>
                <th scope="row">{when.between(week.from, week.to)}</th>
                {columns.map(key => (
                  <td key={key}>{words.number(week[key])}</td>
                ))}
                <td>{cost(week.cost)}</td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.sum}</th>
            {columns.map(key => (
              <td key={key}>{words.number(sum(key))}</td>
            ))}
            <td>{cost(sum('cost'))}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  )
}
