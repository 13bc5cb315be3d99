import type { IntakePreview } from '../../shared/contract/intake.ts'
import { useDays } from '../words/days.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { countryName } from '../words/places.ts'
import classes from './preview-report.module.css'
import { reportWords } from './report-words.ts'
import { Scroller } from './scroller.tsx'

const SHOWN = 8

/** The first rows as they will stand in the book: the quickest way to see a wrong column. */
export function Examples({ examples }: { examples: IntakePreview['examples'] }) {
  const words = useWords(reportWords)
  const days = useDays()
  const language = useLanguage()
  const shown = examples.slice(0, SHOWN)
  const tellsOfPost = shown.some(({ address, said }) => address !== null || said !== null)
  const sayAddress = ({ parts, country }: NonNullable<(typeof shown)[number]['address']>) =>
    [...parts, ...(country ? [countryName(country, language)] : [])].join(' · ')
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
              {tellsOfPost && <th scope="col">{words.post}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, name, title, arrive, depart, status, known, address, said }) => (
              <tr key={row}>
                <td className={classes.quiet}>{row}</td>
                <td>
                  <span className={classes.name}>{name}</span>
                  {title && <span className={classes.quiet}> {title}</span>}
                  {known && <span className={classes.mark}>{words.knownMark}</span>}
                </td>
                <td>{days.span(arrive, depart)}</td>
                <td>{status in words.status ? words.status[status as keyof typeof words.status] : status}</td>
                {tellsOfPost && (
                  <td className={classes.cells}>
                    {address && sayAddress(address)}
                    {said && <span className={classes.mark}>{words.said[said]}</span>}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
