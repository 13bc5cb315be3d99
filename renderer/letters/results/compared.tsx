import type { LetterResult } from '../../../shared/contract/returns.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { percent, scaleFor } from './figures.ts'
import { Interval, Scale } from './interval.tsx'
import classes from './results-page.module.css'
import { resultWords } from './words.ts'

/** Who came back with a letter and who without, each as a dot with its interval, and in numbers. */
export function Compared({ result }: { result: LetterResult }) {
  const words = useWords(resultWords)
  const language = useLanguage()
  const { share, heldOutShare } = result
  const scale = scaleFor(Math.max(share?.high ?? 0, heldOutShare?.high ?? 0))
  const rows = [
    {
      kind: 'with',
      name: words.withLetter,
      estimate: share,
      some: result.cameBack,
      all: result.judged,
    },
    {
      kind: 'without',
      name: words.without,
      estimate: heldOutShare,
      some: result.heldOutCameBack,
      all: result.heldOutJudged,
    },
  ] as const
  return (
    <section aria-label={words.compared}>
      <table className={classes.compared}>
        <caption>{words.compared}</caption>
        <tbody>
          {rows
            .filter(({ kind, estimate }) => kind === 'with' || estimate)
            .map(({ kind, name, estimate, some, all }) => (
              <tr key={kind}>
                <th scope="row">
                  {name}
                  <span className={classes.about}>{words.of(some, all)}</span>
                </th>
                <td>
                  {estimate && percent(estimate.value, language)}
                  <span className={classes.about}>
                    {estimate
                      ? words.range(percent(estimate.low, language), percent(estimate.high, language))
                      : words.nobodyYet}
                  </span>
                </td>
                <td className={classes.drawn}>
                  <Interval {...scale} shares={[{ estimate, kind }]} />
                </td>
              </tr>
            ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={2} />
            <td className={classes.drawn}>
              <Scale {...scale} />
            </td>
          </tr>
        </tfoot>
      </table>
      <p className={classes.hint}>{words.comparedHint}</p>
    </section>
  )
}
