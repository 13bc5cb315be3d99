import type { IntakePreview } from '../../shared/contract/intake.ts'
import { useWords } from '../words/language.ts'
import classes from './preview-report.module.css'
import { reportWords } from './report-words.ts'

/** New guests who may be somebody the house knows, and by what. Nobody is merged here. */
export function LikelyList({ likely, all }: { likely: IntakePreview['likely']; all: number }) {
  const words = useWords(reportWords)
  const evidenceWords: Readonly<Record<string, string>> = words.evidence
  return (
    <section>
      <h2 className={classes.title}>{words.likelyTitle}</h2>
      <p className={classes.note}>
        {words.likelyLine} {likely.length < all && words.shownOf(likely.length, all)}
      </p>
      <ul className={classes.likely}>
        {likely.map(({ row, name, likeName, evidence }) => (
          <li key={row}>
            <span>{words.likelyRow(row, name, likeName)}</span>
            {evidence.map(fact => (
              <span key={fact} className={classes.mark}>
                {evidenceWords[fact] ?? fact}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
