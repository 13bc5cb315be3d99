import { VisuallyHidden } from '@mantine/core'
import type { LetterResult } from '../../../shared/contract/returns.ts'
import { money } from '../../../shared/domain/letters/money.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import { count, percent, scaleFor } from './figures.ts'
import { Interval, Scale } from './interval.tsx'
import classes from './results-page.module.css'
import { resultWords } from './words.ts'

type ResultRow = { key: string; name: string; about?: string; result: LetterResult }

type Props = { title: string; first: string; rows: readonly ResultRow[]; currency: string }

/** Kinds of letters below each other: the numbers, and drawn beside them how sure they are. */
export function ResultRows({ title, first, rows, currency }: Props) {
  const words = useWords(resultWords)
  const language = useLanguage()
  const scale = scaleFor(
    Math.max(
      0,
      ...rows.flatMap(({ result: { share, heldOutShare } }) => [share?.high ?? 0, heldOutShare?.high ?? 0]),
    ),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls
    <section className={classes.scroller} tabIndex={0} aria-label={title}>
      <table className={classes.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{words.posted}</th>
            <th scope="col">{words.judged}</th>
            <th scope="col">{words.back_}</th>
            <th scope="col">{words.share}</th>
            <th scope="col" className={classes.drawn}>
              <VisuallyHidden>{words.drawn}</VisuallyHidden>
              <Scale {...scale} />
            </th>
            <th scope="col">{words.each}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, about, result }) => {
            const { posted, judged, cameBack, share, heldOutShare, heldOutJudged, heldOutCameBack } = result
            return (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {about && <span className={classes.about}>{about}</span>}
                </th>
                <td>{count(posted, language)}</td>
                <td>{count(judged, language)}</td>
                <td>{count(cameBack, language)}</td>
                <td>
                  {share ? (
                    <>
                      {percent(share.value, language)}
                      <span className={classes.about}>
                        {words.range(percent(share.low, language), percent(share.high, language))}
                      </span>
                    </>
                  ) : (
                    <span className={classes.about}>{words.nobodyYet}</span>
                  )}
                  {heldOutShare && (
                    <span className={classes.about}>{words.heldOut(heldOutCameBack, heldOutJudged)}</span>
                  )}
                </td>
                <td className={classes.drawn}>
                  <Interval
                    {...scale}
                    shares={[
                      { estimate: share, kind: 'with' },
                      { estimate: heldOutShare, kind: 'without' },
                    ]}
                  />
                </td>
                <td>
                  {result.costPerReturn === null ? '–' : money(result.costPerReturn, currency, language)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
