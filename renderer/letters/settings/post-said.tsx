import type { PostRules } from '../../../shared/contract/letters.ts'
import { money } from '../../../shared/domain/letters/money.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { countryName } from '../../words/places.ts'
import { listed, orderOf } from './currencies.ts'
import { alike } from './post-typed.ts'
import { postWords } from './post-words.ts'
import classes from './settings-page.module.css'
import { useWeekdays } from './weekdays.ts'

type Props = { post: PostRules; currency: string; home: string }

/** When there is post, in two sentences. */
export function PostSaid({ post }: Pick<Props, 'post'>) {
  const words = useWords(postWords)
  const language = useLanguage()
  const closed = useWeekdays()
    .filter(({ weekday }) => post.closed.includes(weekday))
    .map(({ name }) => name)
  return (
    <ul className={classes.said}>
      <li>{words.houseDaysSaid(post.houseDays)}</li>
      <li>{closed.length === 0 ? words.openAlways : words.closedSaid(listed(closed, language))}</li>
    </ul>
  )
}

/** How long a letter takes and what it costs, where it is alike in one row. */
export function PostageSaid({ post, currency, home }: Props) {
  const words = useWords(postWords)
  const language = useLanguage()
  const rows = [
    { where: words.home(countryName(home, language)), ...post.home },
    ...alike(post.countries).map(({ countries, ...row }) => ({
      where: listed(
        countries.map(country => countryName(country, language)).toSorted(orderOf(language)),
        language,
      ),
      ...row,
    })),
    { where: words.abroad, ...post.abroad },
  ]
  return (
    <table className={classes.table}>
      <caption>{words.postage}</caption>
      <thead>
        <tr>
          <th scope="col">{words.where}</th>
          <th scope="col" className={classes.figure}>
            {words.days}
          </th>
          <th scope="col" className={classes.figure}>
            {words.cost}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ where, days, cost }) => (
          <tr key={where}>
            <th scope="row" className={classes.where}>
              {where}
            </th>
            <td className={classes.figure}>{words.daysSaid(days)}</td>
            <td className={classes.figure}>{money(cost, currency, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
